import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Runs `work` while no other process of this machine runs work under the same lock file. A lock left by a dead process is taken over. */
export async function withLock<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  mkdirSync(dirname(file), { recursive: true });
  while (!takeLock(file)) {
    if (!ownerIsAlive(file)) rmSync(file, { force: true });
    await wait(100);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** True when the lock is now ours. */
export function takeLock(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

export function ownerIsAlive(file: string): boolean {
  let pid: number;
  let age: number;
  try {
    pid = Number(readFileSync(file, 'utf8'));
    age = Date.now() - statSync(file).mtimeMs;
  } catch {
    return false; // given back in the meantime
  }
  // Empty: created this moment by a process that is about to write its number.
  if (!Number.isInteger(pid) || pid <= 0) return age < 5000;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
