/** When a customer is called back: the first time, and again. */
import type BetterSqlite3 from 'better-sqlite3';

import { deadlineStore } from '../../db/repositories/deadlines.ts';
import { followUpStore } from '../../db/repositories/follow-ups.ts';
import { dayOf, reckon } from '../../db/rules/due.ts';
import { isDrawn } from '../../db/rules/follow-up-draw.ts';
import { conditionHolds, momentOf } from '../../db/rules/limits.ts';
import { wallClock } from '../../db/rules/moments.ts';
import type { FollowUpRule, Span } from '../../db/rules/policy.ts';
import type { CaseRow } from '../../db/schema.ts';
import { policyOf, type CaseWork } from './case-work.ts';
import { officeCalendar } from './office-calendar.ts';

/**
 * Brings the calls of a case in step with what happened to it: a case that reached
 * the milestone of a rule gets its place there and is drawn or passed over; one
 * that lives again is not called until it reaches the milestone anew. It keeps its
 * place then: closing twice gives no second chance, and takes none away.
 *
 * To be called by every command after which a milestone may be reached or lost,
 * before the deadlines are reckoned. Writes nothing where nothing changed.
 */
export function drawFollowUps(work: CaseWork, caseId: number): void {
  const row = work.cases.row(caseId);
  if (!row || row.number === null || row.state === 'voided' || row.state === 'merged') return;
  const { policy } = policyOf(work.lookups, row);
  if (policy.followUps.length === 0) return;
  const store = followUpStore(work.writer);
  const facts = deadlineStore(work.writer).facts(row);
  for (const rule of policy.followUps) {
    const rows = store.ofCase(caseId).filter((one) => one.rule === rule.code);
    const [first] = rows;
    const last = rows.at(-1);
    const reached = momentOf(rule.after, facts);
    if (reached === undefined) {
      if (last?.drawn === 1 && last.done_at === null && last.due_on !== null) store.setDue(last.id, last.since, null);
      continue;
    }
    const since = dayOf(reached);
    const due = (): string => spanEnds(work.writer, rule.within, reached);
    const round = { case_id: caseId, rule: rule.code, since, note: '' };
    if (!first || !last) {
      if (isExempt(rule, row, since) || !conditionHolds(rule.when, facts.traits, policy.types)) continue;
      const place = store.nextPlace(rule.code);
      const drawn = isDrawn({ seed: store.seed(), rule: rule.code, percent: rule.percent, place });
      store.insert({ ...round, round: 1, place, drawn: drawn ? 1 : 0, due_on: drawn ? due() : null });
    } else if (first.drawn === 1 && last.done_at === null) {
      if (last.due_on === null) store.setDue(last.id, since, due());
    } else if (first.drawn === 1 && (last.done_at ?? '') < reopenedAt(work, caseId)) {
      // The customer was asked about the result before; this is another one.
      store.insert({ ...round, round: last.round + 1, place: first.place, drawn: 1, due_on: due() });
    }
  }
}

/** Nobody can call back who gave no name (001§14 1.12); and what another program closed long ago was seen to there. */
function isExempt(rule: FollowUpRule, row: CaseRow, since: string): boolean {
  return (
    (rule.exemptAnonymous && row.anonymous === 1) || (row.import_id !== null && since < row.created_at.slice(0, 10))
  );
}

function reopenedAt(work: CaseWork, caseId: number): string {
  return work.cases.events(caseId).findLast(({ kind }) => kind === 'reopened')?.at ?? '';
}

interface Called {
  /** Undefined for a call that no rule asks for. */
  readonly rule: FollowUpRule | undefined;
  readonly satisfaction: 'satisfied' | 'acceptable' | 'dissatisfied' | 'not-reached';
  /** What was promised to the customer. */
  readonly againOn: string | null;
  /** Moment of the call, ISO. */
  readonly from: string;
}

/**
 * The day of the next call, if there is one: the promised day; within the span of
 * the rule after a dissatisfied customer (001§14 2.3), or until satisfied (003§1
 * Art.6) also after one who was not reached; else when the rule comes back.
 * `ask` where a next call is due and nothing says when.
 */
export function nextRound(
  connection: BetterSqlite3.Database,
  { rule, satisfaction, againOn, from }: Called,
): string | 'ask' | undefined {
  if (againOn !== null) return againOn;
  const again = satisfaction === 'dissatisfied' || (satisfaction === 'not-reached' && (rule?.untilSatisfied ?? false));
  if (again) return rule ? spanEnds(connection, rule.within, wallClock(from)) : 'ask';
  return rule?.every ? spanEnds(connection, rule.every, wallClock(from)) : undefined;
}

/** The day on which the span ends that begins at `start`, a text of the office's clock. */
function spanEnds(connection: BetterSqlite3.Database, span: Span, start: string): string {
  const reckoned = reckon({ span, start, pauses: [], calendar: officeCalendar(connection) });
  return dayOf(reckoned.is === 'due' ? reckoned.due : start);
}
