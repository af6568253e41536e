import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';

import type { Host } from '../core/host.ts';

const NAME = 'printers.json';

type ProfileDuties = Pick<Host, 'readPrinters' | 'writePrinters' | 'setPrintersAside'>;

/** Profiles of this PC's printers beside the program's other files: a new version of the program and other data find them again. */
export function profileDuties(userData: string): ProfileDuties {
  const file = join(userData, NAME);
  let writing: Promise<unknown> = Promise.resolve();

  return {
    async readPrinters() {
      try {
        return await readFile(file, 'utf8');
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    writePrinters(text) {
      const mine = writing.then(() => write(userData, file, text));
      writing = mine.catch(() => undefined);
      return mine;
    },
    async setPrintersAside() {
      for (let count = 1; ; count += 1) {
        const name = `printers.unreadable-${count}.json`;
        if (await exists(join(userData, name))) continue;
        await rename(file, join(userData, name));
        return name;
      }
    },
  };
}

/** Written beside, on the disk, and renamed: a power cut leaves the old profiles or the new ones. */
async function write(folder: string, file: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const beside = `${file}.new`;
  const handle = await open(beside, 'w');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(beside, file);
}

async function exists(path: string): Promise<boolean> {
  try {
    await (await open(path, 'r')).close();
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
