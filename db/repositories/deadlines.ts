/** What happened to a case as far as limits ask for it, and the derived table of its deadlines. */
import type BetterSqlite3 from 'better-sqlite3';

import type { Pause } from '../rules/due.ts';
import type { AgreedLimit, CallFact, CaseFacts, Deadline, ImprovementFact, VisitFact } from '../rules/limits.ts';
import { wallClock } from '../rules/moments.ts';
import type { CaseRow } from '../schema.ts';
import { compiler, oncePerConnection } from '../statements.ts';

/** A row of the table as it is kept. */
export interface KeptDeadline {
  readonly code: string;
  readonly started: string;
  readonly target: string | null;
  readonly due: string | null;
  readonly met: string | null;
  readonly stopped: 0 | 1;
}

export interface DeadlineStore {
  facts(row: CaseRow): CaseFacts;
  kept(caseId: number): readonly KeptDeadline[];
  /** Brings the table in step; of a case that was never written, `known` is empty. */
  write(caseId: number, deadlines: readonly KeptDeadline[], known: readonly KeptDeadline[]): void;
  /** Open cases accepted under one of the policies, oldest first. */
  openCases(policyIds: readonly number[]): readonly CaseRow[];
}

export function keptDeadline({ code, started, target, due, met, stopped }: Deadline): KeptDeadline {
  return { code, started, target, due, met, stopped: stopped ? 1 : 0 };
}

type Received = Pick<
  CaseRow,
  'kind' | 'region' | 'type' | 'severity' | 'major' | 'received_at' | 'accepted_on' | 'accepted_at' | 'state'
> & { readonly urgent?: 0 | 1; readonly closed_on?: string | null };

/** A case to which nothing happened yet but that it came and was accepted. */
export function freshFacts(row: Received): CaseFacts {
  return {
    traits: {
      kind: row.kind,
      region: row.region,
      type: row.type,
      severity: row.severity,
      major: row.major === 1,
      urgent: row.urgent === 1,
    },
    state: row.state,
    milestones: receivedAndAccepted(row),
    visits: [],
    pauses: [],
    agreed: [],
    improvements: [],
    calls: [],
  };
}

function receivedAndAccepted(row: Received): Map<string, string> {
  const milestones = new Map([['received', wallClock(row.received_at)]]);
  if (row.accepted_on !== null) {
    // Entered on another day than it was accepted, the hour says nothing.
    const entered = row.accepted_at === null ? '' : wallClock(row.accepted_at);
    milestones.set('accepted', entered.startsWith(row.accepted_on) ? entered : row.accepted_on);
  }
  if (row.closed_on) milestones.set('closed', row.closed_on);
  return milestones;
}

/** The deadlines on one connection; its statements are compiled once. */
export const deadlineStore: (connection: BetterSqlite3.Database) => DeadlineStore = oncePerConnection(createStore);

interface VisitRow extends Omit<VisitFact, 'sent' | 'returned'> {
  readonly sent: string;
  readonly returned: string | null;
}

/** 客戶未能接受 may reopen the case too (003§1 Art.6). */
const REOPENINGS = `SELECT at FROM events WHERE case_id = ?
  AND (kind = 'reopened' OR kind = 'not-accepted' AND note LIKE 'reopen%')`;

interface Reached {
  readonly milestone: string;
  readonly at: string;
}

interface Found {
  readonly judgedOn: string | null;
  readonly investigatedOn: string | null;
}

function createStore(connection: BetterSqlite3.Database): DeadlineStore {
  const statement = compiler(connection);
  const all = <Row>(sql: string, id: number): Row[] => statement<[number], Row>(sql).all(id);
  const run = (sql: string, ...values: readonly (string | number | null)[]): void => {
    statement<(string | number | null)[]>(sql).run(...values);
  };

  // Small statements without sorting: each is a look into one index.
  const last = (sql: string, id: number): string | undefined =>
    all<{ at: string }>(sql, id).reduce<string | undefined>(
      (most, { at }) => (most && most > at ? most : at),
      undefined,
    );

  /** The answer since the case was last reopened. */
  function firstReply(id: number): string | undefined {
    const replies = all<{ at: string }>('SELECT at FROM replies WHERE case_id = ?', id);
    if (replies.length === 0) return undefined;
    const reopened = last(REOPENINGS, id) ?? '';
    const since = replies.map(({ at }) => at).filter((at) => at >= reopened);
    return since.toSorted()[0];
  }

  function facts(row: CaseRow): CaseFacts {
    const milestones = receivedAndAccepted(row);
    const reach = (milestone: string, at: string | undefined): void => {
      if (at !== undefined) milestones.set(milestone, wallClock(at));
    };
    const visits = all<VisitRow>(
      `SELECT id, station, unit, state, sent_at AS sent, returned_at AS returned, agreed_due AS agreedDue
       FROM visits WHERE case_id = ?`,
      row.id,
    )
      .toSorted((one, other) => one.id - other.id)
      .map((visit) => ({
        ...visit,
        sent: wallClock(visit.sent),
        returned: visit.returned === null ? null : wallClock(visit.returned),
      }));
    const first = visits.find(({ state }) => state !== 'skipped');
    if (first) milestones.set('dispatched', first.sent);
    for (const { milestone, at } of all<Reached>('SELECT milestone, at FROM milestones WHERE case_id = ?', row.id)) {
      milestones.set(milestone, wallClock(at));
    }
    reach('negotiated', last("SELECT at FROM negotiations WHERE case_id = ? AND result <> 'open'", row.id));
    reach('decided', last('SELECT at FROM decisions WHERE case_id = ? AND withdrawn_at IS NULL', row.id));
    reach('replied', firstReply(row.id));
    const [found] = all<Found>(
      `SELECT CASE WHEN established IS NULL THEN NULL ELSE judged_on END AS judgedOn, investigated_on AS investigatedOn
       FROM findings WHERE case_id = ?`,
      row.id,
    );
    if (found?.judgedOn) milestones.set('judged', found.judgedOn);
    if (found?.investigatedOn) milestones.set('investigated', found.investigatedOn);

    return {
      ...freshFacts(row),
      milestones,
      visits,
      pauses: all<Pause>(
        `SELECT from_at AS "from", until_at AS "until", reason FROM pauses WHERE case_id = ?`,
        row.id,
      ).map(({ from, until, reason }) => ({
        from: wallClock(from),
        until: until === null ? null : wallClock(until),
        reason,
      })),
      agreed: all<AgreedLimit>('SELECT code, due, reason FROM agreed_limits WHERE case_id = ?', row.id),
      improvements: all<Omit<ImprovementFact, 'effective'> & { effective: 0 | 1 | null }>(
        `SELECT line, owner, due_on AS dueOn, check_on AS checkOn, verified_on AS verifiedOn, effective
         FROM improvements WHERE case_id = ? AND tracked = 1`,
        row.id,
      ).map((one) => ({ ...one, effective: one.effective === null ? null : one.effective === 1 })),
      calls: all<CallFact>(
        `SELECT id, rule, due_on AS dueOn, done_at AS done FROM follow_ups WHERE case_id = ? AND drawn = 1`,
        row.id,
      ).map((call) => ({ ...call, done: call.done === null ? null : wallClock(call.done) })),
    };
  }

  return {
    facts,
    kept: (caseId) =>
      all<KeptDeadline>('SELECT code, started, target, due, met, stopped FROM deadlines WHERE case_id = ?', caseId),
    write(caseId, deadlines, known) {
      const before = new Map(known.map((row) => [row.code, row]));
      for (const { code, started, target, due, met, stopped } of deadlines) {
        const was = before.get(code);
        before.delete(code);
        if (
          was?.started === started &&
          was.target === target &&
          was.due === due &&
          was.met === met &&
          was.stopped === stopped
        ) {
          continue;
        }
        run(
          `INSERT INTO deadlines (case_id, code, started, target, due, met, stopped) VALUES (?, ?, ?, ?, ?, ?, ?)
           ON CONFLICT (case_id, code) DO UPDATE SET started = excluded.started, target = excluded.target,
             due = excluded.due, met = excluded.met, stopped = excluded.stopped`,
          caseId,
          code,
          started,
          target,
          due,
          met,
          stopped,
        );
      }
      for (const code of before.keys()) run('DELETE FROM deadlines WHERE case_id = ? AND code = ?', caseId, code);
    },
    openCases: (policyIds) =>
      connection
        .prepare<[string], CaseRow>(
          `SELECT * FROM cases WHERE state IN ('filed', 'accepted', 'at-station', 'waiting', 'decided')
             AND policy_id IN (SELECT value FROM json_each(?)) ORDER BY id`,
        )
        .all(JSON.stringify(policyIds)),
  };
}
