import { afterAll, beforeAll, expect, test } from 'vitest';

import type { PrintDocument } from '../../electron/contract/paper.ts';
import { createPdfJoiner } from '../../electron/core/papers/join-pdf.ts';
import { sampleComplaint } from './support/complaint.ts';
import { openPaperPage, type PaperPage } from './support/paper-page.ts';
import { readFonts, readPdf } from './support/pdf-text.ts';
import { sampleSlip } from './support/slip.ts';

let paper: PaperPage;
beforeAll(async () => {
  paper = await openPaperPage();
}, 60_000);
afterAll(() => paper.close());

/** As a batch draws it: what the copies share once, put together afterwards; in two pieces. */
async function joined(...pieces: readonly (readonly PrintDocument[])[]): Promise<Uint8Array> {
  const joiner = await createPdfJoiner();
  for (const documents of pieces) {
    const { layers } = await paper.page.evaluate(
      (papers) =>
        (
          window.kesuPaper as unknown as {
            renderOnce(documents: readonly PrintDocument[]): Promise<{ layers: number[][][] }>;
          }
        ).renderOnce(papers),
      documents,
    );
    const bytes = await paper.page.pdf({ preferCSSPageSize: true, printBackground: true });
    await joiner.add({ bytes, pages: layers.flat() });
  }
  return joiner.bytes();
}

function long(size: 'a4' | 'half'): PrintDocument {
  const sample = sampleComplaint(size);
  return { ...sample, fields: { ...sample.fields, description: '外觀刮傷，長度不一。'.repeat(300) } };
}

test('a batch has the same pages, texts, places and fonts as each paper printed alone', async () => {
  const documents = [sampleComplaint('a4'), long('a4'), sampleSlip('a4', 'zh-TW'), sampleComplaint('half'), long('a4')];
  const alone = [];
  for (const document of documents) alone.push(...(await readPdf((await paper.pdf([document])).bytes)));
  const together = await readPdf(await joined(documents.slice(0, 2), documents.slice(2)));
  expect(together.length).toBe(alone.length);
  for (const [index, page] of together.entries()) {
    const other = alone[index];
    expect([page.width, page.height]).toEqual([other?.width, other?.height]);
    const sorted = (one: typeof page | undefined) =>
      one?.texts.map(({ text, x, y }) => `${text} ${x.toFixed(1)} ${y.toFixed(1)}`).toSorted();
    expect(sorted(page), `page ${index + 1}`).toEqual(sorted(other));
  }
});

test('its fonts are inside, all TrueType', async () => {
  const fonts = await readFonts(await joined([sampleComplaint('a4')], [sampleComplaint('a4')]));
  expect(fonts.filter(({ subtype }) => subtype === '/Type3')).toEqual([]);
  const descendants = fonts.filter(({ subtype }) => subtype === '/CIDFontType2');
  expect(descendants.length).toBeGreaterThan(0);
  for (const font of descendants) expect(font).toMatchObject({ embedded: true });
});
