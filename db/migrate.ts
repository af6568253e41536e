import type BetterSqlite3 from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';

import { migrations } from './migrations/index.ts';

/** First cut: applies what is pending. */
export async function migrateToLatest(writer: BetterSqlite3.Database): Promise<void> {
  const done = Number(writer.pragma('user_version', { simple: true }));
  const pending = migrations.slice(done);
  if (pending.length === 0) return;
  const kysely = new Kysely<unknown>({ dialect: new SqliteDialect({ database: writer }) });
  writer.pragma('foreign_keys = OFF');
  writer.exec('begin immediate');
  try {
    for (const migration of pending) await migration.up(kysely);
    writer.pragma(`user_version = ${migrations.length}`);
    writer.exec('commit');
  } catch (error) {
    writer.exec('rollback');
    throw error;
  }
}
