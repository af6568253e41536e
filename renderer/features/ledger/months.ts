import type { CallOutput } from '../../../electron/contract/calls.ts';

export type LedgerMonth = CallOutput<'ledger.months'>['months'][number];

export interface MonthFigures {
  readonly count: number;
  readonly closed: number;
  readonly late: number;
  /** First and last running number; undefined where there is none, or for all months together. */
  readonly numbers: { readonly first: string; readonly last: string; readonly continuous: boolean } | undefined;
}

/** The head line: of one month, or of all of them. `months` is newest first, as the office tells it. */
export function figuresOf(months: readonly LedgerMonth[], month: string | null): MonthFigures {
  if (month === null) {
    return {
      count: sum(months, ({ count }) => count),
      closed: sum(months, ({ closed }) => closed),
      late: sum(months, ({ late }) => late),
      numbers: undefined,
    };
  }
  const found = months.find((each) => each.month === month);
  if (!found) return { count: 0, closed: 0, late: 0, numbers: undefined };
  return { count: found.count, closed: found.closed, late: found.late, numbers: runningNumbers(found) };
}

/**
 * `01`–`07` of `261101`–`261107`. A number is six digits or more: four for year and
 * month, the rest runs (002§3 Art.8). Numbers are unique, so as many cases as the
 * last running number mean that none is missing.
 */
function runningNumbers({ last, count }: LedgerMonth): MonthFigures['numbers'] {
  const running = last.slice(4);
  if (running === '' || count === 0) return undefined;
  return { first: '01', last: running, continuous: Number(running) === count };
}

function sum(months: readonly LedgerMonth[], figure: (month: LedgerMonth) => number): number {
  return months.reduce((total, month) => total + figure(month), 0);
}

export interface MonthTabs {
  /** Oldest first, as the sheets of a ledger lie. */
  readonly shown: readonly LedgerMonth[];
  /** The others, newest first. */
  readonly others: readonly LedgerMonth[];
}

/** As many of the newest months as there is room for; the chosen one is always among them. */
export function monthTabs(months: readonly LedgerMonth[], chosen: string | null, room: number): MonthTabs {
  const most = Math.max(1, room);
  const newest = months.slice(0, most);
  const outside = months.slice(most).find(({ month }) => month === chosen);
  const shown = outside ? [...newest.slice(0, most - 1), outside] : newest;
  return { shown: shown.toReversed(), others: months.filter((month) => !shown.includes(month)) };
}

/** The month before (-1) or after (+1) the chosen one; past the newest stand all together. */
export function monthBeside(
  months: readonly LedgerMonth[],
  chosen: string | null,
  step: 1 | -1,
): string | null | undefined {
  const order = [null, ...months.map(({ month }) => month).toReversed()];
  return order[order.indexOf(chosen) + step];
}
