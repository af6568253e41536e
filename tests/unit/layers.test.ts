import { describe, expect, test } from 'vitest';

import { breachesOf } from '../../build/layers.ts';

const shipped = new Set(['zod', 'kysely', 'better-sqlite3', 'react', 'i18next', 'electron-log']);
const why = (file: string, source: string) => breachesOf(file, source, shipped).map((breach) => breach.imported);

describe('a forbidden import is found', () => {
  test.each([
    ['the window in Node', 'renderer/app/a.ts', "import { readFile } from 'node:fs'"],
    ['the window in the shell', 'renderer/app/a.ts', "import { x } from '../../electron/shell/menu.ts'"],
    ['the window in the office', 'renderer/app/a.ts', "import type { Host } from '../../electron/core/host.ts'"],
    ['the window in the database', 'renderer/app/a.ts', "import { openDatabase } from '../../db/open.ts'"],
    ['the window in Electron', 'renderer/app/a.tsx', "import { app } from 'electron'"],
    ['the window in what is not shipped', 'renderer/app/a.ts', "import { test } from 'vitest'"],
    ['the office in Electron', 'electron/core/a.ts', "import { dialog } from 'electron'"],
    ['the office in the shell', 'electron/core/a.ts', "export { x } from '../shell/menu.ts'"],
    ['the office in the window', 'electron/core/a.ts', "export * from '../../renderer/api/client.ts'"],
    ['the shell in the database', 'electron/shell/a.ts', "import { openDatabase } from '../../db/open.ts'"],
    ['the shell in the office', 'electron/shell/a.ts', "import { createOffice } from '../core/office.ts'"],
    ['the shell in the window', 'electron/main.ts', "await import('../renderer/app/main.tsx')"],
    ['the preload in anything', 'electron/preload.ts', "import { z } from 'zod'"],
    ['the preload in the contract as code', 'electron/preload.ts', "import { allCalls } from './contract/calls.ts'"],
    ['the contract in Node', 'electron/contract/a.ts', "import { join } from 'node:path'"],
    ['the contract in rules as code', 'electron/contract/a.ts', "import { readDate } from '../../db/rules/dates.ts'"],
    ['rules in a package', 'db/rules/a.ts', "import { z } from 'zod'"],
    ['rules in the database', 'db/rules/a.ts', "import type { Schema } from '../schema.ts'"],
    ['the database in the contract', 'db/a.ts', "import type { CaseForm } from '../electron/contract/cases.ts'"],
    ['Node without its name', 'db/a.ts', "import { join } from 'path'"],
  ])('%s', (_what, file, source) => {
    expect(why(file, source)).toHaveLength(1);
  });
});

describe('an allowed import is not', () => {
  test.each([
    ['renderer/app/a.tsx', "import { paperSizes } from '../../electron/contract/print-options.ts'"],
    [
      'renderer/app/a.tsx',
      "import { readDate } from '../../db/rules/dates.ts'; import { useState } from 'react'; import './a.css'",
    ],
    ['electron/core/a.ts', "import { translator } from '../../renderer/locales/translate.ts'"],
    ['electron/core/a.ts', "import { inTransaction } from '../../db/database.ts'; import { z } from 'zod'"],
    ['electron/shell/a.ts', "import { app } from 'electron'; import type { Host } from '../core/host.ts'"],
    [
      'electron/preload.ts',
      "import type { CallName } from './contract/calls.ts'; import { ipcRenderer } from 'electron'",
    ],
    ['electron/contract/a.ts', "import type { YearStyle } from '../../db/rules/dates.ts'; import { z } from 'zod'"],
    [
      'electron/worker.ts',
      "import { openDatabase } from '../db/open.ts'; import { parentPort } from 'node:worker_threads'",
    ],
    ['tests/unit/a.ts', "import { anything } from '../../electron/shell/menu.ts'"],
  ])('%s: %s', (file, source) => {
    expect(why(file, source)).toEqual([]);
  });
});
