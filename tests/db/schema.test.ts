import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { openDatabase } from '../../db/open.ts';
import { temporaryFolder } from '../support/office.ts';

/** A column as both sides can say it: `text`, `number`, with `?` where it may be empty and `=` where the file fills it in. */
type Columns = Record<string, string>;

/**
 * Reads `db/schema.ts` and the areas in `db/schema/` as text: interfaces of one column a line, which is all they hold. (The compiler's own
 * programming interface changes with each release.)
 */
function declared(): Readonly<Record<string, Columns>> {
  const folder = join(import.meta.dirname, '../../db');
  const areas = readdirSync(join(folder, 'schema')).map((name) => join('schema', name));
  const source = ['schema.ts', ...areas]
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
    .replace(/\/\*\*[\s\S]*?\*\//g, '');
  const interfaces = new Map<string, string>();
  for (const [, name = '', body = ''] of source.matchAll(/interface (\w+) \{([\s\S]*?)\n\}/g))
    interfaces.set(name, body);
  const fields = (name: string): readonly (readonly [string, string])[] =>
    [...(interfaces.get(name) ?? '').matchAll(/^ {2}(\w+): ([\s\S]+?);$/gm)].map(([, field = '', type = '']) => [
      field,
      type,
    ]);

  return Object.fromEntries(
    fields('Schema').map(([table, type]) => [
      table,
      Object.fromEntries(fields(type).map(([column, written]) => [column, columnType(written)])),
    ]),
  );
}

function columnType(written: string): string {
  const given = /^Generated<(.*)>$/s.exec(written);
  const reckoned = /^GeneratedAlways<(.*)>$/s.exec(written);
  const parts = (given?.[1] ?? reckoned?.[1] ?? written).split('|').map((part) => part.trim());
  const kinds = new Set(
    parts
      .filter((part) => part !== 'null')
      .map((part) => (part === 'number' || part === 'Flag' || /^\d+$/.test(part) ? 'number' : 'text')),
  );
  return `${[...kinds].join('|')}${parts.includes('null') ? '?' : ''}${given ? '=' : ''}`;
}

async function migrated(): Promise<Readonly<Record<string, Columns>>> {
  const database = await openDatabase(join(temporaryFolder(), 'kesu.db'));
  try {
    const tables = database.reader
      .prepare<[], string>(
        `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'`,
      )
      .pluck()
      .all();
    const columnsOf = database.reader.prepare<
      [string],
      { name: string; type: string; notnull: number; dflt_value: string | null; pk: number; rowid: number }
    >(
      `SELECT c.name, c.type, c."notnull", c.dflt_value, c.pk, t.wr = 0 AS rowid
       FROM pragma_table_list AS t JOIN pragma_table_xinfo(t.name) AS c WHERE t.name = ?`,
    );
    return Object.fromEntries(
      tables.map((table) => [
        table,
        Object.fromEntries(
          columnsOf.all(table).map((column) => {
            // The key of the search texts is that of another table, so it is not given by the file.
            const key = column.pk === 1 && column.type === 'INTEGER' && column.rowid === 1;
            const own = key && column.name === 'id';
            const empty = column.notnull === 0 && !key && !(column.pk > 0 && column.rowid === 0);
            const kind = ['INTEGER', 'REAL'].includes(column.type) ? 'number' : 'text';
            return [column.name, `${kind}${empty ? '?' : ''}${own || column.dflt_value !== null ? '=' : ''}`];
          }),
        ),
      ]),
    );
  } finally {
    await database.close();
  }
}

test('schema.ts says what the migrated file has: tables, columns, types, what may be empty', async () => {
  const file = await migrated();
  const written = declared();
  expect(Object.keys(written).length).toBeGreaterThan(15);
  // A default that the program never uses need not be written down; one that it relies on must be there.
  for (const [table, columns] of Object.entries(file)) {
    for (const [column, type] of Object.entries(columns)) {
      const said = written[table]?.[column];
      columns[column] = said !== undefined && !said.endsWith('=') ? type.replace(/=$/, '') : type;
    }
  }
  expect(written).toEqual(file);
});

test('every table is strict, so that a text never stands in a column of numbers', async () => {
  const database = await openDatabase(join(temporaryFolder(), 'kesu.db'));
  const loose = database.reader
    .prepare(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'`,
    )
    .pluck()
    .all();
  await database.close();
  expect(loose).toEqual([]);
});
