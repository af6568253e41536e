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

/** Name of the table. */
export const PACKED_TABLE = 'packed_attachments';

/**
 * Takes the bytes of every attachment that the copy's rows name into the copy,
 * one after another; answers those that could not go along. `step` is told the
 * bytes so far and may throw.
 */
export async function packAttachments(
  copy: BetterSqlite3.Database,
  files: AttachmentFiles,
  step: (bytes: number) => void,
): Promise<readonly LackingFile[]> {
  const lacking: LackingFile[] = [];
  let bytes = 0;
  // A backup of an office that was itself opened from a backup a moment ago may have the table already.
  copy.exec('CREATE TABLE IF NOT EXISTS packed_attachments (hash TEXT PRIMARY KEY, content BLOB NOT NULL) STRICT');
  const insert = copy.prepare<[string, Buffer]>(
    'INSERT OR REPLACE INTO packed_attachments (hash, content) VALUES (?, ?)',
  );
  for (const file of namedFiles(copy)) {
    step(bytes);
    try {
      insert.run(file.hash, await files.read(file));
      bytes += file.size;
    } catch (error) {
      if (!(error instanceof AttachmentFailure)) throw error;
      lacking.push({ ...file, fault: error.fault });
    }
  }
  return lacking;
}

/** Reads all of them back out of a copy, opened anew: what is not there, or is not what its row says, is lacking. */
export async function provePacked(
  copy: BetterSqlite3.Database,
  known: readonly LackingFile[],
  step: (bytes: number) => void,
): Promise<PackedAttachments> {
  const lacking = new Map(known.map((file) => [file.hash, file]));
  const content = packedContent(copy);
  const named = namedFiles(copy);
  let bytes = 0;
  for (const file of named) {
    step(bytes);
    if (lacking.has(file.hash)) continue;
    const bytesOfFile = content(file);
    if (bytesOfFile === undefined || hashOf(bytesOfFile) !== file.hash)
      lacking.set(file.hash, { ...file, fault: 'damaged' });
    else bytes += file.size;
    // So that other calls, and the one that stops this, come in.
    await new Promise((resume) => {
      setImmediate(resume);
    });
  }
  return { files: named.length - lacking.size, bytes, lacking: [...lacking.values()] };
}

/**
 * Puts the attachments of a backup that is now an office's file beside it, and
 * takes them out of the file. One after another: stopped half way, it goes on
 * when the file is opened next.
 */
export async function unpackAttachments(writer: BetterSqlite3.Database, files: AttachmentFiles): Promise<void> {
  if (!hasPacked(writer)) return;
  const content = packedContent(writer);
  for (const file of namedFiles(writer)) {
    // There already, when it was stopped half way: to go on must not need more room than to begin.
    if ((await files.fault(file)) === undefined) continue;
    const bytes = content(file);
    if (bytes === undefined) continue;
    const received = await files.receive([bytes], bytes.length);
    if (received?.hash === file.hash) received.keep();
    await received?.drop();
  }
  writer.exec('DROP TABLE IF EXISTS packed_attachments');
  // The file shrinks again to what it was; without the room for that it stays as large, and is as good.
  try {
    writer.exec('VACUUM');
  } catch {
    return;
  }
}

/** Reads what lies there for a row's file, of its size at least; undefined when nothing does. Its hash is for the caller to compare. */
function packedContent(connection: BetterSqlite3.Database): (file: NamedFile) => Buffer | undefined {
  const content = connection
    .prepare<[string, number], Buffer>('SELECT content FROM packed_attachments WHERE hash = ? AND length(content) = ?')
    .pluck();
  return ({ hash, size }) => content.get(hash, size);
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
