import { describe, expect, test } from 'vitest';

import { typedArguments } from '../../electron/shell/arguments.ts';
import { readCommandLine } from '../../electron/shell/command-line.ts';

function command(...argv: string[]) {
  const line = readCommandLine(argv);
  if (line.kind !== 'command') throw new Error(`not a command: ${JSON.stringify(line)}`);
  return line;
}

function problem(...argv: string[]) {
  const line = readCommandLine(argv);
  return line.kind === 'wrong' ? line.problem : line;
}

describe('a command', () => {
  test('report: the format is that of the file', () => {
    expect(command('report', '2016-02', '--to', 'x.XLSX', '--data', 'D', '--json', '--locale', 'en')).toEqual({
      kind: 'command',
      command: { name: 'report', month: '2016-02', to: 'x.XLSX', format: 'xlsx' },
      options: { data: 'D', json: true, locale: 'en' },
    });
  });

  test('options may stand before it', () => {
    expect(command('--data', 'check', 'check')).toMatchObject({
      command: { name: 'check' },
      options: { data: 'check' },
    });
  });

  test('print', () => {
    expect(command('print', '160201', '--to', 'slip.pdf', '--size', 'half', '--reason', '卡紙').command).toEqual({
      name: 'print',
      number: '160201',
      to: 'slip.pdf',
      paper: undefined,
      size: 'half',
      month: undefined,
      reason: '卡紙',
    });
  });

  test('import with map and trial', () => {
    expect(command('import', 'cases', 'a.csv', '--map', 'm.json', '--trial').command).toEqual({
      name: 'import',
      kind: 'cases',
      file: 'a.csv',
      map: 'm.json',
      trial: true,
    });
  });

  test('call without input has an empty one', () => {
    expect(command('call', 'office.status').command).toEqual({
      name: 'call',
      method: 'office.status',
      input: '{}',
      files: [],
    });
  });

  test('--help anywhere asks for help', () => {
    expect(command('report', '--help').command).toEqual({ name: 'help' });
  });
});

describe('a line that makes no sense says what is wrong', () => {
  test.each([
    [['chekc'], 'unknown-command', { name: 'chekc' }],
    [['constructor'], 'unknown-command', { name: 'constructor' }],
    [['check', '--fast'], 'unknown-option', { option: '--fast' }],
    [['check', '--trial'], 'unknown-option', { option: '--trial' }],
    [['check', 'all'], 'too-many', { word: 'all' }],
    [['check', '--json=yes'], 'option-takes-no-value', { option: '--json' }],
    [['report', '2016-02'], 'missing-option', { name: 'report', option: '--to' }],
    [['report', '--to', 'x.pdf'], 'missing-argument', { name: 'report', what: 'YYYY-MM' }],
    [['report', '2016-02', '--to'], 'option-needs-value', { option: '--to' }],
    [['report', '2016-13', '--to', 'x.pdf'], 'not-a-month', { word: '2016-13' }],
    [['report', '2016-02', '--to', 'x.doc'], 'unknown-format', { file: 'x.doc', formats: '.xlsx .pdf .csv' }],
    [['backup'], 'missing-option', { name: 'backup', option: '--to' }],
    [['backup', '--to', 'ledger.xlsx'], 'unknown-format', { file: 'ledger.xlsx', formats: '.db' }],
    [['backup', 'x.db', '--to', 'x.db'], 'too-many', { word: 'x.db' }],
    [['print', '160201', '--to', 'x.png'], 'unknown-format', { file: 'x.png', formats: '.pdf' }],
    [['print', '160201', '--to', 'x.pdf', '--size', 'a3'], 'unknown-size', { word: 'a3' }],
    [['print', '160201', '--to', 'x.pdf', '--paper', 'cheque'], 'unknown-paper', { word: 'cheque' }],
    [['import', 'orders', 'x.csv'], 'unknown-kind', { word: 'orders' }],
    [['import', 'cases'], 'missing-argument', { name: 'import', what: 'FILE' }],
    [['check', '--locale', 'fr'], 'unknown-locale', { locale: 'fr' }],
  ])('%j', (argv, code, params) => {
    expect(problem(...argv)).toEqual({ code, params });
  });
});

describe('without a command the window opens', () => {
  test.each([
    [[], undefined],
    [['--data', 'D'], 'D'],
    [['--data=D'], 'D'],
    [['--no-sandbox', '--data', 'D'], 'D'],
    [['--data'], undefined],
  ])('%j', (argv, data) => {
    expect(readCommandLine(argv)).toEqual({ kind: 'window', data });
  });
});

describe('what was typed', () => {
  test('after an installed program', () => {
    expect(typedArguments(['kesu.exe', 'check'], 'main.js', true)).toEqual(['check']);
  });

  test.each([
    [['node', '/p/out/main.js', 'check']],
    [['electron', '--user-data-dir=/u', '/p/out/main.js', 'check']],
    [['electron', '--no-sandbox', '/p', 'check']],
  ])('during development: %j', (argv) => {
    expect(typedArguments(argv, '/p/out/main.js', false)).toEqual(['check']);
  });
});
