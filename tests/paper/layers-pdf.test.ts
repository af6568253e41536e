import { afterAll, beforeAll, expect, test } from 'vitest';

import type { ComplaintDocument, PrintDocument } from '../../electron/contract/paper.ts';
import { sampleComplaint } from './support/complaint.ts';
import { sampleForm } from './support/forms.ts';
import { openPaperPage, type PaperPage } from './support/paper-page.ts';
import { readPdf, type PdfPage } from './support/pdf-text.ts';
import { sampleSlip } from './support/slip.ts';

let paper: PaperPage;
beforeAll(async () => {
  paper = await openPaperPage();
}, 120_000);
afterAll(() => paper.close());

const signers = new Set(['王小明', '陳大文']);

async function printed(document: PrintDocument, form: boolean, data: boolean): Promise<readonly PdfPage[]> {
  return readPdf((await paper.pdf([document], { layers: { form, data } })).bytes);
}

const papers: readonly (readonly [name: string, document: PrintDocument])[] = [
  ['complaint', sampleComplaint('half')],
  ['slip', sampleSlip('half')],
  ...(['return', 'allowance', 'repair'] as const).map((kind) => [kind, sampleForm(kind, 'half')] as const),
];

test.each(papers)(
  'on stock that is our own form, what is filled in stays in its place and no label is printed: %s',
  async (_name, document) => {
    const [whole, data, form] = [
      await printed(document, true, true),
      await printed(document, false, true),
      await printed(document, true, false),
    ];
    expect(data).toHaveLength(whole.length);
    for (const [index, page] of data.entries()) {
      const all = whole[index]?.texts ?? [];
      // Who signs does so on the line; on the whole form the name stands in place of it.
      for (const one of page.texts.filter(({ text }) => !signers.has(text))) {
        const there = all.find(
          (other) =>
            Math.abs(other.y - one.y) < 0.05 &&
            other.x <= one.x + 0.05 &&
            other.x + other.width >= one.x + one.width - 0.05,
        );
        expect(there, `${one.text} where it stands on the whole form`).toBeDefined();
      }
    }
    const [filled, printedAlready] = [data, form].map((pages) => pages.map(({ text }) => text).join(''));
    expect(filled).toContain('261107');
    const title = document.title.replace(/\s/g, '');
    expect(filled).not.toContain(title);
    expect(printedAlready).toContain(title);
    expect(printedAlready).not.toContain('261107');
    // Nothing is on both, and nothing on neither.
    expect((filled?.length ?? 0) + (printedAlready?.length ?? 0)).toBe(whole.map(({ text }) => text).join('').length);
  },
  60_000,
);

test('on stock that is our own form nothing moves for what is written, however long it is', async () => {
  const long = '葉片根部毛邊，客戶端無法加工，核准退回未加工品；'.repeat(8);
  const [base] = sampleForm('return', 'half').sheets;
  if (!base?.table) throw new Error('the sample has a table');
  const filled = sampleForm('return', 'half', 'zh-TW', {
    cells: base.cells.map((cell) => (cell.wide ? { ...cell, text: long } : cell)),
    table: { ...base.table, rows: base.table.rows.map((row) => row.map((text) => text && `${text}-0123456789`)) },
    blocks: base.blocks.map((block, index) => ({
      ...block,
      text: index === 0 ? long : block.text,
      signatures: block.signatures.map(({ label }) => ({ label, text: '歐陽王小明' })),
    })),
  });
  const places = async (document: PrintDocument): Promise<readonly string[]> => {
    const [page] = await printed(document, true, false);
    return (page?.texts ?? []).map(({ text, x, y }) => `${text} ${x.toFixed(2)} ${y.toFixed(2)}`);
  };
  const blank = await places(sampleForm('return', 'half'));
  expect(blank.length).toBeGreaterThan(10);
  expect(await places(filled)).toEqual(expect.arrayContaining([...blank]));
  const written = (await printed(filled, false, true)).map(({ text }) => text).join('');
  expect(written.split('歐陽王小明').length - 1, 'who signed').toBe(4);
});

test('on stock that is our own complaint form, lines, labels and boxes stay in their places when it is filled in', async () => {
  const blank = sampleComplaint('half');
  const part = (code: string, ticks: ComplaintDocument['filled'][number]['ticks']) => ({
    part: code,
    ticks,
    lines: [{ line: 'productionUnit' as const, text: '射出二課' }],
    text: '模仁磨耗。',
    signatures: [
      { place: 'handler' as const, text: '陳品管 11/22' },
      { place: 'head' as const, text: '歐陽' },
    ],
  });
  for (const size of ['half', 'a4'] as const) {
    const filled = {
      ...blank,
      size,
      filled: [part('cause', ['quality']), part('countermeasure', []), part('composite', ['tracked'])],
    };
    const form = async (document: ComplaintDocument): Promise<readonly string[]> => {
      const [page] = await printed(document, true, false);
      return (page?.texts ?? []).map(({ text, x, y }) => `${text} ${x.toFixed(2)} ${y.toFixed(2)}`);
    };
    expect(await form(filled), size).toEqual(await form({ ...blank, size }));
    const written = (await printed(filled, false, true)).map(({ text }) => text).join('');
    for (const text of ['陳品管', '歐陽', '射出二課', '模仁磨耗'])
      expect(written, `${text} on ${size}`).toContain(text);
  }
});
