/** Copies of papers (聯) and what happened to them, by compiled statements on one connection. */
import type BetterSqlite3 from 'better-sqlite3';
import type { Selectable } from 'kysely';

import type { CaseStateName } from '../rules/case-state.ts';
import type { CodedPaper } from '../rules/copy-code.ts';
import type { CopyEventKind, PaperCopyState } from '../rules/copies.ts';
import type { Schema } from '../schema.ts';
import { compiler, oncePerConnection } from '../statements.ts';

export type CopyPaper = 'complaint' | 'slip' | 'follow-up' | 'form' | 'letter';
export type CopyRow = Omit<Selectable<Schema['paper_copies']>, 'paper'> & { readonly paper: CopyPaper };

/** A copy with what the lists show of its paper and its case. */
export interface CopyWithPaper extends CopyRow {
  readonly case_number: string | null;
  readonly case_state: CaseStateName | null;
  /** Of the case; else whom the paper is about. */
  readonly customer_name: string | null;
  /** Policy under which the paper was made; null: the one in force. */
  readonly policy_id: number | null;
  /** As printed on it; of a call-back that of its case. */
  readonly number: string | null;
  /** Kind of a slip, or of a paper that was filled in. */
  readonly kind: string | null;
  /** Unit a slip goes to. */
  readonly unit: string | null;
  /** The paper itself was voided. */
  readonly voided: 0 | 1;
}

export type CopyEventRow = Omit<Selectable<Schema['copy_events']>, 'kind' | 'state'> & {
  readonly kind: CopyEventKind;
  readonly state: PaperCopyState;
};

/** `handed`: with somebody. `printed`: drawn, and lying in the office ever since. */
export type OutKind = 'handed' | 'printed';

interface OutFilter {
  readonly show: OutKind;
  /** The last day on which it went out to be overdue now. */
  readonly until: string;
  readonly offset: number;
  readonly limit: number;
}

export interface CodedSubject {
  readonly paper: CopyPaper;
  readonly caseId: number | null;
  readonly subjectId: number | null;
}

export interface CopyStore {
  byId(id: number): CopyWithPaper | undefined;
  ofCase(caseId: number): readonly CopyWithPaper[];
  ofSubject(subject: CodedSubject): readonly CopyWithPaper[];
  /** Longest out first; without what is voided, answered or done. */
  out(filter: OutFilter): { readonly total: number; readonly rows: readonly CopyWithPaper[] };
  /** Papers of that number: more than one where western and Republic years give two cases the same digits. */
  subjects(paper: CodedPaper, number: string): readonly CodedSubject[];
  events(copyId: number): readonly CopyEventRow[];
  eventsOfCase(caseId: number): readonly CopyEventRow[];
  event(id: number): CopyEventRow | undefined;
  /** The last event that was not taken back. */
  lastEvent(copyId: number): CopyEventRow | undefined;
  /** When a printing of a paper came out; undefined where it never did. */
  printedAt(subject: CodedSubject, printing: number): string | undefined;
  /** Writes down what happened; the copy is as the event says. Answers the event. */
  add(event: Omit<CopyEventRow, 'id' | 'undone_at'>): number;
  /** Takes an event back; the copy is again as the one before it says. */
  takeBack(event: CopyEventRow, at: string): void;
}

export const copyStore: (connection: BetterSqlite3.Database) => CopyStore = oncePerConnection(createStore);

const columns = `paper_copies.*, cases.number AS case_number, cases.state AS case_state,
  coalesce(cases.customer_name, nullif(slips.customer_name, ''), forms.about) AS customer_name,
  coalesce(forms.policy_id, cases.policy_id) AS policy_id,
  coalesce(slips.number, forms.number, cases.number) AS number,
  coalesce(slips.kind, forms.kind) AS kind, slips.unit, forms.voided_at IS NOT NULL AS voided`;
const tables = `paper_copies
  LEFT JOIN cases ON cases.id = paper_copies.case_id
  LEFT JOIN slips ON paper_copies.paper = 'slip' AND slips.id = paper_copies.subject_id
  LEFT JOIN forms ON paper_copies.paper IN ('form', 'letter') AND forms.id = paper_copies.subject_id
  LEFT JOIN follow_ups ON paper_copies.paper = 'follow-up' AND follow_ups.id = paper_copies.subject_id`;

/** The complaint form first, then the papers in the order in which they were first printed. */
const order = `ORDER BY paper_copies.subject_id IS NOT NULL, paper_copies.paper, paper_copies.subject_id, paper_copies.copy`;

/** Of a case that is not dead, and a paper that is neither voided nor answered nor done. Few are asked row by row: most are forms of cases. */
const alive = `(paper_copies.case_id IS NULL OR paper_copies.case_id NOT IN (
    SELECT id FROM cases INDEXED BY cases_dead WHERE cases.state IN ('voided', 'merged')
  )) AND (paper_copies.subject_id IS NULL OR CASE paper_copies.paper
    WHEN 'slip' THEN EXISTS (
      SELECT 1 FROM slips WHERE slips.id = subject_id AND slips.answered_on IS NULL AND slips.became_case IS NULL
    )
    WHEN 'follow-up' THEN EXISTS (
      SELECT 1 FROM follow_ups WHERE follow_ups.id = subject_id AND follow_ups.done_at IS NULL
    )
    ELSE EXISTS (SELECT 1 FROM forms WHERE forms.id = subject_id AND forms.voided_at IS NULL)
  END)`;
const outState = { handed: `paper_copies.state IN ('handed', 'signed')`, printed: `paper_copies.state = 'printed'` };

function createStore(connection: BetterSqlite3.Database): CopyStore {
  const statement = compiler(connection);
  const ofSubject = ({ subjectId }: CodedSubject): string =>
    subjectId === null
      ? 'paper_copies.case_id = @caseId AND paper_copies.paper = @paper AND paper_copies.subject_id IS NULL'
      : 'paper_copies.paper = @paper AND paper_copies.subject_id = @subjectId';

  const store: CopyStore = {
    byId: (id) =>
      statement<[number], CopyWithPaper>(`SELECT ${columns} FROM ${tables} WHERE paper_copies.id = ?`).get(id),
    ofCase: (caseId) =>
      statement<[number], CopyWithPaper>(
        `SELECT ${columns} FROM ${tables} WHERE paper_copies.case_id = ? ${order}`,
      ).all(caseId),
    ofSubject: (subject) =>
      statement<[object], CopyWithPaper>(`SELECT ${columns} FROM ${tables} WHERE ${ofSubject(subject)} ${order}`).all(
        subject,
      ),

    out({ show, ...filter }) {
      const from = `paper_copies WHERE ${outState[show]} AND paper_copies.on_date <= @until AND ${alive}`;
      const total = statement<[object], { total: number }>(`SELECT count(*) AS total FROM ${from}`).get(filter);
      // The names are read of the rows that are shown.
      const rows = statement<[object], CopyWithPaper>(
        `SELECT ${columns} FROM ${tables} WHERE paper_copies.id IN (
           SELECT paper_copies.id FROM ${from} ORDER BY paper_copies.on_date, paper_copies.id LIMIT @limit OFFSET @offset
         ) ORDER BY paper_copies.on_date, paper_copies.id`,
      ).all(filter);
      return { total: total?.total ?? 0, rows };
    },

    subjects: (paper, number) => subjectsOf(paper, number),

    events: (copyId) =>
      statement<[number], CopyEventRow>('SELECT * FROM copy_events WHERE copy_id = ? ORDER BY id').all(copyId),
    eventsOfCase: (caseId) =>
      statement<[number], CopyEventRow>(
        `SELECT copy_events.* FROM copy_events JOIN paper_copies ON paper_copies.id = copy_events.copy_id
         WHERE paper_copies.case_id = ? ORDER BY copy_events.id`,
      ).all(caseId),
    event: (id) => statement<[number], CopyEventRow>('SELECT * FROM copy_events WHERE id = ?').get(id),
    lastEvent: (copyId) =>
      statement<[number], CopyEventRow>(
        'SELECT * FROM copy_events WHERE copy_id = ? AND undone_at IS NULL ORDER BY id DESC LIMIT 1',
      ).get(copyId),
    printedAt: (subject, printing) =>
      statement<[object], { at: string }>(
        `SELECT min(at) AS at FROM print_log WHERE paper = @paper AND case_id IS @caseId AND subject_id IS @subjectId
           AND printing = @printing AND result <> 'failed' HAVING count(*) > 0`,
      ).get({ ...subject, printing })?.at,

    add(event) {
      const { lastInsertRowid } = statement<[object]>(
        `INSERT INTO copy_events (copy_id, kind, on_date, printing, state, holder, note, at, actor)
         VALUES (@copy_id, @kind, @on_date, @printing, @state, @holder, @note, @at, @actor)`,
      ).run(event);
      setCopy(event, event.at);
      return Number(lastInsertRowid);
    },
    takeBack(event, at) {
      statement<[string, number]>('UPDATE copy_events SET undone_at = ? WHERE id = ?').run(at, event.id);
      const before = store.lastEvent(event.copy_id);
      if (!before) throw new Error(`copy ${event.copy_id} has no event before ${event.id}`);
      setCopy(before, at);
    },
  };
  return store;

  function setCopy(event: Pick<CopyEventRow, 'copy_id' | 'state' | 'holder' | 'on_date'>, at: string): void {
    statement<[object]>(
      'UPDATE paper_copies SET state = @state, holder = @holder, on_date = @on_date, changed_at = @at WHERE id = @copy_id',
    ).run({ copy_id: event.copy_id, state: event.state, holder: event.holder, on_date: event.on_date, at });
  }

  function subjectsOf(paper: CodedPaper, number: string): readonly CodedSubject[] {
    switch (paper) {
      case 'complaint':
        return statement<[string], CodedSubject>(
          `SELECT 'complaint' AS paper, id AS caseId, NULL AS subjectId FROM cases WHERE number = ? ORDER BY id`,
        ).all(number);
      case 'slip':
        return statement<[string], CodedSubject>(
          `SELECT 'slip' AS paper, case_id AS caseId, id AS subjectId FROM slips WHERE number = ? ORDER BY id`,
        ).all(number);
      case 'form':
        return statement<[string], CodedSubject>(
          `SELECT CASE kind WHEN 'letter' THEN 'letter' ELSE 'form' END AS paper, case_id AS caseId, id AS subjectId
           FROM forms WHERE number = ?`,
        ).all(number);
      case 'follow-up': {
        const [caseNumber = '', call = ''] = number.split('-');
        const found = `SELECT 'follow-up' AS paper, case_id AS caseId, follow_ups.id AS subjectId
          FROM follow_ups JOIN cases ON cases.id = follow_ups.case_id WHERE cases.number = ?`;
        // An older code names the round of the call, of which each rule may have one.
        return call.startsWith('C')
          ? statement<[string, number], CodedSubject>(`${found} AND follow_ups.id = ?`).all(
              caseNumber,
              Number(call.slice(1)),
            )
          : statement<[string, number], CodedSubject>(`${found} AND follow_ups.round = ? ORDER BY follow_ups.id`).all(
              caseNumber,
              Number(call),
            );
      }
    }
  }
}
