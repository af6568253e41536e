/** Reads typed fields one by one and gathers everything that is wrong with them, for the forms of a case. */
import { readDate } from './dates.ts';
import { formatMoment, readMoment, wallClock } from './moments.ts';
import { readMoney } from './money.ts';
import { readQuantity } from './quantity.ts';

/** One thing wrong with one field; `code` names the sentence. */
export interface FormIssue {
  /** `description`, `goods.2.quantity` (lines counted from 0). */
  readonly field: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export type Reading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly issues: readonly FormIssue[] };

export interface ReadNumber {
  readonly thousandths: number | null;
  readonly unit: string;
}

export interface ReaderOptions {
  readonly today: string;
  /** The present moment, ISO. */
  readonly now: string;
  /** Codes that stand on the case already: they may stay, also when the list has lost them. */
  readonly kept?: ReadonlySet<string>;
}

export interface DateRange {
  /** Days to come are meant: a limit, a check. Otherwise today is the last. */
  readonly future?: boolean;
  /** The first day that can be. */
  readonly notBefore?: string | undefined;
}

export type FieldReader = ReturnType<typeof fieldReader>;

export function fieldReader({ today, now, kept }: ReaderOptions) {
  const issues: FormIssue[] = [];

  function issue(field: string, code: string, params?: FormIssue['params']): void {
    issues.push(params === undefined ? { field, code } : { field, code, params });
  }

  function length(field: string, text: string, max: number): void {
    const characters = [...text.trim()].length;
    if (characters > max) issue(field, 'too-long', { max, length: characters });
  }

  function required(field: string, text: string): void {
    if (text.trim() === '') issue(field, 'required');
  }

  function choice(field: string, code: string, choices: readonly { readonly code: string }[]): void {
    if (code === '' || kept?.has(code) === true || choices.some((one) => one.code === code)) return;
    issue(field, 'not-a-choice', { text: code });
  }

  function date(field: string, text: string, { future = false, notBefore }: DateRange = {}): string | null {
    if (text.trim() === '') return null;
    const reading = readDate(text, { today });
    if (!reading.ok) {
      issue(field, reading.reason);
      return null;
    }
    if (!future && reading.date > today) issue(field, 'date-in-future');
    else if (notBefore !== undefined && reading.date < notBefore) issue(field, 'before-date', { first: notBefore });
    return reading.date;
  }

  /**
   * A moment that was, never before `notBefore`. Typed to the minute or the day only,
   * it may be that very moment: then it is taken to be.
   */
  function moment(field: string, text: string, notBefore?: string): string {
    const reading = readMoment(text, { today, now });
    if (!reading.ok) {
      issue(field, reading.reason);
      return now;
    }
    if (reading.at > now) issue(field, 'moment-in-future');
    if (notBefore === undefined || reading.at >= notBefore) return reading.at;
    const shown = formatMoment(notBefore, 'western');
    const typed = formatMoment(reading.at, 'western');
    if (typed === shown || (typed.endsWith(' 00:00') && typed.slice(0, 10) === shown.slice(0, 10))) return notBefore;
    issue(field, 'before-moment', { first: shown });
    return reading.at;
  }

  /**
   * A due time to come: `2026-10-14` for a day, `2026-10-14T09:20` where a minute was typed.
   * It ends after `from` (such a text too), or it is no time at all. Empty is null.
   */
  function due(field: string, text: string, from: string): string | null {
    if (text.trim() === '') return null;
    const day = readDate(text, { today });
    if (day.ok) {
      if (day.date < from.slice(0, 10)) issue(field, 'before-date', { first: from.slice(0, 10) });
      return day.date;
    }
    const reading = readMoment(text, { today, now });
    if (!reading.ok) {
      issue(field, reading.reason);
      return null;
    }
    const minute = wallClock(reading.at);
    if (minute.slice(0, from.length) <= from) issue(field, 'not-later', { first: from.replace('T', ' ') });
    return minute;
  }

  function quantity(field: string, text: string): ReadNumber {
    if (text.trim() === '') return { thousandths: null, unit: '' };
    const reading = readQuantity(text);
    if (!reading.ok) {
      issue(field, reading.reason);
      return { thousandths: null, unit: '' };
    }
    return reading;
  }

  /** Minor units; null for nothing. */
  function money(field: string, text: string): number | null {
    if (text.trim() === '') return null;
    const reading = readMoney(text);
    if (!reading.ok) {
      issue(field, reading.reason);
      return null;
    }
    return reading.minor;
  }

  return { issues, issue, length, required, choice, date, moment, due, quantity, money };
}

/** One line of text: pasted line breaks and tabs become blanks. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

/** Line breaks stay, other control characters go. */
export function paragraph(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
}
