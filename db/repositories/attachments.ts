import type BetterSqlite3 from 'better-sqlite3';
import type { Insertable, Selectable } from 'kysely';

import type { Schema } from '../schema.ts';
import { oncePerConnection } from '../statements.ts';

export type AttachmentRow = Selectable<Schema['attachments']>;
type NewAttachment = Omit<Insertable<Schema['attachments']>, 'id' | 'removed_at'>;

/** A file that rows name, with one of the cases it belongs to. */
export interface NamedFile {
  readonly hash: string;
  readonly size: number;
  /** Of the first attachment with these bytes. */
  readonly name: string;
  readonly caseId: number;
  /** Number of the case; null of one that has none yet. */
  readonly number: string | null;
}

export interface AttachmentStore {
  /** Those in sight, oldest first. */
  ofCase(caseId: number): readonly AttachmentRow[];
  /** Those that were removed and whose bytes are not in sight under another row, newest removal first. */
  removedOfCase(caseId: number): readonly (AttachmentRow & { readonly removed_at: string })[];
  /** Also one that was removed. */
  row(id: number): AttachmentRow | undefined;
  /** The row of a case that has these bytes; one in sight before one that was removed. */
  withContent(caseId: number, hash: string): AttachmentRow | undefined;
  /** Bytes in sight on a case. */
  sizeOfCase(caseId: number): number;
  hasCase(caseId: number): boolean;
  add(row: NewAttachment): number;
  setRemoved(id: number, at: string | null): void;
  /** Every file that must be there, each once; those of removed rows too, which can be brought back. */
  files(): readonly NamedFile[];
}

export const attachmentStore: (connection: BetterSqlite3.Database) => AttachmentStore = oncePerConnection(createStore);

function createStore(connection: BetterSqlite3.Database): AttachmentStore {
  const ofCase = connection.prepare<[number], AttachmentRow>(
    'SELECT * FROM attachments WHERE case_id = ? AND removed_at IS NULL ORDER BY id',
  );
  const removedOfCase = connection.prepare<[number], AttachmentRow & { readonly removed_at: string }>(
    `SELECT * FROM attachments AS a WHERE case_id = ? AND removed_at IS NOT NULL
     AND NOT EXISTS (
       SELECT 1 FROM attachments AS twin WHERE twin.case_id = a.case_id AND twin.hash = a.hash
       AND (twin.removed_at IS NULL OR (twin.removed_at, twin.id) > (a.removed_at, a.id)))
     ORDER BY removed_at DESC, id DESC`,
  );
  const row = connection.prepare<[number], AttachmentRow>('SELECT * FROM attachments WHERE id = ?');
  const withContent = connection.prepare<[number, string], AttachmentRow>(
    'SELECT * FROM attachments WHERE case_id = ? AND hash = ? ORDER BY removed_at IS NOT NULL, id LIMIT 1',
  );
  const sizeOfCase = connection
    .prepare<[number], number>(
      'SELECT coalesce(sum(size), 0) FROM attachments WHERE case_id = ? AND removed_at IS NULL',
    )
    .pluck();
  const hasCase = connection.prepare<[number], number>('SELECT 1 FROM cases WHERE id = ?').pluck();
  const add = connection.prepare<[NewAttachment]>(
    `INSERT INTO attachments (case_id, hash, name, media_type, size, added_at, added_by)
     VALUES (@case_id, @hash, @name, @media_type, @size, @added_at, @added_by)`,
  );
  const setRemoved = connection.prepare<[string | null, number]>('UPDATE attachments SET removed_at = ? WHERE id = ?');

  return {
    ofCase: (caseId) => ofCase.all(caseId),
    removedOfCase: (caseId) => removedOfCase.all(caseId),
    row: (id) => row.get(id),
    withContent: (caseId, hash) => withContent.get(caseId, hash),
    sizeOfCase: (caseId) => sizeOfCase.get(caseId) ?? 0,
    hasCase: (caseId) => hasCase.get(caseId) !== undefined,
    add: (values) => Number(add.run(values).lastInsertRowid),
    setRemoved(id, at) {
      setRemoved.run(at, id);
    },
    files: () => namedFiles(connection),
  };
}

/** The files that the rows of a database name; of a copy too, which has no store of its own. */
export function namedFiles(connection: BetterSqlite3.Database): readonly NamedFile[] {
  return connection
    .prepare<[], NamedFile>(
      `SELECT a.hash, a.size, a.name, a.case_id AS caseId, c.number
       FROM attachments a JOIN cases c ON c.id = a.case_id
       WHERE a.id IN (SELECT min(id) FROM attachments GROUP BY hash)
       ORDER BY a.id`,
    )
    .all();
}
