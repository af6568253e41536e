/** What waits this morning, by compiled statements on one connection. Every one goes by an index: the closed cases of many years are not looked at. */
import type BetterSqlite3 from 'better-sqlite3';

import type { CaseStateColumn } from '../schema/cases.ts';
import type { RouteVisit } from '../rules/route.ts';
import { oncePerConnection } from '../statements.ts';
import type { SlipKindName } from './slips.ts';

/** A limit of an open case that was passed, or will be soon. */
export interface PressingRow {
  readonly caseId: number;
  /** Limit of the policy, or `visit:<id>`. */
  readonly code: string;
  readonly due: string;
  /** Of a station; null for a limit of the policy. */
  readonly station: string | null;
  readonly visitUnit: string | null;
  /** A reminder was made of it. */
  readonly reminded: 0 | 1;
}

/** A case that is not at its end. */
export interface OpenRow {
  readonly id: number;
  readonly state: Extract<CaseStateColumn, 'accepted' | 'at-station' | 'waiting' | 'decided'>;
  readonly policyId: number;
  readonly acceptedOn: string | null;
  /** Unit that has the form now. */
  readonly unit: string;
  readonly dueOn: string | null;
}

export type TodayVisit = RouteVisit & { readonly caseId: number; readonly returnedAt: string | null };

export interface FoundRow {
  readonly caseId: number;
  readonly established: 'yes' | 'no' | null;
}

/** What was decided of a case that is with the accepting unit, or decided, and whether the customer knows it. */
export interface AnsweredRow {
  readonly caseId: number;
  /** Moment of the decision that stands. */
  readonly decidedAt: string | null;
  readonly replied: 0 | 1;
}

export interface CheckRow {
  readonly caseId: number;
  readonly line: number;
  readonly due: string;
  readonly measure: string;
  readonly owner: string;
}

export interface CallRow {
  readonly id: number;
  readonly caseId: number;
  readonly due: string;
  readonly rule: string;
  readonly policyId: number;
  readonly since: string;
}

/** A slip that nobody has answered yet. */
export interface AnswerRow {
  readonly id: number;
  /** Null of an abnormality slip, which has a customer of its own instead. */
  readonly caseId: number | null;
  readonly policyId: number | null;
  readonly kind: SlipKindName;
  readonly number: string;
  readonly customerName: string;
  readonly product: string;
  readonly unit: string;
  readonly on: string;
  readonly due: string | null;
}

export interface CaseWords {
  readonly id: number;
  readonly number: string;
  readonly customerName: string;
  readonly product: string;
}

export interface TodayReader {
  open(): readonly OpenRow[];
  /** Limits that still run and are due before the day `before`, most pressing first; of cases that are no longer open too. */
  pressing(before: string): readonly PressingRow[];
  /** Stops of the cases that are with the accepting unit, in their order. */
  visitsOfAccepted(): readonly TodayVisit[];
  foundOfAccepted(): readonly FoundRow[];
  pauses(): readonly { readonly caseId: number; readonly from: string; readonly reason: string }[];
  answered(): readonly AnsweredRow[];
  effectChecks(before: string): readonly CheckRow[];
  callBacks(before: string): readonly CallRow[];
  /** First due first; then what has no day, the inquiries before the reminders. */
  answers(): readonly AnswerRow[];
  words(ids: readonly number[]): readonly CaseWords[];
  /** Whether any case was accepted up to that day. */
  hasCasesUntil(day: string): boolean;
  reportMade(code: string, period: string): boolean;
}

export const todayReader: (connection: BetterSqlite3.Database) => TodayReader = oncePerConnection(createReader);

/** As the index `deadlines_open` has it. */
const openDeadlines = `deadlines.met IS NULL AND deadlines.stopped = 0 AND coalesce(deadlines.due, deadlines.target) < ?`;

function createReader(db: BetterSqlite3.Database): TodayReader {
  const pressing = db.prepare<[string], PressingRow>(`
    SELECT deadlines.case_id AS caseId, deadlines.code, coalesce(deadlines.due, deadlines.target) AS due,
      visits.station, visits.unit AS visitUnit,
      EXISTS (SELECT 1 FROM slips INDEXED BY slips_reminders
        WHERE slips.case_id = deadlines.case_id AND slips.kind = 'reminder' AND slips.about = deadlines.code) AS reminded
    FROM deadlines INDEXED BY deadlines_open
    LEFT JOIN visits
      ON visits.id = CASE WHEN deadlines.code GLOB 'visit:*' THEN CAST(substr(deadlines.code, 7) AS INTEGER) END
    WHERE ${openDeadlines} AND deadlines.code NOT GLOB 'improve:*' AND deadlines.code NOT GLOB 'call:*'
    ORDER BY coalesce(deadlines.due, deadlines.target), deadlines.case_id, deadlines.code DESC`);
  const open = db.prepare<[], OpenRow>(`
    SELECT id, state, policy_id AS policyId, accepted_on AS acceptedOn, unit, due_on AS dueOn
    FROM cases INDEXED BY cases_open
    WHERE state IN ('accepted', 'at-station', 'waiting', 'decided') AND number IS NOT NULL
    ORDER BY id`);
  const visitsOfAccepted = db.prepare<[], TodayVisit>(`
    SELECT visits.case_id AS caseId, visits.id, visits.station, visits.unit, visits.state, visits.returned_at AS returnedAt
    FROM cases INDEXED BY cases_by_state CROSS JOIN visits ON visits.case_id = cases.id
    WHERE cases.state = 'accepted' ORDER BY visits.case_id, visits.id`);
  const foundOfAccepted = db.prepare<[], FoundRow>(`
    SELECT findings.case_id AS caseId, findings.established
    FROM cases INDEXED BY cases_by_state CROSS JOIN findings ON findings.case_id = cases.id
    WHERE cases.state = 'accepted' AND findings.established IS NOT NULL`);
  const pauses = db.prepare<[], { caseId: number; from: string; reason: string }>(
    `SELECT case_id AS caseId, from_at AS "from", reason FROM pauses INDEXED BY pauses_one_open WHERE until_at IS NULL`,
  );
  const answered = db.prepare<[], AnsweredRow>(`
    SELECT caseId, decidedAt,
      EXISTS (SELECT 1 FROM replies WHERE replies.case_id = caseId AND replies.at >= coalesce(decidedAt, '')) AS replied
    FROM (
      SELECT id AS caseId,
        (SELECT max(at) FROM decisions WHERE decisions.case_id = cases.id AND withdrawn_at IS NULL) AS decidedAt
      FROM cases INDEXED BY cases_by_state WHERE state IN ('accepted', 'decided') AND number IS NOT NULL)`);
  const effectChecks = db.prepare<[string], CheckRow>(`
    SELECT deadlines.case_id AS caseId, improvements.line,
      coalesce(deadlines.due, deadlines.target) AS due, improvements.measure, improvements.owner
    FROM deadlines INDEXED BY deadlines_open
    CROSS JOIN cases ON cases.id = deadlines.case_id
    CROSS JOIN improvements
      ON improvements.case_id = deadlines.case_id AND improvements.line = CAST(substr(deadlines.code, 9) AS INTEGER)
    WHERE ${openDeadlines} AND deadlines.code GLOB 'improve:*'
      AND cases.number IS NOT NULL AND cases.state NOT IN ('voided', 'merged')
    ORDER BY coalesce(deadlines.due, deadlines.target), deadlines.case_id`);
  const callBacks = db.prepare<[string], CallRow>(`
    SELECT follow_ups.id, follow_ups.case_id AS caseId, follow_ups.due_on AS due, follow_ups.rule, cases.policy_id AS policyId,
      follow_ups.since
    FROM follow_ups INDEXED BY follow_ups_open CROSS JOIN cases ON cases.id = follow_ups.case_id
    WHERE follow_ups.drawn = 1 AND follow_ups.done_at IS NULL AND follow_ups.due_on < ?
      AND cases.number IS NOT NULL AND cases.state NOT IN ('voided', 'merged')
    ORDER BY follow_ups.due_on, follow_ups.id`);
  const answers = db.prepare<[], AnswerRow>(`
    SELECT slips.id, slips.case_id AS caseId, cases.policy_id AS policyId, slips.kind, slips.number,
      coalesce(cases.customer_name, slips.customer_name) AS customerName, coalesce(cases.product, slips.product) AS product,
      slips.unit, slips.on_date AS "on", slips.answer_due AS due
    FROM slips INDEXED BY slips_open LEFT JOIN cases ON cases.id = slips.case_id
    WHERE slips.answered_on IS NULL AND slips.became_case IS NULL
    ORDER BY slips.answer_due IS NULL, slips.answer_due,
      CASE slips.kind WHEN 'inquiry' THEN 1 WHEN 'objection' THEN 2 WHEN 'abnormality' THEN 3 ELSE 4 END,
      slips.on_date, slips.id`);
  const words = db.prepare<[string], CaseWords>(`
    SELECT id, number, customer_name AS customerName, product FROM cases
    WHERE id IN (SELECT value FROM json_each(?))`);
  const hasCases = db
    .prepare<[string], number>(
      'SELECT EXISTS (SELECT 1 FROM cases INDEXED BY cases_by_acceptance WHERE accepted_on <= ?)',
    )
    .pluck();
  const reportMade = db
    .prepare<[string, string], number>('SELECT EXISTS (SELECT 1 FROM reports_made WHERE code = ? AND period = ?)')
    .pluck();

  return {
    open: () => open.all(),
    pressing: (before) => pressing.all(before),
    visitsOfAccepted: () => visitsOfAccepted.all(),
    foundOfAccepted: () => foundOfAccepted.all(),
    pauses: () => pauses.all(),
    answered: () => answered.all(),
    effectChecks: (before) => effectChecks.all(before),
    callBacks: (before) => callBacks.all(before),
    answers: () => answers.all(),
    words: (ids) => words.all(JSON.stringify(ids)),
    hasCasesUntil: (day) => hasCases.get(day) === 1,
    reportMade: (code, period) => reportMade.get(code, period) === 1,
  };
}

/** Writes down that a report was made, or that it was not after all. */
export function markReport(
  writer: BetterSqlite3.Database,
  report: { readonly code: string; readonly period: string; readonly at: string; readonly actor: string },
  made: boolean,
): void {
  if (made) {
    writer
      .prepare('INSERT OR REPLACE INTO reports_made (code, period, at, actor) VALUES (@code, @period, @at, @actor)')
      .run(report);
  } else {
    writer.prepare('DELETE FROM reports_made WHERE code = ? AND period = ?').run(report.code, report.period);
  }
}
