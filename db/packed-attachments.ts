/**
 * A backup is one file, so that nobody carries half of it away: the bytes of
 * the attachments lie in a table of the copy. A file in which that table is
 * found was a backup; opening it puts the bytes back beside it.
 */
import { createHash } from 'node:crypto';

import type BetterSqlite3 from 'better-sqlite3';

import { AttachmentFailure, type AttachmentFault, type AttachmentFiles } from './attachment-files.ts';
import { namedFiles, type NamedFile } from './repositories/attachments.ts';

export interface LackingFile extends NamedFile {
  readonly fault: AttachmentFault;
}

export interface PackedAttachments {
  readonly files: number;
  readonly bytes: number;
  /** Those that could not go along; everything else is in the copy all the same. */
  readonly lacking: readonly LackingFile[];
}

/**
 * Takes the bytes of every attachment that the copy's rows name into the copy,
 * and reads them back out of it. Throws what `step` throws.
 */
export async function packAttachments(
  copy: BetterSqlite3.Database,
  files: AttachmentFiles,
  step: (bytes: number) => void,
): Promise<PackedAttachments> {
  const named = namedFiles(copy);
  const lacking: LackingFile[] = [];
  let bytes = 0;
  // A backup of an office that was itself opened from a backup a moment ago may have the table already.
  copy.exec('CREATE TABLE IF NOT EXISTS packed_attachments (hash TEXT PRIMARY KEY, content BLOB NOT NULL) STRICT');
  const insert = copy.prepare<[string, Buffer]>(
    'INSERT OR REPLACE INTO packed_attachments (hash, content) VALUES (?, ?)',
  );
  const content = copy.prepare<[string], Buffer>('SELECT content FROM packed_attachments WHERE hash = ?').pluck();
  for (const file of named) {
    step(bytes);
    try {
      insert.run(file.hash, await files.read(file.hash));
    } catch (error) {
      if (!(error instanceof AttachmentFailure)) throw error;
      lacking.push({ ...file, fault: error.fault });
      continue;
    }
    const packed = content.get(file.hash);
    if (packed === undefined || hashOf(packed) !== file.hash) lacking.push({ ...file, fault: 'damaged' });
    else bytes += packed.length;
  }
  return { files: named.length - lacking.length, bytes, lacking };
}

/**
 * Puts the attachments of a backup that is now an office's file beside it, and
 * takes them out of the file. One after another: stopped half way, it goes on
 * when the file is opened next.
 */
export async function unpackAttachments(writer: BetterSqlite3.Database, files: AttachmentFiles): Promise<void> {
  if (!hasPacked(writer)) return;
  const hashes = writer.prepare<[], string>('SELECT hash FROM packed_attachments').pluck().all();
  const content = writer.prepare<[string], Buffer>('SELECT content FROM packed_attachments WHERE hash = ?').pluck();
  for (const hash of hashes) {
    const bytes = content.get(hash);
    if (bytes === undefined || hashOf(bytes) !== hash) continue;
    const received = await files.receive([bytes], bytes.length);
    await received?.keep();
  }
  writer.exec('DROP TABLE IF EXISTS packed_attachments');
  // The file shrinks again to what it was; without the room for that it stays as large, and is as good.
  try {
    writer.exec('VACUUM');
  } catch {
    return;
  }
}

function hasPacked(connection: BetterSqlite3.Database): boolean {
  return (
    connection.prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'packed_attachments'`).get() !==
    undefined
  );
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
