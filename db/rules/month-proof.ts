/**
 * Proof that the numbers of a month are whole: 01…nn, voids named, no gap, no
 * double (002§3 Art.8). From the integers of the cases; the counter is only
 * compared with them.
 */
import { monthOf, shownNumber } from './case-number.ts';
import type { YearStyle } from './dates.ts';

export interface MonthToProve {
  /** `2026-11` */
  readonly month: string;
  readonly style: YearStyle;
  /** Last serial by the counter of the month; undefined when there is no counter. */
  readonly counter: number | undefined;
  /** The serial of every case of the month, in any order. */
  readonly serials: readonly number[];
  /** Shown numbers of its voided cases, which count like all others. */
  readonly voided: readonly string[];
}

export interface MonthProof {
  readonly month: string;
  /** Shown number of the lowest and the highest serial; empty where no case is. */
  readonly first: string;
  readonly last: string;
  readonly count: number;
  readonly voided: readonly string[];
  /** Serials that no case has; also at the end, where the counter says that more were given. */
  readonly gaps: readonly string[];
  /** Numbers that two cases have, or that the counter would give again. */
  readonly doubles: readonly string[];
}

/** A damaged file could claim millions of gaps; so many are named. */
const NAMED = 1000;

export function proveMonth({ month, style, counter = 0, serials, voided }: MonthToProve): MonthProof {
  const sorted = serials.toSorted((one, other) => one - other);
  const shown = (serial: number): string => shownNumber({ ...monthOf(month), serial }, style);
  const gaps = new Set<number>();
  const doubles = new Set<number>();

  let before = 0;
  for (const serial of sorted) {
    if (serial === before || serial > counter) doubles.add(serial);
    for (let missing = before + 1; missing < serial && gaps.size < NAMED; missing += 1) gaps.add(missing);
    before = serial;
  }
  for (let missing = before + 1; missing <= counter && gaps.size < NAMED; missing += 1) gaps.add(missing);

  return {
    month,
    first: sorted.length === 0 ? '' : shown(sorted[0] ?? 0),
    last: sorted.length === 0 ? '' : shown(before),
    count: sorted.length,
    voided,
    gaps: [...gaps].map(shown),
    doubles: [...doubles].slice(0, NAMED).map(shown),
  };
}

export function isWhole(proof: MonthProof): boolean {
  return proof.gaps.length === 0 && proof.doubles.length === 0;
}
