import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

import BetterSqlite3 from 'better-sqlite3';

import { APPLICATION_ID } from '../../db/file-header.ts';
import { migrateToLatest } from '../../db/migrate.ts';
import { migrations } from '../../db/migrations/index.ts';

/**
 * A file as the program of `version` migrations left it, with the rows that `fill` puts in: where the test of
 * migration `version + 1` starts.
 */
export async function databaseAtVersion(
  path: string,
  version: number,
  fill: (connection: BetterSqlite3.Database) => void = () => undefined,
): Promise<string> {
  const connection = new BetterSqlite3(path);
  try {
    connection.pragma(`application_id = ${APPLICATION_ID}`);
    connection.pragma('journal_mode = WAL');
    await migrateToLatest(connection, { migrations: migrations.slice(0, version) });
    connection.pragma('foreign_keys = ON');
    fill(connection);
  } finally {
    connection.close();
  }
  return path;
}

export function fingerprint(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/**
 * Runs `work` with the rights of an ordinary user: the administrator of a
 * Linux machine may write everywhere, which would prove nothing.
 */
export async function asOrdinaryUser<Result>(work: () => Promise<Result>): Promise<Result> {
  if (process.getuid?.() !== 0 || !process.seteuid) return work();
  process.seteuid(65_534);
  try {
    return await work();
  } finally {
    process.seteuid(0);
  }
}

/** One customer with the number of an awkward length; answers its id. */
export function insertCustomer(connection: BetterSqlite3.Database, number: string, name: string): number {
  const done = connection
    .prepare(
      `INSERT INTO customers (version, number, kind, name, short_name, tax_number, region, industry, responsible_person,
         address, invoice_address, telephone, fax, email, website, note, created_at, updated_at)
       VALUES (1, ?, 'company', ?, '', '', 'domestic', '', '', '', '', '', '', '', '', '',
         '2026-11-21T01:00:00.000Z', '2026-11-21T01:00:00.000Z')`,
    )
    .run(number, name);
  return Number(done.lastInsertRowid);
}

/** Makes the file some megabytes large, by drafts. */
export function enlarge(connection: BetterSqlite3.Database, megabytes: number): void {
  connection
    .prepare(
      `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
       INSERT INTO drafts (form, created_at, updated_at)
       SELECT json_quote(hex(randomblob(50000))), '2026-11-21T01:00:00.000Z', '2026-11-21T01:00:00.000Z' FROM n`,
    )
    .run(megabytes * 10);
}
