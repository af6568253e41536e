import { z } from 'zod';

import { command, query } from './define.ts';
import { dueText } from './life.ts';
import { code, id, isoDate, isoMonth, nothing, slice } from './shapes.ts';

/** The lists of Today, each with its own lines. */
export const todayListName = z.enum([
  'late',
  'dueToday',
  'dueSoon',
  'waiting',
  'toSend',
  'toDecide',
  'toReply',
  'toClose',
  'callBacks',
  'effectChecks',
  'answers',
  'reminders',
]);
export type TodayListName = z.infer<typeof todayListName>;

/** What a line is about, and so what it opens. */
const subject = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('case') }),
  /** Line of the improvement whose effect is looked at. */
  z.strictObject({ what: z.literal('check'), line: z.int() }),
  /** The follow-up to be recorded. */
  z.strictObject({ what: z.literal('call'), id }),
  /** The slip that waits for its answer. */
  z.strictObject({ what: z.literal('slip'), id }),
  /** The limit of which to remind. */
  z.strictObject({ what: z.literal('overrun'), code: z.string() }),
]);
export type TodaySubject = z.infer<typeof subject>;

const line = z.strictObject({
  subject,
  /** Null of an abnormality slip, which belongs to no case. */
  caseId: id.nullable(),
  /** Of the case; of the slip where that is what waits. */
  number: z.string(),
  customerName: z.string(),
  product: z.string(),
  /** Limit or station, in the words of the policy; the reason of a pause; the measure whose effect is looked at; the kind of a slip. */
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
      /** Slips without an answer, first due first. */
      answers: list,
      /** Reports that are due: last month's statistics until they were made (002§3 Art.9(9)). */
      reports: z.array(report),
    }),
    errors: [],
  }),
  /** One of the lists whole, in the order in which `today.get` shows its first lines. */
  'today.list': query({
    input: z.strictObject({ list: todayListName, ...slice }),
    output: z.strictObject({ total: z.int(), rows: z.array(line) }),
    errors: [],
  }),
  /** A report that the office makes by itself was handed in; or it was not after all. */
  'today.reportMade': command({
    input: z.strictObject({ code, of: z.union([isoMonth, isoDate]), made: z.boolean() }),
    output: nothing,
    errors: [],
  }),
} as const;
