/** A case as its rules look at it, and the refusal where they speak against an action. */
import type BetterSqlite3 from 'better-sqlite3';

import { lifeStore, type LifeStore, type VisitRow } from '../../../db/repositories/case-life.ts';
import {
  whyNot,
  type CaseFacts,
  type LifeActionName,
  type LifeRules,
  type WhyNot,
} from '../../../db/rules/case-life.ts';
import { hasLate, hasOverrun } from '../../../db/rules/lateness.ts';
import { wallClock } from '../../../db/rules/moments.ts';
import type { Policy } from '../../../db/rules/policy.ts';
import type { CaseRow } from '../../../db/schema.ts';
import { policyOf, type CaseWork } from '../case-work.ts';
import { localDate, type OfficeContext } from '../context.ts';
import { Refusal } from '../refusal.ts';

export function factsOf(connection: BetterSqlite3.Database, row: CaseRow, now: string): CaseFacts {
  const life = lifeStore(connection);
  const clock = wallClock(now);
  const owed = life.dueTimes(row.id);
  return {
    state: row.state,
    visits: life.visits(row.id),
    established: life.finding(row.id)?.established ?? null,
    sharesTotal: life.shares(row.id).reduce((sum, { share }) => sum + share, 0),
    decided: life.decisions(row.id).some(({ withdrawn_at }) => withdrawn_at === null),
    tracked: life
      .improvements(row.id)
      .filter(({ tracked }) => tracked === 1)
      .map(({ effective }) => (effective === null ? null : effective === 1)),
    mergedHere: life.mergedHere(row.id),
    late: hasLate(owed, clock),
    overran: hasOverrun(owed, clock),
  };
}

/** One action on a case, inside its transaction. */
export interface LifeWork {
  readonly work: CaseWork;
  readonly life: LifeStore;
  readonly row: CaseRow;
  readonly policy: Policy;
  readonly facts: CaseFacts;
  readonly rules: LifeRules;
  readonly visits: readonly VisitRow[];
}

/** The case as the caller knows it; refused where it is not, or where its rules speak against `action`. */
export function lifeWork(
  context: OfficeContext,
  work: CaseWork,
  { id, version }: { readonly id: number; readonly version: number },
  action: LifeActionName | undefined,
): LifeWork {
  const row = work.cases.row(id);
  if (!row) throw new Refusal('not-found');
  if (row.version !== version) throw new Refusal('stale');
  const { policy } = policyOf(work.lookups, row);
  const life = lifeStore(work.writer);
  const facts = factsOf(work.writer, row, work.now);
  const rules = { policy, locale: context.settings().screenLocale };
  if (action !== undefined) refuse(whyNot(action, facts, rules));
  return { work, life, row, policy, facts, rules, visits: life.visits(id) };
}

/** Says no, if there is something to say. */
export function refuse(objection: WhyNot | undefined): void {
  if (objection) throw new Refusal('not-allowed', { params: { ...objection.params, why: objection.why } });
}

/** The first moment at which something can have happened to a case. */
export function acceptedMoment({ accepted_on: on, accepted_at: at, created_at: created }: CaseRow): string {
  if (at !== null && (on === null || localDate(new Date(at)) === on)) return at;
  return on === null ? created : new Date(`${on}T00:00`).toISOString();
}

/** The last thing that happened to the form: what follows it cannot have been before. */
export function lastMove(
  { row, visits, life }: LifeWork,
  leaveOut: (visit: VisitRow) => boolean = () => false,
): string {
  const moments = [acceptedMoment(row)];
  for (const visit of visits) {
    if (visit.state === 'skipped' || leaveOut(visit)) continue;
    moments.push(visit.returned_at ?? visit.sent_at);
  }
  for (const { from_at, until_at } of life.pauses(row.id)) moments.push(until_at ?? from_at);
  return moments.reduce((latest, moment) => (moment > latest ? moment : latest));
}
