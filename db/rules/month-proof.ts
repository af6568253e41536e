/**
 * Proof that the numbers of a month are whole: 01…nn, voids named, no gap, no
 * double (002§3 Art.8). From the integers of the cases; the counter is only
 * compared with them.
 */
import type { YearStyle } from './dates.ts';
import { monthOf, shownNumber } from './case-number.ts';

export interface MonthToProve {
  /** `2026-11` */
  readonly month: string;
  readonly style: YearStyle;
  /** Last serial by the counter of the month; undefined when there is no counter. */
  readonly counter: number | undefined;
  /** In any order. */
  readonly cases: readonly NumberedCase[];
}

export interface NumberedCase {
  readonly serial: number;
  /** The number as it was given. */
  readonly number: string;
  readonly voided: boolean;
}

export interface MonthProof {
  readonly month: string;
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

export function proveMonth({ month, style, counter, cases }: MonthToProve): MonthProof {
  const sorted = cases.toSorted((one, other) => one.serial - other.serial);
  const first = sorted[0];
  const last = sorted.at(-1);
  const shown = (serial: number): string => shownNumber({ ...monthOf(month), serial }, style);

  const gaps: string[] = [];
  const doubles: string[] = [];
  const addGaps = (from: number, to: number): void => {
    for (let serial = from; serial <= to && gaps.length < NAMED; serial += 1) gaps.push(shown(serial));
  };
  let before = 0;
  for (const { serial, number } of sorted) {
    if (serial === before) {
      if (doubles.at(-1) !== number && doubles.length < NAMED) doubles.push(number);
      continue;
    }
    addGaps(before + 1, serial - 1);
    before = serial;
  }
  const lastSerial = last?.serial ?? 0;
  addGaps(lastSerial + 1, counter ?? 0);
  for (const { serial, number } of sorted) {
    if (serial > (counter ?? 0) && !doubles.includes(number) && doubles.length < NAMED) doubles.push(number);
  }

  return {
    month,
    first: first?.number ?? '',
    last: last?.number ?? '',
    count: sorted.length,
    voided: sorted.filter((one) => one.voided).map(({ number }) => number),
    gaps,
    doubles,
  };
}

export function isWhole(proof: MonthProof): boolean {
  return proof.gaps.length === 0 && proof.doubles.length === 0;
}
