import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { installer } from '../../build/electron-builder.ts';
import { root } from '../../build/paths.ts';

const require = createRequire(import.meta.url);
const { validateConfiguration } = require('app-builder-lib/out/util/config/config.js') as {
  validateConfiguration: (config: unknown, log: { isEnabled: boolean; add(): void }) => Promise<void>;
};
const { FileMatcher } = require('app-builder-lib/out/fileMatcher.js') as {
  FileMatcher: new (
    from: string,
    to: string,
    expand: (text: string) => string,
    patterns: readonly string[],
  ) => { createFilter(): (file: string, stat: unknown) => boolean };
};
const log = { isEnabled: false, add: () => undefined };

describe('the installer’s configuration', () => {
  test('is one that electron-builder understands', async () => {
    await expect(validateConfiguration(installer, log)).resolves.toBeUndefined();
    await expect(validateConfiguration({ ...installer, fuses: {} }, log)).rejects.toThrow();
  });

  test('names every fuse that there is', () => {
    const types = readFileSync(join(root, 'node_modules/app-builder-lib/out/configuration.d.ts'), 'utf8');
    const block = types.slice(types.indexOf('interface FuseOptionsV1'));
    const known = [...block.matchAll(/^ {4}(\w+)\?: boolean;/gm)].map((match) => match[1]);
    expect(known.length).toBeGreaterThan(7);
    expect(Object.keys(installer.electronFuses ?? {}).toSorted()).toEqual(known.toSorted());
  });

  test('installs for one user, without an administrator, and leaves the data when it goes', () => {
    expect(installer.nsis).toMatchObject({
      oneClick: false,
      perMachine: false,
      allowElevation: false,
      deleteAppDataOnUninstall: false,
    });
  });
});

describe('of the packages', () => {
  const excludes = [installer.files]
    .flat()
    .filter((one): one is string => typeof one === 'string' && one.startsWith('!'));
  const filter = new FileMatcher(root, '/app', (text) => text, ['**/*', ...excludes]).createFilter();
  const goesIn = (name: string) => filter(join(root, name), statSync(join(root, 'package.json')));

  test.each([
    'node_modules/better-sqlite3/package.json',
    'node_modules/better-sqlite3/lib/index.js',
    'node_modules/better-sqlite3/lib/methods/backup.js',
    'node_modules/better-sqlite3/prebuilds/win32-x64.node',
    'out/main.js',
    'out/renderer/index.html',
    'package.json',
  ])('%s goes in', (name) => {
    expect(goesIn(name)).toBe(true);
  });

  test.each([
    'node_modules/react/index.js',
    'node_modules/@tanstack/react-query/package.json',
    'node_modules/node-addon-api/index.js',
    'node_modules/better-sqlite3/deps/sqlite3/sqlite3.c',
    'node_modules/better-sqlite3/prebuilds/linux-x64.node',
    'out/fonts/NotoSansTC_400Regular.ttf',
    'out/main.js.map',
  ])('%s stays out', (name) => {
    expect(goesIn(name)).toBe(false);
  });
});
