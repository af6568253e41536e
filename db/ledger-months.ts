/** The cases of each month, counted: from the columns when they are there, else by SQL, which takes a little longer. */
import type BetterSqlite3 from 'better-sqlite3';

import type { Database } from './database.ts';
import { NONE, packDate, type LedgerColumns } from './ledger-columns.ts';
import { ledgerIndex } from './ledger-index.ts';
import { monthText } from './rules/case-number.ts';
import { caseStates, isOpen } from './rules/case-state.ts';

export interface MonthCount {
  /** `2026-11` */
  readonly month: string;
  readonly count: number;
  /** Closed, 不成立 among them. */
  readonly closed: number;
  readonly late: number;
  readonly voided: number;
}

type Tally = { -readonly [Figure in keyof Omit<MonthCount, 'month'>]: number };

const ended = caseStates.map((state) => state === 'closed' || state === 'not-established');
const open = caseStates.map(isOpen);
const voidedState = caseStates.indexOf('voided');

/** Every month in which a number was given, newest first. `today`: after which day an open case is late. */
export function countMonths(db: Database, today: string): readonly MonthCount[] {
  const index = ledgerIndex(db);
  const tallies = index.refresh() ? tallyColumns(index.whole().columns, today) : tallyFile(db.reader, today);
  return [...tallies]
    .toSorted(([one], [other]) => other - one)
    .map(([month, tally]) => ({ month: monthText(Math.floor(month / 12), (month % 12) + 1), ...tally }));
}

/** By year × 12 + month − 1. */
type Tallies = Map<number, Tally>;

function tallyOf(tallies: Tallies, month: number): Tally {
  let tally = tallies.get(month);
  if (!tally) tallies.set(month, (tally = { count: 0, closed: 0, late: 0, voided: 0 }));
  return tally;
}

function tallyColumns(columns: LedgerColumns, today: string): Tallies {
  const tallies: Tallies = new Map();
  const day = packDate(today);
  for (let slot = 0; slot < columns.count; slot += 1) {
    const month = columns.month[slot] as number;
    if (month === NONE) continue;
    const tally = tallyOf(tallies, month);
    const state = columns.state[slot] as number;
    tally.count += 1;
    if (ended[state]) tally.closed += 1;
    else if (state === voidedState) tally.voided += 1;
    else if (open[state] && (columns.due[slot] as number) < day) tally.late += 1;
  }
  return tallies;
}

interface NotEnded {
  readonly year: number;
  readonly month: number;
  readonly state: number;
  readonly count: number;
  readonly late: number;
}

/** All of a month are counted by its index; then only the few that are not ended are looked at. */
function tallyFile(reader: BetterSqlite3.Database, today: string): Tallies {
  const tallies: Tallies = new Map();
  const all = reader.prepare<[], Omit<NotEnded, 'state' | 'late'>>(
    'SELECT year, month, count(*) AS count FROM cases WHERE year IS NOT NULL GROUP BY year, month',
  );
  for (const { year, month, count } of all.all()) {
    const tally = tallyOf(tallies, year * 12 + month - 1);
    tally.count = count;
    tally.closed = count;
  }
  const notEnded = reader.prepare<[string, string], NotEnded>(
    `SELECT year, month, key AS state, count(*) AS count, ifnull(sum(due_on < ?), 0) AS late
     FROM json_each(?) CROSS JOIN cases INDEXED BY cases_by_state ON cases.state = value
     WHERE year IS NOT NULL GROUP BY year, month, key`,
  );
  const states = Object.fromEntries(caseStates.flatMap((state, at) => (ended[at] ? [] : [[at, state] as const])));
  for (const { year, month, state, count, late } of notEnded.all(today, JSON.stringify(states))) {
    const tally = tallyOf(tallies, year * 12 + month - 1);
    tally.closed -= count;
    if (Number(state) === voidedState) tally.voided += count;
    else if (open[Number(state)]) tally.late += late;
  }
  return tallies;
}
