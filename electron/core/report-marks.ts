/** How the office knows that the statistics of a month were made: they went out as a file (002§3 Art.9(9)). */
import { inBulkTransaction } from '../../db/database.ts';
import { markReport } from '../../db/repositories/today.ts';
import type { PolicyReport } from '../../db/rules/policy.ts';
import { lastDayOf } from '../../db/rules/reports.ts';
import { today, type OfficeContext } from './context.ts';

/** The mark of a month that went out; whatever the policy calls its statistics. */
export const STATISTICS_REPORT = 'statistics';

/** Names that the shipped policies give to the statistics of the month. */
const statisticsCodes: ReadonlySet<string> = new Set([STATISTICS_REPORT, 'monthly']);

export function isMonthStatistics({ code, period }: Pick<PolicyReport, 'code' | 'period'>): boolean {
  return period === 'month' && statisticsCodes.has(code);
}

/** A month that is not over yet was only looked at. */
export async function markStatisticsMade(context: OfficeContext, month: string): Promise<void> {
  if (today(context) <= lastDayOf(month)) return;
  const at = context.clock.now().toISOString();
  const actor = context.settings().operator;
  await inBulkTransaction(context.db, (writer) => {
    markReport(writer, { code: STATISTICS_REPORT, period: month, at, actor }, true);
  });
  context.emit('office.changed', { areas: ['papers'] });
}
