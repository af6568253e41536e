/** Pictures of printed stock, by their content. */
import type BetterSqlite3 from 'better-sqlite3';
import type { Selectable } from 'kysely';

import type { Schema } from '../schema.ts';
import { compiler, oncePerConnection } from '../statements.ts';

type OverlayScanRow = Selectable<Schema['overlay_scans']>;

export interface OverlayScanStore {
  bytes(hash: string): Buffer | undefined;
  /** The same content again is kept once, as if it had come now. */
  keep(row: OverlayScanRow): void;
  /** Deletes what came before that moment (ISO) and stands in no policy, of any version, and in no draft of one; says how many. */
  forget(before: string): number;
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
           VALUES (@hash, @media_type, @bytes, @at, @actor) ON CONFLICT (hash) DO UPDATE SET at = excluded.at`,
        ).run(row),
      forget: (before) =>
        statement<[string]>(
          `DELETE FROM overlay_scans WHERE at < ?
             AND NOT EXISTS (SELECT 1 FROM policies WHERE instr(policies.body, overlay_scans.hash) > 0)
             AND NOT EXISTS (SELECT 1 FROM policy_drafts WHERE instr(policy_drafts.body, overlay_scans.hash) > 0)`,
        ).run(before).changes,
    };
  },
);
