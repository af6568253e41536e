import BetterSqlite3 from 'better-sqlite3';

import { machineFailure } from './driver-errors.ts';
import { OpenFailure } from './open-failure.ts';

/** Held by the one window that works with the data. */
export interface OwnerLock {
  release(): void;
}

/** A window that is just closing gets this long, in milliseconds, before another is refused. */
const PATIENCE_MS = 800;

/**
 * Takes the data at `path` for this process, by an exclusive lock on a small
 * SQLite file beside it: the one lock that Node offers without native code of
 * our own, and the operating system takes it back at once when the process
 * dies, however it dies. A file with a process number in it would stay.
 *
 * @throws OpenFailure `locked` while another process has it.
 */
export function takeOwnerLock(path: string): OwnerLock {
  const lock = new BetterSqlite3(lockPath(path), { timeout: PATIENCE_MS });
  try {
    // Nothing is ever written into it: a lock needs no content.
    lock.pragma('journal_mode = MEMORY');
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (machineFailure(error) === 'busy') throw new OpenFailure('locked', '', error);
    throw error;
  }
  return {
    release() {
      if (lock.open) lock.close();
    },
  };
}

/** `kesu.db` → `kesu.lock`. */
export function lockPath(path: string): string {
  return `${path.replace(/\.db$/, '')}.lock`;
}
