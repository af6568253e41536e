import { afterAll, beforeAll, expect, test } from 'vitest';

import type { CaseForm } from '../../electron/contract/cases.ts';
import type { CallInput } from '../../electron/contract/calls.ts';
import type { SlipDocument } from '../../electron/contract/paper.ts';
import { paperSizes } from '../../electron/contract/print-options.ts';
import { formLayout } from '../../renderer/paper/form/layout.ts';
import { slipView } from '../../renderer/paper/form/view.ts';
import { MM_PER_PT, type Box } from '../../renderer/paper/layout/geometry.ts';
import { accept, addCustomer, complaint, goods } from '../support/cases.ts';
import { testOffice } from '../support/office.ts';
import { openPaperPage, type PaperPage } from './support/paper-page.ts';
import { readFonts, readPdf, type PdfPage, type PlacedText } from './support/pdf-text.ts';

let paper: PaperPage;
beforeAll(async () => {
  paper = await openPaperPage();
}, 120_000);
afterAll(() => paper.close());

const sizes = ['a4', 'a5', 'half'] as const;
const locales = ['zh-TW', 'zh-CN', 'en'] as const;
const each = sizes.flatMap((size) => locales.map((locale) => [size, locale] as const));

type Said = Partial<Omit<CallInput<'followUps.record'>, 'id'>>;

interface Called {
  readonly said?: Said | undefined;
  readonly form?: Partial<CaseForm>;
  readonly size?: SlipDocument['size'];
  readonly locale?: SlipDocument['locale'];
}

/** The record of a call-back as the office draws it: to be filled in by hand while nothing is `said`. */
async function record({ said, form, size = 'a4', locale = 'zh-TW' }: Called = {}): Promise<SlipDocument> {
  const office = await testOffice({ now: '2026-11-01T09:05' });
  const { id: caseId } = await accept(
    office,
    complaint(addCustomer(office.folder), {
      goods: [goods({ shippedOn: '2026/10/20' })],
      salesOpinion: '內部檢討用語',
      ...form,
    }),
  );
  office.clock.set('2026-11-20T09:05');
  const { id: followUpId } = await office.do('followUps.add', { caseId, dueOn: '+3', note: '' });
  office.clock.set('2026-11-22T14:30');
  if (said !== undefined)
    await office.do('followUps.record', {
      id: followUpId,
      at: '',
      by: '李小芬',
      method: 'telephone',
      signed: false,
      satisfaction: 'acceptable',
      note: '客戶表示補件已到，希望外箱加註批號。',
      againOn: '',
      newMatter: false,
      ...said,
    });
  return (await office.do('papers.previewSlip', { followUpId, size, locale })).document;
}

async function print(document: SlipDocument): Promise<PdfPage[]> {
  const { bytes, pages } = await paper.pdf([document]);
  const read = await readPdf(bytes);
  expect(pages, 'the page says how many sheets there are').toBe(read.length);
  return read;
}

const bare = (text: string): string => text.replace(/\s/g, '');

/** Texts whose first sign stands in the box. */
function within({ x, y, width, height }: Box, texts: readonly PlacedText[]): readonly PlacedText[] {
  return texts.filter((text) => text.x >= x && text.x < x + width && text.y >= y && text.y < y + height);
}

/** A Han character's box reaches from 0.12 em below the baseline to 0.88 em above; its middle stands in the middle of the line. */
const BASELINE = (0.88 - 0.12) / 2;

interface Field {
  readonly name: string;
  readonly text: string;
  readonly box: Box;
  /** Left edge and baseline of its first sign in the design, in millimetres. */
  readonly want: { readonly x: number; readonly y: number };
}

/** Every cell and paragraph with its label, where the design has it. */
function designed(document: SlipDocument): readonly Field[] {
  const [layout] = formLayout(slipView(document)).pages;
  if (!layout) throw new Error('there is no sheet');
  const { padding, type } = formLayout(slipView(document)).measures;
  const texts = new Map([...document.cells, ...document.blocks].map(({ name, text }) => [name, text]));
  const line = (name: string, text: string, box: Box, size: number): Field => ({
    name,
    text,
    box,
    want: { x: box.x + padding.x, y: box.y + box.height / 2 + BASELINE * size * MM_PER_PT },
  });
  const block = (name: string, text: string, box: Box): Field => {
    const em = type.text * MM_PER_PT;
    const y = box.y + padding.y + (em * type.leading) / 2 + BASELINE * em;
    return { name, text, box, want: { x: box.x + padding.x, y } };
  };
  return [
    ...layout.cells.flatMap(({ name, label, labelBox, box }) => [
      line(`label of ${name}`, label, labelBox, type.label),
      line(name, texts.get(name) ?? '', box, type.text),
    ]),
    ...layout.blocks.flatMap(({ name, label, labelBox, box }) => [
      line(`label of ${name}`, label, labelBox, type.label),
      block(name, texts.get(name) ?? '', box),
    ]),
  ];
}

test.each(each)(
  'the record on %s in %s is one sheet of that size, each field within half a millimetre of its design',
  async (size, locale) => {
    const document = await record({ said: {}, size, locale });
    const [page, ...others] = await print(document);
    expect(others).toEqual([]);
    if (!page) throw new Error('there is no page');
    expect(Math.abs(page.width * MM_PER_PT * 1000 - paperSizes[size].width)).toBeLessThan(200);
    expect(Math.abs(page.height * MM_PER_PT * 1000 - paperSizes[size].height)).toBeLessThan(200);

    const fields = designed(document).filter(({ text }) => text !== '');
    // Labels of eleven cells and two paragraphs, and what stands in all of them but the closing, which was not yet.
    expect(fields.length).toBeGreaterThanOrEqual(25);
    for (const { name, text, box, want } of fields) {
      const found = within(box, page.texts);
      const where = `${name} on ${size} in ${locale}`;
      expect(bare(found.map((one) => one.text).join('')), where).toBe(bare(text));
      const [first] = found.toSorted((one, other) => one.y - other.y || one.x - other.x);
      const off = Math.hypot((first?.x ?? 0) - want.x, (first?.y ?? 0) - want.y);
      expect(off, `${where}: ${JSON.stringify(first)} instead of ${JSON.stringify(want)}`).toBeLessThan(0.5);
      for (const one of found) {
        expect(one.x + one.width, `${where}: ${one.text} leaves its box`).toBeLessThanOrEqual(box.x + box.width + 0.3);
      }
    }
    for (const text of [document.title, document.number, document.date, ...document.blocks.flatMap(signers)])
      expect(page.text).toContain(bare(text));
  },
);

function signers({ signatures }: SlipDocument['blocks'][number]): readonly string[] {
  return signatures;
}

test('it is one paper that the customer signs: without copies, keepers, the warning, or what is not for the customer', async () => {
  const document = await record({ said: { method: 'visit', signed: true } });
  const [page] = await print(document);
  expect(page?.text).toContain('回訪記錄表');
  expect(page?.text).toContain('客戶簽名');
  expect(page?.text).not.toMatch(/第[一二三四五]聯|存查|不得影印|內部檢討/);
});

test('before the call it has empty lines and boxes to write on, and the complaint that it is about', async () => {
  const document = await record();
  const [page, ...others] = await print(document);
  expect(others).toEqual([]);
  expect(page?.text).toContain('□滿意□尚可□不滿意');
  expect(page?.text).toContain('進料檢驗發現葉片根部毛邊');
  expect(page?.text).not.toContain('電話回訪');
  const note = formLayout(slipView(document)).pages[0]?.blocks.find(({ name }) => name === 'note');
  if (!note || !page) throw new Error('the paper has no place for what was said');
  expect(within(note.box, page.texts)).toEqual([]);
  expect(note.box.height, 'room to write on').toBeGreaterThan(40);
});

test.each(locales)('in %s its fonts are inside, all TrueType, none Type 3', async (locale) => {
  const { bytes } = await paper.pdf([await record({ said: {}, locale })]);
  const fonts = await readFonts(bytes);
  expect(fonts.length).toBeGreaterThan(0);
  expect(fonts.filter(({ subtype }) => subtype === '/Type3')).toEqual([]);
  for (const font of fonts.filter(({ subtype }) => subtype !== '/Type0'))
    expect(font).toMatchObject({ subtype: '/CIDFontType2', embedded: true });
  const own = locale === 'zh-CN' ? /NotoSansSC-(Regular|Bold)$/ : /NotoSansTC-(Regular|Bold)$/;
  for (const { name } of fonts) expect(name).toMatch(own);
});

test.each(sizes)(
  'on %s a long complaint and a long answer go on, and nothing of them is lost or doubled',
  async (size) => {
    const matter = Array.from({ length: 90 }, (_, index) => `【甲${index + 1}】進料檢驗發現葉片根部毛邊`);
    const note = Array.from({ length: 70 }, (_, index) => `【乙${index + 1}】客戶說明使用情形與要求`);
    const pages = await print(
      await record({ said: { note: note.join('\n') }, form: { description: matter.join('\n') }, size }),
    );
    expect(pages.length).toBeGreaterThan(1);
    const all = pages.map(({ text }) => text).join('');
    for (const line of [...matter, ...note]) expect(all.split(line), line).toHaveLength(2);
    for (const [index, page] of pages.entries()) {
      expect(page.text).toContain(`第${index + 1}頁／共${pages.length}頁`);
      expect(page.text).toContain('261101');
    }
  },
);
