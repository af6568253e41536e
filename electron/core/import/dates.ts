import { readDate, type DateOrder } from '../../../db/rules/dates.ts';

export type ImportDateReading =
  | { readonly ok: true; readonly date: string; readonly time: string }
  | { readonly ok: false; readonly reason: 'not-a-date' | 'no-such-date' };

const withTime = /^(.*?)[\sT]+((?:上午|下午|am|pm)?\s*\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?\s*(?:am|pm|Z)?)$/iu;

/**
 * A date of a file, with or without a time behind it; '' stays ''. What depends
 * on the day of reading (`今天`, `+3`, `11/21` without a year) is no date here.
 */
export function readImportDate(
  text: string,
  { today, order }: { readonly today: string; readonly order: DateOrder },
): ImportDateReading {
  if (text === '') return { ok: true, date: '', time: '' };
  const clean = text.normalize('NFKC').trim();
  const [, datePart = clean, time = ''] = withTime.exec(clean) ?? [];
  // A year has to be among the digits.
  const digits = datePart.match(/\d+/gu) ?? [];
  const complete = digits.length === 1 ? (digits[0]?.length ?? 0) >= 6 : digits.length === 3;
  if (!complete || /^[+-]/u.test(datePart)) return { ok: false, reason: 'not-a-date' };
  const reading = readDate(datePart, { today, order });
  return reading.ok ? { ok: true, date: reading.date, time: time.replace(/(?:\.\d+)?Z?$/iu, '') } : reading;
}
