import { monthOf, readShownNumber, shownNumber, type CaseNumber } from '../../../db/rules/case-number.ts';
import type { YearStyle } from '../../../db/rules/dates.ts';

export interface NumberedRow {
  /** Line of the table. */
  readonly line: number;
  readonly acceptedOn: string;
  readonly receivedAt: string;
  /** As the file has it; '' for none. */
  readonly fileNumber: string;
}

export type NumberObjection =
  | 'number-unreadable'
  | 'number-of-other-month'
  | 'number-taken'
  | 'number-double'
  | 'number-too-far';

export interface GivenNumber<Row extends NumberedRow> {
  readonly serial: number;
  readonly shown: string;
  /** Undefined for a number that the file leaves out between others: it gets a voided line. */
  readonly row: Row | undefined;
  /** Why the number of the file was not kept. */
  readonly objection: NumberObjection | undefined;
  /** The day the line belongs to. */
  readonly acceptedOn: string;
}

interface MonthOptions {
  /** `2026-11` */
  readonly month: string;
  /** The last running number that was given in this month already. */
  readonly lastSerial: number;
  readonly style: YearStyle;
  /** Whether numbers of the file are kept where they fit. */
  readonly keep: boolean;
}

/** So many missing numbers of a month are taken for lost forms; more for a slip in a number. */
const MOST_MISSING = 20;

/**
 * The numbers of one month, without gap or double (002§3 Art.8): in date order
 * after the last one given; or, with `keep`, the file's own where they are of
 * this month, free and not twice. Rows without a number take what is free between
 * them, and what is then still missing is named as void.
 */
export function numberMonth<Row extends NumberedRow>(
  rows: readonly Row[],
  options: MonthOptions,
): readonly GivenNumber<Row>[] {
  const { month, lastSerial, style, keep } = options;
  const inOrder = rows.toSorted(byDate);
  const shown = (serial: number): string => shownNumber({ ...monthOf(month), serial }, style);
  const kept = new Map<number, Row>();
  const objections = new Map<Row, NumberObjection>();
  if (keep) {
    for (const row of inOrder) {
      if (row.fileNumber === '') continue;
      const reading = serialIn(row.fileNumber, monthOf(month), style);
      if (typeof reading === 'string') objections.set(row, reading);
      else if (reading <= lastSerial) objections.set(row, 'number-taken');
      else if (kept.has(reading)) objections.set(row, 'number-double');
      else kept.set(reading, row);
    }
  }

  const free = rows.length - kept.size;
  // A number far off the others is given up first: its row fills one of the gaps it made.
  const farthest = [...kept.keys()].toSorted((a, b) => a - b);
  let unnumbered = free;
  while (farthest.length > 0 && (farthest.at(-1) ?? 0) - lastSerial - farthest.length - unnumbered > MOST_MISSING) {
    const serial = farthest.pop() ?? 0;
    const row = kept.get(serial);
    kept.delete(serial);
    if (row) objections.set(row, 'number-too-far');
    unnumbered += 1;
  }

  const keptRows = new Set(kept.values());
  const waiting = inOrder.filter((row) => !keptRows.has(row));
  const last = Math.max(farthest.at(-1) ?? 0, lastSerial + rows.length);
  const given: GivenNumber<Row>[] = [];
  let day = inOrder[0]?.acceptedOn ?? `${month}-01`;
  for (let serial = lastSerial + 1; serial <= last; serial += 1) {
    const row = kept.get(serial) ?? waiting.shift();
    if (row === undefined && serial > (farthest.at(-1) ?? 0)) break;
    day = row?.acceptedOn ?? day;
    given.push({ serial, shown: shown(serial), row, objection: row && objections.get(row), acceptedOn: day });
  }
  return given;
}

/** Date, then moment, then place in the file. */
function byDate(a: NumberedRow, b: NumberedRow): number {
  if (a.acceptedOn !== b.acceptedOn) return a.acceptedOn < b.acceptedOn ? -1 : 1;
  if (a.receivedAt !== b.receivedAt) return a.receivedAt < b.receivedAt ? -1 : 1;
  return a.line - b.line;
}

function serialIn(text: string, month: Omit<CaseNumber, 'serial'>, style: YearStyle): number | NumberObjection {
  const clean = readShownNumber(text);
  if (clean === undefined) return 'number-unreadable';
  const serial = Number(clean.slice(4));
  if (serial < 1 || serial > 99_999) return 'number-unreadable';
  return shownNumber({ ...month, serial }, style) === clean ? serial : 'number-of-other-month';
}
