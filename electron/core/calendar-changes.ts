/** What a change of the calendar moves, before it is kept and when it is. Closed cases never move. */
import type BetterSqlite3 from 'better-sqlite3';

import { deadlineStore } from '../../db/repositories/deadlines.ts';
import { calendarStore } from '../../db/repositories/office-calendar.ts';
import { officeLookups } from '../../db/repositories/office-lookups.ts';
import { objectionToHours, type OwnDay, type WorkCalendar } from '../../db/rules/calendar.ts';
import { asksTheCalendar, deadlinesOf, wordsOf, type Deadline } from '../../db/rules/limits.ts';
import type { LocaleCode, Policy } from '../../db/rules/policy.ts';
import type { CaseRow } from '../../db/schema.ts';
import type { CalendarChange, MovedDue } from '../contract/calendar.ts';
import type { FieldIssue } from '../contract/errors.ts';
import { invalidForm } from './case-work.ts';
import { refreshRow } from './deadlines.ts';
import { calendarFrom, type CalendarSettings } from './office-calendar.ts';
import { settingsOf } from './settings.ts';

/** The calendar before and after, and what that takes. */
export interface PlannedCalendar {
  readonly settings: CalendarSettings;
  readonly own: readonly OwnDay[];
  readonly before: WorkCalendar;
  readonly after: WorkCalendar;
  readonly locale: LocaleCode;
}

/** @throws Refusal `invalid-form`: a day without a name, a day twice, hours that are none. */
export function planCalendar(connection: BetterSqlite3.Database, change: CalendarChange): PlannedCalendar {
  refuseNonsense(change);
  const settings = settingsOf(connection);
  const locale = settings.screenLocale;
  const own = new Map(
    calendarStore(connection)
      .ownDays()
      .map((day) => [day.date, day]),
  );
  const before = calendarFrom({ settings, own: [...own.values()], locale });
  for (const { date, change: day } of change.changes) {
    if (day === null) own.delete(date);
    else own.set(date, { date, kind: day.kind, name: day.name.trim() });
  }
  const chosen: CalendarSettings = {
    workCalendar: change.workCalendar ?? settings.workCalendar,
    officeHours: change.officeHours ?? settings.officeHours,
  };
  const after = calendarFrom({ settings: chosen, own: [...own.values()], locale });
  return { settings: chosen, own: [...own.values()], before, after, locale };
}

function refuseNonsense({ changes, officeHours }: CalendarChange): void {
  const issues: FieldIssue[] = [];
  const seen = new Set<string>();
  for (const [index, { date, change }] of changes.entries()) {
    if (seen.has(date)) issues.push({ field: `changes.${index}.date`, code: 'day-twice', params: { text: date } });
    seen.add(date);
    if (change !== null && change.name.trim() === '') {
      issues.push({ field: `changes.${index}.change.name`, code: 'required' });
    }
  }
  const objection = officeHours && objectionToHours(officeHours);
  if (objection) issues.push({ field: 'officeHours', code: objection });
  if (issues.length > 0) throw invalidForm(issues);
}

interface Moved {
  readonly row: CaseRow;
  readonly policy: Policy;
  readonly lines: readonly MovedDue[];
}

/** Open cases whose due times are others under the calendar after, oldest first, with the due times that move. */
export function movedBy(connection: BetterSqlite3.Database, plan: PlannedCalendar): readonly Moved[] {
  const store = deadlineStore(connection);
  const policies = policiesThatAsk(connection);
  const moved: Moved[] = [];
  for (const row of store.openCases([...policies.keys()])) {
    const policy = policies.get(row.policy_id);
    if (!policy) continue;
    const facts = store.facts(row);
    const before = deadlinesOf(policy, facts, () => plan.before);
    const after = new Map(deadlinesOf(policy, facts, () => plan.after).map((deadline) => [deadline.code, deadline]));
    const lines = before.flatMap((deadline) => {
      const now = after.get(deadline.code);
      return now ? linesOf(row, policy, deadline, now, plan.locale) : [];
    });
    if (lines.length > 0) moved.push({ row, policy, lines });
  }
  return moved;
}

function linesOf(row: CaseRow, policy: Policy, was: Deadline, is: Deadline, locale: LocaleCode): readonly MovedDue[] {
  // What was done is done: its limit is worked out again too, but nothing waits for it any more.
  if (was.met !== null || (was.due === is.due && was.target === is.target)) return [];
  const [before, after] = was.due === is.due ? [was.target, is.target] : [was.due, is.due];
  const { label } = wordsOf(policy, is.subject, locale);
  return [{ caseId: row.id, number: row.number ?? '', customerName: row.customer_name, label, before, after }];
}

/** Keeps the calendar and works every open case out again; answers what moved. */
export function keepCalendar(
  connection: BetterSqlite3.Database,
  change: CalendarChange,
  plan: PlannedCalendar,
): readonly MovedDue[] {
  const moved = movedBy(connection, plan);
  const days = calendarStore(connection);
  for (const { date, change: day } of change.changes) {
    if (day === null) days.takeAway(date);
    else days.keep({ date, kind: day.kind, name: day.name.trim() });
  }
  const keep = connection.prepare<[string, string], never>(
    'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  );
  if (change.workCalendar) keep.run('workCalendar', JSON.stringify(change.workCalendar));
  if (change.officeHours) keep.run('officeHours', JSON.stringify(change.officeHours));
  for (const { row, policy } of moved) refreshRow(connection, row, policy, () => plan.after);
  return moved.flatMap(({ lines }) => lines);
}

/** Policies under which the calendar can move anything; the default counts calendar days only. */
function policiesThatAsk(connection: BetterSqlite3.Database): ReadonlyMap<number, Policy> {
  const lookups = officeLookups(connection);
  const ids = connection.prepare<[], number>('SELECT id FROM policies').pluck().all() as number[];
  const found = new Map<number, Policy>();
  for (const id of ids) {
    const stored = lookups.policyById(id);
    if (stored && asksTheCalendar(stored.policy)) found.set(id, stored.policy);
  }
  return found;
}
