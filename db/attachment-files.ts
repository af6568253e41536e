import { createHash, randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, utimesSync } from 'node:fs';
import { mkdir, open, readdir, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { errorCode } from './driver-errors.ts';
import { HEAD_BYTES } from './rules/attachment-kind.ts';

/**
 * The bytes of attachments beside the database: `attachments/ab/<sha-256>`, the
 * same content once. What no row names any more lies in `attachments/unnamed`
 * for a while (`sweepAttachments`); until it is deleted it is found there.
 */
export interface AttachmentFiles {
  readonly folder: string;
  /**
   * Takes bytes in under a passing name, counting and hashing as they come.
   * Undefined when there are more than `limit`; nothing is left of them then.
   */
  receive(source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, limit: number): Promise<ReceivedFile | undefined>;
  /** The bytes of a file, found to be just those. A file of another size is not read at all. */
  read(file: FileMark): Promise<Buffer>;
  /** The same piece by piece; throws `AttachmentFailure` after the last when they were not those. */
  pieces(file: FileMark): AsyncIterable<Uint8Array>;
  /** What is wrong with a file, if anything; reads all of it. */
  fault(file: FileMark): Promise<AttachmentFault | undefined>;
  /** Takes away what was being received when a program was killed. */
  clearPassing(): Promise<void>;
  /** Everything in its place, named by a row or not. */
  kept(): Promise<readonly LyingFile[]>;
  /** Everything set aside. */
  unnamed(): Promise<readonly LyingFile[]>;
  /** Out of its place, as from `at`. Only inside a transaction that found no row to name it. */
  setAside(hash: string, at: Date): void;
  /** Back into its place; false when something is there. */
  bringBack(hash: string): boolean;
  /** Deletes what was set aside. Only inside a transaction that found no row to name it. */
  forget(hash: string): void;
  /** Runs work for which every file must stay where it is: a backup. */
  whileStill<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Whether such work is under way. */
  isStill(): boolean;
}

/** What a row says of its file. */
export interface FileMark {
  /** SHA-256 in hexadecimal. */
  readonly hash: string;
  readonly size: number;
}

export interface LyingFile extends FileMark {
  /** When it came, or was set aside. */
  readonly since: Date;
}

export interface ReceivedFile extends FileMark {
  /** The beginning, at most `HEAD_BYTES`. */
  readonly head: Uint8Array;
  /**
   * Puts it where its hash says; from then on a row may name it. At once and
   * inside the transaction that writes the row: a sweep cannot come in between.
   */
  keep(): void;
  /** Forgets it, if it was not kept. */
  drop(): Promise<void>;
}

export type AttachmentFault = 'missing' | 'damaged';

/** The file that a row names is not there, or is not what it was. */
export class AttachmentFailure extends Error {
  override readonly name = 'AttachmentFailure';
  readonly fault: AttachmentFault;

  constructor(fault: AttachmentFault) {
    super(`attachment ${fault}`);
    this.fault = fault;
  }
}

/** What is younger may still be on its way, from a command beside the window. */
const PASSING_MS = 60 * 60 * 1000;

/** So much is in memory at a time where a file goes through piece by piece. */
const PIECE_BYTES = 256 * 1024;

/** Name of the folder beside the database. */
const FOLDER = 'attachments';

export function attachmentFilesBeside(databasePath: string): AttachmentFiles {
  const folder = join(dirname(databasePath), FOLDER);
  const passingFolder = join(folder, 'incoming');
  const unnamedFolder = join(folder, 'unnamed');
  const pathOf = (hash: string): string => join(folder, hash.slice(0, 2), hash);
  const asideOf = (hash: string): string => join(unnamedFolder, hash);
  let still = 0;

  /** Where it lies: in its place, set aside by another program a moment ago, or brought back since. */
  async function opened({ hash, size }: FileMark): Promise<FileHandle> {
    for (const path of [pathOf(hash), asideOf(hash), pathOf(hash)]) {
      const file = await openIfThere(path);
      if (!file) continue;
      const about = await file.stat();
      if (about.isFile() && about.size === size) return file;
      await file.close();
      throw new AttachmentFailure('damaged');
    }
    throw new AttachmentFailure('missing');
  }

  async function* pieces(mark: FileMark): AsyncGenerator<Uint8Array> {
    const hasher = createHash('sha256');
    const file = await opened(mark);
    try {
      for await (const piece of file.createReadStream({ autoClose: false, highWaterMark: PIECE_BYTES })) {
        hasher.update(piece as Buffer);
        yield piece as Buffer;
      }
    } catch (error) {
      throw errorCode(error) === 'EIO' ? new AttachmentFailure('damaged') : error;
    } finally {
      await file.close();
    }
    if (hasher.digest('hex') !== mark.hash) throw new AttachmentFailure('damaged');
  }

  async function fault(mark: FileMark): Promise<AttachmentFault | undefined> {
    try {
      for await (const piece of pieces(mark)) void piece;
      return undefined;
    } catch (error) {
      return error instanceof AttachmentFailure ? error.fault : 'damaged';
    }
  }

  function keep(passing: string, { hash }: FileMark, isWhole: boolean): void {
    const path = pathOf(hash);
    // The same content is there already; should it have been damaged, it is whole again now.
    if (isWhole && existsSync(path)) {
      rmSync(passing, { force: true });
      return;
    }
    move(passing, path);
    flushFolder(folder);
  }

  return {
    folder,
    pieces,
    fault,
    async receive(source, limit) {
      await mkdir(passingFolder, { recursive: true });
      const passing = join(passingFolder, randomBytes(8).toString('hex'));
      const file = await open(passing, 'wx');
      const drop = (): Promise<void> => rm(passing, { force: true });
      try {
        const received = await write(file, source, limit).finally(() => file.close());
        if (received === undefined) {
          await drop();
          return undefined;
        }
        const isWhole = (await fault(received)) === undefined;
        return {
          ...received,
          keep: () => {
            keep(passing, received, isWhole);
          },
          drop,
        };
      } catch (error) {
        await drop();
        throw error;
      }
    },
    async read(mark) {
      const file = await opened(mark);
      try {
        const bytes = Buffer.alloc(mark.size);
        let at = 0;
        while (at < mark.size) {
          const { bytesRead } = await file.read(bytes, at, mark.size - at, at);
          if (bytesRead === 0) throw new AttachmentFailure('damaged');
          at += bytesRead;
        }
        if (createHash('sha256').update(bytes).digest('hex') !== mark.hash) throw new AttachmentFailure('damaged');
        return bytes;
      } catch (error) {
        throw errorCode(error) === 'EIO' ? new AttachmentFailure('damaged') : error;
      } finally {
        await file.close();
      }
    },
    async clearPassing() {
      const before = Date.now() - PASSING_MS;
      for (const name of await namesIn(passingFolder)) {
        const path = join(passingFolder, name);
        const changed = await stat(path).then(
          ({ mtimeMs }) => mtimeMs,
          () => Infinity,
        );
        if (changed < before) await rm(path, { force: true });
      }
    },
    async kept() {
      const found: LyingFile[] = [];
      for (const name of await namesIn(folder)) {
        if (!/^[\da-f]{2}$/.test(name)) continue;
        const files = await lyingIn(join(folder, name));
        found.push(...files.filter(({ hash }) => hash.startsWith(name)));
      }
      return found;
    },
    unnamed: () => lyingIn(unnamedFolder),
    setAside(hash, at) {
      const path = pathOf(hash);
      if (!existsSync(path)) return;
      utimesSync(path, at, at);
      move(path, asideOf(hash));
    },
    bringBack(hash) {
      if (existsSync(pathOf(hash))) return false;
      move(asideOf(hash), pathOf(hash));
      return true;
    },
    forget(hash) {
      rmSync(asideOf(hash), { force: true });
    },
    async whileStill(work) {
      still += 1;
      try {
        return await work();
      } finally {
        still -= 1;
      }
    },
    isStill: () => still > 0,
  };
}

/** Writes until the source ends; undefined as soon as it gives more than `limit`. On the disk when it answers. */
async function write(
  file: FileHandle,
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  limit: number,
): Promise<Pick<ReceivedFile, 'hash' | 'size' | 'head'> | undefined> {
  const hasher = createHash('sha256');
  const head: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source) {
    if (size < HEAD_BYTES) head.push(chunk.subarray(0, HEAD_BYTES - size));
    size += chunk.length;
    if (size > limit) return undefined;
    hasher.update(chunk);
    await file.writeFile(chunk);
  }
  await file.sync();
  return { hash: hasher.digest('hex'), size, head: Buffer.concat(head) };
}

async function openIfThere(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, 'r');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return undefined;
    throw new AttachmentFailure('damaged');
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch((): string[] => []);
}

/** Files that bear a hash; whatever else lies there is not ours. */
async function lyingIn(folder: string): Promise<readonly LyingFile[]> {
  const found: LyingFile[] = [];
  for (const hash of await namesIn(folder)) {
    if (!/^[\da-f]{64}$/.test(hash)) continue;
    const about = await stat(join(folder, hash)).catch(() => undefined);
    if (about?.isFile()) found.push({ hash, size: about.size, since: about.mtime });
  }
  return found;
}

function move(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
  flushFolder(dirname(to));
}

/** So that a name is on the disk before a row tells of it. Windows flushes no folders. */
function flushFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
