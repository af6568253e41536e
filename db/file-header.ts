import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';

import { errorCode } from './driver-errors.ts';

/** 'Kesu' in ASCII: marks the file as ours. */
export const APPLICATION_ID = 0x4b657375;

const HEADER_LENGTH = 100;
const MAGIC = 'SQLite format 3\0';
/** Offsets of the header (sqlite.org/fileformat2.html, 1.3). */
const USER_VERSION_AT = 60;
const APPLICATION_ID_AT = 68;

/** What a file is by its first hundred bytes, read without SQLite: looking at a stranger's file must not touch it. */
export type FileState =
  | { readonly kind: 'new' }
  | { readonly kind: 'not-ours' }
  | { readonly kind: 'damaged'; readonly detail: string }
  | {
      readonly kind: 'ours';
      /** Migrations that had run when the file was last folded together. */
      readonly userVersion: number;
      /** There are changes in the log beside the file: it was not closed, or is open elsewhere. */
      readonly pendingLog: boolean;
    };

/** Throws only what the file system throws (no right to read, a failing disk). */
export function inspectFile(path: string): FileState {
  const pendingLog = sizeOf(`${path}-wal`) > 0;
  const read = readStart(path);
  if (read === 'folder') return { kind: 'not-ours' };
  if (read === undefined || read.size === 0) {
    // The log holds saved cases; SQLite would throw it away with a new file.
    return pendingLog ? { kind: 'damaged', detail: 'the file is gone, its log is still there' } : { kind: 'new' };
  }
  const { header, size } = read;

  if (header.toString('latin1', 0, MAGIC.length) !== MAGIC) {
    const marked = size >= HEADER_LENGTH && header.readUInt32BE(APPLICATION_ID_AT) === APPLICATION_ID;
    // A power cut can leave a block of zeros where the file began.
    if (marked || header.every((byte) => byte === 0)) return { kind: 'damaged', detail: 'the header is overwritten' };
    return { kind: 'not-ours' };
  }
  if (size < HEADER_LENGTH) return { kind: 'damaged', detail: 'the header is cut short' };
  if (header.readUInt32BE(APPLICATION_ID_AT) !== APPLICATION_ID) return { kind: 'not-ours' };
  const userVersion = header.readInt32BE(USER_VERSION_AT);
  if (userVersion < 0) return { kind: 'damaged', detail: `version ${userVersion}` };
  return { kind: 'ours', userVersion, pendingLog };
}

function readStart(path: string): { readonly header: Buffer; readonly size: number } | 'folder' | undefined {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    // Windows does not open folders at all.
    if (errorCode(error) === 'EISDIR' || isFolder(path)) return 'folder';
    throw error;
  }
  try {
    const stat = fstatSync(file);
    if (stat.isDirectory()) return 'folder';
    const buffer = Buffer.alloc(HEADER_LENGTH);
    const length = readSync(file, buffer, 0, HEADER_LENGTH, 0);
    return { header: buffer.subarray(0, length), size: stat.size };
  } finally {
    closeSync(file);
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
