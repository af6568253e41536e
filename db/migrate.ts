import type BetterSqlite3 from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';

import { machineFailure } from './driver-errors.ts';
import { migrations as allMigrations, type NamedMigration } from './migrations/index.ts';
import { OpenFailure } from './open-failure.ts';

interface MigrateOptions {
  /** Those of the program; tests bring others. */
  readonly migrations?: readonly NamedMigration[];
  /** Keeps a file that already holds something, before its first change. */
  readonly keep?: (firstPending: NamedMigration) => Promise<Kept>;
}

export interface Kept {
  /** Called when the file did not change after all, so that copies of the same do not pile up. */
  readonly drop: () => void;
}

/** Migrations that ran on this file. */
export function schemaVersion(connection: BetterSqlite3.Database): number {
  return Number(connection.pragma('user_version', { simple: true }));
}

/**
 * Brings the file to the schema of this program: all pending migrations and the
 * check of all references in one transaction, so that the file is at the old
 * schema or at the new one, never between. (Kysely's own migrator runs each
 * statement by itself on SQLite.)
 *
 * @throws OpenFailure `not-migrated`, `disk-full` …; the file is then as it was.
 */
export async function migrateToLatest(writer: BetterSqlite3.Database, options: MigrateOptions = {}): Promise<void> {
  const migrations = options.migrations ?? allMigrations;
  const done = schemaVersion(writer);
  const first = migrations[done];
  if (first === undefined) return;
  const kept = done > 0 ? await options.keep?.(first) : undefined;

  // Rebuilding a table drops it; with foreign keys on, that would empty the tables that point at it.
  // The switch does nothing inside a transaction.
  const keysWere = writer.pragma('foreign_keys', { simple: true });
  writer.pragma('foreign_keys = OFF');
  try {
    await runPending(writer, migrations);
  } catch (error) {
    kept?.drop();
    throw error;
  } finally {
    writer.pragma(`foreign_keys = ${keysWere === 1 ? 'ON' : 'OFF'}`);
  }
}

async function runPending(writer: BetterSqlite3.Database, migrations: readonly NamedMigration[]): Promise<void> {
  const kysely = new Kysely<unknown>({ dialect: new SqliteDialect({ database: writer }) });
  let running = '';
  try {
    writer.exec('BEGIN IMMEDIATE');
    // Asked again under the lock: another process may have migrated meanwhile.
    for (const migration of migrations.slice(schemaVersion(writer))) {
      running = migration.name;
      await migration.up(kysely);
    }
    const broken = writer.pragma('foreign_key_check') as readonly { table: string; parent: string }[];
    if (broken[0]) {
      throw new OpenFailure(
        'not-migrated',
        `${running}: ${broken.length} rows of ${broken[0].table} point at no row of ${broken[0].parent}`,
      );
    }
    writer.pragma(`user_version = ${migrations.length}`);
    writer.exec('COMMIT');
  } catch (error) {
    // A full disk has already ended the transaction.
    if (writer.inTransaction) writer.exec('ROLLBACK');
    if (error instanceof OpenFailure || machineFailure(error) !== undefined) throw error;
    throw new OpenFailure(
      'not-migrated',
      `${running}: ${error instanceof Error ? error.message : String(error)}`,
      error,
    );
  }
}
