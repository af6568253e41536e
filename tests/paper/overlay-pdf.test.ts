import { PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { OverlayField } from '../../db/rules/overlay.ts';
import type { OverlayDocument } from '../../electron/contract/paper.ts';
import { sizeOfStock } from '../../electron/contract/print-options.ts';
import { placementOf } from '../../electron/contract/printers.ts';
import { overlayField } from '../support/overlays.ts';
import { sampleProfile } from '../support/profiles.ts';
import { openPaperPage, type PaperPage } from './support/paper-page.ts';
import { readFonts, readPdf, type PdfPage } from './support/pdf-text.ts';

const MM_PER_PT = 25.4 / 72;
/** What the office asks for, millimetres. */
const NEAR = 0.5;

let paper: PaperPage;
beforeAll(async () => {
  paper = await openPaperPage();
}, 120_000);
afterAll(() => paper.close());

type Filled = readonly [text: string, changes?: Partial<OverlayField>];

/** Stock with one field for each text; its value is its place in the list. */
function onStock(filled: readonly Filled[], changes: Partial<OverlayDocument> = {}): OverlayDocument {
  const stock = changes.stock ?? { width: 200_000, height: 150_000 };
  const named = sizeOfStock(stock);
  return {
    kind: 'overlay',
    size: named?.size ?? 'own',
    landscape: named?.landscape ?? false,
    locale: 'zh-TW',
    officeName: '範例精密工業股份有限公司',
    title: '成品退貨單',
    printedAt: '2026/11/21 09:07',
    paper: 'return',
    number: '261107-T1',
    printing: 1,
    reprintReason: '',
    overlay: '舊退貨單',
    stock,
    table: 'lines',
    fields: filled.map(([, field], index) => overlayField(`v${index}`, field)),
    sheets: [
      { copy: null, values: filled.map(([text], index) => ({ name: `v${index}`, label: `欄位 ${index}`, text })) },
    ],
    ...changes,
  };
}

async function printed(document: OverlayDocument): Promise<{ pages: PdfPage[]; bytes: Uint8Array }> {
  const { bytes, pages } = await paper.pdf([document]);
  const read = await readPdf(bytes);
  expect(read).toHaveLength(pages);
  return { pages: read, bytes };
}

const squeezed = (text: string): string => text.replace(/\s/g, '');

/** Fields all over the stock: every alignment, sizes from 7 to 22 pt. */
function scattered(): Filled[] {
  const filled: Filled[] = [];
  for (const [row, y] of [33, 217, 458, 701, 1003, 1297].entries()) {
    for (const [column, x] of [41, 723, 1317].entries()) {
      const align = (['start', 'center', 'end'] as const)[(row + column) % 3] ?? 'start';
      const size = [70, 95, 105, 123, 160, 220][row] ?? 105;
      // Signs of its own for each, so that it is found again.
      const sign = 0x5000 + row * 60 + column * 7;
      filled.push([
        String.fromCodePoint(sign, sign + 1, sign + 2),
        { x, y, width: 540, height: 90 + row * 3, size, align },
      ]);
    }
  }
  return filled;
}

function expectInPlace(page: PdfPage, filled: readonly Filled[], moved = { x: 0, y: 0 }): void {
  for (const [text, changes] of filled) {
    const { x, y, width, height, size, align } = overlayField('', changes);
    const parts = page.texts.filter((one) => squeezed(text).includes(squeezed(one.text)));
    const left = Math.min(...parts.map((one) => one.x)) - moved.x;
    const right = Math.max(...parts.map((one) => one.x + one.width)) - moved.x;
    if (align === 'start') expect(Math.abs(left - x / 10), `${text} from the left`).toBeLessThan(NEAR);
    if (align === 'end') expect(Math.abs(right - (x + width) / 10), `${text} from the right`).toBeLessThan(NEAR);
    if (align === 'center')
      expect(Math.abs((left + right) / 2 - (x + width / 2) / 10), `${text} in the middle`).toBeLessThan(NEAR);
    // A Chinese sign stands 0.88 of its size above the baseline and 0.12 below it.
    const middle = (parts[0]?.y ?? 0) - moved.y - 0.38 * (size / 10) * MM_PER_PT;
    expect(Math.abs(middle - (y + height / 2) / 10), `${text} from above`).toBeLessThan(NEAR);
    expect(parts[0]?.size).toBeCloseTo(size / 10, 1);
  }
}

describe('on stock of the office’s own', () => {
  test.each<[name: string, stock: OverlayDocument['stock']]>([
    ['200 × 150 mm', { width: 200_000, height: 150_000 }],
    ['9.5 × 5.5 in', { width: 241_300, height: 139_700 }],
    ['A4 across', { width: 297_000, height: 210_000 }],
    ['A4', { width: 210_000, height: 297_000 }],
  ])(
    'every field stands within half a millimetre of its design: %s',
    async (_name, stock) => {
      const filled = scattered().filter(([, field]) => (field?.y ?? 0) + (field?.height ?? 0) <= stock.height / 100);
      const { pages, bytes } = await printed(onStock(filled, { stock }));
      expect(pages).toHaveLength(1);
      const [page] = pages;
      if (!page) throw new Error('no page');
      expect(Math.abs(page.width * MM_PER_PT - stock.width / 1000)).toBeLessThan(0.2);
      expect(Math.abs(page.height * MM_PER_PT - stock.height / 1000)).toBeLessThan(0.2);
      expectInPlace(page, filled);
      const fonts = await readFonts(bytes);
      expect(fonts.filter(({ subtype }) => subtype === '/Type3')).toEqual([]);
      expect(fonts.some(({ embedded }) => embedded)).toBe(true);
    },
    60_000,
  );

  test('nothing is printed but the values: no word of a form, no picture, no line', async () => {
    const filled: Filled[] = [['甲乙電子工業股份有限公司'], ['1,200 PCS', { y: 400 }]];
    const { pages, bytes } = await printed(onStock(filled));
    expect(pages.map(({ text }) => text)).toEqual(['甲乙電子工業股份有限公司1,200PCS']);
    const pdf = await PDFDocument.load(bytes);
    const pictures = pdf.context.enumerateIndirectObjects().filter(([, object]) => {
      return object instanceof PDFRawStream && object.dict.get(PDFName.of('Subtype'))?.toString() === '/Image';
    });
    expect(pictures).toEqual([]);
    expect(pdf.context.enumerateIndirectObjects().some(([, object]) => object instanceof PDFDict)).toBe(true);
  }, 60_000);

  test('lines of a paragraph stand on the lines that are printed already', async () => {
    const [x, y] = [200, 300];
    const text = '葉片根部毛邊，客戶端無法加工，核准退回未加工品。'.repeat(3);
    const { pages } = await printed(onStock([[text, { x, y, width: 700, height: 480, lines: 6 }]]));
    const lines = [...new Set(pages[0]?.texts.map((one) => Math.round(one.y * 10) / 10))];
    expect(lines.length).toBeGreaterThan(2);
    for (const [index, at] of lines.entries()) expect(Math.abs(at - (lines[0] ?? 0) - index * 8)).toBeLessThan(NEAR);
    for (const one of pages[0]?.texts ?? []) expect(one.x + one.width).toBeLessThan((x + 700) / 10 + 0.1);
    expect(pages[0]?.text).toBe(text);
  }, 60_000);

  test('what is too long is set smaller, down to its floor, and stays on the sheet', async () => {
    const text = '甲乙電子工業股份有限公司臺中分公司';
    const { pages } = await printed(onStock([[text, { width: 500, size: 105, shrink: true, floor: 70 }]]));
    expect(pages).toHaveLength(1);
    expect(pages[0]?.text).toBe(text);
    const size = pages[0]?.texts[0]?.size ?? 0;
    expect(size).toBeGreaterThanOrEqual(7);
    expect(size).toBeLessThan(10.5);
    const right = Math.max(...(pages[0]?.texts ?? []).map((one) => one.x + one.width));
    expect(right).toBeLessThan(70.1);
  }, 60_000);
});

describe('nothing is lost', () => {
  test('a text of ten thousand characters ends with a mark, and stands whole on attached pages with the number', async () => {
    const long = Array.from({ length: 10_000 }, (_, index) => String.fromCodePoint(0x4e00 + ((index * 7) % 3000))).join(
      '',
    );
    const { pages } = await printed(
      onStock([
        [long, { width: 900, height: 240, lines: 3 }],
        ['短', { y: 800 }],
      ]),
    );
    expect(pages.length).toBeGreaterThan(2);
    expect(pages[0]?.text).toContain('※1');
    expect(long.startsWith((pages[0]?.text ?? '').split('※1')[0] ?? '-')).toBe(true);
    expect(pages[0]?.text).not.toContain('成品退貨單');
    for (const [index, page] of pages.slice(1).entries()) {
      expect(page.text).toContain('成品退貨單附頁261107-T1');
      expect(page.text).toContain(`第${index + 1}頁／共${pages.length - 1}頁`);
    }
    const attached = pages
      .slice(1)
      .map(({ text }) => text.replace(/^.*?第\d+頁／共\d+頁/, ''))
      .join('')
      .replaceAll('※1欄位0（續）', '')
      .replace('※1欄位0', '');
    expect(attached).toBe(long);
    for (const page of pages) {
      for (const one of page.texts) {
        expect(one.x >= 0 && one.x + one.width <= 200.1 && one.y <= 150, one.text).toBe(true);
      }
    }
  }, 60_000);

  test('sixty lines of goods on stock that has three: the others are listed', async () => {
    const names = Array.from({ length: 60 }, (_, line) => `lines.${line}`);
    const document: OverlayDocument = {
      ...onStock([]),
      fields: [0, 1, 2].map((line) => overlayField(`lines.${line}.product`, { y: 200 + line * 100 })),
      sheets: [
        {
          copy: null,
          values: names.map((name, line) => ({ name: `${name}.product`, label: '品名', text: `葉輪${line + 1}號` })),
        },
      ],
    };
    const { pages } = await printed(document);
    expect(pages[0]?.text).toBe('葉輪1號葉輪2號葉輪3號');
    const rest = pages
      .slice(1)
      .map(({ text }) => text)
      .join('');
    expect(rest).toContain('其餘各項');
    for (let line = 4; line <= 60; line += 1) expect(rest).toContain(`${line}.品名葉輪${line}號`);
    expect(rest).not.toContain('葉輪3號');
  }, 60_000);

  test('every copy has its own sheet and its own attached page, and the small code has a place', async () => {
    const copy = (number: number) => ({
      copy: number,
      name: `第${number}聯`,
      keeper: '業務部',
      colour: 'white' as const,
    });
    const values = (text: string) => [
      { name: 'number', label: '編號', text },
      { name: 'code', label: '掃描碼', text: 'K-261107-1-1' },
    ];
    const { pages } = await printed({
      ...onStock([]),
      fields: [overlayField('number', { width: 120 }), overlayField('code', { y: 900, width: 150, height: 150 })],
      sheets: [
        { copy: copy(1), values: values('短') },
        { copy: copy(2), values: values('一二三四五六七八九十') },
      ],
    });
    expect(pages.map(({ text }) => text.includes('附頁'))).toEqual([false, false, true]);
    expect(pages[0]?.text).toBe('短');
  }, 60_000);
});

test('a printer profile moves it as it moves every paper', async () => {
  const stock = { width: 200_000, height: 150_000 };
  const filled = scattered();
  const placement = placementOf({ ...sampleProfile, media: stock, offsetX: 2, offsetY: -1.5 }, false);
  const { bytes } = await paper.pdf([onStock(filled)], placement);
  const [page] = await readPdf(bytes);
  if (!page) throw new Error('no page');
  expect(Math.abs(page.width * MM_PER_PT - 200)).toBeLessThan(0.2);
  expectInPlace(page, filled, { x: 2, y: -1.5 });
}, 60_000);
