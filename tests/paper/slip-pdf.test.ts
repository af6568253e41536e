import { afterAll, beforeAll, expect, test } from 'vitest';

import { p2ManufacturingComplaint as p2 } from '../../db/policies/p2-manufacturing-complaint.ts';
import type { SlipDocument } from '../../electron/contract/paper.ts';
import { paperSize, paperSizes } from '../../electron/contract/print-options.ts';
import { formLayout } from '../../renderer/paper/form/layout.ts';
import { slipView } from '../../renderer/paper/form/view.ts';
import type { Box } from '../../renderer/paper/layout/geometry.ts';
import { MM_PER_PT } from '../../renderer/paper/layout/geometry.ts';
import { openPaperPage, type PaperPage } from './support/paper-page.ts';
import { readFonts, readPdf, type PdfPage, type PlacedText } from './support/pdf-text.ts';
import { sampleSlip } from './support/slip.ts';

let paper: PaperPage;
beforeAll(async () => {
  paper = await openPaperPage();
}, 120_000);
afterAll(() => paper.close());

async function print(document: SlipDocument): Promise<PdfPage[]> {
  const { bytes, pages } = await paper.pdf([document]);
  const read = await readPdf(bytes);
  expect(pages, 'the page says how many sheets there are').toBe(read.length);
  return read;
}

const sizes = paperSize.options;
const locales = ['zh-TW', 'zh-CN', 'en'] as const;
const each = sizes.flatMap((size) => locales.map((locale) => [size, locale] as const));

/** Texts whose first sign stands in the box. */
function within({ x, y, width, height }: Box, texts: readonly PlacedText[]): readonly PlacedText[] {
  return texts.filter((text) => text.x >= x && text.x < x + width && text.y >= y && text.y < y + height);
}

test.each(each)(
  'a reminder on %s in %s is one sheet of that size, each text inside its own box',
  async (size, locale) => {
    const document = sampleSlip(size, locale);
    const [page, ...others] = await print(document);
    expect(others).toEqual([]);
    if (!page) throw new Error('there is no page');
    expect(Math.abs(page.width * MM_PER_PT * 1000 - paperSizes[size].width)).toBeLessThan(200);
    expect(Math.abs(page.height * MM_PER_PT * 1000 - paperSizes[size].height)).toBeLessThan(200);

    const layout = formLayout(slipView(document)).pages[0];
    if (!layout) throw new Error('there is no sheet');
    const texts = new Map([...document.cells, ...document.blocks].map(({ name, text }) => [name, text]));
    for (const { name, box, label, labelBox } of [...layout.cells, ...layout.blocks]) {
      for (const [wanted, place] of [
        [texts.get(name) ?? '', box],
        [label, labelBox],
      ] as const) {
        const found = within(place, page.texts);
        const read = found
          .map(({ text }) => text)
          .join('')
          .replace(/\s/g, '');
        expect(read, `${name} on ${size} in ${locale}`).toBe(wanted.replace(/\s/g, ''));
        for (const { text, x, width } of found) {
          expect(x + width, `${name}: ${text} leaves its box`).toBeLessThanOrEqual(place.x + place.width + 0.3);
        }
      }
    }
    expect(page.text).toContain(p2.labels.slips.reminder[locale].replace(/\s/g, ''));
    expect(page.text).toContain('261107-R1');
  },
);

test.each(locales)('in %s the fonts are inside, all TrueType', async (locale) => {
  const { bytes } = await paper.pdf([sampleSlip('a5', locale)]);
  const fonts = (await readFonts(bytes)).filter(({ subtype }) => subtype !== '/Type0');
  expect(fonts.length).toBeGreaterThan(0);
  for (const font of fonts) expect(font).toMatchObject({ subtype: '/CIDFontType2', embedded: true });
});

test.each(sizes)('on %s a text without end goes on, and none of it is lost', async (size) => {
  const lines = Array.from({ length: 160 }, (_, index) => `第${index + 1}項逾期經過與要求說明`);
  const pages = await print(
    sampleSlip(size, 'zh-TW', { text: lines.join('\n'), answer: '已改善。', answered_on: '2026-12-12' }),
  );
  expect(pages.length).toBeGreaterThan(1);
  const all = pages.map(({ text }) => text).join('');
  for (const line of lines) expect(all).toContain(line);
  expect(all).toContain('答覆（2026/12/12）');
  for (const [index, page] of pages.entries()) {
    expect(page.text).toContain(`第${index + 1}頁／共${pages.length}頁`);
    expect(page.text).toContain('261107-R1');
  }
});

test('a second printing says that it is one, and why', async () => {
  const [page] = await print(sampleSlip('a4', 'zh-TW', {}, 2));
  expect(page?.text).toContain('補印（第2次列印）2026/12/1009:07');
  expect(page?.text).toContain('原因：前一張弄髒');
});

test('an abnormality slip and an objection have their own names, cells and signers', async () => {
  const [abnormality] = await print(
    sampleSlip('a5', 'zh-TW', {
      kind: 'abnormality',
      number: 'A26-003',
      case_id: null,
      case_number: null,
      case_customer: null,
      case_product: null,
      about: '',
      about_due: null,
      customer_name: '丙丁貿易有限公司',
    }),
  );
  expect(abnormality?.text).toContain('異常處理單');
  expect(abnormality?.text).toContain('丙丁貿易有限公司');
  expect(abnormality?.text).not.toContain('客訴案號');
  const [objection] = await print(
    sampleSlip('a4', 'zh-TW', {
      kind: 'objection',
      number: '261107-S1',
      about: '',
      about_due: null,
      unit: 'manufacturing',
    }),
  );
  expect(objection?.text).toContain('提出單位');
  expect(objection?.text).toContain('製造部');
  expect(objection?.text).toContain('總經理');
});
