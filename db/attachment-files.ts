import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { errorCode } from './driver-errors.ts';
import { HEAD_BYTES } from './rules/attachment-kind.ts';

/** The bytes of attachments beside the database: `attachments/ab/<sha-256>`, the same content once. */
export interface AttachmentFiles {
  readonly folder: string;
  /**
   * Takes bytes in under a passing name, counting and hashing as they come.
   * Undefined when there are more than `limit`; nothing is left of them then.
   */
  receive(source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, limit: number): Promise<ReceivedFile | undefined>;
  /** The bytes of a hash, found to be just those. */
  read(hash: string): Promise<Buffer>;
  /** What is wrong with the file of a hash, if anything; reads all of it. */
  fault(hash: string): Promise<AttachmentFault | undefined>;
  /** Takes away what was being received when a program was killed. */
  clearPassing(): Promise<void>;
}

export interface ReceivedFile {
  /** SHA-256 in hexadecimal. */
  readonly hash: string;
  readonly size: number;
  /** The beginning, at most `HEAD_BYTES`. */
  readonly head: Uint8Array;
  /** Puts it where its hash says; from then on a row may name it. */
  keep(): Promise<void>;
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

/** Name of the folder beside the database. */
const FOLDER = 'attachments';

export function attachmentFilesBeside(databasePath: string): AttachmentFiles {
  const folder = join(dirname(databasePath), FOLDER);
  const passingFolder = join(folder, 'incoming');
  const pathOf = (hash: string): string => join(folder, hash.slice(0, 2), hash);

  async function fault(hash: string): Promise<AttachmentFault | undefined> {
    try {
      const hasher = createHash('sha256');
      for await (const chunk of createReadStream(pathOf(hash))) hasher.update(chunk as Buffer);
      return hasher.digest('hex') === hash ? undefined : 'damaged';
    } catch (error) {
      return faultOf(error);
    }
  }

  async function keep(passing: string, hash: string): Promise<void> {
    const path = pathOf(hash);
    // The same content is there already; should it have been damaged, it is whole again now.
    if ((await fault(hash)) === undefined) {
      await rm(passing, { force: true });
      return;
    }
    await mkdir(dirname(path), { recursive: true });
    await rename(passing, path);
    await flushFolder(dirname(path));
    await flushFolder(folder);
  }

  return {
    folder,
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
        return { ...received, keep: () => keep(passing, received.hash), drop };
      } catch (error) {
        await drop();
        throw error;
      }
    },
    async read(hash) {
      const bytes = await readFile(pathOf(hash)).catch((error: unknown) => {
        throw new AttachmentFailure(faultOf(error));
      });
      if (createHash('sha256').update(bytes).digest('hex') !== hash) throw new AttachmentFailure('damaged');
      return bytes;
    },
    async clearPassing() {
      const before = Date.now() - PASSING_MS;
      for (const name of await readdir(passingFolder).catch((): string[] => [])) {
        const path = join(passingFolder, name);
        const changed = await stat(path).then(
          ({ mtimeMs }) => mtimeMs,
          () => Infinity,
        );
        if (changed < before) await rm(path, { force: true });
      }
    },
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

function faultOf(error: unknown): AttachmentFault {
  return ['ENOENT', 'ENOTDIR'].includes(errorCode(error)) ? 'missing' : 'damaged';
}

/** So that a name is on the disk before a row tells of it. Windows flushes no folders. */
async function flushFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}
