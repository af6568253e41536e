import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test, vi } from 'vitest';

import { kesu } from '../support/command.ts';
import { temporaryFolder } from '../support/office.ts';
import { launchProgram } from '../support/program.ts';

// Each command is a process of its own; on a machine with other work that takes seconds.
vi.setConfig({ testTimeout: 120_000 });

const stackOrPath = /\n\s+at |Error:|SQLITE|\.ts:\d|\.js:\d/;

/** A new data folder with an office in it. */
async function newOffice(): Promise<string> {
  const data = join(temporaryFolder(), 'data');
  const input = { officeName: '範例', operator: '', locale: 'zh-TW', policy: 'p2', yearStyle: 'western' };
  const { code, stderr } = await kesu('call', 'office.setUp', JSON.stringify(input), '--data', data);
  if (code !== 0) throw new Error(stderr);
  return data;
}

describe('what cannot be done ends with 1 or 2 and one sentence, never a stack', () => {
  test.each([
    [['chekc', '--locale', 'en'], 2, 'There is no command “chekc”.'],
    [['report', '2016-02'], 2, 'report 還缺 --to。'],
    [['report', '2016-02', '--to', 'x.doc', '--locale', 'zh-CN'], 2, '“x.doc”的格式不对'],
    [['check', '--data', 'nowhere', '--locale', 'en'], 1, 'There is no data file in'],
    [['call', 'office.nothing', '--data', 'new', '--locale', 'en'], 1, 'There is no method “office.nothing”.'],
    [['call', 'office.status', '{', '--data', 'new', '--locale', 'en'], 1, 'The input is no valid JSON.'],
    [['call', 'cases.get', '{"id":0}', '--data', 'new', '--locale', 'en'], 1, 'nothing was changed. (id)'],
    [
      ['import', 'customers', 'none.csv', '--map', 'none.json', '--data', 'new', '--locale', 'en'],
      1,
      'The file none.json is not there.',
    ],
  ])('kesu %j', async (argv, code, sentence) => {
    const result = await kesu(...argv);
    expect(result.stderr).toContain(sentence);
    expect(result.stderr).not.toMatch(stackOrPath);
    expect(result).toMatchObject({ code, stdout: '' });
  });

  test('the same as JSON, for programs', async () => {
    const { code, stdout } = await kesu('call', 'office.nothing', '--data', 'new', '--json', '--locale', 'en');
    expect(JSON.parse(stdout)).toEqual({
      error: { code: 'unknown-call', message: 'There is no method “office.nothing”.' },
    });
    expect(code).toBe(1);
  });

  test('a strange data file stays as it was', async () => {
    const data = join(temporaryFolder(), 'data');
    mkdirSync(data);
    writeFileSync(join(data, 'kesu.db'), 'x'.repeat(5000));
    const result = await kesu('check', '--data', data);
    expect(result.code).toBe(1);
    expect(result.stderr).toContain('不是客訴台帳的資料檔');
    expect(readFileSync(join(data, 'kesu.db'), 'utf8')).toBe('x'.repeat(5000));
  });

  test('a command that only reads makes no data', async () => {
    const data = join(temporaryFolder(), 'none');
    await kesu('check', '--data', data);
    expect(existsSync(data)).toBe(false);
  });
});

test('a map that does not fit says where', async () => {
  const folder = temporaryFolder();
  const map = join(folder, 'map.json');
  writeFileSync(map, JSON.stringify({ kind: 'customers', columns: { name: [] } }));
  const result = await kesu(
    'import',
    'customers',
    'x.csv',
    '--map',
    map,
    '--data',
    join(folder, 'data'),
    '--locale',
    'en',
  );
  expect(result.stderr).toContain('The map map.json is wrong at “columns.name”.');

  writeFileSync(map, JSON.stringify({ kind: 'cases', columns: {} }));
  const other = await kesu(
    'import',
    'customers',
    'x.csv',
    '--map',
    map,
    '--data',
    join(folder, 'data'),
    '--locale',
    'en',
  );
  expect(other.stderr).toContain('The map map.json is for cases.');
});

test('an import into a new folder sets the office up without a name', async () => {
  const folder = temporaryFolder();
  const data = join(folder, 'data');
  const file = join(folder, 'customers.csv');
  writeFileSync(file, '客戶名稱,電話\n甲公司,02-2345-6789\n');
  expect(await kesu('import', 'customers', file, '--data', data)).toMatchObject({ code: 0, stderr: '' });
  const { stdout } = await kesu('call', 'office.status', '--data', data, '--json');
  expect(JSON.parse(stdout)).toMatchObject({ firstRun: false, settings: { officeName: '' } });
});

test('check proves an empty ledger, in words and as JSON', async () => {
  const data = await newOffice();
  expect(await kesu('check', '--data', data, '--json')).toEqual({
    code: 0,
    stdout: '{"ok":true,"months":[],"attachments":{"files":0,"lacking":[],"unnamed":{"files":0,"bytes":0}}}\n',
    stderr: '',
  });
  expect(await kesu('check', '--data', data)).toEqual({ code: 0, stdout: '共 0 個月，編號無缺、無重。\n', stderr: '' });
});

test('backup writes a copy that is an office of its own, also beside the open window', async () => {
  const program = await launchProgram({ locale: 'en' });
  const copies = temporaryFolder();
  const copy = join(copies, 'kesu.db');
  const done = await kesu('backup', '--to', copy, '--data', program.dataFolder);
  expect(done).toMatchObject({ code: 0, stderr: '' });
  expect(done.stdout).toMatch(/^kesu\.db is written and verified: 0 cases, 0 customers, 0 attachments, \d+ bytes\.\n$/);

  const status = await kesu('call', 'office.status', '--data', copies, '--json');
  expect(JSON.parse(status.stdout)).toMatchObject({
    firstRun: false,
    settings: { officeName: '範例精密工業股份有限公司' },
  });

  const onItself = await kesu('backup', '--to', join(program.dataFolder, 'kesu.db'), '--data', program.dataFolder);
  expect(onItself).toMatchObject({ code: 1, stdout: '' });
  expect(onItself.stderr).toContain('kesu.db');
  expect(onItself.stderr).not.toMatch(stackOrPath);
});

test('a command works beside the open window', async () => {
  const program = await launchProgram({ locale: 'en' });
  const result = await kesu('call', 'office.status', '--data', program.dataFolder, '--json');
  expect(result.stderr).toBe('');
  expect(JSON.parse(result.stdout)).toMatchObject({ firstRun: false });
});

test('help is help, in the language that was asked for', async () => {
  expect((await kesu('--help')).stdout).toContain('客訴台帳的命令列');
  expect((await kesu('help', '--locale', 'en')).stdout).toContain('The command line of Kesu');
});
