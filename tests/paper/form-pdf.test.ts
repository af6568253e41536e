import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { FormDocument, FormSheet } from '../../electron/contract/paper.ts';
import { isContinuous, paperSize, sheetOf, type PaperSize } from '../../electron/contract/print-options.ts';
import type { Locale } from '../../electron/contract/shapes.ts';
import { formLayout, type PlacedText as Placed } from '../../renderer/paper/form/layout.ts';
import { formViews } from '../../renderer/paper/form/view.ts';
import { MM_PER_PT, type Box } from '../../renderer/paper/layout/geometry.ts';
import { temporaryFolder } from '../support/office.ts';
import { sampleForm, sampleKinds } from './support/forms.ts';
import { openPaperPage, type PaperPage, type RenderOptions } from './support/paper-page.ts';
import { readFonts, readPdf, type PdfPage, type PlacedText } from './support/pdf-text.ts';

let paper: PaperPage;
beforeAll(async () => {
  paper = await openPaperPage();
}, 120_000);
afterAll(() => paper.close());

async function print(document: FormDocument, how: RenderOptions = {}): Promise<PdfPage[]> {
  const { bytes, pages } = await paper.pdf([document], how);
  const read = await readPdf(bytes);
  expect(pages, 'the page says how many sheets there are').toBe(read.length);
  return read;
}

const sizes = paperSize.options;
const locales = ['zh-TW', 'zh-CN', 'en'] as const;
type Kind = (typeof sampleKinds)[number];
const each = sampleKinds.flatMap((kind) => sizes.map((size) => [kind, size] as const));

/** Sheets of each copy where it is not one: on a third the second paragraph, or the rest of the table, goes on. */
const sheetsOfCopy: Partial<Record<`${Kind} ${PaperSize}`, number>> = {
  'return third': 2,
  'allowance third': 2,
};

/** A Han character's box reaches from 0.12 em below the baseline to 0.88 em above. */
const BASELINE = (0.88 - 0.12) / 2;

function without(text: string): string {
  return text.replace(/\s/g, '');
}

/** Texts whose first sign stands in the box. */
function within({ x, y, width, height }: Box, texts: readonly PlacedText[]): readonly PlacedText[] {
  return texts.filter((text) => text.x >= x && text.x < x + width && text.y >= y && text.y < y + height);
}

/** Each text of a form stands where the design wants it, whole and inside its own box. */
function expectDesigned(document: FormDocument, pages: readonly PdfPage[], what: string): void {
  let index = 0;
  for (const view of formViews(document)) {
    const layout = formLayout(view);
    const { padding, type } = layout.measures;
    for (const sheet of layout.pages) {
      const page = pages[index];
      index += 1;
      if (!page) throw new Error(`${what}: there is no page ${index}`);
      const placed: readonly Placed[] = [
        ...sheet.cells,
        ...(sheet.table ? [...sheet.table.cells, ...sheet.table.total] : []),
        ...sheet.blocks.map(({ name, text, box }) => ({
          name,
          text,
          box,
          kind: 'block' as const,
          align: 'start' as const,
        })),
      ];
      for (const { name, kind, text, box, align } of placed) {
        if (text === '') continue;
        const found = within(box, page.texts);
        expect(without(found.map((one) => one.text).join('')), `${what}: ${name}`).toBe(without(text));
        const [first] = found;
        const em = (first?.size ?? 0) * MM_PER_PT;
        const middle = kind === 'block' ? box.y + padding.y + (em * type.leading) / 2 : box.y + box.height / 2;
        expect(Math.abs((first?.y ?? 0) - middle - BASELINE * em), `${what}: height of ${name}`).toBeLessThan(0.5);
        const right = Math.max(...found.map((one) => one.x + one.width));
        if (align === 'end') {
          expect(Math.abs(right - (box.x + box.width - padding.x)), `${what}: end of ${name}`).toBeLessThan(0.5);
        } else {
          expect(Math.abs((first?.x ?? 0) - box.x - padding.x), `${what}: beginning of ${name}`).toBeLessThan(0.5);
        }
        expect(right, `${what}: ${name} leaves its box`).toBeLessThanOrEqual(box.x + box.width + 0.3);
      }
    }
  }
}

describe.each(each)('%s on %s', (kind, size) => {
  test('has the pages, the size, the copies and the places of its design', async () => {
    const document = sampleForm(kind, size);
    const pages = await print(document);
    const sheets = sheetsOfCopy[`${kind} ${size}`] ?? 1;
    expect(pages).toHaveLength(document.sheets.length * sheets);
    const { width, height } = sheetOf(size, document.landscape);
    for (const [index, page] of pages.entries()) {
      expect(Math.abs(page.width * MM_PER_PT * 1000 - width), 'width in µm').toBeLessThan(200);
      expect(Math.abs(page.height * MM_PER_PT * 1000 - height), 'height in µm').toBeLessThan(200);
      expect(page.text).toContain(`單號${document.number}`);
      expect(page.text).toContain('客訴案號261107');
      expect(page.text).toContain(document.title);
      const copy = document.sheets[Math.floor(index / sheets)]?.copy;
      if (copy) expect(page.text).toContain(`${copy.name}${copy.keeper}存`);
      else for (const { keeper } of document.copies ?? []) expect(page.text).toContain(keeper);
      if (sheets > 1) expect(page.text).toContain(`第${(index % sheets) + 1}頁／共${sheets}頁`);
    }
    expectDesigned(document, pages, `${kind} on ${size}`);
  });
});

describe.each(sampleKinds)('%s', (kind) => {
  test.each(['zh-CN', 'en'] as const)('in %s stands in the same places', async (locale) => {
    for (const size of ['a4', 'half'] as const) {
      const document = sampleForm(kind, size, locale);
      expectDesigned(document, await print(document), `${kind} on ${size} in ${locale}`);
    }
  });
});

test.each(locales)('in %s the fonts are inside, all TrueType', async (locale) => {
  const { bytes } = await paper.pdf([sampleForm('allowance', 'a4', locale)]);
  const fonts = (await readFonts(bytes)).filter(({ subtype }) => subtype !== '/Type0');
  expect(fonts.length).toBeGreaterThan(0);
  for (const font of fonts) expect(font).toMatchObject({ subtype: '/CIDFontType2', embedded: true });
});

test('another program reads the sizes of a print job as they were asked for', async () => {
  const folder = temporaryFolder();
  for (const [size, wanted] of [
    ['full', '684 x 792 pts'],
    ['half', '684 x 396 pts'],
    ['third', '684 x 264 pts'],
    ['a4', '594.96 x 841.92 pts (A4)'],
  ] as const) {
    const file = join(folder, `${size}.pdf`);
    writeFileSync(file, (await paper.pdf([sampleForm('penalty', size)])).bytes);
    const size72 = /^Page size:\s+(.*)$/m.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8' }))?.[1];
    expect(size72, size).toBe(wanted);
  }
});

const LINES = 60;
const longGoods = Array.from({ length: LINES }, (_, index) => [
  `料-${index + 1}號`,
  `第${index + 1}項風扇葉輪${index % 9 === 0 ? '，含包裝材料、隨貨文件與出廠檢驗報告，規格依訂單所附圖面' : ''}`,
  `批${index + 1}`,
  `${index + 1},000`,
  '',
  'PCS',
]);

function long(kind: Kind, size: PaperSize, locale: Locale = 'zh-TW'): { document: FormDocument; reason: string } {
  const [base] = sampleForm(kind, size, locale).sheets;
  if (!base) throw new Error('the sample has a sheet');
  const reason = Array.from(
    { length: 625 },
    (_, index) => `【${String(index + 1).padStart(3, '0')}】進料檢驗發現葉片毛邊。`,
  ).join('');
  const changes: Partial<FormSheet> = {
    table: base.table && { ...base.table, rows: longGoods },
    blocks: base.blocks.map((block, index) => (index === 0 ? { ...block, text: reason } : block)),
  };
  const document = sampleForm(kind, size, locale, changes, { printing: 2, reprintReason: '前一張卡紙撕破' });
  return { document: { ...document, sheets: document.sheets.slice(0, 1) }, reason };
}

describe.each(sizes)('60 goods lines and a reason of 10,000 characters on %s', (size) => {
  test('are all there, once, in their order, with heads on every page and the total at the end', async () => {
    const { document, reason } = long('return', size);
    expect(reason.length).toBe(10_000);
    const pages = await print(document);
    expect(pages.length).toBeGreaterThan(2);
    const texts = pages.flatMap((page) => page.texts);
    const all = texts.map(({ text }) => text).join('');
    expect(all.match(/料-\d+號/g)).toEqual(longGoods.map(([material]) => material));
    for (const [, product = ''] of longGoods) expect(without(all), product).toContain(product);
    expect(all.split('合計').length - 1).toBe(1);

    const marks = all.match(/【\d+】/g);
    expect(marks).toEqual(reason.match(/【\d+】/g));

    for (const [index, page] of pages.entries()) {
      expect(page.text).toContain(document.number);
      expect(page.text).toContain(`第${index + 1}頁／共${pages.length}頁`);
      expect(page.text).toContain('補印（第2次列印）');
      expect(page.text).toContain('原因：前一張卡紙撕破');
      if (/料-\d+號/.test(page.text))
        expect(page.text, `page ${index + 1} has its heads`).toContain('料號品名規格批號');
      const floor = sheetOf(size, false).height / 1000;
      expect(Math.max(...page.texts.map(({ y }) => y))).toBeLessThan(floor - 2);
    }
  });
});

test('a sum at the limit of safe integers stays in one piece', async () => {
  const amount = '-90,071,992,547,409.91';
  for (const size of sizes) {
    const [sheet] = sampleForm('allowance', size).sheets;
    if (!sheet?.table) throw new Error('the sample has a table');
    const rows = [['AB-12345678', '葉輪', amount, amount, amount, amount]];
    const total = ['合計', '', amount, amount, amount, amount];
    const document = sampleForm('allowance', size, 'zh-TW', { table: { ...sheet.table, rows, total } });
    const pages = await print({ ...document, sheets: document.sheets.slice(0, 1) });
    // Sums beside each other may be read as one text.
    const found = pages.flatMap(({ texts }) => texts).filter(({ text }) => text.includes(amount));
    expect(
      found.flatMap(({ text }) => text.split(' ')),
      size,
    ).toEqual(Array.from({ length: 8 }, () => amount));
    const right = sheetOf(size, false).width / 1000 - (isContinuous(size) ? 16 : size === 'a5' ? 8 : 12);
    for (const { x, width } of found) expect(x + width).toBeLessThanOrEqual(right);
  }
});

test('a table cell, a cell and a label without end are cut nowhere: what has no room goes on', async () => {
  const endless = Array.from({ length: 120 }, (_, index) => `q${index}q葉片`).join('');
  for (const size of ['a5', 'third'] as const) {
    const base = sampleForm('return', size).sheets[0];
    if (!base?.table) throw new Error('the sample has a table');
    const document = sampleForm('return', size, 'zh-TW', {
      table: { ...base.table, rows: [['A', endless, 'B', '1', '', 'PCS']] },
      cells: base.cells.map((cell) => (cell.name === 'customer' ? { ...cell, text: endless } : cell)),
    });
    const pages = await print({ ...document, sheets: document.sheets.slice(0, 1) });
    const all = pages.map(({ text }) => text).join('');
    for (let index = 0; index < 120; index += 1) {
      expect(all.split(`q${index}q`).length - 1, `q${index}q on ${size}`).toBe(2);
    }
    expect(all).toContain('品名規格（第1項）');
  }
});

test.each(sizes.filter(isContinuous))(
  'on %s nothing is smaller than 10.5 pt and nothing stands on the strips',
  async (size) => {
    for (const kind of sampleKinds) {
      const document = sampleForm(kind, size, 'en');
      for (const page of await print(document)) {
        for (const { text, x, width, size: points } of page.texts) {
          expect(points, `${text} of ${kind}`).toBeGreaterThanOrEqual(10.49);
          expect(x, text).toBeGreaterThan(12.7);
          expect(x + width, text).toBeLessThan(241.3 - 12.7);
        }
      }
      const { stroke } = formLayout(formViews(document)[0] ?? never()).measures;
      expect(Math.min(stroke.line, stroke.frame)).toBeGreaterThanOrEqual(0.3);
      expect(await paper.page.locator('.paper-strip').count(), 'no colour').toBe(0);
    }
  },
);

test('a copy shows what its keeper sees and nothing else', async () => {
  const base = sampleForm('allowance', 'a4');
  const [first, second] = base.sheets;
  if (!first || !second) throw new Error('the sample has two copies');
  const secret = { name: 'loss', label: '損失', text: '機密七七', wide: true };
  const pages = await print({ ...base, sheets: [{ ...first, cells: [...first.cells, secret] }, second] });
  expect(pages[0]?.text).toContain('機密七七');
  expect(pages[1]?.text).not.toContain('機密七七');
  expect(pages[1]?.text).not.toContain('損失');
});

describe('the layers', () => {
  test.each(sampleKinds)(
    'of %s: the data alone has no word of the form, the form alone none of the data',
    async (kind) => {
      const document = sampleForm(kind, 'half');
      const [data] = await print(document, { layers: { form: false, data: true } });
      const [form] = await print(document, { layers: { form: true, data: false } });
      const [both] = await print(document);
      const [sheet] = document.sheets;
      for (const { label, text } of sheet?.cells ?? []) {
        expect(
          data?.texts.some((one) => one.text === label),
          `${label} is printed on the stock already`,
        ).toBe(false);
        expect(data?.text).toContain(without(text));
        expect(form?.text).toContain(without(label));
        expect(
          form?.texts.some((one) => one.text === text && text.length > 2),
          `${text} is not for a blank`,
        ).toBe(false);
      }
      expect(data?.text).toContain(document.number);
      expect(data?.text).not.toContain(document.title);
      expect(form?.text).toContain(document.title);
      expect(form?.text).not.toContain(document.number);
      const places = (page: PdfPage | undefined) => page?.texts.filter(({ text }) => text === document.number);
      expect(places(data), 'turning a layer off moves nothing').toEqual(places(both));
    },
  );
});

describe('several sheets on an A4', () => {
  test.each([
    ['a5', 4, 2, [842, 595]],
    ['half', 2, 1, [595, 842]],
    ['third', 3, 1, [595, 842]],
  ] as const)('%s: %i sheets are %i pages', async (size, copies, wanted, dimensions) => {
    const base = sampleForm('penalty', size);
    const [sheet] = base.sheets;
    if (!sheet) throw new Error('the sample has a sheet');
    const sheets = Array.from({ length: copies }, (_, index) => ({ ...sheet, barcode: `P-${index}` }));
    const pages = await print({ ...base, arrangement: 'pages', sheets }, { outcome: 'several' });
    expect(pages).toHaveLength(wanted);
    for (const page of pages) {
      expect([Math.round(page.width), Math.round(page.height)]).toEqual(dimensions);
      expect(page.text.split(base.number).length - 1).toBe(copies / wanted);
      for (const { text, x, width } of page.texts) {
        expect(x, text).toBeGreaterThan(4);
        expect(x + width, text).toBeLessThan(page.width * MM_PER_PT - 4);
      }
    }
    const after = await print(base);
    expect(after, 'the next job is itself again').toHaveLength(base.sheets.length);
  });

  test('A4 and the whole continuous page stay as they are', async () => {
    const pages = await print(sampleForm('penalty', 'a4'), { outcome: 'several' });
    expect(pages).toHaveLength(3);
  });
});

function never(): never {
  throw new Error('the form has a copy');
}
