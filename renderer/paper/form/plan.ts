import type { FormSheet } from '../../../electron/contract/paper.ts';
import { guessWidth, MM_PER_PT, round } from '../layout/geometry.ts';
import type { SheetMeasures } from '../layout/sizes.ts';

type Cell = FormSheet['cells'][number];
type Block = FormSheet['blocks'][number];

/** How many lines the texts need that may have several; what is not in it has one. */
export interface LineCounts {
  readonly cells: ReadonlyMap<string, number>;
  /** Of each row of the table, the most that one of its cells needs. */
  readonly rows: readonly number[];
}

export const oneLineEach: LineCounts = { cells: new Map(), rows: [] };

/** More lines than this are not given to one cell: the rest of its text goes on elsewhere. */
export const MOST_LINES = { cell: 3, row: 6 } as const;

export interface PlannedRow<What> {
  readonly what: What;
  readonly height: number;
}

export interface PlannedTable {
  /** Rows of the table, the first and the one after the last. */
  readonly from: number;
  readonly to: number;
  readonly heights: readonly number[];
  readonly total: boolean;
  /** Rows that are on later pages; 0 where none are. */
  readonly more: number;
}

export interface PlannedBlock {
  /** Null: only the stamp stands there. */
  readonly block: Block | null;
  readonly least: number;
  readonly weight: number;
  readonly stamp: boolean;
}

/** What stands on one sheet, from top to bottom. */
export interface PlannedPage {
  readonly cells: readonly PlannedRow<readonly Cell[]>[];
  readonly table: PlannedTable | null;
  readonly blocks: readonly PlannedBlock[];
  /** Millimetres that are left below. */
  readonly left: number;
}

interface Writable {
  cells: PlannedRow<readonly Cell[]>[];
  table: PlannedTable | null;
  blocks: PlannedBlock[];
  left: number;
}

/** Height of the label above a paragraph, of one line of it, and of the line that is signed. */
export function blockHeights({ type, padding }: SheetMeasures): { label: number; line: number; signed: number } {
  const label = round(type.label * type.leading * MM_PER_PT + padding.y);
  return { label, line: round(type.text * type.leading * MM_PER_PT), signed: round(label + 1) };
}

/** Height of a row of cells whose texts have that many lines. */
export function rowHeight(lines: number, { row, type, padding }: SheetMeasures): number {
  if (lines <= 1) return row;
  return round(Math.max(row, lines * type.text * type.leading * MM_PER_PT + 2 * padding.y));
}

/** Free room round a stamp. */
export const STAMP_GAP = 1.5;

/** A line to sign on is never shorter than this, in type sizes. */
export const LEAST_LINE = 2.5;

type Signature = Block['signatures'][number];

/** Width that a place to sign asks for; a line that is not signed yet is `line` type sizes long. */
export function signatureWidth({ label, text }: Signature, line: number, { type, padding }: SheetMeasures): number {
  const em = type.text * MM_PER_PT;
  const written = text === '' ? line * em : guessWidth(text, type.text);
  return guessWidth(label, type.text) + written + 0.5 * em + 2 * padding.x;
}

/** A name may be condensed to this share of its width where it is signed. */
const CONDENSED_NAME = 0.75;

/** Names that even a line of their own has no room for stand in the text above, with what they signed as. */
export function withLongNames(sheet: FormSheet, measures: SheetMeasures): FormSheet {
  const blocks = sheet.blocks.map((block, index) => {
    const stamped = sheet.stamp !== null && index === sheet.blocks.length - 1;
    const width = stamped && sheet.stamp ? besideStamp(sheet.stamp, measures) : measures.table.width;
    const isLong = (one: Signature): boolean => signatureWidth(one, LEAST_LINE, measures) * CONDENSED_NAME > width;
    const long = block.signatures.filter(isLong);
    if (long.length === 0) return block;
    const names = long.map(({ label, text }) => `${label} ${text}`);
    return {
      ...block,
      text: [block.text, ...names].filter((text) => text !== '').join('\n'),
      signatures: block.signatures.map((one) => (isLong(one) ? { ...one, text: '' } : one)),
    };
  });
  return { ...sheet, blocks };
}

/** Rows that the places to sign of one paragraph take in that width. */
export function signatureRows(signatures: readonly Signature[], width: number, measures: SheetMeasures): number {
  if (signatures.length === 0) return 0;
  const widest = Math.max(...signatures.map((one) => signatureWidth(one, LEAST_LINE, measures)));
  const inRow = Math.max(1, Math.floor((width + 0.001) / widest));
  return Math.ceil(signatures.length / inRow);
}

/** Width that a stamp leaves beside it. */
export function besideStamp({ width }: NonNullable<FormSheet['stamp']>, { table }: SheetMeasures): number {
  return round(table.width - Math.min(width, table.width / 2) - 2 * STAMP_GAP);
}

/**
 * Spreads a form over sheets: cells, then the table, then the paragraphs. The places to sign stay on the first sheet
 * where they can: then it is the table that goes on. Rows are never divided.
 */
export function planForm(sheet: FormSheet, measures: SheetMeasures, lines: LineCounts = oneLineEach): PlannedPage[] {
  const { height } = measures.table;
  const cells = cellRows(sheet.cells).map((what) => ({
    what,
    height: rowHeight(Math.max(1, ...what.map(({ name }) => lines.cells.get(name) ?? 1)), measures),
  }));
  const rows = (sheet.table?.rows ?? []).map((_, index) => rowHeight(lines.rows[index] ?? 1, measures));
  const blocks = plannedBlocks(sheet, measures);
  const { row } = measures;
  const total = sheet.table?.total ? row : 0;
  const least = sum(blocks.map((block) => block.least));
  const cellsHeight = sum(cells.map((one) => one.height));
  const tableLeast = sheet.table ? row + Math.min(sum(rows) + total, (rows[0] ?? 0) + row) : 0;

  const pages: Writable[] = [];
  const open = (): Writable => {
    const page: Writable = { cells: [], table: null, blocks: [], left: height };
    pages.push(page);
    return page;
  };
  let page = open();
  for (const one of cells) {
    if (one.height > page.left && page.cells.length > 0) page = open();
    page.cells.push(one);
    page.left = round(page.left - one.height);
  }

  const together = cellsHeight + tableLeast + least <= height + 0.001;
  if (together) {
    page.blocks.push(...blocks);
    page.left = round(page.left - least);
  }
  if (sheet.table) {
    let from = 0;
    let finished = false;
    if (!together && page.left < tableLeast) page = open();
    while (!finished) {
      const part = takeRows(rows, from, page.left, { row, total });
      page.table = part;
      page.left = round(page.left - row - sum(part.heights) - (part.total ? total : 0) - (part.more > 0 ? row : 0));
      from = part.to;
      finished = part.more === 0 && (part.total || total === 0);
      if (!finished) page = open();
    }
  }
  if (!together) {
    for (const block of blocks) {
      if (block.least > page.left && (page.cells.length > 0 || page.table || page.blocks.length > 0)) page = open();
      page.blocks.push(block);
      page.left = round(page.left - block.least);
    }
  }
  return pages;
}

/**
 * Rows from `from` on that stand in `room` below a head; where some do not, a line says how many. On an empty sheet
 * some always do, because `MOST_LINES` limits their height.
 */
function takeRows(
  rows: readonly number[],
  from: number,
  room: number,
  { row, total }: { readonly row: number; readonly total: number },
): PlannedTable {
  const left = rows.slice(from);
  const slack = 0.001;
  if (row + sum(left) + total <= room + slack) {
    return { from, to: rows.length, heights: left, total: total > 0, more: 0 };
  }
  let used = 2 * row;
  let to = from;
  // The total does not stand alone: its last row goes with it.
  while (to < rows.length - 1 && used + (rows[to] ?? 0) <= room + slack) {
    used += rows[to] ?? 0;
    to += 1;
  }
  return { from, to, heights: rows.slice(from, to), total: false, more: rows.length - to };
}

function plannedBlocks({ blocks, stamp }: FormSheet, measures: SheetMeasures): PlannedBlock[] {
  const { label, line, signed } = blockHeights(measures);
  const stamped = stamp ? Math.min(stamp.height, measures.table.height - 2 * STAMP_GAP) + 2 * STAMP_GAP : 0;
  const planned = blocks.map((block, index): PlannedBlock => {
    const withStamp = stamp !== null && index === blocks.length - 1;
    const width = withStamp ? besideStamp(stamp, measures) : measures.table.width;
    const own = label + line + 2 * measures.padding.y + signatureRows(block.signatures, width, measures) * signed;
    return {
      block,
      least: round(withStamp ? Math.max(own, stamped) : own),
      weight: block.weight,
      stamp: withStamp,
    };
  });
  if (stamp && planned.length === 0) return [{ block: null, least: round(stamped), weight: 1, stamp: true }];
  return planned;
}

/** Two cells in a row where they are not wide. */
function cellRows(cells: readonly Cell[]): readonly (readonly Cell[])[] {
  const rows: Cell[][] = [];
  for (const cell of cells) {
    const last = rows.at(-1);
    if (!cell.wide && last?.length === 1 && last[0]?.wide === false) last.push(cell);
    else rows.push([cell]);
  }
  return rows;
}

function sum(lengths: readonly number[]): number {
  return round(lengths.reduce((all, length) => all + length, 0));
}
