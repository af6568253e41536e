import { z } from 'zod';

import { command, query } from './define.ts';
import { id, isoDate, line, nothing, paragraph, slice, version } from './shapes.ts';

/** 催辦單, 查辦單/洽辦單, 異常處理單, 簽呈: papers beside the complaint form, with a life of their own. */
export const slipKind = z.enum(['reminder', 'inquiry', 'abnormality', 'objection']);
export type SlipKind = z.infer<typeof slipKind>;

export const slip = z.strictObject({
  id,
  kind: slipKind,
  /** `261107-R1`; of an abnormality slip `A26-003`, or `A115-003` in Republic years. */
  number: z.string(),
  on: isoDate,
  caseId: id.nullable(),
  caseNumber: z.string(),
  unit: z.string(),
  person: z.string(),
  /** What was overrun, in words. */
  about: z.string(),
  text: z.string(),
  answerDue: isoDate.nullable(),
  answeredOn: isoDate.nullable(),
  answer: z.string(),
  customerId: id.nullable(),
  customerName: z.string(),
  product: z.string(),
  lotNo: z.string(),
  becameCase: id.nullable(),
  actor: z.string(),
});
export type Slip = z.infer<typeof slip>;

/** `reminder` while the case is open, `inquiry` once it is closed (002§3 Art.14). */
export const overrunKind = slipKind.extract(['reminder', 'inquiry']);

/** A unit that is late, or was: who would be reminded of what. */
const overrun = z.strictObject({
  caseId: id,
  caseVersion: version,
  caseNumber: z.string(),
  customerName: z.string(),
  kind: overrunKind,
  code: z.string(),
  label: z.string(),
  unit: z.string(),
  person: z.string(),
  due: z.string(),
  days: z.int(),
  /** Slips of this kind that were already made for it. */
  made: z.int(),
});
export type Overrun = z.infer<typeof overrun>;

export const slipCalls = {
  'slips.list': query({
    input: z.strictObject({
      id: id.optional(),
      kind: slipKind.optional(),
      caseId: id.optional(),
      openOnly: z.boolean(),
      ...slice,
    }),
    output: z.strictObject({ total: z.int(), rows: z.array(slip) }),
    errors: [],
  }),
  /** Whom to remind, whom to ask (002§3 Art.14), longest late first; both where no kind is named. */
  'slips.overruns': query({
    input: z.strictObject({ caseId: id.optional(), kind: overrunKind.optional(), ...slice }),
    output: z.strictObject({ total: z.int(), rows: z.array(overrun) }),
    errors: [],
  }),
  /** 催辦單 of an open case that is late, 查辦單 of a closed one in which a unit overran its time. */
  'slips.make': command({
    input: z.strictObject({ caseId: id, code: line, unit: line, person: line, text: paragraph, answerDue: line }),
    output: slip,
    errors: ['invalid-form', 'not-allowed'],
  }),
  /** No loss was caused: an abnormality slip instead of a case (002§3 Art.3). From a draft, or by itself. */
  'slips.abnormality': command({
    input: z.strictObject({
      draftId: id.optional(),
      customerId: id.nullable(),
      customerName: line,
      product: line,
      lotNo: line,
      unit: line,
      person: line,
      text: paragraph,
      answerDue: line,
    }),
    output: slip,
    errors: ['invalid-form', 'wrong-state'],
  }),
  /** It was a loss after all: a draft of a case with what the slip says. */
  'slips.toCase': command({
    input: z.strictObject({ id }),
    output: z.strictObject({ draftId: id }),
    errors: ['not-allowed'],
  }),
  /** 簽呈: a unit objects to the decision (002§3 Art.9(11)). */
  'slips.object': command({
    input: z.strictObject({ caseId: id, unit: line, person: line, text: paragraph }),
    output: slip,
    errors: ['invalid-form', 'not-allowed'],
  }),
  'slips.answer': command({
    input: z.strictObject({ id, answeredOn: line, answer: paragraph }),
    output: slip,
    errors: ['invalid-form', 'not-allowed', 'month-closed'],
  }),
  /** How many of each kind wait for an answer. */
  'slips.open': query({
    input: nothing,
    output: z.strictObject({ counts: z.array(z.strictObject({ kind: slipKind, count: z.int() })) }),
    errors: [],
  }),
} as const;
