import { statisticsReader, type MonthCase, type StatisticsReader } from '../../db/repositories/statistics.ts';
import { statisticsDimensions, tallyMonth, tallySettlements, type Dimension } from '../../db/rules/statistics.ts';
import { translator } from '../../renderer/locales/translate.ts';
import type { Locale } from '../contract/shapes.ts';
import type { MonthStatistics, statisticsCalls, StatisticsLine } from '../contract/statistics.ts';
import type { OfficeContext } from './context.ts';
import type { Handlers } from './dispatch.ts';
import { readLabels, type Labels } from './export/labels.ts';
import { exportMonth, printMonth } from './month-export.ts';
import type { ProfileStore } from './printers/store.ts';

/** The month and the twelve before it. */
const MONTHS_BEFORE = 12;

export function statisticsHandlers(context: OfficeContext, store: ProfileStore): Handlers<typeof statisticsCalls> {
  const reader = statisticsReader(context.db.reader);
  const month = (wanted: string, locale: Locale): Promise<MonthStatistics> =>
    monthStatistics(context, reader, wanted, locale);
  return {
    'statistics.month': (input) => month(input.month, input.locale),
    'statistics.export': async (input) => exportMonth(context, input, await month(input.month, input.locale)),
    'statistics.print': async (input) => printMonth(context, store, input, await month(input.month, input.locale)),
  };
}

/** The statistics of a month, labels in `locale` (002§3 Art.9(9)). */
async function monthStatistics(
  context: OfficeContext,
  reader: StatisticsReader,
  month: string,
  locale: Locale,
): Promise<MonthStatistics> {
  const labels = await readLabels(context, locale);
  const t = translator(locale);
  const cases = reader.monthCases(month);
  const { total, closedInTime, closedLate, tables } = tallyMonth(cases, month);
  const names = customerNames(cases);
  return {
    month,
    accepted: total.accepted,
    closed: total.closed,
    openAtEnd: total.open,
    closedInTime,
    closedLate,
    ...reader.monthNumbers(month),
    tables: statisticsDimensions.map((dimension) => ({
      dimension,
      lines: Array.from(tables[dimension], ([code, tally]) => ({
        code,
        label: code === '' ? t('statistics.notGiven') : labelOf(dimension, code, labels, names),
        ...tally,
      })).toSorted(dimension === 'customer' ? mostFirst : inListOrder(labels[dimension].position)),
      total: { code: '', label: t('statistics.total'), ...total },
    })),
    settlements: settlementsOf(cases, month),
    trend: reader.trend(month, MONTHS_BEFORE).map((one) => ({ ...one })),
  };
}

function settlementsOf(cases: readonly MonthCase[], month: string): MonthStatistics['settlements'] {
  const { returns, ...amounts } = tallySettlements(cases, month);
  return { ...amounts, returns: { ...returns, quantities: returns.quantities.map((one) => ({ ...one })) } };
}

function labelOf(dimension: Dimension, code: string, labels: Labels, names: ReadonlyMap<string, string>): string {
  return dimension === 'customer' ? (names.get(code) ?? code) : labels[dimension](code);
}

/** The name as it stood on the customer's latest case; cases come oldest first. */
function customerNames(cases: readonly MonthCase[]): ReadonlyMap<string, string> {
  return new Map(cases.map(({ customer, customerName }) => [customer, customerName]));
}

/** As the policy lists them; what it does not know after that, most first; "not given" last. */
function inListOrder(position: (code: string) => number): (one: StatisticsLine, other: StatisticsLine) => number {
  const place = (line: StatisticsLine): number =>
    line.code === '' ? Number.MAX_VALUE : Math.min(position(line.code), 1e9);
  return (one, other) => place(one) - place(other) || mostFirst(one, other);
}

function mostFirst(one: StatisticsLine, other: StatisticsLine): number {
  return (
    other.accepted - one.accepted ||
    other.closed - one.closed ||
    other.open - one.open ||
    (one.label < other.label ? -1 : Number(one.label > other.label))
  );
}
