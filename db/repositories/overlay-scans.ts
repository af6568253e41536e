/** Pictures of printed stock, by their content. */
import type BetterSqlite3 from 'better-sqlite3';
import type { Selectable } from 'kysely';

import type { Schema } from '../schema.ts';
import { compiler, oncePerConnection } from '../statements.ts';

type OverlayScanRow = Selectable<Schema['overlay_scans']>;

export interface OverlayScanStore {
  bytes(hash: string): Buffer | undefined;
  /** The same content again changes nothing. */
  keep(row: OverlayScanRow): void;
}

export const overlayScanStore: (connection: BetterSqlite3.Database) => OverlayScanStore = oncePerConnection(
  (connection) => {
    const statement = compiler(connection);
    return {
      bytes: (hash) =>
        statement<[string], { readonly bytes: Buffer }>('SELECT bytes FROM overlay_scans WHERE hash = ?').get(hash)
          ?.bytes,
      keep: (row) =>
        void statement<[object]>(
          `INSERT INTO overlay_scans (hash, media_type, bytes, at, actor)
           VALUES (@hash, @media_type, @bytes, @at, @actor) ON CONFLICT (hash) DO NOTHING`,
        ).run(row),
    };
  },
);
