import { mkdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { ownerIsAlive, takeLock } from '../lock.ts';

/**
 * Holds `folder` for one program; answers how to give it back, or undefined when
 * another one has it. The first hears when a second one tries: by a file,
 * because the program listens to no socket.
 */
export function holdSingleInstance(folder: string, tried: () => void): (() => void) | undefined {
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, 'single-instance.lock');
  const knock = join(folder, 'second-instance');
  if (!takeLock(lock)) {
    if (ownerIsAlive(lock)) {
      writeFileSync(knock, String(Date.now()));
      return undefined;
    }
    rmSync(lock, { force: true });
    if (!takeLock(lock)) return undefined;
  }
  let last = readKnock(knock);
  const watcher = watch(folder, (_change, name) => {
    if (name !== 'second-instance') return;
    const now = readKnock(knock);
    if (now === last || now === '') return;
    last = now;
    tried();
  });
  watcher.unref();
  const release = (): void => {
    watcher.close();
    process.off('exit', release);
    rmSync(lock, { force: true });
  };
  process.once('exit', release);
  return release;
}

function readKnock(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
