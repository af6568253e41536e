import { formatDate, ROC_OFFSET, type YearStyle } from '../../../db/rules/dates.ts';
import type { Translate } from '../../../renderer/locales/translate.ts';
import type { MonthStatistics, StatisticsDimension, StatisticsLine } from '../../contract/statistics.ts';
import type { Cell, ColumnKind } from './sheet.ts';

/** One table of the month as both the spreadsheet and the paper show it. */
export interface MonthTable {
  readonly key: 'summary' | 'trend' | 'returns' | 'amounts' | StatisticsDimension;
  readonly heading: string;
  readonly note?: string;
  readonly headings: readonly string[];
  /** Of the columns after the first; `count` where it is left out. */
  readonly kinds?: readonly ColumnKind[];
  readonly rows: readonly (readonly Cell[])[];
  readonly total?: readonly Cell[];
}

/** Summary, what the closed cases came to, the five tables and the trend, in the order in which they are read. */
export function monthTables(month: MonthStatistics, t: Translate, style: YearStyle): readonly MonthTable[] {
  const figures = [t('statistics.accepted'), t('statistics.closed'), t('statistics.open')];
  return [
    {
      key: 'summary',
      heading: t('statistics.headings.summary'),
      note: t('statistics.basis'),
      headings: [t('statistics.item'), t('statistics.count')],
      rows: [
        [t('statistics.accepted'), month.accepted],
        [t('statistics.closed'), month.closed],
        [t('statistics.closedInTime'), month.closedInTime],
        [t('statistics.closedLate'), month.closedLate],
        [t('statistics.open'), month.openAtEnd],
        [t('statistics.voided'), month.voided],
        [t('statistics.first'), month.first],
        [t('statistics.last'), month.last],
      ],
    },
    ...settlementTables(month.settlements, t),
    ...month.tables.map(({ dimension, lines, total }) => ({
      key: dimension,
      heading: t(`statistics.headings.${dimension}`),
      ...(dimension === 'unit' || dimension === 'outcome' ? { note: t(`statistics.notes.${dimension}`) } : {}),
      headings: [t(`statistics.dimensions.${dimension}`), ...figures],
      rows: lines.map(cells),
      total: cells(total),
    })),
    {
      key: 'trend',
      heading: t('statistics.headings.trend'),
      headings: [t('statistics.monthColumn'), t('statistics.accepted'), t('statistics.closed')],
      rows: month.trend.map((one) => [monthLabel(one.month, style), one.accepted, one.closed]),
    },
  ];
}

/** Goods back, by unit of quantity: those do not add up. Then the money. */
function settlementTables(
  { returns, allowances, compensations, losses }: MonthStatistics['settlements'],
  t: Translate,
): readonly MonthTable[] {
  const amounts = { allowances, compensations, losses };
  return [
    {
      key: 'returns',
      heading: t('statistics.headings.returns'),
      note: t('statistics.notes.returns'),
      headings: [
        t('statistics.columns.returnUnit'),
        t('statistics.count'),
        t('statistics.columns.returnApproved'),
        t('statistics.columns.returnActual'),
      ],
      kinds: ['count', 'quantity', 'quantity'],
      rows: returns.quantities.map(({ unit, cases, approved, actual }) => [
        unit === '' ? t('statistics.notGiven') : unit,
        cases,
        approved / 1000,
        actual / 1000,
      ]),
      total: [t('statistics.total'), returns.cases, null, null],
    },
    {
      key: 'amounts',
      heading: t('statistics.headings.amounts'),
      note: t('statistics.notes.amounts'),
      headings: [t('statistics.item'), t('statistics.count'), t('statistics.amount')],
      kinds: ['count', 'money'],
      rows: (['allowances', 'compensations', 'losses'] as const).map((key) => [
        t(`statistics.settled.${key}`),
        amounts[key].cases,
        amounts[key].amount / 100,
      ]),
    },
  ];
}

function cells({ label, accepted, closed, open }: StatisticsLine): readonly Cell[] {
  return [label, accepted, closed, open];
}

/** `2026/11` or `115/11`. */
export function monthLabel(month: string, style: YearStyle): string {
  return formatDate(`${month}-01`, style).slice(0, -3);
}

/** 2026 年 11 月, 民國 115 年 11 月; before 1912 there is no Republic year. */
export function monthTitle(month: string, style: YearStyle, t: Translate): string {
  const year = Number(month.slice(0, 4));
  const number = Number(month.slice(5, 7));
  return style === 'roc' && year > ROC_OFFSET
    ? t('statistics.month.roc', { year: year - ROC_OFFSET, month: number })
    : t('statistics.month.western', { year, month: number });
}
