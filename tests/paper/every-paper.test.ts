import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { setUpOffice } from '../../build/screens/office.ts';
import { everyPaper, writePaper } from '../../build/screens/papers.ts';
import { makeSample } from '../../build/screens/sample.ts';
import type { PrintDocument } from '../../electron/contract/paper.ts';
import { sheetLying, type PaperSize } from '../../electron/contract/print-options.ts';
import { MM_PER_PT } from '../../renderer/paper/layout/geometry.ts';
import { testOffice } from '../support/office.ts';
import { outside } from './support/outside.ts';
import { openPaperPage, type PaperPage } from './support/paper-page.ts';
import { readFonts, readPdf, type PdfPage } from './support/pdf-text.ts';

let paper: PaperPage;
beforeAll(async () => {
  paper = await openPaperPage();
}, 120_000);
afterAll(() => paper.close());

/** Each size in one of the languages, the one of five plies in both. */
const sizes: Readonly<Record<'zh-TW' | 'en', readonly PaperSize[]>> = {
  'zh-TW': ['a4', 'half', 'third'],
  en: ['a5', 'half', 'full'],
};

test.each(['zh-TW', 'en'] as const)(
  'every paper of an office that works in %s is whole on every size: nothing leaves its place, nothing is lost',
  async (locale) => {
    let drawn: { readonly documents: readonly PrintDocument[]; readonly bytes: Uint8Array } | undefined;
    const office = await testOffice({
      setUp: false,
      host: {
        makePdf: async (documents, path) => {
          const { bytes, pages } = await paper.pdf(documents);
          drawn = { documents, bytes };
          writeFileSync(path, bytes);
          return { pages };
        },
      },
    });
    const { folder } = office;
    const call = office.do;
    await setUpOffice({ call }, locale);
    const papers = await everyPaper({ call }, await makeSample({ call }, folder));
    expect(new Set(papers.map(({ name }) => name)).size, 'papers of this office').toBeGreaterThanOrEqual(25);
    for (const one of papers) {
      for (const size of one.sizes.filter((each) => sizes[locale].includes(each))) {
        const what = `${one.name} on ${size} in ${locale}`;
        await writePaper({ call }, one, { size, locale, file: office.file(join(folder, 'paper.pdf')) });
        if (!drawn) throw new Error(`${what} was not drawn`);
        const pages = await readPdf(drawn.bytes);
        expectSizes(pages, drawn.documents, what);
        expect(await outside(paper), `${what}: what leaves its place`).toEqual([]);
        expectAllThere(pages, drawn.documents, what);
        if (size === 'a4') await expectFonts(drawn.bytes, what);
        if (size === 'half' && locale === 'zh-TW') await expectLayers(pages, drawn.documents, what);
        drawn = undefined;
      }
    }
  },
  180_000,
);

function expectSizes(pages: readonly PdfPage[], documents: readonly PrintDocument[], what: string): void {
  const known = documents.map((document) => sheetLying(document));
  for (const { width, height } of pages) {
    const [wide, high] = [width * MM_PER_PT * 1000, height * MM_PER_PT * 1000];
    const fits = known.some((sheet) => Math.abs(sheet.width - wide) < 200 && Math.abs(sheet.height - high) < 200);
    expect(fits, `${what}: a page of ${wide} × ${high} µm`).toBe(true);
  }
}

/** Every text of the paper, and every word of the heads of its tables, can be read on its pages. */
function expectAllThere(pages: readonly PdfPage[], documents: readonly PrintDocument[], what: string): void {
  const all = pages.map(({ text }) => text).join('');
  const items = pages.flatMap(({ texts }) => texts.map(({ text }) => text));
  for (const document of documents) {
    for (const text of textsOf(document)) {
      expect(all.includes(text.replace(/\s/g, '')), `${what}: 「${text}」`).toBe(true);
    }
    for (const head of headsOf(document)) {
      for (const word of head.match(/[A-Za-z]+/g) ?? []) {
        expect(
          items.some((item) => item.includes(word)),
          `${what}: 「${word}」 in one piece`,
        ).toBe(true);
      }
    }
  }
}

/** Texts that stand in one place of the paper; what may go on elsewhere, as on the complaint form, has tests of its own. */
function textsOf(document: PrintDocument): readonly string[] {
  switch (document.kind) {
    case 'complaint':
      return [
        document.fields.number,
        document.title,
        document.fields.customerName,
        ...document.filled.flatMap(({ lines, signatures }) => [...lines, ...signatures].map(({ text }) => text)),
      ];
    case 'slip':
    case 'follow-up':
      return [document.number, ...document.cells.map(({ text }) => text), ...document.blocks.map(({ text }) => text)];
    case 'form':
      return [
        document.number,
        ...document.sheets.flatMap(({ copy, cells, table, blocks, stamp }) => [
          ...(copy && document.arrangement === 'pages' ? [copy.name, copy.keeper] : []),
          ...cells.flatMap(({ label, text }) => [label, text]),
          ...(table?.rows.flat().filter((text) => !text.includes(' ')) ?? []),
          ...blocks.flatMap(({ label, text, signatures }) => [label, text, ...signatures.map((one) => one.label)]),
          stamp?.label ?? '',
        ]),
      ];
    case 'letter':
      return [document.number, document.subject, ...document.recipient, ...document.paragraphs, ...document.signature];
    case 'month-ledger':
    case 'month-statistics':
    case 'customer-list':
    case 'overdue-list':
      return document.sections.flatMap(({ heading, rows }) => [heading, ...rows.map(([first = '']) => first)]);
    case 'overlay':
    case 'calibration':
      return [];
    default:
      return document satisfies never;
  }
}

function headsOf(document: PrintDocument): readonly string[] {
  if (document.kind === 'form') {
    return document.sheets.flatMap(({ table }) => table?.columns.map(({ label }) => label) ?? []);
  }
  return 'sections' in document ? document.sections.flatMap(({ columns }) => columns.map(({ label }) => label)) : [];
}

/** On stock that has the form already, and as a blank: nothing is on both, nothing on neither. */
async function expectLayers(
  pages: readonly PdfPage[],
  documents: readonly PrintDocument[],
  what: string,
): Promise<void> {
  const printed = async (form: boolean): Promise<readonly PdfPage[]> =>
    readPdf((await paper.pdf(documents, { layers: { form, data: !form } })).bytes);
  const [form, data] = [await printed(true), await printed(false)];
  for (const one of [form, data]) expect(lettersOf(one).length, what).toBeGreaterThan(5);
  // Apart, no paragraph is higher for its text: where one goes on, its page says so.
  if (data.length !== pages.length) return;
  expect([...lettersOf(form), ...lettersOf(data)].toSorted().join(''), `${what}: both together`).toBe(
    [...lettersOf(pages)].toSorted().join(''),
  );
}

function lettersOf(pages: readonly PdfPage[]): string {
  return pages.map(({ text }) => text).join('');
}

async function expectFonts(bytes: Uint8Array, what: string): Promise<void> {
  for (const font of (await readFonts(bytes)).filter(({ subtype }) => subtype !== '/Type0')) {
    expect(font, what).toMatchObject({ subtype: '/CIDFontType2', embedded: true });
  }
}
