import { afterAll, beforeAll, expect, test } from 'vitest';

import { setUpOffice } from '../../build/screens/office.ts';
import { filledIn } from '../../build/screens/papers.ts';
import { makeSample } from '../../build/screens/sample.ts';
import type { FormEntries } from '../../electron/contract/forms.ts';
import { testOffice } from '../support/office.ts';
import { paperGlyphs } from '../support/paper-glyphs.ts';
import { outside } from './support/outside.ts';
import { openPaperPage, type PaperPage } from './support/paper-page.ts';
import { readPdf } from './support/pdf-text.ts';

let paper: PaperPage;
beforeAll(async () => {
  paper = await openPaperPage();
}, 120_000);
afterAll(() => paper.close());

/** Fields with a paragraph; those beside them that are no line of words. */
const paragraphs = new Set(
  'method note fault found work engineeringNote chargeNote abnormality handling cause responsible conclusion purpose matter wishes agreed next'.split(
    ' ',
  ),
);
const figures = new Set(
  'kind measure warranty tax taxRate taxRounding taxNumber telephone unit approved quantity unitPrice amount overRatio receivedUnitPrice receivedAmount share points bonusMonth purchasedOn appointment finishedOn effectiveOn postedUntil investigatedOn visitedAt nextOn invoiceOn invoiceNo'.split(
    ' ',
  ),
);
/** Nobody but the office sees these, and an impression is for all keepers. */
const inside = new Set(['engineeringNote', 'chargeNote']);

/** Characters of which each stands in one place only: where the first and the last of a text are, the rest is. */
const marks = Array.from({ length: 2000 }, (_, at) => 0x7000 + at).filter((each) => paperGlyphs.has(each));

interface Long {
  readonly entries: FormEntries;
  readonly marked: readonly { readonly name: string; readonly first: string; readonly last: string }[];
}

/** The paper with as much in every field as an office would ever type, between two marks. */
function long(plain: FormEntries): Long {
  const marked: { name: string; first: string; last: string }[] = [];
  const grow = (value: unknown, name: string): unknown => {
    if (Array.isArray(value)) return value.map((one) => grow(one, name));
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, grow(one, key)]));
    }
    if (typeof value !== 'string' || figures.has(name)) return value;
    const [first = '', last = ''] = marks
      .slice(2 * marked.length, 2 * marked.length + 2)
      .map((each) => String.fromCodePoint(each));
    marked.push({ name, first, last });
    const length = paragraphs.has(name) ? 1500 : 58;
    return `${first}${'葉片根部毛邊 burrs-at-the-root '.repeat(60).slice(0, length)}${last}`;
  };
  return { entries: grow(plain, '') as FormEntries, marked };
}

test.each([
  ['zh-TW', ['half', 'a5']],
  ['en', ['half', 'third']],
] as const)(
  'in %s no text is too long for a paper: what has no room goes on, and nobody who signs is cut off',
  async (locale, sizes) => {
    const office = await testOffice({ setUp: false });
    const call = office.do;
    await setUpOffice({ call }, locale);
    const { numbers } = await makeSample({ call }, office.folder);
    const [caseId = 0] = (await call('cases.find', { number: numbers.decided })).ids;
    for (const plain of await filledIn({ call }, caseId)) {
      const { entries, marked } = long(plain);
      const { id: formId } = await call('forms.create', { caseId, customerId: null, on: '', entries });
      for (const size of sizes) {
        const what = `${plain.kind} on ${size}`;
        const { document } = await call('papers.previewForm', { formId, size, locale });
        if (document.kind !== 'form') throw new Error(`${what} is no form`);
        const all = (await readPdf((await paper.pdf([document])).bytes)).map(({ text }) => text).join('');
        const hidden = document.arrangement === 'impression' ? inside : new Set<string>();
        const lost = marked.filter(
          ({ name, first, last }) => !hidden.has(name) && !(all.includes(first) && all.includes(last)),
        );
        expect(lost, `${what}: what is not on the paper, or not to its end`).toEqual([]);
        expect(await outside(paper), `${what}: what leaves its place`).toEqual([]);
      }
    }
  },
  120_000,
);
