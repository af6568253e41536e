/** On which days the office works, and why: the plain week, the shipped calendar over it, the office's own days over both. */
import { addDays } from './dates.ts';
import type { LocaleCode, Localized } from './policy.ts';

export type DayKind = 'holiday' | 'workday';

export type CalendarCode = 'taiwan' | 'mainland';

/** Some days in a row under one name, `MM-DD`; `until` is the last of them and left out for a single day. */
export interface ShippedDays {
  readonly from: string;
  readonly until?: string;
  readonly name: Localized;
}

/** What a government announced for one year. */
export interface ShippedYear {
  readonly year: number;
  /** The announcement. */
  readonly source: string;
  readonly holidays: readonly ShippedDays[];
  /** Saturdays and Sundays on which work is made up. */
  readonly workdays: readonly ShippedDays[];
}

export interface ShippedCalendar {
  readonly code: CalendarCode;
  /** In order, without gaps. A year that is not here was not announced when the program was made: it is plain weeks. */
  readonly years: readonly ShippedYear[];
}

/** A day on which the office differs from what is shipped: a typhoon day, an anniversary. */
export interface OwnDay {
  readonly date: string;
  readonly kind: DayKind;
  readonly name: string;
}

/** `08:30` to `12:00` of every workday. */
export interface OfficeHours {
  readonly from: string;
  readonly until: string;
}

export interface CalendarDate {
  readonly works: boolean;
  /** 國慶日, 補行上班, 颱風停班; empty for the plain week. */
  readonly name: string;
  readonly from: 'week' | 'shipped' | 'office';
}

export interface WorkCalendar {
  /** `2026-10-09` */
  readonly day: (date: string) => CalendarDate;
  /** Open hours of a workday in minutes after midnight, in order, never touching one another. */
  readonly hours: readonly { readonly from: number; readonly until: number }[];
}

interface CalendarParts {
  /** Undefined: plain weeks. */
  readonly shipped: ShippedCalendar | undefined;
  readonly own: readonly OwnDay[];
  readonly hours: readonly OfficeHours[];
  /** In which the shipped days are named. */
  readonly locale: LocaleCode;
}

const workingWeekday: CalendarDate = { works: true, name: '', from: 'week' };
const weekend: CalendarDate = { works: false, name: '', from: 'week' };

export function workCalendar({ shipped, own, hours, locale }: CalendarParts): WorkCalendar {
  const ownDays = new Map(own.map((day) => [day.date, day]));
  const shippedDays = shipped ? daysOf(shipped) : undefined;
  return {
    day(date) {
      const mine = ownDays.get(date);
      if (mine) return { works: mine.kind === 'workday', name: mine.name, from: 'office' };
      const announced = shippedDays?.get(date);
      if (announced) return { works: announced.kind === 'workday', name: announced.name[locale], from: 'shipped' };
      return isWeekend(date) ? weekend : workingWeekday;
    },
    hours: openHours(hours),
  };
}

/** Saturday or Sunday. */
export function isWeekend(date: string): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** First and last year that were announced when the program was made. */
export function publishedYears({ years }: ShippedCalendar): { readonly from: number; readonly until: number } {
  return { from: years[0]?.year ?? 0, until: years.at(-1)?.year ?? 0 };
}

interface Announced {
  readonly kind: DayKind;
  readonly name: Localized;
}

const laidOut = new WeakMap<ShippedCalendar, ReadonlyMap<string, Announced>>();

/** Every announced day by its date; laid out once. */
function daysOf(calendar: ShippedCalendar): ReadonlyMap<string, Announced> {
  const known = laidOut.get(calendar);
  if (known) return known;
  const days = new Map<string, Announced>();
  for (const { year, holidays, workdays } of calendar.years) {
    const add = (list: readonly ShippedDays[], kind: DayKind): void => {
      for (const { from, until, name } of list) {
        const last = `${year}-${until ?? from}`;
        for (let date = `${year}-${from}`; date <= last; date = addDays(date, 1)) days.set(date, { kind, name });
      }
    };
    add(holidays, 'holiday');
    add(workdays, 'workday');
  }
  laidOut.set(calendar, days);
  return days;
}

const WHOLE_DAY = 24 * 60;

/** Hours that say nothing usable count as open all day, so that a limit always ends. */
function openHours(hours: readonly OfficeHours[]): WorkCalendar['hours'] {
  const sorted = hours
    .map(({ from, until }) => ({ from: minuteOfDay(from), until: minuteOfDay(until) }))
    .filter(({ from, until }) => from < until)
    .toSorted((one, other) => one.from - other.from);
  const merged: { from: number; until: number }[] = [];
  for (const part of sorted) {
    const last = merged.at(-1);
    if (last && part.from <= last.until) last.until = Math.max(last.until, part.until);
    else merged.push({ ...part });
  }
  return merged.length > 0 ? merged : [{ from: 0, until: WHOLE_DAY }];
}

/** `08:30` → 510; `24:00` ends the day. */
export function minuteOfDay(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}

/** What is wrong with hours as typed; undefined when they can be kept. */
export function objectionToHours(
  hours: readonly OfficeHours[],
): 'hours-empty' | 'hours-backwards' | 'hours-overlap' | undefined {
  if (hours.length === 0) return 'hours-empty';
  const sorted = hours.toSorted((one, other) => minuteOfDay(one.from) - minuteOfDay(other.from));
  let end = -1;
  for (const { from, until } of sorted) {
    if (minuteOfDay(from) >= minuteOfDay(until)) return 'hours-backwards';
    if (minuteOfDay(from) < end) return 'hours-overlap';
    end = minuteOfDay(until);
  }
  return undefined;
}
