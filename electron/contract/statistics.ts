import { z } from 'zod';

import { command, query } from './define.ts';
import { caseMonth, code, fileToken, isoMonth, line, locale } from './shapes.ts';

/** One line of a table; `code` opens the cases behind it. */
export const statisticsLine = z.strictObject({
  code: z.string(),
  label: z.string(),
  accepted: z.int(),
  closed: z.int(),
  /** Open at the end of the month. */
  open: z.int(),
});
export type StatisticsLine = z.infer<typeof statisticsLine>;

export const statisticsDimension = z.enum(['type', 'unit', 'channel', 'outcome', 'customer']);
export type StatisticsDimension = z.infer<typeof statisticsDimension>;

/** Not `int`: sums may go beyond the safe ones. Minor units. */
const amounts = z.strictObject({ cases: z.int(), amount: z.number() });

/** Of the cases closed in the month. */
export const monthSettlements = z.strictObject({
  returns: z.strictObject({
    cases: z.int(),
    /** One for each unit of quantity; thousandths. `actual` is what was booked of what came. */
    quantities: z.array(z.strictObject({ unit: z.string(), cases: z.int(), approved: z.number(), actual: z.number() })),
  }),
  allowances: amounts,
  compensations: amounts,
  losses: amounts,
});
export type MonthSettlements = z.infer<typeof monthSettlements>;

export const monthStatistics = z.strictObject({
  month: isoMonth,
  accepted: z.int(),
  /** Closed in the month, whenever accepted (002§3 Art.9(9)). */
  closed: z.int(),
  openAtEnd: z.int(),
  voided: z.int(),
  /** Of those closed in the month: by their due date, or later. */
  closedInTime: z.int(),
  closedLate: z.int(),
  first: z.string(),
  last: z.string(),
  tables: z.array(
    z.strictObject({ dimension: statisticsDimension, lines: z.array(statisticsLine), total: statisticsLine }),
  ),
  settlements: monthSettlements,
  /** Accepted and closed in this and the twelve months before. */
  trend: z.array(z.strictObject({ month: isoMonth, accepted: z.int(), closed: z.int() })),
});
export type MonthStatistics = z.infer<typeof monthStatistics>;

export const statisticsCalls = {
  'statistics.month': query({
    input: z.strictObject({ month: caseMonth, locale }),
    output: monthStatistics,
    errors: [],
  }),
  /** The month as a file: ledger and statistics (XLSX, PDF), or the ledger alone (CSV). */
  'statistics.export': command({
    input: z.strictObject({
      month: caseMonth,
      format: z.enum(['xlsx', 'pdf', 'csv']),
      locale,
      file: fileToken,
      job: code,
    }),
    output: z.strictObject({
      cases: z.int(),
      /** Characters that no font of the PDF has, by name; they are blank in it. Empty for none, and for the other formats. */
      missing: z.string(),
    }),
    errors: ['file-unknown', 'file-not-writable', 'pdf-failed', 'cancelled'],
  }),
  /**
   * Statistics and ledger of the month on paper, a job each; entered in the print log. A profile says printer and size;
   * without one, and with an empty `device`, each goes by the profile that it was assigned. Null: none, on A4.
   */
  'statistics.print': command({
    input: z.strictObject({
      month: caseMonth,
      locale,
      device: line,
      profile: code.nullish(),
      allowMissing: z.boolean(),
      job: code,
    }),
    output: z.strictObject({ cases: z.int() }),
    errors: ['size-unfit', 'glyphs-missing', 'printer-gone', 'printer-failed', 'cancelled'],
  }),
} as const;
