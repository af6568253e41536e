import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { expect, test } from 'vitest';

import { withLock } from '../../build/lock.ts';
import { temporaryFolder } from '../support/office.ts';

test('work under one lock never runs at the same time', async () => {
  const lock = join(temporaryFolder(), 'lock');
  let running = 0;
  let most = 0;
  const work = () =>
    withLock(lock, async () => {
      running += 1;
      most = Math.max(most, running);
      await wait(20);
      running -= 1;
    });
  await Promise.all([work(), work(), work()]);
  expect(most).toBe(1);
  expect(existsSync(lock)).toBe(false);
});

test('a lock is given back when the work fails', async () => {
  const lock = join(temporaryFolder(), 'lock');
  await expect(withLock(lock, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(existsSync(lock)).toBe(false);
});

test('the lock of a process that died is taken over', async () => {
  const lock = join(temporaryFolder(), 'lock');
  writeFileSync(lock, '2147483646');
  expect(await withLock(lock, () => Promise.resolve('done'))).toBe('done');
});
