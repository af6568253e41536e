/** Dates of the office: ISO text inside, the clerk's usual shapes outside. No time zones: a date is a date. */

export type YearStyle = 'western' | 'roc';
export type DateOrder = 'ymd' | 'mdy' | 'dmy';

/** Year 1 of the Republic of China is 1912. */
export const ROC_OFFSET = 1911;

export type DateReading =
  | { readonly ok: true; readonly date: string }
  | { readonly ok: false; readonly reason: 'not-a-date' | 'no-such-date' };

interface ReadOptions {
  /** The day `+3`, `今天` and dates without a year refer to. */
  readonly today: string;
  /** How `7/8/2013` and `7/8` are meant; year-first texts need no saying. Default `ymd`: then a year last is month first. */
  readonly order?: DateOrder;
}

const words: Readonly<Record<string, number>> = {
  今天: 0,
  今日: 0,
  today: 0,
  昨天: -1,
  昨日: -1,
  yesterday: -1,
  前天: -2,
  前日: -2,
  明天: 1,
  明日: 1,
  tomorrow: 1,
  後天: 2,
  后天: 2,
};

type Era = 'roc' | 'western' | undefined;

/**
 * Reads a date in any usual shape: `2026/11/21`, `2026-11-21`, `20261121`,
 * `115/11/21`, `民國115年11月21日`, `1151121`, `991231`, `11/21`, `1121`, `7/29/2013`,
 * `+3`, `-1`, `今天`; full-width digits and signs too. Years of one to three digits are years of the Republic,
 * except at the end of a text whose order was said (`7/29/13` as `mdy`).
 */
export function readDate(text: string, options: ReadOptions): DateReading {
  const clean = text.normalize('NFKC').trim().toLowerCase();
  const word = Object.hasOwn(words, clean) ? words[clean] : undefined;
  if (word !== undefined) return found(addDays(options.today, word));
  if (/^[+-]\d{1,4}$/.test(clean)) return found(addDays(options.today, Number(clean)));

  const era = readEra(clean);
  const parts = clean
    .replace(/^(中華民國|中华民国|民國|民国|roc|西元|公元)\s*/u, '')
    .replace(/\s*(年|月|[./-])\s*|\s+/gu, '/')
    .replace(/\/?[日號号]$/u, '')
    .split('/');
  if (!parts.every((part) => /^\d{1,8}$/.test(part))) return { ok: false, reason: 'not-a-date' };

  if (parts.length === 1) return readDigits(parts[0] ?? '', era, options);
  if (parts.length === 2 && era === undefined) {
    const [first = '', second = ''] = parts;
    const [month, day] = options.order === 'dmy' ? [second, first] : [first, second];
    return existing(Number(options.today.slice(0, 4)), Number(month), Number(day));
  }
  if (parts.length !== 3) return { ok: false, reason: 'not-a-date' };
  return readThree(parts as [string, string, string], era, options.order ?? 'ymd');
}

function readEra(clean: string): Era {
  if (/^(中華民國|中华民国|民國|民国|roc)/u.test(clean)) return 'roc';
  if (/^(西元|公元)/u.test(clean)) return 'western';
  return undefined;
}

function readThree([first, second, third]: [string, string, string], era: Era, order: DateOrder): DateReading {
  const yearLast = first.length <= 2 && era === undefined && (third.length === 4 || order !== 'ymd');
  if (yearLast) {
    const [month, day] = order === 'dmy' ? [second, first] : [first, second];
    return existing(yearAtTheEnd(third), Number(month), Number(day));
  }
  return existing(fullYear(first, era), Number(second), Number(third));
}

function readDigits(digits: string, era: Era, options: ReadOptions): DateReading {
  const year = digits.slice(0, -4);
  const month = Number(digits.slice(-4, -2));
  const day = Number(digits.slice(-2));
  switch (digits.length) {
    case 4: // 1121
      return existing(Number(options.today.slice(0, 4)), month, day);
    case 6: // 991231: two digits of a Republic year, as old office programs wrote it
    case 7: // 1151121
    case 8: // 20261121
      return existing(fullYear(year, era), month, day);
    default:
      return { ok: false, reason: 'not-a-date' };
  }
}

/** NaN where the era and the digits cannot belong together (民國2026). */
function fullYear(text: string, era: Era): number {
  const year = Number(text);
  if (era === 'western') return text.length === 4 ? year : Number.NaN;
  if (text.length <= 3) return year + ROC_OFFSET;
  return era === 'roc' ? Number.NaN : year;
}

/** `13` of `7/29/13`: such files come from abroad, so the century is the near one; three digits are 民國. */
function yearAtTheEnd(text: string): number {
  const year = Number(text);
  if (text.length === 3) return year + ROC_OFFSET;
  if (text.length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function existing(year: number, month: number, day: number): DateReading {
  const date = isoDate(year, month, day);
  return date === undefined ? { ok: false, reason: 'no-such-date' } : found(date);
}

function found(date: string): DateReading {
  return { ok: true, date };
}

/** `2026-11-21`, or undefined for a day the calendar does not have. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  if (!(year >= 1 && year <= 9999) || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return undefined;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Calendar days later (or, negative, earlier). */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Calendar days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

export function addMonths(month: string, count: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** As the office writes it: `2026/11/21` or `115/11/21`. Before 1912 there is no Republic year. */
export function formatDate(date: string, style: YearStyle): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const shown = style === 'roc' && Number(year) > ROC_OFFSET ? String(Number(year) - ROC_OFFSET) : year;
  return `${shown}/${month}/${day}`;
}
