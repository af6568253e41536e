/**
 * When something is due, and why. A due time is a text of the office's own
 * clock: `2026-10-14` is the whole day, `2026-10-14T09:20` the minute.
 *
 * One walk reckons the due time and its explanation, so that they cannot differ.
 */
import type { WorkCalendar } from './calendar.ts';
import { addDays, daysBetween, daysInMonth } from './dates.ts';
import type { Span } from './policy.ts';

export type DueStepKind =
  | 'from'
  /** Counts whatever day it is. */
  | 'counted'
  /** Counts because the office works; named where others would rest (補行上班). */
  | 'workday'
  | 'weekend'
  | 'holiday'
  | 'outside-hours'
  | 'paused'
  | 'agreed'
  | 'ends';

/**
 * One step, in the order of time. Of days, `from` and `until` are the first and
 * the last day; of minutes, the step ends where the next begins.
 */
export interface DueStep {
  readonly kind: DueStepKind;
  readonly from: string;
  readonly until: string;
  /** Days or minutes that count towards the limit; 0 for what does not count. */
  readonly counts: number;
  /** 國慶日; the reason of a pause. */
  readonly name: string;
}

/** The clock stands still; texts of the office's clock with minutes, `until` null while it does. */
export interface Pause {
  readonly from: string;
  readonly until: string | null;
  readonly reason: string;
}

/** `ask`: set per case, and nothing was agreed yet. `stopped`: an open pause comes before the end. */
export type Reckoned =
  | { readonly is: 'due'; readonly due: string; readonly steps: readonly DueStep[] }
  | { readonly is: 'stopped'; readonly steps: readonly DueStep[] }
  | { readonly is: 'ask' };

interface ReckonInput {
  readonly span: Span;
  /** The moment from which it runs: a minute, or a day where no time is known. */
  readonly start: string;
  readonly pauses: readonly Pause[];
  /** Asked only where working days or office hours count. */
  readonly calendar: () => WorkCalendar;
}

/**
 * The n-th day that counts is the due day; the day of the event is not counted.
 * Working days are the calendar's; a week is seven calendar days; a month ends on
 * the same day of the month, or on its last. A day does not count when the clock
 * stood still at its end; paused minutes never count.
 */
export function reckon({ span, start, pauses, calendar }: ReckonInput): Reckoned {
  switch (span.unit) {
    case 'set-per-case':
      return { is: 'ask' };
    case 'same-day':
    case 'at-once':
      return onTheDay(start, pauses);
    case 'minutes':
    case 'hours': {
      const amount = span.unit === 'hours' ? span.amount * 60 : span.amount;
      return span.clock === 'office'
        ? countMinutes(start, amount, pauses, calendar())
        : countMinutes(start, amount, pauses, undefined);
    }
    case 'calendar-days':
      return countDays(start, span.amount, pauses, undefined);
    case 'working-days':
      return countDays(start, span.amount, pauses, calendar());
    case 'weeks':
      return countDays(start, span.amount * 7, pauses, undefined);
    case 'months':
      return countDays(start, daysBetween(dayOf(start), monthsLater(dayOf(start), span.amount)), pauses, undefined);
  }
}

/** A limit that was set for one case: what was promised, a later day. */
export function agreedSteps(start: string, due: string, reason: string): readonly DueStep[] {
  return [from(start), { kind: 'agreed', from: start, until: due, counts: 0, name: reason }, ends(due)];
}

/** Whether `due` has passed at `now` (a text with minutes): a day is past when the next one begins. */
export function isPast(due: string, now: string): boolean {
  return due.length === DAY_LENGTH ? due < dayOf(now) : due < now;
}

/** `2026-10-14T09:20` → `2026-10-14` */
export function dayOf(text: string): string {
  return text.slice(0, DAY_LENGTH);
}

const DAY_LENGTH = 10;

function from(start: string): DueStep {
  return { kind: 'from', from: start, until: start, counts: 0, name: '' };
}

function ends(due: string): DueStep {
  return { kind: 'ends', from: due, until: due, counts: 0, name: '' };
}

/** Joins steps of the same kind and name that follow one another. */
class Steps {
  readonly list: DueStep[] = [];

  add(step: DueStep): void {
    const last = this.list.at(-1);
    if (last && last.kind === step.kind && last.name === step.name && last.kind !== 'from') {
      this.list[this.list.length - 1] = { ...last, until: step.until, counts: last.counts + step.counts };
    } else this.list.push(step);
  }
}

/** The pause in which the day ends, if any. */
function pauseAtEnd(day: string, pauses: readonly Pause[]): Pause | undefined {
  if (pauses.length === 0) return undefined;
  const end = `${addDays(day, 1)}T00:00`;
  return pauses.find((pause) => pause.from < end && (pause.until === null || pause.until >= end));
}

function onTheDay(start: string, pauses: readonly Pause[]): Reckoned {
  const steps = new Steps();
  steps.add(from(start));
  for (let day = dayOf(start); ; day = addDays(day, 1)) {
    const pause = pauseAtEnd(day, pauses);
    if (!pause || day === LAST_DAY) {
      steps.add(ends(day));
      return { is: 'due', due: day, steps: steps.list };
    }
    if (pause.until === null) return { is: 'stopped', steps: steps.list };
    steps.add({ kind: 'paused', from: day, until: day, counts: 0, name: pause.reason });
  }
}

/** After it there are no dates; a limit that reaches so far ends with it. */
const LAST_DAY = '9999-12-31';

/** Without a calendar every day counts. */
function countDays(
  start: string,
  amount: number,
  pauses: readonly Pause[],
  calendar: WorkCalendar | undefined,
): Reckoned {
  const steps = new Steps();
  steps.add(from(start));
  if (!calendar && pauses.length === 0) {
    const reached = addDays(dayOf(start), amount);
    const due = reached.startsWith('+') ? LAST_DAY : reached;
    const first = due === dayOf(start) ? due : addDays(dayOf(start), 1);
    if (amount > 0) steps.add({ kind: 'counted', from: first, until: due, counts: amount, name: '' });
    steps.add(ends(due));
    return { is: 'due', due, steps: steps.list };
  }
  let day = dayOf(start);
  for (let left = amount; left > 0 && day !== LAST_DAY;) {
    day = addDays(day, 1);
    const step = dayStep(day, pauses, calendar);
    if (step === undefined) return { is: 'stopped', steps: steps.list };
    steps.add(step);
    left -= step.counts;
  }
  steps.add(ends(day));
  return { is: 'due', due: day, steps: steps.list };
}

/** Undefined where the clock stands still and nobody knows until when. */
function dayStep(day: string, pauses: readonly Pause[], calendar: WorkCalendar | undefined): DueStep | undefined {
  const pause = pauseAtEnd(day, pauses);
  if (pause) {
    return pause.until === null ? undefined : { kind: 'paused', from: day, until: day, counts: 0, name: pause.reason };
  }
  const date = calendar?.day(day);
  if (!date || date.works) {
    return { kind: date ? 'workday' : 'counted', from: day, until: day, counts: 1, name: date?.name ?? '' };
  }
  return { kind: date.name === '' ? 'weekend' : 'holiday', from: day, until: day, counts: 0, name: date.name };
}

interface Stretch {
  readonly kind: DueStepKind;
  readonly name: string;
  readonly from: number;
  readonly until: number;
}

/** Without a calendar every minute counts. Minutes are reckoned from the first midnight. */
function countMinutes(
  start: string,
  amount: number,
  pauses: readonly Pause[],
  calendar: WorkCalendar | undefined,
): Reckoned {
  const zero = dayOf(start);
  const minute = (text: string): number => daysBetween(zero, dayOf(text)) * DAY + minuteIn(text);
  const text = (at: number): string => {
    const within = at % DAY;
    return `${addDays(zero, Math.floor(at / DAY))}T${two(Math.floor(within / 60))}:${two(within % 60)}`;
  };
  const still = pauses.map((pause) => ({
    from: minute(pause.from),
    until: pause.until === null ? Number.POSITIVE_INFINITY : minute(pause.until),
    reason: pause.reason,
  }));

  const steps = new Steps();
  steps.add(from(start));
  let at = minuteIn(start);
  let left = amount;
  for (let dayIndex = 0; ; dayIndex += 1) {
    const day = addDays(zero, dayIndex);
    if (day === LAST_DAY) return { is: 'due', due: LAST_MINUTE, steps: [...steps.list, ends(LAST_MINUTE)] };
    for (const stretch of stretchesOf(dayIndex, day, calendar)) {
      while (at < stretch.until) {
        const pause = still.find((one) => one.from <= at && at < one.until);
        if (pause) {
          if (pause.until === Number.POSITIVE_INFINITY) return { is: 'stopped', steps: steps.list };
          const until = Math.min(pause.until, stretch.until);
          steps.add({ kind: 'paused', from: text(at), until: text(until), counts: 0, name: pause.reason });
          at = until;
          continue;
        }
        const nextPause = Math.min(...still.filter((one) => one.from > at).map((one) => one.from), stretch.until);
        const open = stretch.kind === 'counted' || stretch.kind === 'workday';
        const until = open ? Math.min(nextPause, at + left) : nextPause;
        const counts = open ? until - at : 0;
        steps.add({ kind: stretch.kind, from: text(at), until: text(until), counts, name: stretch.name });
        left -= counts;
        at = until;
        if (left === 0) {
          const due = text(at);
          steps.add(ends(due));
          return { is: 'due', due, steps: steps.list };
        }
      }
    }
  }
}

const DAY = 24 * 60;
const LAST_MINUTE = `${LAST_DAY}T23:59`;

/** What a day is made of, from midnight to midnight. */
function stretchesOf(index: number, day: string, calendar: WorkCalendar | undefined): readonly Stretch[] {
  const start = index * DAY;
  const date = calendar?.day(day);
  if (!calendar || !date) return [{ kind: 'counted', name: '', from: start, until: start + DAY }];
  if (!date.works) {
    return [{ kind: date.name === '' ? 'weekend' : 'holiday', name: date.name, from: start, until: start + DAY }];
  }
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { from: open, until: shut } of calendar.hours) {
    if (open > at) stretches.push({ kind: 'outside-hours', name: '', from: start + at, until: start + open });
    stretches.push({ kind: 'workday', name: date.name, from: start + open, until: start + shut });
    at = shut;
  }
  if (at < DAY) stretches.push({ kind: 'outside-hours', name: '', from: start + at, until: start + DAY });
  return stretches;
}

/** A day without a time begins at midnight. */
function minuteIn(text: string): number {
  return text.length === DAY_LENGTH ? 0 : Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16));
}

function monthsLater(date: string, months: number): string {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(index / 12);
  if (year > 9999) return LAST_DAY;
  const month = (index % 12) + 1;
  const day = Math.min(Number(date.slice(8)), daysInMonth(year, month));
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
