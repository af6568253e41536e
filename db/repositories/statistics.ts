import type BetterSqlite3 from 'better-sqlite3';

import { addMonths } from '../rules/dates.ts';
import { closedIn, countsIn, monthDays, type CountedCase, type StatisticsNumber } from '../rules/statistics.ts';
import { noSettlement, type Settlement } from '../rules/settlement.ts';
import { oncePerConnection } from '../statements.ts';
import { readSettlement, settlementColumns, type SettlementTexts } from './settlements.ts';

/** What the numbers of a month say, voided ones included (002§3 Art.8). */
export interface MonthNumbers {
  /** Shown number of the first and last serial given; empty when the month has none. */
  readonly first: string;
  readonly last: string;
  readonly voided: number;
}

export interface MonthCounts {
  readonly month: string;
  readonly accepted: number;
  readonly closed: number;
}

export interface MonthCase extends CountedCase {
  readonly id: number;
  readonly customerId: number | null;
  /** As it stood on the case. */
  readonly customerName: string;
}

export interface StatisticsReader {
  /** Every case that the month counts as accepted, closed or open at its end; oldest first. */
  monthCases(month: string): readonly MonthCase[];
  /** Ids of the cases that a number counts; as many as it says. */
  casesBehind(number: StatisticsNumber): readonly number[];
  monthNumbers(month: string): MonthNumbers;
  /** The month and the `before` months before it, oldest first. */
  trend(month: string, before: number): readonly MonthCounts[];
}

interface CaseLine {
  readonly id: number;
  readonly acceptedOn: string;
  readonly closedOn: string | null;
  readonly dueOn: string | null;
  readonly open: 0 | 1;
  readonly type: string;
  readonly unit: string;
  readonly channel: string;
  readonly customerId: number | null;
  readonly customerName: string;
  readonly outcomes: string | null;
  /** It counts by a closing that was taken back since. */
  readonly earlier?: 1;
}

const openStates = `('filed', 'accepted', 'at-station', 'waiting', 'decided')`;
/** Separates outcomes; no code holds it. */
export const OUTCOME_SEPARATOR = '\u001f';

const columns = `
  id, accepted_on AS acceptedOn, closed_on AS closedOn, due_on AS dueOn,
  state IN ${openStates} AS open, type,
  CASE responsible_unit WHEN '' THEN unit ELSE responsible_unit END AS unit,
  channel, customer_id AS customerId, customer_name AS customerName,
  (SELECT group_concat(outcome, char(31)) FROM case_outcomes WHERE case_id = cases.id) AS outcomes`;

/** Compiled once for each connection. */
export const statisticsReader: (connection: BetterSqlite3.Database) => StatisticsReader =
  oncePerConnection(createStatisticsReader);

function createStatisticsReader(db: BetterSqlite3.Database): StatisticsReader {
  // Three lists without a case in common, each by an index of its own: one condition
  // with OR would walk through all cases that were ever accepted.
  const acceptedInMonth = db.prepare<{ first: string; last: string }, CaseLine>(`
    SELECT ${columns} FROM cases INDEXED BY cases_by_acceptance
    WHERE accepted_on BETWEEN @first AND @last AND state <> 'voided'`);
  const closedSince = db.prepare<{ first: string; last: string }, CaseLine>(`
    SELECT ${columns} FROM cases INDEXED BY cases_by_closing
    WHERE closed_on >= @first AND state <> 'voided'
      AND (accepted_on < @first OR (accepted_on > @last AND closed_on <= @last))`);
  const stillOpen = db.prepare<{ first: string }, CaseLine>(`
    SELECT ${columns} FROM cases INDEXED BY cases_by_state
    WHERE state IN ${openStates} AND closed_on IS NULL AND accepted_on < @first`);
  // Reopened since: in the month of the closing, and while it stayed closed, it counts as it was closed then.
  const reopenedSince = db.prepare<{ first: string; last: string }, CaseLine>(`
    SELECT cases.id, accepted_on AS acceptedOn, earlier.closed_on AS closedOn, earlier.due_on AS dueOn, 0 AS open, type,
      earlier.unit, channel, customer_id AS customerId, customer_name AS customerName,
      nullif(earlier.outcomes, '') AS outcomes, 1 AS earlier
    FROM earlier_closings AS earlier JOIN cases ON cases.id = earlier.case_id
    WHERE earlier.closed_on <= @last AND (earlier.closed_on >= @first OR earlier.reopened_on > @last)
      AND cases.state <> 'voided' ORDER BY earlier.closed_on`);
  const numbers = db.prepare<
    { year: number; month: number },
    { first: string | null; last: string | null; voided: number }
  >(`
    SELECT
      (SELECT number FROM cases WHERE year = @year AND month = @month ORDER BY serial LIMIT 1) AS first,
      (SELECT number FROM cases WHERE year = @year AND month = @month ORDER BY serial DESC LIMIT 1) AS last,
      (SELECT count(*) FROM cases WHERE year = @year AND month = @month AND state = 'voided') AS voided`);
  const counts = db.prepare<{ first: string; last: string }, { accepted: number; closed: number }>(`
    SELECT
      (SELECT count(*) FROM cases WHERE accepted_on BETWEEN @first AND @last AND state <> 'voided') AS accepted,
      (SELECT count(*) FROM cases WHERE closed_on BETWEEN @first AND @last AND state <> 'voided')
      + (SELECT count(DISTINCT earlier.case_id) FROM earlier_closings AS earlier JOIN cases ON cases.id = earlier.case_id
         WHERE earlier.closed_on BETWEEN @first AND @last AND cases.state <> 'voided'
           AND coalesce(cases.closed_on, '') NOT BETWEEN @first AND @last) AS closed`);

  const settlements = db.prepare<[string], SettlementTexts & { readonly id: number }>(`
    SELECT cases.id, ${settlementColumns('cases', "(wanted.value ->> 'asOf')")}
    FROM json_each(?) AS wanted CROSS JOIN cases ON cases.id = wanted.value ->> 'id'`);

  /** What the cases that the month counts as closed came to. */
  function settlementsOf(lines: Iterable<CaseLine>, month: string): ReadonlyMap<number, Settlement> {
    const closed = Array.from(lines).filter((line) => closedIn(line, month));
    const wanted = closed.map(({ id, closedOn, earlier }) => ({ id, asOf: earlier === 1 ? closedOn : null }));
    return new Map(settlements.all(JSON.stringify(wanted)).map((texts) => [texts.id, readSettlement(texts)]));
  }

  function monthCases(month: string): readonly MonthCase[] {
    const days = monthDays(month);
    const lines = new Map(
      [...acceptedInMonth.all(days), ...closedSince.all(days), ...stillOpen.all({ first: days.first })].map((line) => [
        line.id,
        line,
      ]),
    );
    for (const line of reopenedSince.all(days)) {
      const now = lines.get(line.id)?.closedOn?.slice(0, 7);
      if (now !== month) lines.set(line.id, line);
    }
    const settled = settlementsOf(lines.values(), month);
    return [...lines.values()]
      .map((line) => readCase(line, settled.get(line.id) ?? noSettlement))
      .toSorted((one, other) => compare(one.acceptedOn, other.acceptedOn) || one.id - other.id);
  }

  return {
    monthCases,
    casesBehind: (number) =>
      monthCases(number.month)
        .filter((one) => countsIn(one, number))
        .map(({ id }) => id),
    monthNumbers(month) {
      const line = numbers.get({ year: Number(month.slice(0, 4)), month: Number(month.slice(5, 7)) });
      return { first: line?.first ?? '', last: line?.last ?? '', voided: line?.voided ?? 0 };
    },
    trend: (month, before) =>
      Array.from({ length: before + 1 }, (_, index) => {
        const one = addMonths(month, index - before);
        const line = counts.get(monthDays(one));
        return { month: one, accepted: line?.accepted ?? 0, closed: line?.closed ?? 0 };
      }),
  };
}

function readCase(line: CaseLine, settlement: Settlement): MonthCase {
  const { id, acceptedOn, closedOn, dueOn, type, unit, channel, customerId, customerName } = line;
  return {
    id,
    acceptedOn,
    closedOn,
    dueOn,
    type,
    unit,
    channel,
    customerId,
    customerName,
    settlement,
    open: line.open === 1,
    outcomes: line.outcomes === null ? [] : line.outcomes.split(OUTCOME_SEPARATOR),
    customer: line.customerId === null ? customerOfName(line.customerName) : String(line.customerId),
  };
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Cases without a customer file are told apart by the name on them; without a name they are one line. */
function customerOfName(name: string): string {
  return name === '' ? '' : `name:${name}`;
}
