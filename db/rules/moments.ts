/** Date with time, in the PC's own time zone, as the clerk types it; ISO in UTC inside. */
import { formatDate, readDate, type YearStyle } from './dates.ts';

export type MomentReading =
  | { readonly ok: true; readonly at: string }
  | { readonly ok: false; readonly reason: 'not-a-date' | 'no-such-date' | 'not-a-time' };

interface ReadOptions {
  readonly today: string;
  /** The present moment, ISO; an empty text or today without a time means now. */
  readonly now: string;
}

const timePattern =
  /(上午|下午|am|pm)?\s*(\d{1,2})\s*(?:[:時时點点])\s*(?:(\d{1,2})\s*分?)?(?::(\d{1,2}))?\s*(am|pm)?$/u;

/** Reads `2026/11/21 09:05`, `11/21 下午3:05`, `115/11/21 9時5分`, `09:05` (today), `昨天 16:30`, a date alone, or nothing. */
export function readMoment(text: string, options: ReadOptions): MomentReading {
  const clean = text.normalize('NFKC').trim().toLowerCase();
  if (clean === '') return { ok: true, at: options.now };
  const time = timePattern.exec(clean);
  const dateText = (time ? clean.slice(0, time.index) : clean).replace(/[\st,，]+$/u, '');
  const date = dateText === '' ? ({ ok: true, date: options.today } as const) : readDate(dateText, options);
  if (!date.ok) return date;
  if (!time) return { ok: true, at: date.date === options.today ? options.now : instant(date.date, 0, 0) };

  const half = time[1] ?? time[5];
  const minute = Number(time[3] ?? 0);
  const hour = hourOfDay(Number(time[2]), half);
  if (hour === undefined || minute > 59 || Number(time[4] ?? 0) > 59) return { ok: false, reason: 'not-a-time' };
  return { ok: true, at: instant(date.date, hour, minute) };
}

function hourOfDay(hour: number, half: string | undefined): number | undefined {
  if (half === undefined || hour > 12) return hour <= 23 ? hour : undefined;
  const afternoon = half === '下午' || half === 'pm';
  return (hour % 12) + (afternoon ? 12 : 0);
}

function instant(date: string, hour: number, minute: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const moment = new Date(2000, 0, 1, hour, minute);
  moment.setFullYear(year, month - 1, day);
  return moment.toISOString();
}

/** `2026/11/21 09:05` or `115/11/21 09:05`, in the PC's time zone. */
export function formatMoment(at: string, style: YearStyle): string {
  const moment = new Date(at);
  return `${formatDate(dayOf(moment), style)} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

/**
 * When a complaint was received: `2026/11/21 09:05`, or the day alone where the
 * moment is its very beginning, which is how a list without times was imported.
 * What is to be read again names `today`: that day alone would mean now, so it
 * keeps its `00:00`.
 */
export function formatReceived(at: string, style: YearStyle, today?: string): string {
  const date = dayOf(new Date(at));
  return date !== today && at === instant(date, 0, 0) ? formatDate(date, style) : formatMoment(at, style);
}

/** The moment as the office's clock shows it: `2026-10-14T09:20`, in the PC's time zone. */
export function wallClock(at: string): string {
  const moment = new Date(at);
  return `${dayOf(moment)}T${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

function dayOf(moment: Date): string {
  return `${String(moment.getFullYear()).padStart(4, '0')}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
