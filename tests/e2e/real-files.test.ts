import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { root } from '../../build/paths.ts';
import type { CallInput, CallName, CallOutput } from '../../electron/contract/calls.ts';
import type { ImportReport } from '../../electron/contract/exchange.ts';
import { readFonts, readPdf } from '../paper/support/pdf-text.ts';
import { kesu } from '../support/command.ts';
import { countMonth, readComplaints, type Figures } from '../support/complaints-csv.ts';
import { sharedData, testOffice, type TestOffice } from '../support/office.ts';
import { readWorkbook } from '../support/workbook.ts';

// Each command is a process of its own; on a machine with other work that takes seconds.
vi.setConfig({ testTimeout: 120_000 });

const companies = sharedData('twse-listed-companies.csv');
const complaints = sharedData('cfpb-complaints-sample.csv');
const missing = [companies, complaints].filter((file) => !existsSync(file));
if (missing.length > 0) console.warn(`Skipped, because it is not beside the project: ${missing.join(', ')}`);

const map = (name: string): string => join(root, 'tests/fixtures/maps', name);
const soffice = process.env['PATH']
  ?.split(':')
  .map((folder) => join(folder, 'soffice'))
  .find((file) => existsSync(file));

/** One folder for all: the steps follow each other as they would on a first day. */
let folder: string;
let data: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kesu-real-'));
  data = join(folder, 'data');
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A command that must do all it was asked for. */
async function done(...argv: readonly string[]): Promise<{ readonly stdout: string; readonly stderr: string }> {
  const result = await kesu(...argv);
  if (result.code !== 0) throw new Error(`kesu ${argv.join(' ')} ended with ${result.code}: ${result.stderr}`);
  return result;
}

async function call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> {
  const { stdout } = await done('call', name, JSON.stringify(input), '--data', data, '--json');
  // The dispatcher has checked the value against the contract.
  return JSON.parse(stdout) as CallOutput<Name>;
}

describe.skipIf(missing.length > 0)('the first day with real files, on the command line', () => {
  it('imports the 1,023 companies of Taipei', async () => {
    const argv = ['import', 'customers', companies, '--map', map('twse.json'), '--data', data];
    const report = JSON.parse((await done(...argv, '--json')).stdout) as ImportReport;
    expect(report).toMatchObject({ read: 1023, created: 1023, updated: 0, skipped: 0, problemCount: 8 });
    expect(report.problems[0]).toMatchObject({ row: 976, field: 'taxNumber', code: 'tax-number-zeros' });

    const { rows } = await call('customers.search', { text: '台泥', limit: 5 });
    const cement = await call('customers.get', { id: rows[0]?.id ?? 0 });
    expect(cement).toMatchObject({
      number: '1101',
      foundedOn: '1950-12-29',
      asOf: '2024-05-26',
      form: { name: '臺灣水泥股份有限公司', taxNumber: '11913502' },
    });
  });

  it('the same file in Big5, into another folder, gives the same customers, field by field', async () => {
    const file = join(folder, 'big5.csv');
    writeFileSync(file, iconv.encode(readFileSync(companies, 'utf8').replace(/^\uFEFF/u, ''), 'cp950'));
    const other = join(folder, 'big5');
    const { stderr } = await done('import', 'customers', file, '--map', map('twse.json'), '--data', other);
    expect(stderr.split('\n')[0]).toBe('第 976 列　統一編號：「00000000」視為沒有統一編號。');
    expect(stderr).not.toContain('taxNumber');

    const fromBig5 = await everyCustomer(await testOffice({ folder: other, setUp: false }));
    expect(fromBig5).toHaveLength(1023);
    expect(fromBig5).toEqual(await everyCustomer(await testOffice({ folder: data, setUp: false })));
  });

  it('imports the 3,186 complaints, each of a customer', async () => {
    const argv = ['import', 'cases', complaints, '--map', map('cfpb.json'), '--data', data];
    const report = JSON.parse((await done(...argv, '--json')).stdout) as ImportReport;
    expect(report).toMatchObject({ read: 3186, created: 3186, updated: 0, skipped: 0, customersCreated: 491 });

    const { db } = await testOffice({ folder: data, setUp: false });
    const count = (where: string): unknown =>
      db.reader.prepare(`SELECT count(*) FROM cases WHERE ${where}`).pluck().get();
    expect(count('customer_id IS NOT NULL AND number IS NOT NULL')).toBe(3186);
    expect(count('customer_id IS NULL OR number IS NULL')).toBe(0);
  });

  it('proves the numbers, past 99 and past 999', async () => {
    const { stdout } = await done('check', '--data', data, '--json');
    const proof = JSON.parse(stdout) as CallOutput<'ledger.proof'>;
    expect(proof.ok).toBe(true);
    expect(proof.months).toContainEqual(
      expect.objectContaining({ month: '2016-01', first: '160101', last: '16011355', count: 1355 }),
    );
    expect(proof.months).toContainEqual(
      expect.objectContaining({ month: '2016-02', first: '160201', last: '16021428', count: 1428 }),
    );
    expect(proof.months.reduce((sum, { count }) => sum + count, 0)).toBe(3186);
  });

  it('reports February 2016 with the figures that a count of the file gives', async () => {
    const file = join(folder, 'february.xlsx');
    await done('report', '2016-02', '--to', file, '--data', data);
    const { sheet } = await readWorkbook(file);
    const read: string[][] = [];
    const statistics = sheet('統計');
    for (let row = 1; row <= statistics.rowCount; row += 1)
      read.push([1, 2, 3, 4].map((column) => String(statistics.getCell(row, column).value ?? '')));
    expectFigures(read);
    expect(sheet('台帳').rowCount).toBe(1429);
  });

  it.skipIf(soffice === undefined)('LibreOffice reads the same figures', async () => {
    const file = join(folder, 'february.xlsx');
    const profile = `-env:UserInstallation=file://${join(folder, 'office')}`;
    // Every sheet, as text, each in a file of its own.
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
    await promisify(execFile)(soffice ?? '', [profile, '--headless', '--convert-to', filter, '--outdir', folder, file]);
    const table = (name: string): string[][] =>
      parse(readFileSync(join(folder, `february-${name}.csv`)), { bom: true, relax_column_count: true });
    expectFigures(table('統計'));
    const ledger = table('台帳');
    expect(ledger).toHaveLength(1429);
    expect([ledger[1]?.[0], ledger.at(-1)?.[0]]).toEqual(['160201', '16021428']);
  });

  it('prints 160201 on five pages, each for its keeper, with fonts of its own', async () => {
    const file = join(folder, '160201.pdf');
    await done('print', '160201', '--to', file, '--size', 'a4', '--data', data);
    const bytes = readFileSync(file);
    const pages = await readPdf(bytes);
    const keepers = ['質量管理部', '製造部', '業務部', '會計科', '總經理室'];
    expect(pages).toHaveLength(5);
    for (const [index, page] of pages.entries()) {
      expect(page.text).toContain(`第${'一二三四五'[index]}聯${keepers[index]}存`);
      expect(page.text).toContain('編號160201');
      expect(page.text).toContain('FranklinCollectionService,Inc.');
    }
    await expectOwnFonts(bytes);
  });

  it('prints it once more on one 9.5 × 5.5 in form, with the reason and not without', async () => {
    const file = join(folder, '160201-half.pdf');
    const argv = ['print', '160201', '--to', file, '--size', 'half', '--data', data];
    const refused = await kesu(...argv);
    expect(refused).toMatchObject({ code: 1, stdout: '', stderr: '這張已列印過，補印請填寫理由。\n' });
    expect(existsSync(file)).toBe(false);

    await done(...argv, '--reason', '卡紙');
    const bytes = readFileSync(file);
    const pages = await readPdf(bytes);
    expect(pages.map(({ width, height }) => [width, height])).toEqual([[684, 396]]);
    expect(pages[0]?.text).toContain('160201');
    expect(pages[0]?.text).toContain('卡紙');
    await expectOwnFonts(bytes);
  });
});

async function everyCustomer(office: TestOffice): Promise<unknown[]> {
  const all: unknown[] = [];
  for (;;) {
    const { rows } = await office.do('customers.list', {
      text: '',
      sort: 'number',
      descending: false,
      offset: all.length,
      limit: 500,
    });
    if (rows.length === 0) return all;
    for (const { id } of rows) {
      const { createdAt: _createdAt, updatedAt: _updatedAt, ...record } = await office.do('customers.get', { id });
      all.push(record);
    }
  }
}

/** The tables of the month against a count of the file that knows nothing of the program. */
function expectFigures(rows: readonly (readonly string[])[]): void {
  const counted = readComplaints(complaints);
  for (const [heading, by] of [
    ['依管道', 'channel'],
    ['依處理結果', 'outcome'],
    ['依客戶', 'customer'],
  ] as const) {
    const { lines, total } = tableUnder(rows, heading);
    expect(lines, heading).toEqual(countMonth(counted, '2016-02', by));
    expect(total, heading).toMatchObject({ accepted: 1428 });
    for (const figure of ['accepted', 'closed', 'open'] as const)
      expect(total[figure]).toBe(Object.values(lines).reduce((sum, line) => sum + line[figure], 0));
  }
}

/** A table of the sheet: heading, perhaps a note, heads of the columns, lines, total. */
function tableUnder(
  rows: readonly (readonly string[])[],
  heading: string,
): { readonly lines: Readonly<Record<string, Figures>>; readonly total: Figures } {
  const lines: Record<string, Figures> = {};
  const start = rows.findIndex(([first]) => first === heading);
  const heads = rows.findIndex((row, index) => index > start && row[1] === '受理');
  if (start < 0 || heads < 0) throw new Error(`no table ${heading}`);
  for (const [label = '', ...figures] of rows.slice(heads + 1)) {
    const [accepted = Number.NaN, closed = Number.NaN, open = Number.NaN] = figures.map(Number);
    const line = { accepted, closed, open };
    if (label === '合計') return { lines, total: line };
    if (Object.hasOwn(lines, label)) throw new Error(`${heading}: ${label} stands twice`);
    lines[label] = line;
  }
  throw new Error(`${heading} has no total`);
}

async function expectOwnFonts(bytes: Uint8Array): Promise<void> {
  const fonts = await readFonts(bytes);
  expect(fonts.length).toBeGreaterThan(0);
  expect(fonts.filter(({ subtype }) => subtype === '/Type3')).toEqual([]);
  expect(fonts.filter(({ subtype, embedded }) => subtype !== '/Type0' && !embedded)).toEqual([]);
}
