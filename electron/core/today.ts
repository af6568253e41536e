/** What waits this morning: one look, so that the page is there at once. */
import type BetterSqlite3 from 'better-sqlite3';

import { officeLookups } from '../../db/repositories/office-lookups.ts';
import { markReport, todayReader } from '../../db/repositories/today.ts';
import { daysBetween } from '../../db/rules/dates.ts';
import { wallClock } from '../../db/rules/moments.ts';
import { reportDue } from '../../db/rules/reports.ts';
import type { CallInput, CallOutput } from '../contract/calls.ts';
import type { todayCalls, TodayReport } from '../contract/today.ts';
import { workOnCases } from './case-work.ts';
import { localDate, type OfficeContext } from './context.ts';
import type { Handlers } from './dispatch.ts';
import { isMonthStatistics, STATISTICS_REPORT } from './report-marks.ts';
import { besideLists, pressingLists, restingHeads, tell, type Head, type Looking } from './today-lists.ts';

/** Lines of a list that are told; the rest is behind its door. */
const SHOWN = 20;

export function todayHandlers(context: OfficeContext): Handlers<typeof todayCalls> {
  const { reader } = context.db;
  return {
    'today.get': () => reader.transaction(() => whatWaits(context, reader))(),
    'today.list': (input) => reader.transaction(() => wholeList(look(context, reader), input))(),
    'today.reportMade': async ({ code, of, made }) => {
      await workOnCases(context, ['papers'], ({ writer, now, operator, lookups }) => {
        markReport(writer, { code, period: of, at: now, actor: operator }, made);
        lookups.audit(now, operator, 'today.reportMade', `${code} ${of}`);
      });
      return {};
    },
  };
}

function look(context: OfficeContext, connection: BetterSqlite3.Database): Looking {
  const moment = context.clock.now();
  const lookups = officeLookups(connection);
  const store = todayReader(connection);
  let open: Looking['open'] | undefined;
  return {
    store,
    // Not every list is about open cases.
    get open() {
      open ??= new Map(store.open().map((row) => [row.id, row]));
      return open;
    },
    locale: context.settings().screenLocale,
    today: localDate(moment),
    now: wallClock(moment.toISOString()),
    policyInForce: lookups.policyInForce()?.policy,
    policyById: (id) => {
      const stored = lookups.policyById(id);
      if (!stored) throw new Error(`no policy ${id}`);
      return stored.policy;
    },
  };
}

function whatWaits(context: OfficeContext, connection: BetterSqlite3.Database): CallOutput<'today.get'> {
  const looking = look(context, connection);
  const { lateByUnit, ...pressing } = pressingLists(looking);
  const heads = { ...pressing, ...restingHeads(looking), ...besideLists(looking) };
  return {
    today: looking.today,
    ...tell(looking, heads, { offset: 0, limit: SHOWN }),
    lateByUnit,
    reports: dueReports(looking),
  };
}

/** Out of the same lists, so that what a door opens is what the page showed. */
function wholeList(looking: Looking, { list, offset, limit }: CallInput<'today.list'>): CallOutput<'today.list'> {
  const one = (head: Head): CallOutput<'today.list'> => {
    const { total, lines } = tell(looking, { head }, { offset, limit }).head;
    return { total, rows: lines };
  };
  switch (list) {
    case 'late':
    case 'dueToday':
    case 'dueSoon':
    case 'reminders':
      return one(pressingLists(looking)[list]);
    case 'waiting':
    case 'toSend':
    case 'toDecide':
    case 'toReply':
    case 'toClose':
      return one(restingHeads(looking)[list]);
    case 'callBacks':
    case 'effectChecks':
    case 'answers':
      return one(besideLists(looking)[list]);
  }
}

/** Reports of the policy in force that were not made yet, of times in which there were cases at all. */
function dueReports({ store, today, locale, policyInForce }: Looking): TodayReport[] {
  return (policyInForce?.reports ?? [])
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
