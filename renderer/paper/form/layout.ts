import type { FormSheet } from '../../../electron/contract/paper.ts';
import {
  box,
  frame,
  guessWidth,
  horizontal,
  MM_PER_PT,
  round,
  vertical,
  type Box,
  type Rule,
} from '../layout/geometry.ts';
import { divide, grant, leastOf, leastOfLine } from '../layout/columns.ts';
import { measuresOf, type SheetMeasures } from '../layout/sizes.ts';
import {
  besideStamp,
  blockHeights,
  LEAST_LINE,
  oneLineEach,
  planForm,
  signatureRows,
  signatureWidth,
  STAMP_GAP,
  withLongNames,
  type LineCounts,
  type PlannedPage,
} from './plan.ts';
import type { FormView } from './view.ts';

type Column = NonNullable<FormSheet['table']>['columns'][number];
type Signature = FormSheet['blocks'][number]['signatures'][number];

/** A text and where it stands. */
export interface PlacedText {
  readonly name: string;
  /** `line` is one line that is condensed before it goes on elsewhere; `block` has several. */
  readonly kind: 'line' | 'block';
  readonly text: string;
  readonly box: Box;
  readonly align: Column['align'];
}

export interface PlacedCell extends PlacedText {
  readonly label: string;
  readonly labelBox: Box;
}

export interface PlacedSignature {
  readonly label: string;
  /** The name where it is known; else a line to write on, of that many type sizes. */
  readonly text: string;
  readonly ems: number;
  readonly box: Box;
}

export interface PlacedBlock {
  readonly name: string;
  readonly label: string;
  readonly labelBox: Box;
  readonly text: string;
  /** Where the paragraph stands. */
  readonly box: Box;
  readonly signatures: readonly PlacedSignature[];
}

export interface PlacedTable {
  readonly heads: readonly { readonly label: string; readonly align: Column['align']; readonly box: Box }[];
  readonly cells: readonly PlacedText[];
  readonly total: readonly PlacedText[];
  /** Says how many rows are on later sheets. */
  readonly more: { readonly count: number; readonly box: Box } | null;
}

/** One sheet of a form laid out: where everything stands, in millimetres. */
export interface FormPage {
  readonly cells: readonly PlacedCell[];
  readonly table: PlacedTable | null;
  readonly blocks: readonly PlacedBlock[];
  readonly stamp: { readonly label: string; readonly box: Box } | null;
  readonly rules: readonly Rule[];
  /** Where texts may go on below: the free rest of a sheet that nothing is signed on. */
  readonly free: Box | null;
}

export interface FormLayout {
  readonly measures: SheetMeasures;
  readonly page: SheetMeasures['page'];
  readonly pages: readonly FormPage[];
}

/** Labels are as wide as the longest of them, but never take more of a cell than this. */
const MOST_LABEL = 0.42;
/** A line to sign on is never longer than this, in type sizes. */
const LONGEST_LINE = 9;
/** On cut sheets a paragraph has room for its text and for that much handwriting, in millimetres for a weight of 1; the frame then ends. */
const HANDWRITING = 18;

type Source = Pick<FormView, 'size' | 'landscape' | 'sheet' | 'apart'>;

/** Rows of cells, below them the table, below it paragraphs that share what is left: on one sheet or on several. */
export function formLayout(view: Source, lines: LineCounts = oneLineEach): FormLayout {
  const measures = measuresOf(view);
  const { apart } = view;
  const sheet = apart ? unsigned(view.sheet) : withLongNames(view.sheet, measures);
  const plan = planForm(sheet, measures, lines);
  const label = labelWidth(sheet, measures);
  const columns = sheet.table ? columnWidths(measures, sheet.table, apart) : [];
  const pages = plan.map((page, index) => layPage(sheet, page, { measures, label, columns, apart, index }));
  return {
    measures,
    page: measures.page,
    pages: apart ? pages.map((page) => signed(page, view.sheet, measures)) : pages,
  };
}

/** The sheet before anybody has signed it: what is printed on stock beforehand. */
function unsigned(sheet: FormSheet): FormSheet {
  const blank = ({ label }: Signature): Signature => ({ label, text: '' });
  return { ...sheet, blocks: sheet.blocks.map((block) => ({ ...block, signatures: block.signatures.map(blank) })) };
}

/** The names put on the lines that were laid out for them; one that is longer than its line stands in the text. */
function signed(page: FormPage, { blocks }: FormSheet, { type }: SheetMeasures): FormPage {
  const names = new Map(blocks.map(({ name, signatures }) => [name, signatures.map(({ text }) => text)]));
  const put = (block: PlacedBlock): PlacedBlock => {
    const written = names.get(block.name) ?? [];
    const fits = (name: string, { ems }: PlacedSignature): boolean =>
      guessWidth(name, type.text) <= ems * type.text * MM_PER_PT;
    const long = block.signatures.flatMap((one, index) => {
      const name = written[index] ?? '';
      return fits(name, one) ? [] : [`${one.label} ${name}`];
    });
    return {
      ...block,
      text: [block.text, ...long].filter((text) => text !== '').join('\n'),
      signatures: block.signatures.map((one, index) => {
        const name = written[index] ?? '';
        return { ...one, text: fits(name, one) ? name : '' };
      }),
    };
  };
  return { ...page, blocks: page.blocks.map(put) };
}

/** Width of the labels of all cells. */
export function labelWidth(
  { cells }: Pick<FormSheet, 'cells'>,
  { table, type, padding, label }: SheetMeasures,
): number {
  const longest = Math.max(0, ...cells.map((cell) => guessWidth(cell.label, type.label)));
  return round(Math.min(Math.max(label, longest + 2 * padding.x + 0.6), (table.width / 2) * MOST_LABEL));
}

/**
 * Widths of the table's columns: by their shares, but wide enough for the words of their heads and, unless what is
 * written is printed apart from the form, for the words that stand in them.
 */
export function columnWidths(
  { table: area, type, padding }: SheetMeasures,
  { columns, rows, total }: Pick<NonNullable<FormSheet['table']>, 'columns' | 'rows' | 'total'>,
  apart: boolean,
): number[] {
  const sides = 2 * padding.x;
  return divide(
    area.width,
    columns.map(({ label, width, align }, index) => {
      const texts = apart ? [] : [...rows, total ?? []].map((row) => leastOf(row[index] ?? '', type.text, align));
      return { weight: width, least: Math.max(leastOfLine(label, type.label), ...texts) + sides };
    }),
  );
}

interface Context {
  readonly measures: SheetMeasures;
  readonly label: number;
  /** Widths of the table's columns. */
  readonly columns: readonly number[];
  readonly apart: boolean;
  /** Which sheet, from 0. */
  readonly index: number;
}

function layPage(sheet: FormSheet, plan: PlannedPage, { measures, label, columns, apart, index }: Context): FormPage {
  const { table: area } = measures;
  const rules: Rule[] = [];
  const cells = layCells(plan, { measures, label, rules });
  let y = round(area.y + plan.cells.reduce((all, { height }) => all + height, 0));
  const laid =
    sheet.table && plan.table ? layTable(sheet.table, plan.table, y, { measures, rules, widths: columns }) : null;
  if (laid) y = laid.bottom;
  const rest = area.y + area.height - y;
  const free = index > 0 && plan.blocks.length === 0 && rest > 3 * measures.row;
  if ((plan.blocks.length > 0 || free) && y > area.y) rules.push(horizontal(area.x, area.x + area.width, y));
  const { blocks, stamp, bottom } = layBlocks(sheet, plan, y, { measures, rules, apart });
  rules.push(
    ...frame(box(area.x, area.y, area.width, (plan.blocks.length > 0 ? bottom : area.y + area.height) - area.y)),
  );
  return {
    cells,
    table: laid?.table ?? null,
    blocks,
    stamp,
    rules,
    free: free ? box(area.x, y, area.width, rest) : null,
  };
}

interface Ruled {
  readonly measures: SheetMeasures;
  /** Lines are added here. */
  readonly rules: Rule[];
}

function layCells(plan: PlannedPage, { measures, label, rules }: Ruled & { readonly label: number }): PlacedCell[] {
  const { table } = measures;
  const half = round(table.width / 2);
  const placed: PlacedCell[] = [];
  let y = table.y;
  for (const { what, height } of plan.cells) {
    if (y > table.y) rules.push(horizontal(table.x, table.x + table.width, y));
    for (const [index, cell] of what.entries()) {
      const x = index === 0 ? table.x : round(table.x + half);
      const width = what.length === 1 ? table.width : half;
      placed.push({
        name: cell.name,
        label: cell.label,
        text: cell.text,
        kind: height > measures.row ? 'block' : 'line',
        align: 'start',
        labelBox: box(x, y, label, height),
        box: box(x + label, y, width - label, height),
      });
      rules.push(vertical(x + label, y, y + height));
      if (index > 0) rules.push(vertical(x, y, y + height));
    }
    y = round(y + height);
  }
  return placed;
}

function layTable(
  table: NonNullable<FormSheet['table']>,
  plan: NonNullable<PlannedPage['table']>,
  top: number,
  { measures, rules, widths }: Ruled & { readonly widths: readonly number[] },
): { table: PlacedTable; bottom: number } {
  const { row, table: area } = measures;
  const right = area.x + area.width;
  const line = (y: number): void => {
    if (y > area.y) rules.push(horizontal(area.x, right, y));
  };
  const columns = table.columns.map((column, index) => ({
    ...column,
    x: round(area.x + widths.slice(0, index).reduce((all, width) => all + width, 0)),
    size: widths[index] ?? 0,
  }));
  const texts = (texts: readonly string[], name: string, y: number, height: number): PlacedText[] =>
    columns.map(({ name: column, align, x, size }, index) => ({
      name: `${name}.${column}`,
      kind: height > row && align === 'start' ? 'block' : 'line',
      text: texts[index] ?? '',
      align,
      // Numbers stand beside the first line.
      box: box(x, y, size, align === 'end' ? Math.min(row, height) : height),
    }));

  line(top);
  const heads = columns.map(({ label, align, x, size }) => ({ label, align, box: box(x, top, size, row) }));
  const cells: PlacedText[] = [];
  let y = round(top + row);
  for (const [index, height] of plan.heights.entries()) {
    line(y);
    const number = plan.from + index;
    cells.push(...texts(table.rows[number] ?? [], `${table.name}.${number}`, y, height));
    y = round(y + height);
  }
  let total: PlacedText[] = [];
  if (plan.total) {
    line(y);
    total = texts(table.total ?? [], `${table.name}.total`, y, row);
    y = round(y + row);
  }
  for (const { x } of columns.slice(1)) rules.push(vertical(x, top, y));
  let more: PlacedTable['more'] = null;
  if (plan.more > 0) {
    line(y);
    more = { count: plan.more, box: box(area.x, y, area.width, row) };
    y = round(y + row);
  }
  return { table: { heads, cells, total, more }, bottom: y };
}

function layBlocks(
  sheet: FormSheet,
  plan: PlannedPage,
  top: number,
  { measures, rules, apart }: Ruled & Pick<Context, 'apart'>,
): Pick<FormPage, 'blocks' | 'stamp'> & { readonly bottom: number } {
  const { table } = measures;
  const { label, line, signed } = blockHeights(measures);
  const blocks: PlacedBlock[] = [];
  let stamp: FormPage['stamp'] = null;
  let y = top;
  const room = Math.max(
    0,
    round(table.y + table.height - top - plan.blocks.reduce((all, { least }) => all + least, 0)),
  );
  const needs = plan.blocks.map(({ block }) =>
    block && !apart ? guessLines(block.text, table.width, measures) * line : 0,
  );
  const wanted = plan.blocks.map(({ block, weight }, index) =>
    block ? round((needs[index] ?? 0) + weight * HANDWRITING) : 0,
  );
  const most = wanted.reduce((all, height) => all + height, 0);
  // Continuous paper is filled, so that the places to sign are the same on every one whose texts are as short.
  const extra =
    measures.strip && most <= room
      ? wanted
      : grant(
          room,
          plan.blocks.map(({ weight }, index) => ({ weight, least: needs[index] ?? 0 })),
        );
  for (const [index, { block, least, stamp: stamped }] of plan.blocks.entries()) {
    const height = round(least + (extra[index] ?? 0));
    if (index > 0) rules.push(horizontal(table.x, table.x + table.width, y));
    let width = table.width;
    if (stamped && sheet.stamp) {
      const wide = Math.min(sheet.stamp.width, table.width / 2);
      const high = Math.min(sheet.stamp.height, height - 2 * STAMP_GAP);
      const place = box(table.x + table.width - STAMP_GAP - wide, y + height - STAMP_GAP - high, wide, high);
      stamp = { label: sheet.stamp.label, box: place };
      rules.push(...corners(place));
      width = besideStamp(sheet.stamp, measures);
    }
    if (block) {
      const foot = round(signatureRows(block.signatures, width, measures) * signed);
      blocks.push({
        name: block.name,
        label: block.label,
        labelBox: box(table.x, y, width, label),
        text: block.text,
        box: box(table.x, y + label, width, height - label - foot),
        signatures: laySignatures(block.signatures, box(table.x, y + height - foot, width, foot), measures),
      });
    }
    y = round(y + height);
  }
  return { blocks, stamp, bottom: y };
}

/** A close upper guess of the lines that a paragraph takes, beyond its first. */
function guessLines(text: string, width: number, { type, padding }: SheetMeasures): number {
  const room = width - 2 * padding.x;
  const lines = text
    .split('\n')
    .reduce((all, one) => all + Math.max(1, Math.ceil(guessWidth(one, type.text) / room)), 0);
  return Math.max(0, lines - 1);
}

/** Beside each other, from the right; in several rows where one has no room for all. */
function laySignatures(signatures: readonly Signature[], area: Box, measures: SheetMeasures): PlacedSignature[] {
  const { type, padding } = measures;
  const rows = signatureRows(signatures, area.width, measures);
  const inRow = Math.ceil(signatures.length / rows);
  const em = type.text * MM_PER_PT;
  const wanted = Math.max(0, ...signatures.map((one) => signatureWidth(one, LONGEST_LINE, measures)));
  const width = Math.min(wanted, area.width / inRow);
  const height = area.height / rows;
  return signatures.map(({ label, text }, index) => {
    const row = Math.floor(index / inRow);
    const beside = Math.min(inRow, signatures.length - row * inRow);
    const left = area.x + area.width - width * (beside - (index % inRow));
    const room = (width - guessWidth(label, type.text) - 2 * padding.x) / em - 0.5;
    return {
      label,
      text,
      ems: Math.round(Math.max(LEAST_LINE, Math.min(LONGEST_LINE, room)) * 10) / 10,
      box: box(left, area.y + row * height, width, height),
    };
  });
}

/** The place of a stamp is marked by its corners, so that no line runs through the stamp. */
function corners({ x, y, width, height }: Box): Rule[] {
  const right = round(x + width);
  const bottom = round(y + height);
  const long = Math.min(4, width / 4, height / 4);
  return [
    [x, y, 1, 1],
    [right, y, -1, 1],
    [x, bottom, 1, -1],
    [right, bottom, -1, -1],
  ].flatMap(([cx = 0, cy = 0, dx = 0, dy = 0]) => [
    horizontal(cx, cx + dx * long, cy),
    vertical(cx, cy, cy + dy * long),
  ]);
}
