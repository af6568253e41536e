/** Keeps what is due of each case in step with what happened, and says why it is due then. */
import type BetterSqlite3 from 'better-sqlite3';

import { caseStore } from '../../db/repositories/cases.ts';
import { BY_HAND } from '../../db/repositories/follow-ups.ts';
import { deadlineStore, freshFacts, keptDeadline, type KeptDeadline } from '../../db/repositories/deadlines.ts';
import { officeLookups } from '../../db/repositories/office-lookups.ts';
import type { WorkCalendar } from '../../db/rules/calendar.ts';
import { isOpen } from '../../db/rules/case-state.ts';
import {
  closingDay,
  deadlinesOf,
  standingOf,
  standstills,
  wordsOf,
  type Deadline,
  type DeadlineSubject,
} from '../../db/rules/limits.ts';
import { wallClock } from '../../db/rules/moments.ts';
import type { LocaleCode, Policy } from '../../db/rules/policy.ts';
import type { CaseRow, NewCase } from '../../db/schema.ts';
import { translator, type Translate } from '../../renderer/locales/translate.ts';
import type { DeadlineView } from '../contract/life.ts';
import { policyOf, type CaseWork } from './case-work.ts';
import { officeCalendar } from './office-calendar.ts';
import { Refusal } from './refusal.ts';

/**
 * Works the deadlines of a case out again, after a command has changed it: the
 * table `deadlines` and `cases.due_on`. The version of the case stays.
 */
export function refreshDeadlines(work: CaseWork, caseId: number): void {
  const row = work.cases.row(caseId);
  if (!row) throw new Error(`no case ${caseId}`);
  refreshRow(work.writer, row, policyOf(work.lookups, row).policy, officeCalendar(work.writer));
}

/** The same for a row that was just read; `calendar` is read only where something asks for it. */
export function refreshRow(
  connection: BetterSqlite3.Database,
  row: CaseRow,
  policy: Policy,
  calendar: () => WorkCalendar,
): void {
  const store = deadlineStore(connection);
  const known = store.kept(row.id);
  const deadlines = deadlinesOf(policy, store.facts(row), calendar);
  const rows = deadlines.map(keptDeadline);
  store.write(row.id, isOpen(row.state) ? rows : rows.map((deadline) => asItWas(deadline, deadlines, known)), known);
  if (!isOpen(row.state) || row.accepted_on === null) return;
  const dueOn = closingDay(deadlines);
  if (dueOn !== row.due_on) caseStore(connection).update(row.id, { due_on: dueOn });
}

/** A closed case keeps the due times it was closed under, whatever became of the calendar. Only what is agreed anew counts. */
function asItWas(deadline: KeptDeadline, all: readonly Deadline[], known: readonly KeptDeadline[]): KeptDeadline {
  const was = known.find(({ code }) => code === deadline.code);
  const isAgreed = all.find(({ code }) => code === deadline.code)?.dueSteps.some(({ kind }) => kind === 'agreed');
  if (!was || was.started !== deadline.started || isAgreed === true) return deadline;
  return { ...deadline, target: was.target, due: was.due ?? deadline.due };
}

type Accepted = Pick<
  NewCase,
  'kind' | 'region' | 'type' | 'severity' | 'major' | 'received_at' | 'accepted_on' | 'accepted_at' | 'state'
>;

/** Deadlines of a case that is new today: nothing happened to it yet, so nothing is read. `keep` writes them once it has its id. */
export function firstDeadlines(
  policy: Policy,
  accepted: Accepted,
  calendar: () => WorkCalendar,
): { readonly dueOn: string | null; readonly keep: (writer: BetterSqlite3.Database, caseId: number) => void } {
  const { accepted_on: on = null, accepted_at: at = null } = accepted;
  const deadlines = deadlinesOf(policy, freshFacts({ ...accepted, accepted_on: on, accepted_at: at }), calendar);
  return {
    dueOn: on === null ? null : closingDay(deadlines),
    keep: (writer, caseId) => {
      deadlineStore(writer).write(caseId, deadlines.map(keptDeadline), []);
    },
  };
}

interface ViewOptions {
  readonly locale: LocaleCode;
  /** The present moment, ISO. */
  readonly now: string;
}

/** The deadlines of a case with their words, their standing and their reasons, for `life.get`. */
export function deadlineViews(
  connection: BetterSqlite3.Database,
  caseId: number,
  { locale, now }: ViewOptions,
): DeadlineView[] {
  const row = caseStore(connection).row(caseId);
  if (!row) throw new Refusal('not-found');
  const { policy } = policyOf(officeLookups(connection), row);
  const store = deadlineStore(connection);
  const facts = store.facts(row);
  const calendar = officeCalendar(connection, locale);
  const deadlines = deadlinesOf(policy, facts, calendar);
  const still = standstills(policy, facts, deadlines, calendar, wallClock(now));
  const known = isOpen(row.state) ? [] : store.kept(caseId);
  const t = translator(locale);
  return deadlines.map((deadline) => {
    const { subject, targetSteps, dueSteps } = deadline;
    const row = known.length === 0 ? keptDeadline(deadline) : asItWas(keptDeadline(deadline), deadlines, known);
    const times = { ...row, stopped: row.stopped === 1 };
    const words = wordsOf(policy, subject, locale);
    return {
      ...times,
      label: ownLabel(subject, t) ?? words.label,
      who: words.who,
      tell: words.tell,
      source: words.source,
      standstill: still.get(deadline.code) ?? null,
      standing: standingOf({ ...times, ask: deadline.ask }, wallClock(now)),
      passed: subject.kind === 'limit' ? subject.limit.passed : 'reminder',
      // Of a case that was closed under another calendar the reckoning of today would not be the reason.
      targetSteps: row.target === deadline.target ? [...targetSteps] : [],
      dueSteps: row.due === deadline.due ? [...dueSteps] : [],
    };
  });
}

/** Of what no policy has a name for. */
function ownLabel(subject: DeadlineSubject, t: Translate): string | undefined {
  if (subject.kind === 'improvement') return t('calendar.effectCheck');
  return subject.kind === 'call' && subject.call.rule === BY_HAND ? t('followUps.byHand') : undefined;
}
