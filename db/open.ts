import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

import BetterSqlite3 from 'better-sqlite3';

import { createDatabase, type Database } from './database.ts';
import { migrateToLatest } from './migrate.ts';

/** 'Kesu' in ASCII: marks the file as ours. */
export const APPLICATION_ID = 0x4b657375;

export async function openDatabase(path: string, _options: { owner?: boolean; programVersion?: string } = {}): Promise<Database> {
  if (!existsSync(dirname(path))) mkdirSync(dirname(path), { recursive: true });
  const writer = new BetterSqlite3(path);
  writer.pragma('journal_mode = WAL');
  writer.pragma('synchronous = FULL');
  writer.pragma('busy_timeout = 5000');
  writer.pragma('trusted_schema = OFF');
  await migrateToLatest(writer);
  writer.pragma(`application_id = ${APPLICATION_ID}`);
  writer.pragma('foreign_keys = ON');
  const reader = new BetterSqlite3(path, { readonly: true });
  reader.pragma('busy_timeout = 5000');
  return createDatabase(writer, reader);
}
