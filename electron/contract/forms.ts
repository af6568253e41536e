import { z } from 'zod';

import type { formStates, FormText, LINES_MOST, proofKinds } from '../../db/rules/form-entries.ts';
import { command, query } from './define.ts';
import { formKind } from './form-kind.ts';
import { id, isoDate, isoInstant, isoMonth, line, paragraph, slice, version } from './shapes.ts';

/** Papers that are filled in and kept: return slip, certificates, notices, repair slip, reports. Letters have calls of their own. */
export const filledKind = formKind.exclude(['letter']);

/** Lines of goods on one paper. */
const MOST = 60 satisfies typeof LINES_MOST;

const tax = {
  /** `on-top`: the amounts are without tax; `included`: they contain it. */
  tax: z.enum(['on-top', 'included', 'none']),
  /** `5`: percent, as typed. */
  taxRate: line,
  taxRounding: z.enum(['whole', 'hundredth']),
};

const returnLine = z.strictObject({
  orderNo: line,
  materialNo: line,
  product: line,
  lotNo: line,
  approved: line,
  unit: line,
  unitPrice: line,
  amount: line,
  /** Percent that the order lets in beyond what was approved; empty: the office's. */
  overRatio: line,
});

const allowanceLine = z.strictObject({
  invoiceNo: line,
  invoiceOn: line,
  product: line,
  quantity: line,
  unit: line,
  unitPrice: line,
  amount: line,
  receivedUnitPrice: line,
  receivedAmount: line,
});

const certificateLine = z.strictObject({
  invoiceNo: line,
  invoiceOn: line,
  product: line,
  quantity: line,
  unit: line,
  unitPrice: line,
  amount: line,
});

const repairLine = z.strictObject({ item: line, quantity: line, unit: line, unitPrice: line, amount: line });

const personnelLine = z.strictObject({ unit: line, person: line, position: line, discipline: line, reason: line });

const lines = <Line extends z.ZodType>(shape: Line) => z.array(shape).max(MOST);

/** Texts as typed; refused with an issue at the field (`lines.2.amount`), never lost. */
export const formEntries = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('return'),
    customerName: line,
    contact: line,
    telephone: line,
    address: line,
    reason: paragraph,
    method: paragraph,
    basis: line,
    warehouse: line,
    issuedBy: line,
    note: paragraph,
    ...tax,
    lines: lines(returnLine),
  }),
  z.strictObject({
    kind: z.literal('allowance'),
    customerName: line,
    taxNumber: line,
    address: line,
    issuedBy: line,
    note: paragraph,
    ...tax,
    lines: lines(allowanceLine),
  }),
  z.strictObject({
    kind: z.literal('return-certificate'),
    customerName: line,
    taxNumber: line,
    address: line,
    issuedBy: line,
    note: paragraph,
    ...tax,
    lines: lines(certificateLine),
  }),
  z.strictObject({
    kind: z.literal('penalty'),
    measure: z.enum(['penalty', 'reward']),
    unit: line,
    person: line,
    item: line,
    reason: paragraph,
    basis: line,
    share: line,
    amount: line,
    points: line,
    bonusMonth: line,
    issuedBy: line,
    note: paragraph,
  }),
  z.strictObject({
    kind: z.literal('repair'),
    customerName: line,
    contact: line,
    telephone: line,
    address: line,
    product: line,
    serialNo: line,
    purchasedOn: line,
    warranty: z.enum(['', 'within', 'beyond']),
    fault: paragraph,
    appointment: line,
    repairer: line,
    found: paragraph,
    consentBy: line,
    work: paragraph,
    finishedOn: line,
    engineeringNote: paragraph,
    chargeNote: paragraph,
    ...tax,
    lines: lines(repairLine),
  }),
  z.strictObject({
    kind: z.literal('personnel'),
    subject: line,
    basis: line,
    effectiveOn: line,
    postedUntil: line,
    issuedBy: line,
    note: paragraph,
    lines: lines(personnelLine),
  }),
  z.strictObject({
    kind: z.literal('investigation'),
    customerName: line,
    product: line,
    investigatedOn: line,
    investigators: line,
    place: line,
    abnormality: paragraph,
    handling: paragraph,
    cause: paragraph,
    responsible: paragraph,
    measure: paragraph,
    conclusion: paragraph,
  }),
  z.strictObject({
    kind: z.literal('visit-report'),
    customerName: line,
    visitedAt: line,
    place: line,
    visitors: line,
    met: line,
    purpose: paragraph,
    matter: paragraph,
    wishes: paragraph,
    agreed: paragraph,
    next: paragraph,
    nextOn: line,
  }),
]) satisfies z.ZodType<FormText>;
export type FormEntries = z.infer<typeof formEntries>;

export const formState = z.enum([
  'to-receive',
  'to-instruct',
  'to-prove',
  'done',
  'voided',
] as const satisfies typeof formStates);
export const proofKind = z.enum([
  'invoice-recovered',
  'invoice-copy',
  'certificate',
] as const satisfies typeof proofKinds);

const amount = z.int().nullable();

const summary = {
  id,
  version,
  /** `letter` too: letters stand in the same lists. */
  kind: formKind,
  /** 成品退貨單, as the policy calls it, in the language of the screen. */
  name: z.string(),
  /** `261107-T1`; without a case `T26-001`. */
  number: z.string(),
  on: isoDate,
  caseId: id.nullable(),
  caseNumber: z.string(),
  customerId: id.nullable(),
  /** The customer; of a notice the unit or person. */
  about: z.string(),
  state: formState,
  /** Sum of its lines without and with tax, minor units; null where it has no amounts. */
  net: amount,
  tax: amount,
  total: amount,
  /** How often it came out so far. */
  printings: z.int(),
  actor: z.string(),
};

export const formSummary = z.strictObject(summary);
export type FormSummary = z.infer<typeof formSummary>;

/** One line of a return slip, and what came back of it. Quantities in thousandths. */
const returnGoods = z.strictObject({
  /** From 1. */
  line: z.int(),
  orderNo: z.string(),
  materialNo: z.string(),
  product: z.string(),
  lotNo: z.string(),
  approved: z.int(),
  unit: z.string(),
  /** Hundredths of a percent that may come beyond; null where nobody has said any. */
  ratio: z.int().nullable(),
  ratioFrom: z.enum(['order', 'office', 'none']),
  received: z
    .strictObject({
      on: isoDate,
      actual: z.int(),
      ending: z.enum(['as-approved', 'less', 'within-ratio', 'above-ratio']),
      /** Null while instructions are awaited. */
      booked: z.int().nullable(),
      instruction: z.string(),
      instructedBy: z.string(),
      signedBy: z.string(),
      note: z.string(),
      actor: z.string(),
    })
    .nullable(),
});
export type ReturnGoods = z.infer<typeof returnGoods>;

export const formRecord = z.strictObject({
  ...summary,
  /** As it could be typed again. */
  entries: formEntries,
  voidReason: z.string(),
  voidedAt: isoInstant.nullable(),
  createdAt: isoInstant,
  updatedAt: isoInstant,
  /** 壹佰貳拾參元整, in the language of paper; empty where it has no amounts. */
  capitals: z.string(),
  copies: z.array(z.strictObject({ copy: z.int(), keeper: z.string(), forCustomer: z.boolean() })),
  /** Of a return slip; empty of all others. */
  goods: z.array(returnGoods),
  /** Of which one is needed, stamped; empty where none is. */
  proofsNeeded: z.array(proofKind),
  proofs: z.array(
    z.strictObject({
      proof: proofKind,
      gotOn: isoDate,
      stamped: z.boolean(),
      invoiceNo: z.string(),
      note: z.string(),
      actor: z.string(),
    }),
  ),
});
export type FormRecord = z.infer<typeof formRecord>;

/** What speaks for another look before the paper is made; it can be made all the same. */
const caution = z.enum(['not-decided', 'outcome-not-decided', 'made-already', 'no-shares', 'not-established']);

const onForm = { id, version };
const usual = ['invalid-form', 'not-allowed', 'month-closed'] as const;

export const formCalls = {
  /** A paper of the kind as the case would fill it; nothing is kept. Of a penalty one for each share. */
  'forms.suggest': query({
    input: z.strictObject({ kind: filledKind, caseId: id.nullable(), customerId: id.nullable() }),
    output: z.strictObject({
      /** At least one; `label` says which (製造部 60 %), empty where there is only one. */
      suggestions: z.array(z.strictObject({ label: z.string(), entries: formEntries })).min(1),
      cautions: z.array(caution),
    }),
    errors: [],
  }),
  /** Keeps the paper and gives it its number. `on` is its date, as typed; empty means today. */
  'forms.create': command({
    input: z.strictObject({
      caseId: id.nullable(),
      customerId: id.nullable(),
      on: line,
      entries: formEntries,
      /** What was kept while it was typed: it goes in the same step. */
      draftId: id.optional(),
    }),
    output: formRecord,
    errors: usual,
  }),
  /** Of the same kind; lines of which goods have come in keep their approved quantity. */
  'forms.update': command({
    input: z.strictObject({ ...onForm, on: line, entries: formEntries, draftId: id.optional() }),
    output: formRecord,
    errors: usual,
  }),
  /** It stays in the lists, with its number and the reason. */
  'forms.void': command({
    input: z.strictObject({ ...onForm, reason: line }),
    output: formRecord,
    errors: [...usual, 'reason-required'],
  }),
  /** Takes a voiding back. */
  'forms.unvoid': command({
    input: z.strictObject(onForm),
    output: formRecord,
    errors: usual,
  }),
  'forms.get': query({ input: z.strictObject({ id }), output: formRecord, errors: ['not-allowed'] }),
  /** By the number on the paper, letters too. */
  'forms.find': query({
    input: z.strictObject({ number: line }),
    output: z.strictObject({ id: id.nullable() }),
    errors: [],
  }),
  /** Papers of a case, the first made first, and what has come back of the goods. */
  'forms.ofCase': query({
    input: z.strictObject({ caseId: id }),
    output: z.strictObject({
      forms: z.array(formSummary),
      /** 核定退貨量 and 實退量, one for each unit of measure; voided slips do not count. */
      returned: z.array(
        z.strictObject({
          unit: z.string(),
          /** Thousandths. */
          approved: z.int(),
          booked: z.int(),
          /** Lines of which nothing has come in, and lines that wait for instructions. */
          toReceive: z.int(),
          toInstruct: z.int(),
        }),
      ),
    }),
    errors: [],
  }),
  /** Newest first. `text` finds number, case number, customer, unit, person, product. */
  'forms.list': query({
    input: z.strictObject({
      kind: formKind.optional(),
      state: formState.optional(),
      /** Of its date. */
      month: isoMonth.optional(),
      text: line.optional(),
      customerId: id.optional(),
      ...slice,
    }),
    output: z.strictObject({
      total: z.int(),
      rows: z.array(formSummary),
      /** How many wait, of all kinds and months. */
      waiting: z.strictObject({ 'to-receive': z.int(), 'to-instruct': z.int(), 'to-prove': z.int() }),
    }),
    errors: [],
  }),
  /**
   * Goods came in against a return slip (002§3 Art.13(2)1–2). Less than approved, or more within the ratio, books what
   * came; above it nothing is booked until `instruction` and `booked` are given. Where the count is another than on the
   * slip the warehouse signs only after an instruction. A line can be written again until its month is closed.
   */
  'forms.receive': command({
    input: z.strictObject({
      ...onForm,
      /** As typed; empty means today. */
      receivedOn: line,
      lines: z
        .array(
          z.strictObject({
            line: z.int().min(1).max(MOST),
            actual: line,
            /** Percent of the order, where the slip does not say it. */
            overRatio: line,
            instruction: paragraph,
            instructedBy: line,
            /** Above the ratio: the quantity that the instruction lets book. Otherwise empty. */
            booked: line,
            signedBy: line,
            note: line,
          }),
        )
        .min(1)
        .max(MOST),
    }),
    output: formRecord,
    errors: usual,
  }),
  /** Ticks a proof that came in, or takes the tick back. Only a stamped one closes the paper. */
  'forms.proof': command({
    input: z.strictObject({
      ...onForm,
      proof: proofKind,
      got: z.boolean(),
      /** As typed; empty means today. */
      gotOn: line,
      /** The buyer's 統一發票章 is on it. */
      stamped: z.boolean(),
      invoiceNo: line,
      note: line,
    }),
    output: formRecord,
    errors: usual,
  }),
} as const;
