import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import BetterSqlite3 from 'better-sqlite3';
import { parse } from 'csv-parse/sync';
import { describe, expect, onTestFinished, test, vi } from 'vitest';

import type { ImportMap } from '../../electron/contract/exchange.ts';
import { readPdf } from '../paper/support/pdf-text.ts';
import { accept, complaint } from '../support/cases.ts';
import { kesu, type CommandResult } from '../support/command.ts';
import { customerForm } from '../support/customers.ts';
import { fingerprint } from '../support/database.ts';
import { temporaryFolder, testOffice, type TestOffice } from '../support/office.ts';
import { lineOf, readWorkbook } from '../support/workbook.ts';

// Each command is a process of its own; on a machine with other work that takes seconds.
vi.setConfig({ testTimeout: 120_000 });

/** An office with two cases, 261101 and 261102, whose window is open while the command runs. */
async function desk(): Promise<TestOffice> {
  const office = await testOffice();
  const { id } = await office.do('customers.save', { form: customerForm({ name: '甲乙電子工業股份有限公司' }) });
  await accept(office, complaint(id));
  await accept(office, complaint(id));
  return office;
}

/** Everything in the file, table by table. */
function content({ db }: TestOffice): string {
  const tables = db.reader
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'`)
    .pluck()
    .all();
  return JSON.stringify(tables.map((name) => [name, db.reader.prepare(`SELECT * FROM "${name}"`).raw().all()]));
}

/** One sentence on stderr, nothing else: no stack, no SQL, no path. */
function expectSentence(result: CommandResult, code: number, sentence: string): void {
  expect(result).toEqual({ code, stdout: '', stderr: `${sentence}\n` });
  expect(sentence.split('\n')).toHaveLength(1);
  expect(sentence).not.toMatch(/\/|\\|SQLITE|Error|undefined|\{\{/);
}

const columns: ImportMap = { kind: 'customers', columns: { number: ['編號'], name: ['名稱'] } };

function file(folder: string, name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('a table that cannot be imported', () => {
  test.each([
    [
      'bytes of no encoding',
      new Uint8Array([0x41, 0x2c, 0xff, 0xff, 0x0a, 0x80, 0x80]),
      'en',
      'The file cannot be read as UTF-8, Big5, GB18030; choose another encoding.',
    ],
    ['a quote that is not closed', '編號,名稱\r\n1,甲\r\n2,"乙\r\n', 'zh-TW', '第 2 列的引號沒有結束，無法分欄。'],
    [
      'a workbook',
      new Uint8Array([0x50, 0x4b, 3, 4, 0x14, 0, 6, 0, 8, 0, 0, 0, 0x21, 0]),
      'zh-CN',
      '文件“t.csv”不是文本文件；电子表格请先另存为 CSV。',
    ],
    ['other columns', '代碼,公司\r\n1,2', 'zh-TW', '欄位「編號」必須對應到檔案的一欄。'],
    ['headings alone', '編號,名稱\r\n', 'en', 'The file t.csv holds no data.'],
  ])('%s', async (_what, text, locale, sentence) => {
    const office = await desk();
    const folder = temporaryFolder();
    const table = file(folder, 't.csv', text);
    const map = file(folder, 'map.json', JSON.stringify(columns));
    const before = content(office);
    const argv = ['import', 'customers', table, '--map', map, '--data', office.folder, '--locale', locale];
    expectSentence(await kesu(...argv), 1, sentence);
    expect(content(office)).toBe(before);
  });
});

describe('a table in which much is wrong', () => {
  const map: ImportMap = {
    kind: 'cases',
    columns: { acceptedOn: ['受理'], customerName: ['客戶'], description: ['內容'], product: ['品名'] },
    constants: { region: 'domestic', channel: 'phone' },
  };
  const table = [
    '受理,客戶,內容,品名',
    '２０２５／０３／０５,甲公司,毛邊,風扇',
    '1140306,"=HYPERLINK(""http://x"")",-1+2,@SUM(A1)',
    '2025-03-07,𠮷野家,很生氣😡,',
    '2025/3/8,游錫堃、㛢,毛邊,風扇',
    '2025/2/29,乙公司,沒有這一天,',
    `民國114年3月9日,丙公司,${'長'.repeat(1_000_000)},`,
    '2025/3/10,"丁, ""戊"" 公司","兩\r\n行",風扇,多,出',
    '2025/3/11,己公司',
  ].join('\r\n');

  test('is imported row by row; what is doubtful is told, and formulas, rare characters and days stay what they are', async () => {
    const office = await testOffice();
    const folder = temporaryFolder();
    const [rows, by] = [file(folder, '舊案.csv', table), file(folder, 'map.json', JSON.stringify(map))];
    const imported = await kesu('import', 'cases', rows, '--map', by, '--data', office.folder);
    expect(imported.stderr.split('\n')).toEqual([
      '第 5 列　受理日期：沒有「2025/2/29」這一天。',
      '第 6 列　內容：內容有 1000000 字，超過上限 20000 字。',
      '第 7 列：這一列有 6 欄，標題有 4 欄，內容可能錯位。',
      '第 8 列：這一列有 2 欄，標題有 4 欄，內容可能錯位。',
      '有 1 列沒有匯入。',
      '',
    ]);
    expect(imported).toMatchObject({
      code: 1,
      stdout: '讀取 8 列，新增 7，補全 0，略過 1，隨案新增客戶 7。\n',
    });

    const csv = join(folder, 'out.csv');
    expect((await kesu('report', '2025-03', '--to', csv, '--data', office.folder)).code).toBe(0);
    const lines = parse(readFileSync(csv), { bom: true, columns: true }) as readonly Readonly<Record<string, string>>[];
    const shown = lines.map((line) => [line['編號'], line['受理日'], line['客戶'], line['異常情形'], line['品名']]);
    expect(shown).toEqual([
      ['250301', '2025-03-05', '甲公司', '毛邊', '風扇'],
      ['250302', '2025-03-06', `'=HYPERLINK("http://x")`, `'-1+2`, `'@SUM(A1)`],
      ['250303', '2025-03-07', '𠮷野家', '很生氣😡', ''],
      ['250304', '2025-03-08', '游錫堃、㛢', '毛邊', '風扇'],
      ['250305', '2025-03-09', '丙公司', '', ''],
      ['250306', '2025-03-10', '丁, "戊" 公司', '兩\r\n行', '風扇'],
      ['250307', '2025-03-11', '己公司', '', ''],
    ]);

    const xlsx = join(folder, 'out.xlsx');
    expect((await kesu('report', '2025-03', '--to', xlsx, '--data', office.folder)).code).toBe(0);
    const workbook = await readWorkbook(xlsx);
    expect(lineOf(workbook.sheet('台帳'), 3)).toMatchObject({
      客戶: '=HYPERLINK("http://x")',
      異常情形: '-1+2',
      品名: '@SUM(A1)',
    });
    for (const [path, xml] of workbook.parts) if (path.includes('worksheets/')) expect(xml).not.toMatch(/<f[ >]/);
  });

  test('a character that the fonts lack is named before anything is printed; names of people print', async () => {
    const office = await testOffice();
    const folder = temporaryFolder();
    const [rows, by] = [file(folder, 'rows.csv', table), file(folder, 'map.json', JSON.stringify(map))];
    await kesu('import', 'cases', rows, '--map', by, '--data', office.folder);

    const pdf = join(folder, 'slip.pdf');
    const before = content(office);
    const argv = ['--to', pdf, '--data', office.folder];
    expectSentence(await kesu('print', '250303', ...argv), 1, '字型沒有這些字：𠮷 (U+20BB7)、😡 (U+1F621)。');
    expect(existsSync(pdf)).toBe(false);
    expect(content(office)).toBe(before);

    const { ids } = await office.do('cases.find', { number: '250303' });
    const input = { caseId: ids[0], size: 'a4', locale: 'zh-TW', reprintReason: '', file: '@1', allowMissing: true };
    const allowed = await kesu('call', 'papers.pdf', JSON.stringify(input), '--file', pdf, '--data', office.folder);
    expect(allowed).toMatchObject({ code: 0, stderr: '' });
    expect(await readPdf(readFileSync(pdf))).toHaveLength(5);

    expect(await kesu('print', '250304', ...argv)).toMatchObject({ code: 0, stderr: '' });
    const [page] = await readPdf(readFileSync(pdf));
    expect(page?.text).toContain('游錫堃、㛢');
  });
});

describe('a file that cannot be written', () => {
  test.each([
    [['report', '2026-11', '--to', 'taken.xlsx'], '無法寫入檔案「taken.xlsx」，可能正在別的程式中開啟。'],
    [['report', '2026-11', '--to', 'taken.csv'], '無法寫入檔案「taken.csv」，可能正在別的程式中開啟。'],
    [['report', '2026-11', '--to', 'none/x.pdf'], '無法寫入檔案「x.pdf」，可能正在別的程式中開啟。'],
    [['print', '261101', '--to', 'taken.pdf'], '無法寫入檔案「taken.pdf」，可能正在別的程式中開啟。'],
    [['print', '261101', '--to', 'none/x.pdf'], '無法寫入檔案「x.pdf」，可能正在別的程式中開啟。'],
  ])('%j', async (argv, sentence) => {
    const office = await desk();
    const folder = temporaryFolder();
    // Folders where files should come.
    for (const name of ['taken.xlsx', 'taken.csv', 'taken.pdf']) mkdirSync(join(folder, name));
    const inside = argv.map((word, index) => (argv[index - 1] === '--to' ? join(folder, word) : word));
    expectSentence(await kesu(...inside, '--data', office.folder), 1, sentence);
    expect(readdirSync(folder, { recursive: true }).toSorted()).toEqual(['taken.csv', 'taken.pdf', 'taken.xlsx']);
    expect((await office.do('ledger.proof', {})).ok).toBe(true);
    // A printing that failed does not count: the next one is the first.
    expect((await office.do('papers.desk', { limit: 0 })).total).toBe(2);
  });
});

describe('what is not there', () => {
  test.each([
    [['print', '261199', '--to', 'x.pdf'], 1, '台帳裡沒有 261199。'],
    [['print', '261199', '--to', 'x.pdf', '--locale', 'en'], 1, 'There is no 261199 in the ledger.'],
    [['report', '2026-13', '--to', 'x.xlsx'], 2, '「2026-13」不是月份，請寫成 2016-02。（用法請看 kesu help）'],
    [['reprot', '2026-11', '--locale', 'zh-CN'], 2, '没有“reprot”这个命令。（用法请看 kesu help）'],
  ])('%j', async (argv, code, sentence) => {
    const office = await desk();
    const before = content(office);
    expectSentence(await kesu(...argv, '--data', office.folder), code, sentence);
    expect(content(office)).toBe(before);
  });
});

/** A data folder that nobody has open. */
async function closedData(): Promise<{ readonly folder: string; readonly path: string }> {
  const office = await desk();
  await office.office.close();
  const path = join(office.folder, 'kesu.db');
  return { folder: office.folder, path };
}

/** The folder's last part, as a sentence names it. */
const named = (folder: string): string => folder.split(/[/\\]/).at(-1) ?? '';

describe('data that cannot be opened', () => {
  test('is damaged', async () => {
    const { folder, path } = await closedData();
    truncateSync(path, 4096 * 3 + 100);
    const before = fingerprint(path);
    const sentence = `${named(folder)} 的資料檔已損壞；內容未更動，請先複製再處理。`;
    expectSentence(await kesu('check', '--data', folder), 1, sentence);
    expectSentence(await kesu('call', 'office.status', '--data', folder), 1, sentence);
    expect(fingerprint(path)).toBe(before);
  });

  test('was written by a later program', async () => {
    const { folder, path } = await closedData();
    const later = new BetterSqlite3(path);
    later.pragma('user_version = 999');
    later.close();
    const before = fingerprint(path);
    const sentence = `The data file in ${named(folder)} was written by a newer Kesu; open it with that one.`;
    const to = join(temporaryFolder(), 'x.xlsx');
    expectSentence(await kesu('report', '2026-11', '--to', to, '--data', folder, '--locale', 'en'), 1, sentence);
    expect(fingerprint(path)).toBe(before);
    expect(existsSync(to)).toBe(false);
  });

  // The administrator of a Linux machine may write everywhere, but not into what the file system itself holds fast.
  test.skipIf(!canHoldFast())('is write-protected', async () => {
    const { folder, path } = await closedData();
    const before = fingerprint(path);
    execFileSync('chattr', ['+i', path]);
    onTestFinished(() => {
      execFileSync('chattr', ['-i', path]);
    });
    expectSentence(await kesu('check', '--data', folder), 1, `${named(folder)} 的資料檔只能讀取。`);
    expect(fingerprint(path)).toBe(before);
  });

  test('another program has it for itself', async () => {
    const { folder, path } = await closedData();
    const other = new BetterSqlite3(path);
    onTestFinished(() => {
      other.close();
    });
    other.pragma('journal_mode = DELETE');
    other.pragma('locking_mode = EXCLUSIVE');
    other.exec('BEGIN EXCLUSIVE');
    const sentence = `${named(folder)} 的資料檔正由另一個程式使用。`;
    expectSentence(await kesu('print', '261101', '--to', 'x.pdf', '--data', folder), 1, sentence);
  });
});

test('while the open window writes for long, an import says so and brings nothing', async () => {
  const office = await desk();
  const folder = temporaryFolder();
  const table = file(folder, 't.csv', '編號,名稱\r\nA1,新客戶\r\n');
  const map = file(folder, 'map.json', JSON.stringify(columns));
  const before = content(office);
  office.db.writer.exec('BEGIN IMMEDIATE');
  const result = await kesu('import', 'customers', table, '--map', map, '--data', office.folder);
  office.db.writer.exec('ROLLBACK');
  expectSentence(result, 1, '資料檔正由另一個程式寫入，請稍候再試；未做任何變更。');
  expect(content(office)).toBe(before);

  const again = await kesu('import', 'customers', table, '--map', map, '--data', office.folder);
  expect(again).toMatchObject({ code: 0, stderr: '' });
  expect((await office.do('customers.count', {})).total).toBe(2);
});

function canHoldFast(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'kesu-probe-'));
  const probe = file(folder, 'probe', '');
  try {
    execFileSync('chattr', ['+i', probe], { stdio: 'ignore' });
    execFileSync('chattr', ['-i', probe], { stdio: 'ignore' });
    return true;
  } catch {
    console.warn('Skipped: a write-protected data file; this file system or user cannot protect one from itself.');
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
