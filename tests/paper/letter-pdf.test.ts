import { afterAll, beforeAll, expect, test } from 'vitest';

import { paperSizes } from '../../electron/contract/print-options.ts';
import type { LetterDocument } from '../../electron/contract/paper.ts';
import { MM_PER_PT, type Box } from '../../renderer/paper/layout/geometry.ts';
import { letterLayout } from '../../renderer/paper/letter/layout.ts';
import { openPaperPage, type PaperPage } from './support/paper-page.ts';
import { readFonts, readPdf, type PdfPage, type PlacedText } from './support/pdf-text.ts';
import { sampleLetter } from './support/letter.ts';

let paper: PaperPage;
beforeAll(async () => {
  paper = await openPaperPage();
}, 120_000);
afterAll(() => paper.close());

async function print(document: LetterDocument): Promise<PdfPage[]> {
  const { bytes, pages } = await paper.pdf([document]);
  const read = await readPdf(bytes);
  expect(pages, 'the page says how many sheets there are').toBe(read.length);
  return read;
}

const sizes = ['a4', 'a5'] as const;
const locales = ['zh-TW', 'zh-CN', 'en'] as const;
const kinds = ['acknowledgement', 'extension', 'reply'] as const;
const each = sizes.flatMap((size) => locales.map((locale) => [size, locale] as const));

function joined(texts: readonly PlacedText[]): string {
  return texts
    .map(({ text }) => text)
    .join('')
    .replace(/\s/g, '');
}

/** Texts whose baseline begins in the box. */
function within({ x, y, width, height }: Box, { texts }: PdfPage): readonly PlacedText[] {
  return texts.filter((text) => text.x >= x - 0.5 && text.x < x + width && text.y >= y && text.y < y + height + 0.5);
}

/** Baseline of a line of that box: the face's own line is 1.448 em, 1.16 of it above the baseline. */
function baseline({ y, height }: Box, size: number): number {
  return y + height / 2 + (1.16 - 1.448 / 2) * size * MM_PER_PT;
}

test.each(each)(
  'a reply on %s in %s is one sheet, head, number and date where they are designed',
  async (size, locale) => {
    const document = sampleLetter(size, locale);
    const [page, ...others] = await print(document);
    expect(others).toEqual([]);
    if (!page) throw new Error('there is no page');
    expect(Math.abs(page.width * MM_PER_PT * 1000 - paperSizes[size].width)).toBeLessThan(200);
    expect(Math.abs(page.height * MM_PER_PT * 1000 - paperSizes[size].height)).toBeLessThan(200);

    const layout = letterLayout(document);
    const { type } = layout.measures;
    const fixed = [
      ['office', document.officeName, layout.office, type.office],
      ...layout.lines.map((box, index) => ['line', document.letterhead.lines[index] ?? '', box, type.lines] as const),
      ['number', '261107-L1', layout.number, type.lines],
    ] as const;
    for (const [name, wanted, box, points] of fixed) {
      const found = within(box, page);
      expect(joined(found), name).toContain(wanted.replace(/\s/g, ''));
      expect(Math.abs((found[0]?.x ?? 0) - box.x), `${name} stands left`).toBeLessThanOrEqual(0.5);
      expect(Math.abs((found[0]?.y ?? 0) - baseline(box, points)), `${name} stands on its line`).toBeLessThanOrEqual(
        0.5,
      );
    }
    const date = within(layout.date, page);
    expect(joined(date)).toContain('2026/12/04');
    const end = Math.max(...date.map(({ x, width }) => x + width));
    expect(Math.abs(end - layout.date.x - layout.date.width), 'the date ends at the margin').toBeLessThanOrEqual(0.5);

    // The text begins at its margin and stays within it.
    const body = within(layout.first, page);
    expect(Math.min(...body.map(({ x }) => x)) - layout.first.x).toBeLessThanOrEqual(0.5);
    for (const { text, x, width } of body) {
      expect(x + width, `${text} leaves the margin`).toBeLessThanOrEqual(layout.first.x + layout.first.width + 0.5);
    }
    const all = joined(body);
    const wanted = [...document.recipient, document.subject, ...document.paragraphs, document.closing];
    for (const text of [...wanted, ...document.signature, ...document.enclosures]) {
      expect(all).toContain(text.replace(/\s/g, ''));
    }
  },
);

test.each(kinds)('the letter %s says nothing in braces and has no gap', async (kind) => {
  for (const locale of locales) {
    const [page] = await print(sampleLetter('a4', locale, kind));
    expect(page?.text).not.toMatch(/[{}]|【？/);
    expect(page?.text).toContain('261107');
  }
});

test.each(locales)('in %s the fonts are inside, all TrueType, and the logo is a picture', async (locale) => {
  const { bytes } = await paper.pdf([sampleLetter('a4', locale)]);
  const fonts = (await readFonts(bytes)).filter(({ subtype }) => subtype !== '/Type0');
  expect(fonts.length).toBeGreaterThan(0);
  for (const font of fonts) expect(font).toMatchObject({ subtype: '/CIDFontType2', embedded: true });
  expect(Buffer.from(bytes).toString('latin1')).toContain('/Subtype /Image');
});

test.each(sizes)('on %s a long letter goes on over pages with their numbers, and none of it is lost', async (size) => {
  const body = Array.from(
    { length: 60 },
    (_, index) => `第${index + 1}項說明：${'檢驗經過與後續安排，'.repeat(index % 7)}完畢${index + 1}。`,
  );
  const long = '不分段的長文'.repeat(400);
  const document = sampleLetter(size, 'zh-TW', 'reply', { body: [...body, long].join('\n') });
  const pages = await print(document);
  expect(pages.length).toBeGreaterThan(2);
  const layout = letterLayout(document);
  const all = pages.map((page, index) => joined(within(index === 0 ? layout.first : layout.next, page))).join('');
  expect(all).toContain([...body, long].join('').replace(/\s/g, ''));
  expect(all).toContain('檢驗報告2頁');
  for (const [index, page] of pages.entries()) {
    expect(page.text).toContain(`第${index + 1}頁，共${pages.length}頁`);
    expect(page.text).toContain('261107-L1');
    const lowest = Math.max(...within(index === 0 ? layout.first : layout.next, page).map(({ y }) => y));
    expect(lowest).toBeLessThan(layout.first.y + layout.first.height);
  }
});

test('a second printing says that it is one, and why', async () => {
  const [page] = await print(sampleLetter('a4', 'zh-TW', 'reply', {}, 2));
  expect(page?.text).toContain('補印（第2次）2026/12/0409:07原因：信封弄髒');
});
