/**
 * The case number YYMMCC: year, month, running number that starts again at 01
 * every month (002§2 Art.8, 002§3 Art.8). Pure; the counter is in the database.
 */
import { addMonths, ROC_OFFSET, type YearStyle } from './dates.ts';

/** The number as kept: order and search go by these integers, the shown text is beside them. */
export interface CaseNumber {
  readonly year: number;
  /** 1…12 */
  readonly month: number;
  /** From 1. */
  readonly serial: number;
}

/** Which year digits numbers have from a month (`2026-11`) on. */
export interface NumberingStyle {
  readonly from: string;
  readonly style: YearStyle;
}

/** Numbers begin with the Republic: before 1912 there is no Republic year to show. */
export const FIRST_MONTH = `${String(ROC_OFFSET + 1)}-01`;

/** From here on the clerk is told that the month will go past 99. It is never refused. */
export const NEARING_HUNDRED = 90;

/** `261107`; `151107` in a 民國 office (115 → `15`); past 99 simply longer: `2611100`. */
export function shownNumber({ year, month, serial }: CaseNumber, style: YearStyle): string {
  const digits = (style === 'roc' ? year - ROC_OFFSET : year) % 100;
  return `${pair(digits)}${pair(month)}${pair(serial)}`;
}

function pair(value: number): string {
  return String(value).padStart(2, '0');
}

/** `2026-11` of year and month. */
export function monthText(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${pair(month)}`;
}

/** Year and month of a date or month in ISO form. */
export function monthOf(date: string): { readonly year: number; readonly month: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)) };
}

/** The style in which numbers of `month` are shown; western where the office never chose. */
export function styleForMonth(styles: readonly NumberingStyle[], month: string): YearStyle {
  let chosen: NumberingStyle | undefined;
  for (const entry of styles) {
    if (entry.from <= month && (chosen === undefined || entry.from >= chosen.from)) chosen = entry;
  }
  return chosen?.style ?? 'western';
}

/**
 * First month from which another style may be chosen: the one after the last
 * month in which a number was given. Where none was given, from the beginning.
 */
export function styleChangeableFrom(lastNumberedMonth: string | undefined): string {
  return lastNumberedMonth === undefined ? FIRST_MONTH : addMonths(lastNumberedMonth, 1);
}

/** The styles after a change: what was planned for `from` and later gives way to it. */
export function changedStyles(
  styles: readonly NumberingStyle[],
  from: string,
  style: YearStyle,
): readonly NumberingStyle[] {
  const before = styles.filter((entry) => entry.from < from);
  return styleForMonth(before, from) === style && before.length > 0 ? before : [...before, { from, style }];
}

/** The beginning of a number, as far as a clerk has typed it: year and month at least, or it could begin almost any. */
export function readNumberStart(text: string): string | undefined {
  const clean = text.normalize('NFKC').replace(/[\s-]/gu, '');
  return /^\d{4,12}$/.test(clean) ? clean : undefined;
}

/** What a clerk types for a number: full width, blanks and hyphens do not matter. Undefined when it cannot be one. */
export function readShownNumber(text: string): string | undefined {
  const clean = text.normalize('NFKC').replace(/[\s-]/gu, '');
  return /^\d{6,12}$/.test(clean) ? clean : undefined;
}
