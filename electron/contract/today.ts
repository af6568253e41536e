import { z } from 'zod';

import { query } from './define.ts';
import { dueText } from './life.ts';
import { id, isoDate, isoMonth, nothing } from './shapes.ts';

const line = z.strictObject({
  caseId: id,
  number: z.string(),
  customerName: z.string(),
  product: z.string(),
  /** Limit or station, in the words of the policy. */
  label: z.string(),
  unit: z.string(),
  due: dueText.nullable(),
  /** Whole days late; 0 for what is due today or later. */
  days: z.int(),
});
export type TodayLine = z.infer<typeof line>;

/** A list of Today: how many there are, and the first of them. */
const list = z.strictObject({ total: z.int(), lines: z.array(line) });

export const todayCalls = {
  /** What waits this morning. One question, so that the page is there at once. */
  'today.get': query({
    input: nothing,
    output: z.strictObject({
      today: isoDate,
      dueToday: list,
      late: list,
      /** The late ones by the unit that has them, most first. */
      lateByUnit: z.array(z.strictObject({ unit: z.string(), cases: z.int(), days: z.int() })),
      dueSoon: list,
      waiting: list,
      toSend: list,
      toDecide: list,
      toReply: list,
      callBacks: list,
      effectChecks: list,
      reminders: list,
      openSlips: z.int(),
      /** Reports that are due: last month's statistics until they were made (002§3 Art.9(9)). */
      reports: z.array(
        z.strictObject({ code: z.string(), label: z.string(), month: isoMonth, due: isoDate, days: z.int() }),
      ),
    }),
    errors: [],
  }),
} as const;
