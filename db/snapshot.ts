import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import type BetterSqlite3 from 'better-sqlite3';

import { backupTo } from './backup.ts';
import type { Kept } from './migrate.ts';
import type { NamedMigration } from './migrations/index.ts';

/**
 * Keeps the file as it is before its schema changes: a proved copy in
 * `snapshots/` beside it, `kesu-before-0002-2026-11-21.db`. One of the same day
 * is never written over: it may be the only one from before a trial.
 */
export async function snapshotBefore(writer: BetterSqlite3.Database, migration: NamedMigration): Promise<Kept> {
  const folder = join(dirname(writer.name), 'snapshots');
  mkdirSync(folder, { recursive: true });
  const path = freeName(folder, snapshotName(writer.name, migration.name));
  await backupTo(writer, path);
  return {
    drop() {
      rmSync(path, { force: true });
    },
  };
}

function snapshotName(path: string, migration: string): string {
  const version = migration.split('-')[0] ?? migration;
  const day = new Date().toLocaleDateString('sv-SE');
  return `${basename(path, '.db')}-before-${version}-${day}`;
}

function freeName(folder: string, name: string): string {
  for (let round = 1; ; round += 1) {
    const path = join(folder, `${name}${round === 1 ? '' : `-${round}`}.db`);
    if (!existsSync(path)) return path;
  }
}
