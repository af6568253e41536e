import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test, vi } from 'vitest';

import { launchProgram } from '../support/program.ts';

vi.setConfig({ testTimeout: 60_000 });

test('a call goes from the window to the office and back', async () => {
  const program = await launchProgram();

  const before = await program.call('office.status', {});
  expect(before.firstRun).toBe(true);
  await program.call('office.setUp', {
    officeName: '範例',
    operator: '王小明',
    locale: 'zh-TW',
    policy: 'p2',
    yearStyle: 'western',
  });
  const after = await program.call('office.status', {});

  expect(after.settings.officeName).toBe('範例');
  expect(existsSync(join(program.dataFolder, 'kesu.db'))).toBe(true);
});
