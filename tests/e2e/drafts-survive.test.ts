import { spawn } from 'node:child_process';
import { join } from 'node:path';

import { expect, onTestFinished, test, vi } from 'vitest';

import { nonsense, readBack, typeNonsense } from '../support/nonsense-draft.ts';
import { temporaryFolder } from '../support/office.ts';
import { launchProgram } from '../support/program.ts';

vi.setConfig({ testTimeout: 120_000 });

test('what was typed is there as typed, nonsense and all, after the program was closed and started again', async () => {
  const dataFolder = join(temporaryFolder(), 'data');
  const first = await launchProgram({ dataFolder, locale: 'zh-TW' });
  await typeNonsense(first.page);
  await first.close();

  const second = await launchProgram({ dataFolder });
  expect(await readBack(second.page)).toEqual(nonsense);
  // No number was given to it.
  expect((await second.call('ledger.months', {})).months).toEqual([]);
});

test('what was typed is there as typed after the program was killed', async () => {
  const folder = temporaryFolder();
  const dataFolder = join(folder, 'data');
  const first = await launchProgram({ dataFolder, locale: 'zh-TW' });
  await first.close();

  const script = join(import.meta.dirname, '../support/type-until-killed.ts');
  const child = spawn(process.execPath, [script, dataFolder, join(folder, 'user-of-child')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.on('exit', (_code, signal) => {
      resolve(signal);
    });
  });
  const kept = new Promise<void>((resolve) => {
    child.stdout.once('data', () => {
      resolve();
    });
  });
  await Promise.race([kept, ended]);
  child.kill('SIGKILL');
  expect(await ended, 'how the program ended').toBe('SIGKILL');

  const second = await launchProgram({ dataFolder });
  expect(await readBack(second.page)).toEqual(nonsense);
});
