import type { PdfPage } from '../paper/support/pdf-text.ts';

/**
 * What stands in each box of a printed form, blanks left out. `rows` are the headings of the boxes as they stand on
 * paper, row by row, from left to right; a box reaches from its heading to the next one, below and beside it.
 */
export function readBoxes(page: PdfPage, rows: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  const bottom = (page.height * 25.4) / 72;
  const right = (page.width * 25.4) / 72;
  const placed = rows.map((row) => row.map((heading) => ({ heading, ...placeOf(page, heading) })));
  const boxes = new Map<string, string>();
  for (const [at, row] of placed.entries()) {
    const below = placed[at + 1]?.[0]?.y ?? bottom;
    for (const [across, { heading, x, y }] of row.entries()) {
      const beside = row[across + 1]?.x ?? right;
      const inside = page.texts.filter(
        (text) => text.x >= x - 1 && text.x < beside - 1 && text.y >= y - 0.5 && text.y < below - 0.5,
      );
      boxes.set(
        heading,
        inside
          .map(({ text }) => text)
          .join('')
          .replace(/\s/g, ''),
      );
    }
  }
  return boxes;
}

/** Where a heading begins; the last of its like, since the same words may stand in the complaint above. */
function placeOf({ texts }: PdfPage, heading: string): { readonly x: number; readonly y: number } {
  const found = texts.findLast(({ text }) => text.startsWith(heading));
  if (found === undefined) {
    throw new Error(`${heading} is not on the form: ${texts.map(({ text }) => text).join(' | ')}`);
  }
  return { x: found.x, y: found.y };
}
