import type BetterSqlite3 from 'better-sqlite3';

import { oncePerConnection } from '../statements.ts';

export interface AttachmentSweepStore {
  /** Deletes the rows that were removed before a moment (ISO); answers how many. */
  dropRemovedBefore(moment: string): number;
  /** Whether any row, in sight or removed, names these bytes. */
  isNamed(hash: string): boolean;
}

export const attachmentSweepStore: (connection: BetterSqlite3.Database) => AttachmentSweepStore = oncePerConnection(
  (connection) => {
    const drop = connection.prepare<[string]>('DELETE FROM attachments WHERE removed_at < ?');
    const named = connection.prepare<[string], number>('SELECT 1 FROM attachments WHERE hash = ? LIMIT 1').pluck();
    return {
      dropRemovedBefore: (moment) => drop.run(moment).changes,
      isNamed: (hash) => named.get(hash) !== undefined,
    };
  },
);
