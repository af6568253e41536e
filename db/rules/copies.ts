/** What can be done with a copy of a paper (聯), and what speaks against it. Pure: the screen asks it, and so does the office. */
import { addDays } from './dates.ts';

/** `none`: never printed. `kept`: with its keeper for good; nobody waits for it. */
export type CopyState = 'none' | 'printed' | 'handed' | 'signed' | 'returned' | 'kept' | 'lost';
export type PaperCopyState = Exclude<CopyState, 'none'>;

/** What the clerk can say happened to a copy. */
export const copyMarks = ['handed', 'signed', 'returned', 'kept', 'lost', 'found'] as const;
export type CopyMark = (typeof copyMarks)[number];
/** What is written down: the marks, a printing, and the one step at closing. */
export type CopyEventKind = CopyMark | 'printed' | 'distributed';

/** Everything that can speak against what is said of a copy; the locales hold a sentence for each (`copies.why`). */
export type CopyObjectionCode =
  | 'not-printed'
  | 'already'
  | 'lost'
  | 'not-lost'
  | 'not-out'
  | 'dead'
  | 'not-closed'
  | 'distributed'
  | 'undone'
  | 'printed-stays'
  | 'not-last'
  | 'replaced'
  | 'earlier'
  | 'no-keeper';

export interface CopyFacts {
  readonly state: CopyState;
  /** The day of its last event; null of one that was never printed. */
  readonly on: string | null;
  /** Voided or merged: the case, or the paper itself. */
  readonly dead: boolean;
}

export type CopyObjection =
  | { readonly why: 'not-printed' | 'lost' | 'not-lost' | 'not-out' | 'dead' }
  /** It is so already, since `on`. */
  | { readonly why: 'already'; readonly state: PaperCopyState; readonly on: string };

/** Why `mark` cannot be said of a copy now; undefined: it can. */
export function whyNotMark(mark: CopyMark, { state, on, dead }: CopyFacts): CopyObjection | undefined {
  if (state === 'none') return { why: 'not-printed' };
  if (mark === 'found') return state === 'lost' ? undefined : { why: 'not-lost' };
  // What lies in the hand or was lost for good can be said of every copy; a dead paper goes to nobody any more.
  if (dead && (mark === 'handed' || mark === 'signed' || mark === 'kept')) return { why: 'dead' };
  // Handed on to somebody else is another handing.
  if (mark === state && mark !== 'handed') return { why: 'already', state, on: on ?? '' };
  if (state === 'lost') return { why: 'lost' };
  if (mark === 'signed' && (state === 'returned' || state === 'kept')) return { why: 'not-out' };
  return undefined;
}

/** The marks that can be said of a copy, in the order of its life. */
export function possibleMarks(facts: CopyFacts): readonly CopyMark[] {
  return copyMarks.filter((mark) => whyNotMark(mark, facts) === undefined);
}

/** State and holder after an event. `to` is who was named; empty where nobody was. */
export function copyAfter(
  event: CopyEventKind,
  before: { readonly holder: string },
  to: string,
): { readonly state: PaperCopyState; readonly holder: string } {
  switch (event) {
    case 'printed':
      return { state: 'printed', holder: '' };
    case 'handed':
      return { state: 'handed', holder: to };
    case 'signed':
      // Whoever signs has it; without a name it is who had it.
      return { state: 'signed', holder: to === '' ? before.holder : to };
    case 'returned':
      return { state: 'returned', holder: '' };
    case 'kept':
    case 'distributed':
      return { state: 'kept', holder: to };
    case 'lost':
      // Who had it last stays known.
      return { state: 'lost', holder: before.holder };
    case 'found':
      return to === '' ? { state: 'returned', holder: '' } : { state: 'handed', holder: to };
  }
}

/** A scanned copy lies in the hand: one that was said to be lost has been found by that. */
export function markOfScan(mark: CopyMark, state: CopyState): CopyMark {
  return mark === 'returned' && state === 'lost' ? 'found' : mark;
}

export interface DistributionObjection {
  readonly why: 'not-closed' | 'dead' | 'not-printed' | 'distributed';
}

/**
 * Why the copies of the complaint form cannot go to their keepers (after sign-off and closing, 002§3 Art.9(7));
 * undefined: they can. A copy that was lost, or never printed, stays behind.
 */
export function whyNotDistribute({
  closed,
  dead,
  states,
}: {
  readonly closed: boolean;
  readonly dead: boolean;
  readonly states: readonly CopyState[];
}): DistributionObjection | undefined {
  if (dead) return { why: 'dead' };
  if (!closed) return { why: 'not-closed' };
  if (states.every((state) => state === 'none')) return { why: 'not-printed' };
  return states.some(goesToKeeper) ? undefined : { why: 'distributed' };
}

export function goesToKeeper(state: CopyState): boolean {
  return state !== 'none' && state !== 'kept' && state !== 'lost';
}

/** For each of the days the workdays after it up to and with `today`; the calendar is walked once, back to the earliest. */
export function workdaysSince(
  days: Iterable<string>,
  today: string,
  works: (date: string) => boolean,
): ReadonlyMap<string, number> {
  const since = new Map<string, number>();
  let count = 0;
  let date = today;
  for (const from of [...new Set(days)].toSorted().toReversed()) {
    for (; date > from; date = addDays(date, -1)) if (works(date)) count += 1;
    since.set(from, count);
  }
  return since;
}

/** The last day since which more than `days` workdays have gone by: what went out on it or before is not back in time. */
export function lastDayOverdue(today: string, days: number, works: (date: string) => boolean): string {
  let date = today;
  for (let left = days + 1; left > 0 && date > FIRST_DAY; date = addDays(date, -1)) if (works(date)) left -= 1;
  return date;
}

/** Numbers begin with 1912: nothing went out before, and an office that never works ends the search. */
const FIRST_DAY = '1912-01-01';
