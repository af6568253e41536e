import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { ComplaintDocument } from '../../electron/contract/paper.ts';
import { complaintSize, isContinuous, paperSizes } from '../../electron/contract/print-options.ts';
import { complaintLayout, type PlacedField } from '../../renderer/paper/layout/complaint.ts';
import { MM_PER_PT } from '../../renderer/paper/layout/geometry.ts';
import { sampleComplaint } from './support/complaint.ts';
import { openPaperPage, type PaperPage } from './support/paper-page.ts';
import { readFonts, readPdf, type PdfPage } from './support/pdf-text.ts';

let paper: PaperPage;
beforeAll(async () => {
  paper = await openPaperPage();
}, 120_000);
afterAll(() => paper.close());

async function print(...documents: ComplaintDocument[]): Promise<PdfPage[]> {
  const { bytes, pages } = await paper.pdf(documents);
  const read = await readPdf(bytes);
  expect(pages, 'the page says how many sheets there are').toBe(read.length);
  return read;
}

/** A Han character's box reaches from 0.12 em below the baseline to 0.88 em above; its middle stands in the middle of the line. */
const BASELINE = (0.88 - 0.12) / 2;

/** Where the design wants the first sign of a field: left edge and baseline, in millimetres. */
function designed(
  { kind, box }: PlacedField,
  layout: ReturnType<typeof complaintLayout>,
  size: number,
): { x: number; y: number } {
  const { padding, type } = layout.measures;
  const em = size * MM_PER_PT;
  const middle = kind === 'block' ? box.y + padding.y + (em * type.leading) / 2 : box.y + box.height / 2;
  return { x: box.x + padding.x, y: middle + BASELINE * em };
}

describe('five copies', () => {
  test.each(['a4', 'a5'] as const)(
    'on %s are five pages of that size, each with its copy, its keeper and the number',
    async (size) => {
      const document = sampleComplaint(size);
      const pages = await print(document);
      expect(pages).toHaveLength(5);
      for (const [index, page] of pages.entries()) {
        expect(Math.abs(page.width * MM_PER_PT * 1000 - paperSizes[size].width)).toBeLessThan(200);
        expect(Math.abs(page.height * MM_PER_PT * 1000 - paperSizes[size].height)).toBeLessThan(200);
        const copy = document.copies[index];
        expect(page.text).toContain(`${copy?.name}${copy?.keeper}存`);
        expect(page.text).toContain('編號261107');
        expect(page.text).toContain('本表不得影印送客戶');
        expect(page.text).toContain('第1次列印2026/11/2109:07版次3');
        for (const other of document.copies) if (other !== copy) expect(page.text).not.toContain(other.name);
      }
    },
  );

  test('on 9.5 × 5.5 in are one impression: one page of exactly 684 × 396 points that names all keepers', async () => {
    const pages = await print(sampleComplaint('half'));
    expect(pages.map(({ width, height }) => [width, height])).toEqual([[684, 396]]);
    expect(pages[0]?.text).toContain('①質量管理部②製造部③業務部④會計科⑤總經理室');
    expect(pages[0]?.text).toContain('五聯一次複寫');
  });

  test.each(['zh-TW', 'zh-CN', 'en'] as const)('in %s have their fonts inside, all TrueType', async (locale) => {
    const { bytes } = await paper.pdf([sampleComplaint('a4', locale)]);
    const fonts = await readFonts(bytes);
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.filter(({ subtype }) => subtype === '/Type3')).toEqual([]);
    for (const font of fonts.filter(({ subtype }) => subtype !== '/Type0'))
      expect(font).toMatchObject({ subtype: '/CIDFontType2', embedded: true });
    const own = locale === 'zh-CN' ? /NotoSansSC-(Regular|Bold)$/ : /NotoSansTC-(Regular|Bold)$/;
    for (const { name } of fonts) expect(name).toMatch(own);
  });
});

describe('every field stands within half a millimetre of the design', () => {
  test.each([
    ['a4', 'zh-TW'],
    ['a4', 'en'],
    ['a5', 'zh-TW'],
    ['a5', 'zh-CN'],
    ['half', 'zh-TW'],
    ['half', 'en'],
    ['full', 'zh-TW'],
    ['full', 'en'],
  ] as const)('on %s in %s', async (size, locale) => {
    const document = sampleComplaint(size, locale, { fields: { demandNote: 'ΩNOTE', demandQuantity: '300 PCS' } });
    const layout = complaintLayout(document);
    const pages = await print(document);
    const { fields } = document;
    const [line] = fields.goods;
    const texts: Readonly<Record<string, string | undefined>> = {
      customerName: fields.customerName,
      contact: fields.contact,
      receivedAt: fields.receivedAt,
      received: fields.receivedAt,
      receivedBy: fields.receivedBy,
      'goods.0.orderNo': line?.orderNo,
      'goods.0.materialNo': line?.materialNo,
      'goods.0.lotNo': line?.lotNo,
      'goods.0.product': line?.product,
      'goods.0.shippedOn': line?.shippedOn,
      'goods.0.quantity': line?.quantity,
      'goods.0.defectiveQuantity': '312 PCS',
      severity: fields.severity,
      demandQuantity: fields.demandQuantity,
      demandNote: fields.demandNote,
      description: fields.description.slice(0, 8),
      salesOpinion: fields.salesOpinion.slice(0, 4),
    };
    const checked = layout.fields.filter(({ name }) => texts[name]);
    expect(checked.length).toBeGreaterThanOrEqual(14);
    for (const page of pages) {
      for (const field of checked) {
        const want = designed(field, layout, layout.measures.type.text);
        const starts = page.texts.filter(({ text }) => text.startsWith((texts[field.name] ?? '').slice(0, 2)));
        const nearest = starts.toSorted((a, b) => distance(a, want) - distance(b, want))[0];
        expect(nearest, `${field.name} is on the page`).toBeDefined();
        expect(
          nearest && distance(nearest, want),
          `${field.name}: ${JSON.stringify(nearest)} instead of ${JSON.stringify(want)}`,
        ).toBeLessThan(0.5);
      }
    }
  });

  test('the design itself: where the customer, the problem and the number of 9.5 × 5.5 in stand', async () => {
    const [page] = await print(sampleComplaint('half'));
    const at = (start: string) => page?.texts.find(({ text }) => text.startsWith(start));
    expect(at('甲乙電子')?.x).toBeCloseTo(35.1, 0);
    expect(at('進料檢驗')?.x).toBeCloseTo(35.1, 0);
    expect(at('甲乙電子')?.y).toBeCloseTo(21.3, 0);
    const number = at('261107');
    expect((number?.x ?? 0) + (number?.width ?? 0)).toBeCloseTo(225.3, 0);
  });
});

function distance(
  a: { readonly x: number; readonly y: number },
  b: { readonly x: number; readonly y: number },
): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

describe('long texts', () => {
  const sentence = '進料檢驗發現葉片根部毛邊，批號 L2610-07，抽驗 500 件中 13 件；the customer stopped this lot.\n';
  /** Every sentence has its own number, so that one that is lost or doubled shows. */
  function numbered(length: number): string {
    let text = '';
    for (let index = 1; text.length < length; index += 1) text += `【${index}】${sentence}`;
    return text.slice(0, length);
  }

  test.each(complaintSize.options)('of 10,000 characters lose nothing on %s and say where they go on', async (size) => {
    const description = numbered(10_000);
    const pages = await print(sampleComplaint(size, 'zh-TW', { fields: { description } }));
    const copies = isContinuous(size) ? 1 : 5;
    expect(pages.length % copies).toBe(0);
    const each = pages.length / copies;
    expect(each).toBeGreaterThan(2);
    const wanted = description.replace(/\s/g, '');
    for (let copy = 0; copy < copies; copy += 1) {
      const own = pages.slice(copy * each, (copy + 1) * each);
      const read = own.map((page, index) => descriptionOn(page, index === 0, size)).join('');
      expect(read).toBe(wanted);
      expect(own[0]?.text).toContain('…（續頁）');
      for (const [index, page] of own.entries()) {
        expect(page.text).toContain('261107');
        expect(page.text).toContain(`第${index + 1}頁／共${each}頁`);
        if (!isContinuous(size)) expect(page.text).toContain(`第${'一二三四五'[copy]}聯`);
      }
    }
  });

  test.each(complaintSize.options)(
    'of the later parts go on as the description does on %s, under the name of their part',
    async (size) => {
      const opinion = numbered(3000);
      const [page, ...continued] = await print(
        sampleComplaint(size, 'zh-TW', {
          arrangement: 'impression',
          barcode: ['K-261107-0-1'],
          filled: [
            {
              part: 'countermeasure',
              ticks: [],
              lines: [
                { line: 'productionUnit', text: '射出二課' },
                { line: 'operators', text: '陳大文、李小同、王中平、吳上進、黃安順、林得利' },
              ],
              text: opinion,
              signatures: [{ place: 'handler', text: '張課長 11/25' }],
            },
            {
              part: 'decision.2',
              ticks: [],
              lines: [],
              text: '退貨 300 PCS',
              signatures: [{ place: 'plain', text: '林總經理' }],
            },
          ],
        }),
      );
      expect(continued.length).toBeGreaterThan(0);
      const all = [page, ...continued].map((each) => each?.text ?? '').join('');
      expect(page?.text).toContain('…（續頁）');
      expect(continued[0]?.text).toContain('製造部：原因分析與處理對策');
      for (const text of ['射出二課', '林得利', '張課長11/25', '退貨300PCS', '林總經理']) expect(all).toContain(text);
      // Every mark of the numbered text is on one of the pages.
      const marks = [...opinion.matchAll(/【\d+】/g)].map(([mark]) => mark);
      expect(marks.length).toBeGreaterThan(20);
      expect(marks.filter((mark) => !all.includes(mark))).toEqual([]);
    },
  );

  /** What stands in the description's place, or on a continuation page below its heading. */
  function descriptionOn(page: PdfPage, first: boolean, size: ComplaintDocument['size']): string {
    const layout = complaintLayout(sampleComplaint(size));
    const field = layout.fields.find(({ name }) => name === 'description');
    const area = first ? field?.box : layout.measures.table;
    if (!area) throw new Error('the form has no description');
    return page.texts
      .filter(({ x, y }) => x >= area.x && x <= area.x + area.width && y > area.y && y < area.y + area.height + 0.5)
      .map(({ text }) => text)
      .join('')
      .replace(/\s/g, '')
      .replace('…（續頁）', '')
      .replace(/^異常狀況(（續）)?/, '');
  }

  test('of one line are condensed first, and go on when that is not enough', async () => {
    const short = '臺灣範例半導體製造股份有限公司新竹園區第十八廠';
    const long = `${short}先進封裝事業處品質保證部收件窗口．${'分機二二三一轉'.repeat(8)}終`;
    const fitting = await print(sampleComplaint('a5', 'zh-TW', { fields: { customerName: short } }));
    expect(fitting).toHaveLength(5);
    expect(fitting[0]?.text).toContain(short);
    const going = await print(sampleComplaint('a5', 'zh-TW', { fields: { customerName: long } }));
    expect(going).toHaveLength(10);
    expect(going[0]?.text).toContain('…續');
    const begin = going[0]?.texts.find(({ text }) => text.startsWith('臺灣範例'))?.text ?? '';
    expect(going[1]?.text).toContain(`客戶名稱${long.slice(begin.length)}`);
  });

  test('a twelfth goods line is on the next page, not left out', async () => {
    const [line] = sampleComplaint('half').fields.goods;
    if (!line) throw new Error('the sample has goods');
    const goods = Array.from({ length: 12 }, (_, index) => ({
      ...line,
      orderNo: `SO-${index + 1}`,
      product: `零件${index + 1}號`,
    }));
    const pages = await print(sampleComplaint('half', 'zh-TW', { fields: { goods } }));
    expect(pages).toHaveLength(2);
    expect(pages[0]?.text).toContain('零件2號');
    expect(pages[0]?.text).toContain('另10項，見續頁');
    for (let index = 3; index <= 12; index += 1) expect(pages[1]?.text).toContain(`${index}.訂單編號SO-${index}`);
  });

  test('keep what is seen as one sign together', async () => {
    const description = 'é'.normalize('NFD').repeat(3000);
    const pages = await print(sampleComplaint('half', 'zh-TW', { fields: { description } }));
    const read = pages
      .map((page, index) => descriptionOn(page, index === 0, 'half'))
      .join('')
      .normalize('NFC');
    expect(read).toBe('é'.repeat(3000));
  });
});

test('no text leaves its box, whatever is in it', async () => {
  const wide = 'W'.repeat(400);
  const fields = {
    customerName: wide,
    contact: wide,
    receivedAt: wide,
    channel: wide,
    receivedBy: wide,
    type: wide,
    severity: wide,
    sample: wide,
    demandQuantity: wide,
    demandNote: wide,
    salesOpinion: wide,
    description: wide.repeat(3),
    goods: [
      {
        orderNo: wide,
        materialNo: wide,
        shippedOn: wide,
        product: wide,
        lotNo: wide,
        quantity: wide,
        defectiveQuantity: wide,
      },
    ],
  };
  for (const size of complaintSize.options) {
    const document = sampleComplaint(size, 'zh-TW', { fields, copies: sampleComplaint(size).copies.slice(0, 1) });
    const layout = complaintLayout(document);
    const pages = await print(document);
    const [first] = pages;
    const ws = first?.texts.filter(({ text }) => /^W+$/.test(text)) ?? [];
    expect(ws.length).toBeGreaterThanOrEqual(layout.fields.length - 2);
    for (const text of ws) {
      const own = layout.fields.find(
        ({ box }) => text.x >= box.x && text.x < box.x + box.width && text.y > box.y && text.y < box.y + box.height,
      );
      expect(own, `${size}: text at ${text.x}, ${text.y} is in no field`).toBeDefined();
      if (own) expect(text.x + text.width, `${size}: ${own.name}`).toBeLessThanOrEqual(own.box.x + own.box.width + 0.2);
    }
    const all = pages
      .map(({ text }) => text)
      .join('')
      .replace(/[^W]/g, '').length;
    const given = 400 * 12 + 1200 + 400 * 6;
    expect(all, `${size}: every letter is printed`).toBe(given);
  }
});

test('what stands in the foot is whole on every sheet, also of a reprint with continuation pages', async () => {
  for (const locale of ['zh-TW', 'en'] as const) {
    const pages = await print(
      sampleComplaint('a5', locale, {
        printing: 2,
        reprintReason: '原單遺失',
        fields: { description: '毛邊。'.repeat(400) },
      }),
    );
    for (const [index, page] of pages.entries()) {
      const last = page.texts.filter(({ y }) => y > 195);
      const each = pages.length / 5;
      expect(page.text).toContain(
        locale === 'en' ? `Page${(index % each) + 1}of${each}` : `第${(index % each) + 1}頁／共${each}頁`,
      );
      for (const { text, x, width } of last) expect(x + width, text).toBeLessThan(140.5);
      const copy = last.find(({ size }) => size > 9);
      const printing = last.find(({ text }) => text.includes('2026/11/21'));
      expect((printing?.x ?? 0) + (printing?.width ?? 0)).toBeLessThan(copy?.x ?? 0);
    }
  }
});

test('a second printing says so and why; a voided case says so and why', async () => {
  const [page] = await print(
    sampleComplaint('a4', 'zh-TW', {
      printing: 2,
      reprintReason: '原單遺失',
      fields: { voided: true, voidReason: '重複登錄，見 261106' },
    }),
  );
  expect(page?.text).toContain('補印（第2次列印）');
  expect(page?.text).toContain('原因：原單遺失');
  expect(page?.text).toContain('作廢');
  expect(page?.text).toContain('重複登錄，見261106');
});

test('several cases are one job; what was there before is gone', async () => {
  await print(sampleComplaint('a4'));
  const second = { ...sampleComplaint('half'), fields: { ...sampleComplaint('half').fields, number: '261108' } };
  const pages = await print(sampleComplaint('half'), second);
  expect(pages.map(({ width, height }) => [width, height])).toEqual([
    [684, 396],
    [684, 396],
  ]);
  expect(pages.map(({ text }) => /26110\d/.exec(text)?.[0])).toEqual(['261107', '261108']);
});

test('five pages take at most three times what Chromium takes for its own part', async () => {
  const document = sampleComplaint('a4');
  await paper.pdf([document]);
  const whole: number[] = [];
  const own: number[] = [];
  for (let run = 0; run < 9; run += 1) {
    whole.push(await timed(() => paper.pdf([document])));
    own.push(await timed(() => paper.page.pdf({ preferCSSPageSize: true, printBackground: true })));
  }
  expect(median(whole) / median(own), `${median(whole)} ms, of which Chromium ${median(own)} ms`).toBeLessThan(3);
});

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
