import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import type { PrintDocument, TableDocument } from '../../electron/contract/paper.ts';
import { printDocument } from '../../electron/contract/paper.ts';
import type { Host } from '../../electron/core/host.ts';
import { writeCaseRows, type CaseRowSpec } from '../support/case-rows.ts';
import { testOffice, type TestOffice } from '../support/office.ts';
import { lineOf, readWorkbook } from '../support/workbook.ts';

const richCase: CaseRowSpec = {
  accepted_on: '2026-10-05',
  state: 'closed',
  closed_on: '2026-10-25',
  due_on: '2026-10-20',
  customer_name: '=HYPERLINK("http://x","甲")',
  description: '葉片根部毛邊 <500 件> & "13" 件\n第二行',
  type: 'quality',
  severity: 'severe',
  channel: 'fax',
  unit: 'sales',
  responsible_unit: 'manufacturing',
  outcomes: ['allowance', 'return'],
  demands: ['return'],
  goods: [
    {
      order_no: '0012345',
      material_no: '1E10',
      product: '風扇',
      shipped_on: '2026-09-30',
      quantity: 12_000_000,
      unit: 'PCS',
      defective_quantity: 312_500,
    },
    {
      order_no: '0012345',
      material_no: '+77',
      product: '葉輪',
      shipped_on: '2026-09-30',
      quantity: 500_000,
      unit: 'PCS',
    },
  ],
};
const cases: readonly CaseRowSpec[] = [
  richCase,
  { accepted_on: '2026-10-06', due_on: '2026-10-21', state: 'accepted', customer_name: '乙', channel: 'phone' },
  {
    accepted_on: '2026-10-07',
    state: 'voided',
    state_before_void: 'accepted',
    void_reason: '重複',
    customer_name: '丙',
  },
  { accepted_on: '2026-09-07', state: 'closed', closed_on: '2026-10-02', customer_name: '上月受理' },
];

async function office(host: Parameters<typeof testOffice>[0] = {}, specs = cases): Promise<TestOffice> {
  const test = await testOffice(host);
  await writeCaseRows(join(test.folder, 'kesu.db'), specs);
  return test;
}

function target(test: TestOffice, name: string): string {
  mkdirSync(join(test.folder, 'out'), { recursive: true });
  return join(test.folder, 'out', name);
}

async function exported(
  test: TestOffice,
  format: 'xlsx' | 'csv' | 'pdf',
  locale: 'zh-TW' | 'zh-CN' | 'en' = 'zh-TW',
): Promise<string> {
  const path = target(test, `month.${format}`);
  await test.do('statistics.export', { month: '2026-10', format, locale, file: test.file(path), job: 'export' });
  return path;
}

describe('the month as a workbook', () => {
  it('holds every number of the month, dates as dates, codes as text, nothing as a formula', async () => {
    const book = await readWorkbook(await exported(await office(), 'xlsx'));
    expect(book.names).toEqual(['台帳', '統計', '趨勢']);
    const ledger = book.sheet('台帳');
    expect(ledger.rowCount).toBe(4);
    expect(lineOf(ledger, 2)).toEqual({
      編號: '261001',
      受理日: new Date('2026-10-05T00:00:00Z'),
      客戶: '=HYPERLINK("http://x","甲")',
      地區: '國內',
      訂單編號: '0012345',
      料號: '1E10、+77',
      品名: '風扇、葉輪',
      交運日期: new Date('2026-09-30T00:00:00Z'),
      數量: 12_500,
      數量單位: 'PCS',
      不良數量: 312.5,
      異常情形: '葉片根部毛邊 <500 件> & "13" 件\n第二行',
      客戶要求: '退貨',
      類別: '質量異常',
      程度: '重度',
      管道: '傳真',
      持表單位: '業務部',
      責任單位: '製造部',
      處理結果: '折讓、退貨',
      核定退貨量: null,
      實退量: null,
      退貨單位: null,
      折讓金額: null,
      賠款金額: null,
      損失金額: null,
      期限: new Date('2026-10-20T00:00:00Z'),
      結案日: new Date('2026-10-25T00:00:00Z'),
      處理日數: 20,
      逾期日數: 5,
      狀態: '結案',
      作廢理由: null,
    });
    // Open, and late against today, 2026-11-21.
    expect(lineOf(ledger, 3)).toMatchObject({
      編號: '261002',
      逾期日數: 31,
      處理日數: null,
      結案日: null,
      狀態: '受理',
    });
    expect(lineOf(ledger, 4)).toMatchObject({ 編號: '261003', 狀態: '作廢', 作廢理由: '重複', 逾期日數: null });
  });

  it('writes text as text and dates as day numbers, with headings that stay and repeat', async () => {
    const { parts } = await readWorkbook(await exported(await office(), 'xlsx'));
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).not.toContain('<f>');
    expect(sheet).toMatch(/<c r="A2" s="\d+" t="inlineStr"><is><t xml:space="preserve">261001<\/t>/);
    expect(sheet).toMatch(/<c r="B2" s="\d+"><v>46300<\/v>/);
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(sheet).toContain('<autoFilter ref="A1:AE4"/>');
    expect(sheet).toMatch(/<pageSetup[^>]*paperSize="9"[^>]*orientation="landscape"[^>]*fitToHeight="0"/);
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(parts.get('xl/workbook.xml')).toMatch(
      /<definedName name="_xlnm.Print_Titles" localSheetId="0">(&apos;|')台帳(&apos;|')!\$1:\$1</,
    );
    const styles = parts.get('xl/styles.xml') ?? '';
    expect(styles).toContain('yyyy/mm/dd');
    expect(parts.has('xl/charts/chart1.xml') && parts.has('xl/charts/chart2.xml')).toBe(true);
  });

  it('tells the same figures as the screen', async () => {
    const test = await office();
    const statistics = await test.do('statistics.month', { month: '2026-10', locale: 'zh-TW' });
    const book = await readWorkbook(await exported(test, 'xlsx'));
    const lines: unknown[][] = [];
    book.sheet('統計').eachRow((row) => {
      lines.push([1, 2, 3, 4].map((column) => row.getCell(column).value));
    });
    expect(lines).toContainEqual(['受理', statistics.accepted, null, null]);
    expect(lines).toContainEqual(['結案', statistics.closed, null, null]);
    expect(lines).toContainEqual(['首號', '261001', null, null]);
    for (const { lines: wanted, total } of statistics.tables) {
      for (const { label, accepted, closed, open } of [...wanted, total])
        expect(lines).toContainEqual([label, accepted, closed, open]);
    }
    const trend = book.sheet('趨勢');
    expect([1, 2, 3].map((column) => trend.getCell(15, column).value)).toEqual(['2026/10', 2, 2]);
  });

  it('shows Republic years as a number format, on dates that are still dates', async () => {
    const test = await office();
    await test.do('settings.change', { dateStyle: 'roc' });
    const book = await readWorkbook(await exported(test, 'xlsx'));
    expect(book.parts.get('xl/styles.xml')).toContain('[$-404]e/mm/dd');
    expect(book.sheet('台帳').getCell('B2').value).toEqual(new Date('2026-10-05T00:00:00Z'));
    expect(book.sheet('趨勢').getCell('A15').value).toBe('115/10');
  });

  it('speaks the language that was asked for', async () => {
    const book = await readWorkbook(await exported(await office(), 'xlsx', 'en'));
    expect(book.names).toEqual(['Ledger', 'Statistics', 'Trend']);
    expect(lineOf(book.sheet('Ledger'), 2)).toMatchObject({
      Number: '261001',
      Channel: 'Fax',
      Outcome: 'Allowance; Return',
    });
  });

  it('is a workbook also for a month without cases', async () => {
    const book = await readWorkbook(await exported(await office({}, []), 'xlsx'));
    expect(book.sheet('台帳').rowCount).toBe(1);
    expect(book.parts.get('xl/worksheets/sheet1.xml')).toContain('<autoFilter ref="A1:AE1"/>');
  });

  it('lists quantities in different units instead of adding them', async () => {
    const goods = [
      { quantity: 5_000, unit: 'KG' },
      { quantity: 3_000, unit: 'PCS' },
    ];
    const book = await readWorkbook(await exported(await office({}, [{ accepted_on: '2026-10-01', goods }]), 'xlsx'));
    expect(lineOf(book.sheet('台帳'), 2)).toMatchObject({ 數量: '5 KG、3 PCS', 數量單位: null });
  });
});

describe('the month as CSV', () => {
  it('is UTF-8 with its mark, CRLF, ISO dates, and starts no formula', async () => {
    const bytes = readFileSync(await exported(await office(), 'csv'));
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [head, first] = bytes.subarray(3).toString('utf8').split('\r\n');
    expect(head).toMatch(/^編號,受理日,客戶,/);
    expect(first).toMatch(/^261001,2026-10-05,"'=HYPERLINK\(""http:\/\/x"",""甲""\)",國內,0012345,1E10、\+77,/);
    expect(bytes.toString('utf8').match(/\r\n/g)).toHaveLength(4);
  });
});

describe('the month as PDF', () => {
  it('is the statistics and the ledger as two papers of one size', async () => {
    let given: readonly PrintDocument[] = [];
    const test = await office({
      host: {
        makePdf: (documents, path) => {
          given = documents;
          writeFileSync(path, '%PDF-1.7');
          return Promise.resolve({ pages: 2 });
        },
      },
    });
    const path = await exported(test, 'pdf');
    expect(readFileSync(path, 'utf8')).toBe('%PDF-1.7');
    const documents = given.map((one) => printDocument.parse(one) as TableDocument);
    expect(
      documents.map(({ kind, size, landscape, title, subtitle }) => [kind, size, landscape, title, subtitle]),
    ).toEqual([
      ['month-statistics', 'a4', false, '客訴案件統計表', '2026 年 10 月'],
      ['month-ledger', 'a4', true, '客戶抱怨案件登記追蹤表', '2026 年 10 月'],
    ]);
    const [statistics, ledger] = documents;
    expect(statistics?.sections[0]?.rows.slice(0, 2)).toEqual([
      ['受理', '2'],
      ['結案', '2'],
    ]);
    for (const { columns, rows, total } of [...(statistics?.sections ?? []), ...(ledger?.sections ?? [])]) {
      for (const row of total ? [...rows, total] : rows) expect(row).toHaveLength(columns.length);
    }
    expect(ledger?.sections[0]?.rows.map(([number, acceptedOn]) => [number, acceptedOn])).toEqual([
      ['261001', '2026/10/05'],
      ['261002', '2026/10/06'],
      ['261003', '2026/10/07'],
    ]);
  });

  it('is given up at once when the clerk cancels while it is being drawn', async () => {
    const drawing = Promise.withResolvers<string>();
    const dropped = Promise.withResolvers<never>();
    const test = await office({
      host: {
        makePdf: (_, path) => {
          drawing.resolve(path);
          return dropped.promise;
        },
        dropPdf: async (path) => {
          expect(path).toBe(await drawing.promise);
          dropped.reject(new Error('the page was closed'));
        },
      },
    });
    const path = target(test, 'month.pdf');
    writeFileSync(path, 'old');
    const refused = test.refused('statistics.export', {
      month: '2026-10',
      format: 'pdf',
      locale: 'zh-TW',
      file: test.file(path),
      job: 'j',
    });
    await drawing.promise;
    expect(await test.do('jobs.cancel', { job: 'j' })).toEqual({ found: true });
    expect(await refused).toEqual({ code: 'cancelled' });
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(join(test.folder, 'out'))).toEqual(['month.pdf']);
  });

  it('is written with a blank where no font has the character, and says which', async () => {
    const makePdf: Host['makePdf'] = (documents, path) => {
      writeFileSync(path, '%PDF-1.7');
      return Promise.resolve({ pages: documents.length });
    };
    const test = await testOffice({ host: { makePdf } });
    const rare = { accepted_on: '2026-10-06', state: 'accepted', customer_name: '甲\u{2A6D6}' } as const;
    await writeCaseRows(join(test.folder, 'kesu.db'), [rare]);
    const path = target(test, 'rare.pdf');
    const request = { month: '2026-10', locale: 'zh-TW', file: test.file(path), job: 'j' } as const;
    const { missing } = await test.do('statistics.export', { ...request, format: 'pdf' });
    expect(missing).toBe('\u{2A6D6} (U+2A6D6)');
    expect(existsSync(path)).toBe(true);
    expect(await test.do('statistics.export', { ...request, format: 'csv' })).toMatchObject({ missing: '' });
  });

  it('says that no PDF could be made, and leaves the old one', async () => {
    const test = await office({ host: { makePdf: () => Promise.reject(new Error('no printer engine')) } });
    const path = target(test, 'month.pdf');
    writeFileSync(path, 'old');
    const error = await test.refused('statistics.export', {
      month: '2026-10',
      format: 'pdf',
      locale: 'zh-TW',
      file: test.file(path),
      job: 'j',
    });
    expect(error.code).toBe('pdf-failed');
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(join(test.folder, 'out'))).toEqual(['month.pdf']);
  });
});

describe('a target that cannot be written', () => {
  it('was never chosen', async () => {
    const test = await office();
    const error = await test.refused('statistics.export', {
      month: '2026-10',
      format: 'xlsx',
      locale: 'en',
      file: 'none',
      job: 'j',
    });
    expect(error.code).toBe('file-unknown');
  });

  it.each([
    [
      'a folder',
      (folder: string) => {
        mkdirSync(join(folder, 'out', 'month.xlsx'));
        return join(folder, 'out', 'month.xlsx');
      },
    ],
    ['in a folder that is gone', (folder: string) => join(folder, 'gone', 'month.xlsx')],
    [
      'under a file',
      (folder: string) => {
        writeFileSync(join(folder, 'out', 'a'), '');
        return join(folder, 'out', 'a', 'month.xlsx');
      },
    ],
  ])('is %s', async (_name, make) => {
    const test = await office();
    mkdirSync(join(test.folder, 'out'));
    const path = make(test.folder);
    const before = readdirSync(join(test.folder, 'out'));
    const error = await test.refused('statistics.export', {
      month: '2026-10',
      format: 'xlsx',
      locale: 'en',
      file: test.file(path),
      job: 'j',
    });
    expect(error).toMatchObject({ code: 'file-not-writable', params: { name: 'month.xlsx' } });
    expect(readdirSync(join(test.folder, 'out'))).toEqual(before);
  });
});
