import { daysInMonth } from './dates.ts';
import { returningOutcomes, type Settlement } from './settlement.ts';

/**
 * Which cases a month's statistics count, and where. Source: 002§3 Art.9(9) —
 * the monthly statistics are of the cases *closed* in the month, whenever they
 * were accepted; accepted and open ones stand beside them.
 *
 * A voided case keeps its number and counts as voided only.
 */

export const statisticsDimensions = ['type', 'unit', 'channel', 'outcome', 'customer'] as const;
export type Dimension = (typeof statisticsDimensions)[number];

export const statisticsFigures = [
  'accepted',
  'closed',
  'open',
  'closed-in-time',
  'closed-late',
  'with-return',
  'with-allowance',
  'with-compensation',
  'with-loss',
] as const;
export type StatisticsFigure = (typeof statisticsFigures)[number];

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
  /** What it came to when it was closed. */
  readonly settlement: Settlement;
}

/** One number of the statistics: of the month, or of one line of one of its tables. */
export interface StatisticsNumber {
  readonly month: string;
  readonly figure: StatisticsFigure;
  readonly line?: { readonly dimension: Dimension; readonly code: string } | undefined;
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

/** Past its due date when it was closed; a case without one is never late. */
function closedLate({ closedOn, dueOn }: Pick<CountedCase, 'closedOn' | 'dueOn'>): boolean {
  return closedOn !== null && dueOn !== null && closedOn > dueOn;
}

/** The lines of a table in which a case stands; more than one only by outcome. */
function codesOf(one: CountedCase, dimension: Dimension): readonly string[] {
  if (dimension !== 'outcome') return [one[dimension]];
  return one.outcomes.length > 0 ? one.outcomes : [''];
}

/** Whether a number counts the case: by the same rules by which it was counted. */
export function countsIn(one: CountedCase, { month, figure, line }: StatisticsNumber): boolean {
  if (line && !codesOf(one, line.dimension).includes(line.code)) return false;
  switch (figure) {
    case 'accepted':
      return acceptedIn(one, month);
    case 'closed':
      return closedIn(one, month);
    case 'closed-in-time':
      return closedIn(one, month) && !closedLate(one);
    case 'closed-late':
      return closedIn(one, month) && closedLate(one);
    case 'open':
      return openAtEndOf(one, month);
    case 'with-return':
      return closedIn(one, month) && hasReturn(one);
    case 'with-allowance':
      return closedIn(one, month) && hasAmount(one, 'allowance');
    case 'with-compensation':
      return closedIn(one, month) && hasAmount(one, 'compensation');
    case 'with-loss':
      return closedIn(one, month) && one.settlement.loss !== null;
  }
}

function hasReturn({ settlement, outcomes }: CountedCase): boolean {
  return settlement.returned.length > 0 || outcomes.some((outcome) => returningOutcomes.includes(outcome));
}

/** An allowance whose amount nobody has written down is one all the same. */
function hasAmount({ settlement, outcomes }: CountedCase, of: 'allowance' | 'compensation'): boolean {
  return settlement[of] !== null || outcomes.includes(of);
}

export interface AmountTally {
  readonly cases: number;
  /** Minor units. */
  readonly amount: number;
}

export interface ReturnTally {
  readonly unit: string;
  readonly cases: number;
  /** Thousandths. */
  readonly approved: number;
  readonly actual: number;
}

export interface SettlementTally {
  /** Cases by which goods came back; a quantity for each unit, the most frequent first. */
  readonly returns: { readonly cases: number; readonly quantities: readonly ReturnTally[] };
  readonly allowances: AmountTally;
  readonly compensations: AmountTally;
  readonly losses: AmountTally;
}

/** Goods back, allowances, compensation and loss of the cases that were closed in the month (002§3 Art.9(9), Art.13). */
export function tallySettlements(cases: Iterable<CountedCase>, month: string): SettlementTally {
  const closed = [...cases].filter((one) => closedIn(one, month));
  const quantities = new Map<string, ReturnTally>();
  for (const { settlement } of closed) {
    for (const { unit, approved, actual } of settlement.returned) {
      const sum = quantities.get(unit) ?? { unit, cases: 0, approved: 0, actual: 0 };
      quantities.set(unit, {
        unit,
        cases: sum.cases + 1,
        approved: sum.approved + approved,
        actual: sum.actual + (actual ?? 0),
      });
    }
  }
  const amounts = (counts: (one: CountedCase) => boolean, of: 'allowance' | 'compensation' | 'loss'): AmountTally => ({
    cases: closed.filter(counts).length,
    amount: closed.reduce((sum, { settlement }) => sum + (settlement[of] ?? 0), 0),
  });
  return {
    returns: {
      cases: closed.filter(hasReturn).length,
      quantities: [...quantities.values()].toSorted(
        (one, other) => other.cases - one.cases || (one.unit < other.unit ? -1 : 1),
      ),
    },
    allowances: amounts((one) => hasAmount(one, 'allowance'), 'allowance'),
    compensations: amounts((one) => hasAmount(one, 'compensation'), 'compensation'),
    losses: amounts(({ settlement }) => settlement.loss !== null, 'loss'),
  };
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
  let late = 0;

  for (const one of cases) {
    const counts: Tally = {
      accepted: Number(acceptedIn(one, month)),
      closed: Number(closedIn(one, month)),
      open: Number(openAtEndOf(one, month)),
    };
    if (counts.accepted + counts.closed + counts.open === 0) continue;
    add(total, counts);
    if (counts.closed && closedLate(one)) late += 1;
    for (const dimension of statisticsDimensions) {
      for (const code of codesOf(one, dimension)) addTo(tables[dimension], code, counts);
    }
  }
  return { total, closedInTime: total.closed - late, closedLate: late, tables };
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
