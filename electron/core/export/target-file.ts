import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';

import { Refusal } from '../refusal.ts';

/** What a target answers when it is open in a spreadsheet program, write-protected, gone or no file at all. */
const notWritable = new Set([
  'EACCES',
  'EPERM',
  'EBUSY',
  'EROFS',
  'EISDIR',
  'ENOTDIR',
  'ENOENT',
  'ETXTBSY',
  'ENAMETOOLONG',
  'EEXIST',
]);

/**
 * Writes a file as a whole or not at all: `write` gets the path of a temporary
 * file in the same folder, which takes the target's place when it is complete.
 * When `write` throws (also because the clerk cancelled), the target is as it was.
 *
 * Refuses with `file-not-writable` before `write` is called where that can be
 * known: nobody waits half a minute to hear it.
 */
export async function writeTargetFile<Result>(
  path: string,
  write: (temporaryPath: string) => Promise<Result>,
): Promise<Result> {
  await refuseIfLocked(path);
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}${extname(path)}`);
  try {
    await orNotWritable(path, async () => {
      await (await open(temporary, 'wx')).close();
    });
    const result = await orNotWritable(path, () => write(temporary));
    await orNotWritable(path, async () => {
      // On the disk before it takes the old file's place, or a power cut could leave neither.
      const handle = await open(temporary, 'r+');
      await handle.sync().finally(() => handle.close());
      await rename(temporary, path);
    });
    return result;
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}

async function refuseIfLocked(path: string): Promise<void> {
  await orNotWritable(path, async () => {
    try {
      await (await open(path, 'r+')).close();
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error;
    }
  });
}

async function orNotWritable<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (notWritable.has(errorCode(error))) throw new Refusal('file-not-writable', { params: { name: basename(path) } });
    throw error;
  }
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
