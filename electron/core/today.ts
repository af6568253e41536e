/** What waits this morning: one look, so that the page is there at once. */
import type BetterSqlite3 from 'better-sqlite3';

import { officeLookups } from '../../db/repositories/office-lookups.ts';
import { markReport, todayReader, type PressingRow, type TodayReader } from '../../db/repositories/today.ts';
import { addDays, daysBetween } from '../../db/rules/dates.ts';
import { dayOf, isPast } from '../../db/rules/due.ts';
import { wallClock } from '../../db/rules/moments.ts';
import type { LocaleCode, Policy } from '../../db/rules/policy.ts';
import { reportDue } from '../../db/rules/reports.ts';
import type { CallOutput } from '../contract/calls.ts';
import type { TodayLine, TodayList, todayCalls, TodayReport } from '../contract/today.ts';
import { workOnCases } from './case-work.ts';
import { localDate, type OfficeContext } from './context.ts';
import type { Handlers } from './dispatch.ts';
import { ruleWords } from './follow-ups.ts';
import { isMonthStatistics, STATISTICS_REPORT } from './report-marks.ts';
import { overrunLabel, overrunUnit, unitName } from './slip-words.ts';
import { restingLists, type Waiting } from './today-resting.ts';

/** Lines of a list that are told; the rest is behind its door. */
const SHOWN = 20;
const SOON_DAYS = 3;

export function todayHandlers(context: OfficeContext): Handlers<typeof todayCalls> {
  const { reader } = context.db;
  return {
    'today.get': () => reader.transaction(() => whatWaits(context, reader))(),
    'today.reportMade': async ({ code, of, made }) => {
      await workOnCases(context, ['papers'], ({ writer, now, operator, lookups }) => {
        markReport(writer, { code, period: of, at: now, actor: operator }, made);
        lookups.audit(now, operator, 'today.reportMade', `${code} ${of}`);
      });
      return {};
    },
  };
}

interface Looking {
  readonly store: TodayReader;
  readonly locale: LocaleCode;
  readonly today: string;
  /** The present moment on the office's clock. */
  readonly now: string;
  readonly policyById: (id: number) => Policy;
}

function whatWaits(context: OfficeContext, connection: BetterSqlite3.Database): CallOutput<'today.get'> {
  const moment = context.clock.now();
  const today = localDate(moment);
  const lookups = officeLookups(connection);
  const looking: Looking = {
    store: todayReader(connection),
    locale: context.settings().screenLocale,
    today,
    now: wallClock(moment.toISOString()),
    policyById: (id) => {
      const stored = lookups.policyById(id);
      if (!stored) throw new Error(`no policy ${id}`);
      return stored.policy;
    },
  };
  const { store } = looking;
  const afterSoon = addDays(today, SOON_DAYS + 1);

  const pressing = pressingLists(looking, store.pressing(afterSoon));
  const resting = restingLists(looking);
  const lists = {
    ...mapLists(pressing.lists, (row) => toLimit(looking, row)),
    ...mapLists(resting, (waiting) => waiting),
    ...mapLists({ callBacks: store.callBacks(afterSoon) }, ({ caseId, due, rule, policyId, since }): Waiting => {
      const { label, who } = ruleWords(looking.policyById(policyId), rule, looking.locale);
      return { caseId, label, unit: who, due, since };
    }),
    ...mapLists({ effectChecks: store.effectChecks(afterSoon) }, ({ caseId, due, measure, owner }): Waiting => ({
      caseId,
      label: measure,
      unit: owner,
      due,
      since: null,
    })),
  };
  const shown = tellLists(looking, lists);
  return {
    today,
    ...shown,
    lateByUnit: pressing.lateByUnit,
    openSlips: store.openSlips(),
    reports: dueReports(looking, lookups.policyInForce()?.policy),
  };
}

/** How many there are, and the first of them. */
interface Head {
  readonly total: number;
  readonly first: readonly Waiting[];
}

/** Only what is shown is put into words. */
function mapLists<Name extends string, Row>(
  lists: Readonly<Record<Name, readonly Row[]>>,
  toWaiting: (row: Row) => Waiting,
): Record<Name, Head> {
  const heads = Object.entries<readonly Row[]>(lists).map(([name, rows]) => [
    name,
    { total: rows.length, first: rows.slice(0, SHOWN).map(toWaiting) },
  ]);
  return Object.fromEntries(heads) as Record<Name, Head>;
}

type Pressing = 'late' | 'dueToday' | 'dueSoon' | 'reminders';

/** Each case by its most pressing limit; the reminders limit by limit, as slips are made. */
function pressingLists(
  looking: Looking,
  rows: readonly PressingRow[],
): {
  readonly lists: Readonly<Record<Pressing, readonly PressingRow[]>>;
  readonly lateByUnit: { unit: string; cases: number; days: number }[];
} {
  const { now, today } = looking;
  const lists: Record<Pressing, PressingRow[]> = { late: [], dueToday: [], dueSoon: [], reminders: [] };
  const units = new Map<string, { unit: string; cases: number; days: number }>();
  const unitOf = unitNames(looking);
  const seen = new Set<number>();
  // Most pressing first, so the first row of a case is the one.
  for (const row of rows) {
    const late = isPast(row.due, now);
    if (late && row.reminded === 0) lists.reminders.push(row);
    if (seen.has(row.caseId)) continue;
    seen.add(row.caseId);
    if (!late) {
      lists[dayOf(row.due) === today ? 'dueToday' : 'dueSoon'].push(row);
      continue;
    }
    lists.late.push(row);
    const unit = unitOf(row);
    const known = units.get(unit);
    // The first of a unit is the one that is late longest.
    if (known) known.cases += 1;
    else units.set(unit, { unit, cases: 1, days: daysLate(row.due, today) });
  }
  const lateByUnit = [...units.values()].toSorted((one, other) => other.cases - one.cases || other.days - one.days);
  return { lists, lateByUnit };
}

/** The name of the unit to ask; found once for each limit and holder. */
function unitNames(looking: Looking): (row: PressingRow) => string {
  const names = new Map<string, string>();
  return (row) => {
    const key = `${row.policyId} ${row.visitUnit ?? ''} ${row.visitUnit === null ? `${row.code} ${row.holder}` : ''}`;
    let name = names.get(key);
    if (name === undefined) names.set(key, (name = unitToAsk(looking, row)));
    return name;
  };
}

function unitToAsk({ policyById, locale }: Looking, row: PressingRow): string {
  const policy = policyById(row.policyId);
  return unitName(policy, overrunUnit(policy, { ...row, unit: row.visitUnit }, locale), locale);
}

function toLimit(looking: Looking, row: PressingRow): Waiting {
  const { policyById, locale } = looking;
  return {
    caseId: row.caseId,
    label: overrunLabel(policyById(row.policyId), row, locale),
    unit: unitToAsk(looking, row),
    due: row.due,
    since: null,
  };
}

function tellLists<Name extends string>(
  { store, today }: Looking,
  lists: Readonly<Record<Name, Head>>,
): Record<Name, TodayList> {
  const heads = Object.entries<Head>(lists);
  const ids = new Set(heads.flatMap(([, { first }]) => first.map(({ caseId }) => caseId)));
  const words = new Map(store.words([...ids]).map((row) => [row.id, row]));
  const tell = (waiting: Waiting): TodayLine => {
    const { number = '', customerName = '', product = '' } = words.get(waiting.caseId) ?? {};
    return { ...waiting, number, customerName, product, days: daysLate(waiting.due, today) };
  };
  const told = heads.map(([name, { total, first }]) => [name, { total, lines: first.map(tell) }]);
  return Object.fromEntries(told) as Record<Name, TodayList>;
}

function daysLate(due: string | null, today: string): number {
  return due === null ? 0 : Math.max(0, daysBetween(dayOf(due), today));
}

/** Reports of the policy in force that were not made yet, of times in which there were cases at all. */
function dueReports({ store, today, locale }: Looking, policy: Policy | undefined): TodayReport[] {
  return (policy?.reports ?? [])
    .map((report) => {
      const { of, lastDay, due } = reportDue(report, today);
      const statistics = isMonthStatistics(report);
      const made = store.reportMade(report.code, of) || (statistics && store.reportMade(STATISTICS_REPORT, of));
      return { report, of, lastDay, due, statistics, made };
    })
    .filter(({ made, lastDay }) => !made && store.hasCasesUntil(lastDay))
    .map(({ report, of, due, statistics }) => ({
      code: report.code,
      label: report.label[locale],
      period: report.period,
      of,
      due,
      days: daysBetween(today, due),
      statistics,
    }))
    .toSorted((one, other) => one.days - other.days);
}
