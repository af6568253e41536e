import { z } from 'zod';

import { command, query } from './define.ts';
import { id, isoDate, isoInstant, isoMonth, line, paragraph, slice } from './shapes.ts';

/** 回訪 (001§14, rules.md 6.1–6.2). */
export const followUpMethod = z.enum(['visit', 'telephone', 'letter', 'message']);
export const satisfaction = z.enum(['satisfied', 'acceptable', 'dissatisfied', 'not-reached']);

export const followUp = z.strictObject({
  id,
  caseId: id,
  caseNumber: z.string(),
  customerName: z.string(),
  contactName: z.string(),
  contactTelephone: z.string(),
  rule: z.string(),
  label: z.string(),
  who: z.string(),
  round: z.int(),
  drawn: z.boolean(),
  dueOn: isoDate.nullable(),
  doneAt: isoInstant.nullable(),
  by: z.string(),
  method: followUpMethod.nullable(),
  signed: z.boolean(),
  satisfaction: satisfaction.nullable(),
  note: z.string(),
});
export type FollowUp = z.infer<typeof followUp>;

export const followUpCalls = {
  'followUps.list': query({
    input: z.strictObject({
      id: id.optional(),
      caseId: id.optional(),
      show: z.enum(['open', 'done', 'not-drawn', 'all']),
      ...slice,
    }),
    output: z.strictObject({ total: z.int(), rows: z.array(followUp) }),
    errors: [],
  }),
  /** Called back. Dissatisfied, or a promise to call again, makes the next round. */
  'followUps.record': command({
    input: z.strictObject({
      id,
      at: line,
      by: line,
      method: followUpMethod,
      signed: z.boolean(),
      satisfaction,
      note: paragraph,
      /** When to call again, as typed; empty for never. */
      againOn: line,
      /** The customer raised something new: a draft of a linked case is made. */
      newMatter: z.boolean(),
    }),
    output: z.strictObject({ followUp, draftId: id.nullable(), next: id.nullable() }),
    errors: ['invalid-form', 'not-allowed', 'month-closed'],
  }),
  /** A case that the draw passed over is called back all the same. */
  'followUps.add': command({
    input: z.strictObject({ caseId: id, dueOn: line, note: line }),
    output: followUp,
    errors: ['invalid-form', 'not-allowed'],
  }),
  /** Per rule: how many were due to be called back, were, in time, how satisfied; against the target of the policy. */
  'followUps.ratio': query({
    input: z.strictObject({ month: isoMonth }),
    output: z.strictObject({
      rules: z.array(
        z.strictObject({
          rule: z.string(),
          label: z.string(),
          percent: z.int(),
          eligible: z.int(),
          drawn: z.int(),
          done: z.int(),
          inTime: z.int(),
          satisfied: z.int(),
        }),
      ),
    }),
    errors: [],
  }),
} as const;
