import type { SlipDocument } from '../../../electron/contract/paper.ts';
import { box, frame, guessWidth, horizontal, round, share, vertical, type Box, type Rule } from '../layout/geometry.ts';
import { sheetMeasures, type SheetMeasures } from '../layout/sizes.ts';

export interface PlacedCell {
  readonly name: string;
  readonly label: string;
  readonly labelBox: Box;
  readonly box: Box;
}

export interface PlacedBlock {
  readonly name: string;
  readonly label: string;
  readonly labelBox: Box;
  /** Where the paragraph stands. */
  readonly box: Box;
  readonly signatures: readonly string[];
  readonly signatureBox: Box;
}

/** A slip laid out: where everything stands, in millimetres. */
export interface SlipLayout {
  readonly measures: SheetMeasures;
  readonly page: { readonly width: number; readonly height: number };
  readonly cells: readonly PlacedCell[];
  readonly blocks: readonly PlacedBlock[];
  readonly rules: readonly Rule[];
}

/** Labels are as wide as the longest of them, but never take more of a cell than this. */
const MOST_LABEL = 0.42;

/** Rows of cells, two in a row where they are not wide; below them the paragraphs share what is left. */
export function slipLayout(source: Pick<SlipDocument, 'size' | 'cells' | 'blocks'>): SlipLayout {
  const measures = sheetMeasures[source.size];
  const { table, type, padding } = measures;
  const half = round(table.width / 2);
  const longest = Math.max(0, ...source.cells.map(({ label }) => guessWidth(label, type.label)));
  const label = round(Math.min(Math.max(measures.label, longest + 2 * padding.x + 0.6), half * MOST_LABEL));
  const right = round(table.x + table.width);
  const rules: Rule[] = [...frame(table)];
  const cells: PlacedCell[] = [];

  let y = table.y;
  for (const row of rowsOf(source.cells)) {
    if (y > table.y) rules.push(horizontal(table.x, right, y));
    for (const [index, cell] of row.entries()) {
      const x = index === 0 ? table.x : round(table.x + half);
      const width = row.length === 1 ? table.width : half;
      cells.push({
        name: cell.name,
        label: cell.label,
        labelBox: box(x, y, label, measures.row),
        box: box(x + label, y, width - label, measures.row),
      });
      rules.push(vertical(round(x + label), y, round(y + measures.row)));
      if (index > 0) rules.push(vertical(x, y, round(y + measures.row)));
    }
    y = round(y + measures.row);
  }

  const line = round((type.label * type.leading * 25.4) / 72 + padding.y);
  const heights = share(
    round(table.y + table.height - y),
    source.blocks.map(({ weight }) => weight),
  );
  const blocks = source.blocks.map((block, index): PlacedBlock => {
    const height = heights[index] ?? 0;
    if (y > table.y) rules.push(horizontal(table.x, right, y));
    const signed = block.signatures.length > 0 ? line + 1 : 0;
    const placed = {
      name: block.name,
      label: block.label,
      labelBox: box(table.x, y, table.width, line + padding.y),
      box: box(table.x, y + line + padding.y, table.width, height - line - padding.y - signed),
      signatures: block.signatures,
      signatureBox: box(table.x, y + height - signed, table.width, signed),
    };
    y = round(y + height);
    return placed;
  });

  return { measures, page: measures.page, cells, blocks, rules };
}

type Cell = SlipDocument['cells'][number];

function rowsOf(cells: readonly Cell[]): readonly (readonly Cell[])[] {
  const rows: Cell[][] = [];
  for (const cell of cells) {
    const last = rows.at(-1);
    if (!cell.wide && last?.length === 1 && last[0]?.wide === false) last.push(cell);
    else rows.push([cell]);
  }
  return rows;
}
