import { daysInMonth } from './dates.ts';

/**
 * Which cases a month's statistics count, and where. Source: 002§3 Art.9(9) —
 * the monthly statistics are of the cases *closed* in the month, whenever they
 * were accepted; accepted and open ones stand beside them.
 *
 * A voided case keeps its number and counts as voided only.
 */

export const statisticsDimensions = ['type', 'unit', 'channel', 'outcome', 'customer'] as const;
export type Dimension = (typeof statisticsDimensions)[number];

/** One case as the statistics see it; never a voided one. */
export interface CountedCase {
  readonly acceptedOn: string;
  readonly closedOn: string | null;
  readonly dueOn: string | null;
  /** True while the case is neither closed, not established nor merged. */
  readonly open: boolean;
  readonly type: string;
  /** Responsible unit, else the unit that has the form. */
  readonly unit: string;
  readonly channel: string;
  readonly outcomes: readonly string[];
  /** What tells customers apart. */
  readonly customer: string;
}

export interface Tally {
  accepted: number;
  closed: number;
  open: number;
}

export interface MonthTally {
  readonly total: Readonly<Tally>;
  /** Of those closed in the month: on or before their due date (or without one), and after it. */
  readonly closedInTime: number;
  readonly closedLate: number;
  /** Code → tally; the empty code is "not given". */
  readonly tables: Readonly<Record<Dimension, ReadonlyMap<string, Readonly<Tally>>>>;
}

/** First and last day of `2026-11`. */
export function monthDays(month: string): { readonly first: string; readonly last: string } {
  const days = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)));
  return { first: `${month}-01`, last: `${month}-${String(days).padStart(2, '0')}` };
}

export function acceptedIn(one: Pick<CountedCase, 'acceptedOn'>, month: string): boolean {
  return one.acceptedOn.slice(0, 7) === month;
}

export function closedIn(one: Pick<CountedCase, 'closedOn'>, month: string): boolean {
  return one.closedOn?.slice(0, 7) === month;
}

/** Accepted by the last day of the month and not closed by then, so also a case that was closed later. */
export function openAtEndOf(one: Pick<CountedCase, 'acceptedOn' | 'closedOn' | 'open'>, month: string): boolean {
  const { last } = monthDays(month);
  if (one.acceptedOn > last) return false;
  return one.closedOn === null ? one.open : one.closedOn > last;
}

/**
 * Counts the cases of a month. A case with two outcomes counts in both lines of
 * the outcome table; totals count each case once.
 */
export function tallyMonth(cases: Iterable<CountedCase>, month: string): MonthTally {
  const total = emptyTally();
  const tables = {
    type: new Map<string, Tally>(),
    unit: new Map<string, Tally>(),
    channel: new Map<string, Tally>(),
    outcome: new Map<string, Tally>(),
    customer: new Map<string, Tally>(),
  } satisfies Record<Dimension, Map<string, Tally>>;
  let closedLate = 0;

  for (const one of cases) {
    const counts: Tally = {
      accepted: Number(acceptedIn(one, month)),
      closed: Number(closedIn(one, month)),
      open: Number(openAtEndOf(one, month)),
    };
    if (counts.accepted + counts.closed + counts.open === 0) continue;
    add(total, counts);
    if (counts.closed && one.closedOn !== null && one.dueOn !== null && one.closedOn > one.dueOn) closedLate += 1;
    addTo(tables.type, one.type, counts);
    addTo(tables.unit, one.unit, counts);
    addTo(tables.channel, one.channel, counts);
    addTo(tables.customer, one.customer, counts);
    for (const outcome of one.outcomes.length > 0 ? one.outcomes : ['']) addTo(tables.outcome, outcome, counts);
  }
  return { total, closedInTime: total.closed - closedLate, closedLate, tables };
}

function emptyTally(): Tally {
  return { accepted: 0, closed: 0, open: 0 };
}

function addTo(table: Map<string, Tally>, code: string, counts: Tally): void {
  const line = table.get(code);
  if (line) add(line, counts);
  else table.set(code, { ...counts });
}

function add(to: Tally, counts: Tally): void {
  to.accepted += counts.accepted;
  to.closed += counts.closed;
  to.open += counts.open;
}
