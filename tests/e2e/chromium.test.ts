import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { expect, test } from 'vitest';

import { bundledChromium, bundledLetters } from '../../build/stand-in/bundled-chromium.ts';

const onLinux = test.runIf(process.platform === 'linux' && process.arch === 'x64');

onLinux('the packaged Chromium runs', async () => {
  const chromium = await bundledChromium();
  const { stdout, status } = spawnSync(chromium?.executable ?? '', ['--version'], {
    env: { ...process.env, ...chromium?.environment },
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  expect(stdout).toMatch(/^Chromium \d+/);
});

onLinux('it brings what a bare system lacks: NSS and letters', async () => {
  const { executable = '' } = (await bundledChromium()) ?? {};
  const libraries = join(dirname(executable), 'libraries/lib');
  // The dynamic linker tells where it would find each library.
  const { stdout } = spawnSync(executable, [], {
    env: { LD_TRACE_LOADED_OBJECTS: '1', LD_LIBRARY_PATH: libraries },
    encoding: 'utf8',
  });
  for (const library of ['libnss3.so', 'libnspr4.so', 'libnssutil3.so']) {
    expect(stdout).toContain(`${library} => ${join(libraries, library)}`);
  }
  expect(stdout).not.toContain('not found');
  expect(existsSync(bundledLetters(executable))).toBe(true);
  expect(
    readdirSync(bundledLetters(executable), { recursive: true }).some((name) => String(name).endsWith('.ttf')),
  ).toBe(true);
});
