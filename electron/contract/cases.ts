import { z } from 'zod';

import type { CaseEventKind } from '../../db/rules/case-events.ts';

import { command, query } from './define.ts';
import { region } from './customers.ts';
import { code, id, isoDate, isoInstant, isoMonth, line, paragraph, version } from './shapes.ts';

export const caseKind = z.enum(['customer-complaint', 'employee-complaint', 'suggestion', 'appeal']);
export const caseSource = z.enum(['external', 'internal']);

/** States of a case; `draft` is not among them: a draft is no case yet. */
export const caseState = z.enum([
  'filed',
  'accepted',
  'at-station',
  'waiting',
  'decided',
  'closed',
  'not-established',
  'merged',
  'voided',
]);
export type CaseState = z.infer<typeof caseState>;

const goodsForm = z.strictObject({
  orderNo: line,
  materialNo: line,
  product: line,
  lotNo: line,
  shippedOn: line,
  /** With or without its unit: `12,000 PCS`. */
  quantity: line,
  unit: line,
  defectiveQuantity: line,
});
export type GoodsForm = z.infer<typeof goodsForm>;

/** 會勘 before the form exists, where the policy has it (002§2 Art.9(2)). */
const inspectionForm = z.strictObject({ on: line, by: line, finding: paragraph });

/** The complaint form as typed: nothing is refused while it is a draft (`db/rules/case-form` reads it). */
export const caseForm = z.strictObject({
  kind: caseKind,
  source: caseSource,
  /** Date and time, as typed; empty means now. */
  receivedAt: line,
  channel: line,
  receivedBy: line,
  customerId: id.nullable(),
  customerName: line,
  contactName: line,
  contactTelephone: line,
  region,
  /** Who is complained about, and so must step aside (回避). */
  accused: line,
  goods: z.array(goodsForm).max(60),
  type: line,
  severity: line,
  major: z.boolean(),
  majorReason: line,
  description: paragraph,
  sampleAttached: z.boolean(),
  sampleNote: line,
  demands: z.array(code).max(20),
  demandQuantity: line,
  /** 客戶加工中未確定 */
  demandUndetermined: z.boolean(),
  demandNote: line,
  salesOpinion: paragraph,
  inspection: inspectionForm,
});
export type CaseForm = z.infer<typeof caseForm>;

const goodsLine = z.strictObject({
  orderNo: z.string(),
  materialNo: z.string(),
  product: z.string(),
  lotNo: z.string(),
  shippedOn: isoDate.nullable(),
  /** Thousandths: 12.5 kg is 12500. */
  quantity: z.int().nullable(),
  unit: z.string(),
  defectiveQuantity: z.int().nullable(),
});
export type GoodsLine = z.infer<typeof goodsLine>;

const caseEventKinds = [
  'filed',
  'accepted',
  'changed',
  'printed',
  'closed',
  'voided',
  'unvoided',
  'imported',
  'sent',
  'returned',
  'sent-back',
  'skipped',
  'paused',
  'resumed',
  'judged',
  'found',
  'improved',
  'verified',
  'negotiated',
  'decided',
  'replied',
  'milestone',
  'agreed',
  'marked',
  'reopened',
  'not-accepted',
  'refiled',
  'appealed',
  'merged',
  'unmerged',
  'merged-here',
  'unmerged-here',
  'reminded',
  'inquired',
  'objected',
  'slip-answered',
  'followed-up',
  'form-made',
  'form-changed',
  'form-voided',
  'form-unvoided',
  'goods-received',
  'goods-instructed',
  'proof-got',
  'proof-withdrawn',
  'attached',
  'detached',
  'copies-distributed',
  'copies-taken-back',
] as const satisfies readonly CaseEventKind[];

const caseEvent = z.strictObject({
  id,
  at: isoInstant,
  kind: z.enum(caseEventKinds),
  actor: z.string(),
  /** A date that belongs to the event: accepted on, closed on. */
  on: isoDate.nullable(),
  note: z.string(),
});

export const caseRecord = z.strictObject({
  id,
  version,
  state: caseState,
  number: z.string().nullable(),
  month: isoMonth.nullable(),
  serial: z.int().nullable(),
  policyCode: z.string(),
  policyVersion: z.int(),
  acceptedOn: isoDate.nullable(),
  acceptedAt: isoInstant.nullable(),
  backdatedReason: z.string(),
  dueOn: isoDate.nullable(),
  closedOn: isoDate.nullable(),
  unit: z.string(),
  responsibleUnit: z.string(),
  outcomes: z.array(z.string()),
  closingNote: z.string(),
  voidReason: z.string(),
  receivedAt: isoInstant,
  goods: z.array(goodsLine),
  /** What the edit form starts from. */
  form: caseForm,
  events: z.array(caseEvent),
});
export type CaseRecord = z.infer<typeof caseRecord>;

export const draftSummary = z.strictObject({
  id,
  customerName: z.string(),
  description: z.string(),
  updatedAt: isoInstant,
  /** The case that this draft changes, if it is not a new one. */
  caseId: id.nullable(),
});

/** Where a new complaint comes from: the earlier case that it continues, the abnormality slip that becomes it. */
const draftOrigin = z.strictObject({
  caseId: id.nullable(),
  kind: z.enum(['refiled', 'follow-up', 'appeal', 'repeated']).nullable(),
  slipId: id.nullable(),
});
export type DraftOrigin = z.infer<typeof draftOrigin>;

export const caseCalls = {
  /**
   * Keeps what was typed, as typed. Answers the draft's id; the same id again replaces it.
   * `origin` is only for a new draft (undo of a discarding); what a draft has stays.
   */
  'drafts.save': command({
    input: z.strictObject({
      id: id.optional(),
      caseId: id.optional(),
      form: caseForm,
      origin: draftOrigin.nullable().optional(),
    }),
    output: z.strictObject({ id, savedAt: isoInstant }),
    errors: [],
  }),
  'drafts.list': query({
    input: z.strictObject({}),
    output: z.strictObject({ drafts: z.array(draftSummary) }),
    errors: [],
  }),
  'drafts.get': query({
    input: z.strictObject({ id }),
    output: z.strictObject({
      id,
      caseId: id.nullable(),
      form: caseForm,
      updatedAt: isoInstant,
      origin: draftOrigin.nullable(),
    }),
    errors: [],
  }),
  /** Takes a draft away; answers it whole, so that undo can save it again. */
  'drafts.discard': command({
    input: z.strictObject({ id }),
    output: z.strictObject({ caseId: id.nullable(), form: caseForm, origin: draftOrigin.nullable() }),
    errors: [],
  }),

  /** draft → filed 待受理: checked, no number yet. */
  'cases.file': command({
    input: z.strictObject({ draftId: id }),
    output: z.strictObject({ id, version }),
    errors: ['invalid-form', 'wrong-state'],
  }),
  /**
   * Gives the number (受理), in one transaction with everything else (002§3 Art.8, Art.9(3)).
   * From a draft, or from a filed case.
   */
  'cases.accept': command({
    input: z.strictObject({
      draftId: id.optional(),
      id: id.optional(),
      version: version.optional(),
      acceptedOn: isoDate,
      /** Needed when `acceptedOn` is before today. */
      reason: line,
      /** The clerk has seen that the PC's clock is odd and says it is right. */
      clockConfirmed: z.boolean(),
    }),
    output: z.strictObject({
      id,
      version,
      number: z.string(),
      /** True from serial 90 on: the month runs past 99 (never refused). */
      nearingHundred: z.boolean(),
    }),
    errors: [
      'invalid-form',
      'already-numbered',
      'reason-required',
      'month-closed',
      'date-in-future',
      'clock-before-last',
      'clock-far-ahead',
      'wrong-state',
    ],
  }),
  /** The number the next acceptance on that day would get; a promise to nobody. */
  'cases.nextNumber': query({
    input: z.strictObject({ acceptedOn: isoDate }),
    output: z.strictObject({ number: z.string(), serial: z.int() }),
    errors: ['month-closed', 'date-in-future', 'invalid-form'],
  }),
  'cases.get': query({ input: z.strictObject({ id }), output: caseRecord, errors: [] }),
  /** By the shown number; two if a western and a 民國 year share their digits. */
  'cases.find': query({
    input: z.strictObject({ number: line }),
    output: z.strictObject({ ids: z.array(id) }),
    errors: [],
  }),
  'cases.change': command({
    input: z.strictObject({ id, version, form: caseForm, draftId: id.optional() }),
    output: z.strictObject({ id, version }),
    errors: ['invalid-form', 'wrong-state', 'month-closed'],
  }),
  'cases.close': command({
    input: z.strictObject({
      id,
      version,
      closedOn: isoDate,
      outcomes: z.array(code).max(20),
      responsibleUnit: line,
      established: z.boolean(),
      note: paragraph,
    }),
    output: z.strictObject({ id, version }),
    errors: ['invalid-form', 'wrong-state', 'not-allowed', 'month-closed'],
  }),
  /** 作廢: the number stays, with its reason; never reused, never deleted. */
  'cases.void': command({
    input: z.strictObject({ id, version, reason: line }),
    output: z.strictObject({ id, version }),
    errors: ['reason-required', 'wrong-state', 'not-allowed', 'not-numbered', 'month-closed'],
  }),
  /** Takes a void back: the number stands again as it did before. */
  'cases.unvoid': command({
    input: z.strictObject({ id, version }),
    output: z.strictObject({ id, version }),
    errors: ['wrong-state', 'month-closed'],
  }),
} as const;
