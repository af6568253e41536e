import { afterAll, beforeAll, expect, test } from 'vitest';

import type { TableDocument } from '../../electron/contract/paper.ts';
import { openPaperPage, type PaperPage } from './support/paper-page.ts';
import { readPdf, type PdfPage } from './support/pdf-text.ts';

let paper: PaperPage;
beforeAll(async () => {
  paper = await openPaperPage();
}, 120_000);
afterAll(() => paper.close());

async function print(document: TableDocument): Promise<PdfPage[]> {
  const { bytes, pages } = await paper.pdf([document]);
  const read = await readPdf(bytes);
  expect(pages, 'the page says how many sheets there are').toBe(read.length);
  return read;
}

function ledger(rows: readonly (readonly string[])[], changes: Partial<TableDocument> = {}): TableDocument {
  return {
    kind: 'month-ledger',
    size: 'a4',
    landscape: true,
    locale: 'zh-TW',
    officeName: '範例精密工業股份有限公司',
    title: '客戶抱怨案件登記追蹤表',
    subtitle: '2026/11',
    printedAt: '2026/12/03 10:00',
    sections: [
      {
        heading: '本月受理',
        columns: [
          { label: '編號', align: 'start', width: 10 },
          { label: '客戶', align: 'start', width: 30 },
          { label: '異常狀況', align: 'start', width: 50 },
          { label: '數量', align: 'end', width: 10 },
        ],
        rows: rows.map((row) => [...row]),
        total: ['合計', '', '', '999'],
      },
    ],
    ...changes,
  };
}

const row = (index: number): string[] => [
  `2611${String(index).padStart(2, '0')}`,
  '甲乙電子工業股份有限公司',
  '葉片根部毛邊',
  '12',
];

test('a month of 300 cases lies on A4 across, every page with its heads and its number, every case once and in order', async () => {
  const pages = await print(ledger(Array.from({ length: 300 }, (_, index) => row(index + 1))));
  expect(pages.length).toBeGreaterThan(5);
  for (const [index, page] of pages.entries()) {
    expect([Math.round(page.width), Math.round(page.height)]).toEqual([842, 595]);
    expect(page.text).toContain('編號客戶異常狀況數量');
    expect(page.text).toContain('客戶抱怨案件登記追蹤表');
    expect(page.text).toContain(`第${index + 1}頁／共${pages.length}頁`);
  }
  const numbers = pages.flatMap(({ texts }) =>
    texts.filter(({ x, text }) => x < 20 && /^2611\d+$/.test(text)).map(({ text }) => text),
  );
  expect(numbers).toEqual(Array.from({ length: 300 }, (_, index) => `2611${String(index + 1).padStart(2, '0')}`));
});

test('the total stands once, at the very end, with a row above it', async () => {
  // Every length once, so that the total falls on each place of a page, also just past its end.
  for (let rows = 24; rows <= 34; rows += 1) {
    const pages = await print(ledger(Array.from({ length: rows }, (_, index) => row(index + 1))));
    const all = pages.map(({ text }) => text).join('|');
    expect(all.split('合計').length - 1, `${rows} rows`).toBe(1);
    const last = pages.at(-1);
    expect(last?.text).toContain('合計');
    expect(last?.text, `${rows} rows: the last row stands with the total`).toContain(`2611${rows}`);
  }
});

test('no text reaches below the table into the page number, and a row of many lines is not cut', async () => {
  const long = Array.from({ length: 400 }, (_, index) => `【${index + 1}】進料檢驗發現葉片根部毛邊。`).join('');
  const pages = await print(ledger([row(1), ['261102', '甲', long, '5'], row(3)]));
  const all = pages
    .flatMap(({ texts }) => texts.filter(({ x, y }) => x > 115 && x < 260 && y > 25 && y < 199).map(({ text }) => text))
    .join('')
    .replaceAll('異常狀況', '');
  expect(all).toBe(`葉片根部毛邊${long}葉片根部毛邊`);
  for (const page of pages) {
    const foot = page.texts.find(({ text }) => text.includes('列印'))?.y ?? 0;
    const others = page.texts.filter(({ y }) => y < foot - 0.1);
    expect(Math.max(...others.map(({ y }) => y))).toBeLessThan(foot - 3);
  }
});

test('several tables follow each other; a heading never ends a page', async () => {
  const section = (heading: string, rows: number) => ({
    heading,
    columns: [
      { label: '項目', align: 'start' as const, width: 3 },
      { label: '件數', align: 'end' as const, width: 1 },
    ],
    rows: Array.from({ length: rows }, (_, index) => [`${heading}之${index + 1}`, String(index)]),
    total: ['小計', '1'],
  });
  const sections = [
    section('類別', 9),
    section('單位', 9),
    section('方式', 9),
    section('結果', 9),
    section('客戶', 40),
  ];
  const pages = await print(ledger([], { kind: 'month-statistics', sections }));
  for (const page of pages) {
    const body = page.texts.filter(({ y }) => y < 198).toSorted((a, b) => a.y - b.y || a.x - b.x);
    expect(body.at(-1)?.text, 'the last line of the page').toMatch(/^\d+$/);
  }
  const all = pages.map(({ text }) => text).join('');
  for (const { rows } of sections) for (const [name = ''] of rows) expect(all).toContain(name);
  expect(all.split('小計').length - 1, `${sections.length} tables`).toBe(5);
});

test('an empty month is one page that says so by its heads', async () => {
  const pages = await print(ledger([], { sections: [{ ...(ledger([]).sections[0] ?? never()), total: null }] }));
  expect(pages).toHaveLength(1);
  expect(pages[0]?.text).toContain('編號客戶異常狀況數量');
});

function never(): never {
  throw new Error('the ledger has a section');
}
