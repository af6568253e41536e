import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import BetterSqlite3 from 'better-sqlite3';
import { sql, type Kysely } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';

import { machineFailure } from '../../db/driver-errors.ts';
import { migrateToLatest } from '../../db/migrate.ts';
import { searchCases } from '../../db/ledger-text.ts';
import { migrations, type NamedMigration } from '../../db/migrations/index.ts';
import { OpenFailure } from '../../db/open-failure.ts';
import { openDatabase } from '../../db/open.ts';
import { foldText } from '../../db/search/fold.ts';
import { indexTokens } from '../../db/search/tokens.ts';
import { databaseAtVersion, insertCustomer } from '../support/database.ts';
import { temporaryFolder } from '../support/office.ts';

const next = String(migrations.length + 1).padStart(4, '0');

function later(up: (db: Kysely<unknown>) => Promise<void>): readonly NamedMigration[] {
  return [...migrations, { name: `${next}-later`, up }];
}

async function run(db: Kysely<unknown>, ...statements: readonly string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

/** A customer with two contacts, which a rebuilt customer table must not lose. */
async function usedFile(): Promise<string> {
  return databaseAtVersion(join(temporaryFolder(), 'kesu.db'), migrations.length, (connection) => {
    const customer = insertCustomer(connection, 'C-000001', '堃霖冷凍機械 𠮷野 O\'Neil "quoted"');
    const contact = connection.prepare(
      `INSERT INTO contacts (customer_id, position, name, title, telephone, mobile, fax, email) VALUES (?, ?, ?, '', '', '', '', '')`,
    );
    contact.run(customer, 1, '王小明');
    contact.run(customer, 2, '');
  });
}

function snapshots(path: string): readonly string[] {
  const folder = join(dirname(path), 'snapshots');
  return existsSync(folder) ? readdirSync(folder).toSorted() : [];
}

function read(path: string, statement: string): unknown {
  const connection = new BetterSqlite3(path, { readonly: true });
  try {
    return connection.prepare(statement).pluck().get();
  } finally {
    connection.close();
  }
}

async function failure(path: string, list: readonly NamedMigration[]): Promise<OpenFailure> {
  try {
    await (await openDatabase(path, { migrations: list })).close();
  } catch (error) {
    if (error instanceof OpenFailure) return error;
    throw error;
  }
  throw new Error('the file was opened');
}

describe('a new program on the file of an older one', () => {
  test('keeps a proved copy from before, then migrates', async () => {
    const path = await usedFile();
    const database = await openDatabase(path, {
      migrations: later((db) => run(db, `ALTER TABLE customers ADD COLUMN nickname TEXT NOT NULL DEFAULT ''`)),
    });
    onTestFinished(() => database.close());
    expect(database.writer.pragma('user_version', { simple: true })).toBe(migrations.length + 1);
    expect(database.reader.prepare('SELECT nickname FROM customers').pluck().all()).toEqual(['']);
    expect(database.writer.pragma('foreign_keys', { simple: true })).toBe(1);

    const day = new Date().toLocaleDateString('sv-SE');
    expect(snapshots(path)).toEqual([`kesu-before-${next}-${day}.db`]);
    const snapshot = join(dirname(path), 'snapshots', snapshots(path)[0] ?? '');
    expect(read(snapshot, 'PRAGMA user_version')).toBe(migrations.length);
    expect(read(snapshot, 'SELECT name FROM customers')).toBe('堃霖冷凍機械 𠮷野 O\'Neil "quoted"');
  });

  test('a table that is built anew keeps the rows that point at it', async () => {
    const path = await usedFile();
    const rebuilt = later((db) =>
      run(
        db,
        `CREATE TABLE new_customers AS SELECT * FROM customers WHERE 0`,
        `INSERT INTO new_customers SELECT * FROM customers`,
        `DROP TABLE customers`,
        `CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT`,
        `INSERT INTO customers SELECT id, name FROM new_customers`,
        `DROP TABLE new_customers`,
      ),
    );
    await (await openDatabase(path, { migrations: rebuilt })).close();
    expect(read(path, 'SELECT count(*) FROM contacts')).toBe(2);
  });

  test('a second snapshot of the same day does not replace the first', async () => {
    const path = await usedFile();
    const add =
      (column: string): NamedMigration['up'] =>
      (db) =>
        run(db, `ALTER TABLE customers ADD COLUMN ${column} TEXT`);
    await (await openDatabase(path, { migrations: later(add('a')) })).close();
    const back = new BetterSqlite3(path);
    back.exec('ALTER TABLE customers DROP COLUMN a');
    back.pragma(`user_version = ${migrations.length}`);
    back.close();
    await (await openDatabase(path, { migrations: later(add('b')) })).close();
    expect(snapshots(path).map((name) => basename(name, '.db').endsWith('-2'))).toEqual([true, false]);
  });
});

describe('a migration that fails half way', () => {
  test.each([
    [
      'an error after a table was made and rows were changed',
      (db: Kysely<unknown>) =>
        run(
          db,
          'CREATE TABLE half (id INTEGER PRIMARY KEY)',
          `UPDATE customers SET name = '改了一半'`,
          'INSERT INTO no_such_table VALUES (1)',
        ),
    ],
    [
      'rows that point at nothing afterwards',
      (db: Kysely<unknown>) => run(db, 'CREATE TABLE half (id INTEGER PRIMARY KEY)', 'DELETE FROM customers'),
    ],
    [
      "an error that is not the database's",
      async (db: Kysely<unknown>) => {
        await run(db, 'CREATE TABLE half (id INTEGER PRIMARY KEY)');
        throw new TypeError('row 17 has no name');
      },
    ],
  ])('%s: everything is as it was, and it can be opened again', async (_, up) => {
    const path = await usedFile();
    const found = await failure(path, later(up));
    expect(found.problem).toBe('not-migrated');
    expect(found.detail).toContain(`${next}-later`);
    expect(read(path, 'PRAGMA user_version')).toBe(migrations.length);
    expect(read(path, `SELECT count(*) FROM sqlite_schema WHERE name = 'half'`)).toBe(0);
    expect(read(path, 'SELECT name FROM customers')).toContain('堃霖冷凍機械');
    expect(snapshots(path)).toEqual([]);

    const older = await openDatabase(path);
    onTestFinished(() => older.close());
    expect(older.reader.prepare('SELECT count(*) FROM contacts').pluck().get()).toBe(2);
  });

  test('a migration that began in one of several is taken back with the ones before it', async () => {
    const path = await usedFile();
    const list = [
      ...later((db) => run(db, 'CREATE TABLE first_of_two (id INTEGER PRIMARY KEY)')),
      { name: '9999-second', up: (db: Kysely<unknown>) => run(db, 'nonsense') },
    ];
    expect((await failure(path, list)).detail).toContain('9999-second');
    expect(read(path, `SELECT count(*) FROM sqlite_schema WHERE name = 'first_of_two'`)).toBe(0);
  });

  test('a full disk is said to be a full disk, and nothing is lost', async () => {
    const path = await usedFile();
    const connection = new BetterSqlite3(path);
    onTestFinished(() => {
      connection.close();
    });
    connection.pragma(`max_page_count = ${Number(connection.pragma('page_count', { simple: true })) + 1}`);
    const fill = later((db) =>
      run(
        db,
        'CREATE TABLE large (text TEXT)',
        'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000) INSERT INTO large SELECT hex(randomblob(4000)) FROM n',
      ),
    );
    await expect(migrateToLatest(connection, { migrations: fill })).rejects.toSatisfy(
      (error) => machineFailure(error) === 'disk-full',
    );
    expect(connection.inTransaction).toBe(false);
    expect(connection.pragma('user_version', { simple: true })).toBe(migrations.length);
    connection.pragma('max_page_count = 1073741823');
    await migrateToLatest(connection, { migrations: fill });
    expect(connection.prepare('SELECT count(*) FROM large').pluck().get()).toBe(1000);
  });
});

test('cases that are open when the file is brought up to date keep their day as a limit, closed ones have none', async () => {
  const path = await databaseAtVersion(join(temporaryFolder(), 'kesu.db'), 1, (connection) => {
    insertBareCase(connection, 1);
    insertBareCase(connection, 2, { state: 'closed', closedOn: '2026-11-10' });
  });
  await (await openDatabase(path)).close();
  const file = new BetterSqlite3(path, { readonly: true });
  onTestFinished(() => {
    file.close();
  });
  expect(file.prepare('SELECT case_id, code, started, due, met, stopped FROM deadlines').all()).toEqual([
    { case_id: 1, code: 'closing', started: '2026-11-01', due: '2026-11-16', met: null, stopped: 0 },
  ]);
});

test('copies that were printed before stand where they stood, and slips that were printed have one', async () => {
  const path = await databaseAtVersion(join(temporaryFolder(), 'kesu.db'), 3, (connection) => {
    insertBareCase(connection, 1);
    connection.exec(
      `INSERT INTO copies (case_id, paper, copy, state, printing, changed_at) VALUES
         (1, 'complaint', 1, 'printed', 2, '2026-11-20T01:06:41.000Z'),
         (1, 'complaint', 2, 'handed', 1, '2026-11-21T01:06:41.000Z'),
         (1, 'complaint', 3, 'lost', 1, '2026-11-22T01:06:41.000Z');
       INSERT INTO print_log (at, paper, case_id, case_version, printing, copies, target, device, size, operator, reason,
         result, failure, subject_id) VALUES
         ('2026-11-20T01:00:00.000Z', 'complaint', 1, 1, 1, 5, 'printer', '', 'a4', '', '', 'spooled', '', NULL),
         ('2026-11-20T02:00:00.000Z', 'slip', 1, 1, 1, 1, 'printer', '', 'a4', '', '', 'spooled', '', 7),
         ('2026-11-21T02:00:00.000Z', 'slip', 1, 1, 2, 1, 'printer', '', 'a4', '', 'lost', 'spooled', '', 7),
         ('2026-11-22T02:00:00.000Z', 'slip', 1, 1, 3, 1, 'printer', '', 'a4', '', '', 'failed', 'jam', 7),
         ('2026-11-22T02:00:00.000Z', 'slip', 1, 1, 1, 1, 'printer', '', 'a4', '', '', 'failed', 'jam', 8);`,
    );
  });
  await (await openDatabase(path)).close();
  const file = new BetterSqlite3(path, { readonly: true });
  onTestFinished(() => {
    file.close();
  });
  expect(
    file.prepare('SELECT paper, subject_id, copy, printing, state, on_date FROM paper_copies ORDER BY id').raw().all(),
  ).toEqual([
    ['complaint', null, 1, 2, 'printed', '2026-11-20'],
    ['complaint', null, 2, 1, 'handed', '2026-11-21'],
    ['complaint', null, 3, 1, 'lost', '2026-11-22'],
    ['slip', 7, 1, 2, 'printed', '2026-11-21'],
  ]);
  // Each has the event from which its later ones can be taken back.
  expect(file.prepare('SELECT copy_id, kind, state FROM copy_events ORDER BY id').raw().all()).toEqual([
    [1, 'printed', 'printed'],
    [2, 'handed', 'handed'],
    [3, 'lost', 'lost'],
    [4, 'printed', 'printed'],
  ]);
  expect(file.prepare(`SELECT count(*) FROM sqlite_schema WHERE name = 'copies'`).pluck().get()).toBe(0);
});

test('migrations are numbered in order, without a gap', () => {
  expect(migrations.map(({ name }) => name.slice(0, 5))).toEqual(
    migrations.map((_, index) => `${String(index + 1).padStart(4, '0')}-`),
  );
});

test('cases that were there before are found by three characters that stand together', async () => {
  const texts = ['客戶投訴𠮷外殼', '客戶來電 帳戶投資', '', 'abc'];
  const path = await databaseAtVersion(join(temporaryFolder(), 'kesu.db'), 4, (connection) => {
    connection.pragma('foreign_keys = OFF');
    const text = connection.prepare('INSERT INTO case_search_text (case_id, text) VALUES (?, ?)');
    const tokens = connection.prepare('INSERT INTO case_search (rowid, tokens) VALUES (?, ?)');
    for (const [at, each] of texts.entries()) {
      insertBareCase(connection, at + 1);
      text.run(at + 1, foldText(each));
      tokens.run(at + 1, indexTokens(foldText(each)));
    }
  });
  const database = await openDatabase(path);
  onTestFinished(() => database.close());
  const found = (text: string) => searchCases(database, text, 10);
  expect([found('客戶投'), found('户投诉'), found('投資'), found('bc'), found('abc')]).toEqual([
    [1],
    [1],
    [2],
    [4],
    [4],
  ]);
});

/** A numbered case of which nothing is said, under the columns that every version has. */
function insertBareCase(
  connection: BetterSqlite3.Database,
  serial: number,
  { state = 'accepted', closedOn = null }: { readonly state?: string; readonly closedOn?: string | null } = {},
): void {
  connection.exec(
    `INSERT OR IGNORE INTO policies (id, code, version, body, created_at, in_force) VALUES (1, 'p2', 1, '{}', '2026-01-01', 1)`,
  );
  const empty =
    'received_by channel customer_name contact_name contact_telephone accused type severity major_reason description sample_note demand_unit demand_note sales_opinion backdated_reason unit responsible_unit closing_note void_reason material_no product'.split(
      ' ',
    );
  connection
    .prepare(
      `INSERT INTO cases (version, state, year, month, serial, number, policy_id, kind, source, received_at, region, major,
         sample_attached, demand_undetermined, accepted_on, due_on, closed_on, created_at, updated_at, ${empty.join(', ')})
       VALUES (1, ?, 2026, 11, ?, ?, 1, 'customer-complaint', 'external', '2026-11-01T01:00:00.000Z', 'domestic', 0,
         0, 0, '2026-11-01', '2026-11-16', ?, '2026-11-01', '2026-11-01', ${empty.map(() => "''").join(', ')})`,
    )
    .run(state, serial, `2611${String(serial).padStart(2, '0')}`, closedOn);
}
