import { spawnSync } from 'node:child_process';
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';

import { onTestFinished } from 'vitest';

import { temporaryFolder } from './office.ts';

/** Whether this machine lets a test have a disk of its own. */
export function canMount(): boolean {
  return (
    process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('unshare', ['--mount', 'true']).status === 0
  );
}

interface SmallDisk {
  readonly megabytes: number;
  /** So many of them are taken by a file `filler`, which can be removed. */
  readonly filled: number;
}

/** A disk of a few megabytes for one test; the answer is its folder. */
export function smallDisk({ megabytes, filled }: SmallDisk): string {
  const folder = temporaryFolder();
  const done = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'kesu-test', folder]);
  if (done.status !== 0) throw new Error(String(done.stderr));
  onTestFinished(() => {
    spawnSync('umount', ['--lazy', folder]);
  });
  const filler = openSync(join(folder, 'filler'), 'w');
  writeSync(filler, new Uint8Array(filled * 1024 * 1024));
  closeSync(filler);
  return folder;
}
