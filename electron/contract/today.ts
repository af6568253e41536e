import { z } from 'zod';

import { command, query } from './define.ts';
import { dueText } from './life.ts';
import { code, id, isoDate, isoMonth, nothing } from './shapes.ts';

const line = z.strictObject({
  caseId: id,
  number: z.string(),
  customerName: z.string(),
  product: z.string(),
  /** Limit or station, in the words of the policy; the reason of a pause; the measure whose effect is looked at. */
  label: z.string(),
  unit: z.string(),
  due: dueText.nullable(),
  /** Whole days late; 0 for what is due today or later, and for what is late since some minutes. */
  days: z.int(),
  /** Since when it waits, where that is known. */
  since: isoDate.nullable(),
});
export type TodayLine = z.infer<typeof line>;

/** A list of Today: how many there are, and the first of them. */
const list = z.strictObject({ total: z.int(), lines: z.array(line) });
export type TodayList = z.infer<typeof list>;

const report = z.strictObject({
  code: z.string(),
  label: z.string(),
  period: z.enum(['week', 'month']),
  /** `2026-10`; of a week its Monday. */
  of: z.union([isoMonth, isoDate]),
  due: isoDate,
  /** Days left; less than 0 for what is late. */
  days: z.int(),
  /** The program makes it: the statistics of the month. */
  statistics: z.boolean(),
});
export type TodayReport = z.infer<typeof report>;

export const todayCalls = {
  /**
   * What waits this morning. One question, so that the page is there at once. A case
   * is late, due today or due soon by its most pressing limit, so it stands in one of these lists only.
   */
  'today.get': query({
    input: nothing,
    output: z.strictObject({
      today: isoDate,
      dueToday: list,
      late: list,
      /** The late ones by the unit that has them, most first; `days` of the one that is late longest. */
      lateByUnit: z.array(z.strictObject({ unit: z.string(), cases: z.int(), days: z.int() })),
      /** Within three days. */
      dueSoon: list,
      waiting: list,
      /** The next step of a case that is with the accepting unit: its next station, the decision, the answer to the customer, the closing. */
      toSend: list,
      toDecide: list,
      toReply: list,
      toClose: list,
      /** Due, or due within three days. */
      callBacks: list,
      effectChecks: list,
      /** Limits of open cases that were passed and of which nobody was reminded. */
      reminders: list,
      openSlips: z.int(),
      /** Reports that are due: last month's statistics until they were made (002§3 Art.9(9)). */
      reports: z.array(report),
    }),
    errors: [],
  }),
  /** A report that the office makes by itself was handed in; or it was not after all. */
  'today.reportMade': command({
    input: z.strictObject({ code, of: z.union([isoMonth, isoDate]), made: z.boolean() }),
    output: nothing,
    errors: [],
  }),
} as const;
