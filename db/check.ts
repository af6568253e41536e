import type BetterSqlite3 from 'better-sqlite3';

/**
 * Reads every page of every table and index and says what is broken; empty
 * when nothing is. Lets other work in between two tables.
 *
 * Tables named in `except` are left to who reads them otherwise.
 *
 * Table by table instead of one `quick_check` of everything: that one also
 * recomputes the search index, which costs seconds and can be made again anyway.
 */
export async function findDamage(
  connection: BetterSqlite3.Database,
  { except = [] }: { readonly except?: readonly string[] } = {},
): Promise<readonly string[]> {
  for (const table of tables(connection).filter((name) => !except.includes(name))) {
    const damage = damageOfTable(connection, table);
    if (damage.length > 0) return damage;
    await new Promise<void>((resume) => {
      setImmediate(resume);
    });
  }
  return [];
}

/**
 * Reads the schema and both ends of every table: finds a file that was cut off or
 * whose tables cannot be entered, at any size in milliseconds.
 *
 * @throws SqliteError `SQLITE_CORRUPT`
 */
export function enterEveryTable(connection: BetterSqlite3.Database): void {
  const withRowid = connection.prepare('SELECT wr FROM pragma_table_list(?)').pluck();
  for (const table of tables(connection)) {
    connection.prepare(`SELECT * FROM ${quoted(table)} LIMIT 1`).all();
    if (withRowid.get(table) === 0) connection.prepare(`SELECT max(rowid) FROM ${quoted(table)}`).all();
  }
}

function damageOfTable(connection: BetterSqlite3.Database, table: string): readonly string[] {
  const lines = connection
    .prepare<[], { quick_check: string }>(`PRAGMA quick_check(${quoted(table)})`)
    .all()
    .map((line) => line.quick_check);
  return lines.length === 1 && lines[0] === 'ok' ? [] : lines;
}

/** Real tables, the inner ones of the search index too. */
function tables(connection: BetterSqlite3.Database): readonly string[] {
  return connection
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 ORDER BY name`)
    .pluck()
    .all();
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
