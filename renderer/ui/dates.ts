import { formatDate, type YearStyle } from '../../db/rules/dates.ts';

/** `2026/11` or `115/11`. */
export function formatMonth(month: string, style: YearStyle): string {
  return formatDate(`${month}-01`, style).slice(0, -3);
}

/** Day of the week in the language of the screen: 六, 六, Sat. */
export function weekday(date: string, locale: string): string {
  const name = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
  return name.replace(/^(週|周)/u, '');
}

/** Month and day alone, `11/21`: for columns that stand under their month. */
export function shortDate(date: string): string {
  return `${date.slice(5, 7)}/${date.slice(8, 10)}`;
}

/** A moment as the clock on the wall shows it: `11/21 09:06`. */
export function formatMoment(instant: string): string {
  const moment = new Date(instant);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(moment.getMonth() + 1)}/${two(moment.getDate())} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}
