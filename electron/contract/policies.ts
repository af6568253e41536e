import { z } from 'zod';

import type { Policy } from '../../db/rules/policy.ts';
import { command, query } from './define.ts';
import { overlayShape } from './overlay-shape.ts';
import { formKind } from './form-kind.ts';
import { paperSize } from './print-options.ts';
import { code, fileToken, id, isoInstant, localized, nothing } from './shapes.ts';

const choice = z.strictObject({ code, label: localized });
const positive = z.int().min(1).max(100_000);

export const span = z.discriminatedUnion('unit', [
  z.strictObject({ unit: z.enum(['minutes', 'hours']), amount: positive, clock: z.enum(['round', 'office']) }),
  z.strictObject({ unit: z.enum(['calendar-days', 'working-days', 'weeks', 'months']), amount: positive }),
  z.strictObject({ unit: z.enum(['same-day', 'at-once', 'set-per-case']) }),
]);
const twoStage = { target: span.nullable(), hard: span.nullable() };

const condition = z.strictObject({
  kinds: z.array(code).max(20),
  regions: z.array(z.enum(['domestic', 'overseas'])).max(2),
  types: z.array(code).max(200),
  severities: z.array(code).max(50),
  major: z.boolean().nullable(),
  urgent: z.boolean().nullable(),
});

const amount = z.int().min(0).max(Number.MAX_SAFE_INTEGER).nullable();
const source = z.string().max(200);

/** A policy as a file and as the editor sends it: unknown keys are refused. What the parts say of each other, `db/rules/policy-check.ts` asks. */
export const policyShape = z.strictObject({
  code,
  name: localized,
  summary: localized,
  source,
  labels: z.strictObject({
    complaint: localized,
    complaintForm: localized,
    ledger: localized,
    statistics: localized,
    slips: z.strictObject({
      reminder: localized,
      inquiry: localized,
      abnormality: localized,
      objection: localized,
      penalty: localized,
      reply: localized,
      'follow-up': localized,
    }),
    goods: z.strictObject({ orderNo: localized, materialNo: localized, product: localized, lotNo: localized }),
  }),
  kinds: z.array(code).max(20),
  units: z.array(choice).max(200),
  acceptingUnit: code,
  types: z.array(z.strictObject({ code, parent: code.nullable(), label: localized })).max(500),
  severities: z.array(choice).max(50),
  channels: z.array(choice).max(50),
  demands: z.array(choice).max(50),
  outcomes: z.array(z.strictObject({ code, label: localized, costs: z.boolean() })).max(50),
  causes: z.array(z.strictObject({ code, label: localized, human: z.boolean() })).max(500),
  majorReasons: z.array(choice).max(50),
  demandMayBeUndetermined: z.boolean(),
  complaintCopies: z
    .array(
      z.strictObject({
        copy: z.int().min(1).max(9),
        keeper: localized,
        colour: z.enum(['white', 'pink', 'blue', 'green', 'yellow']),
      }),
    )
    .max(9),
  papers: z
    .array(
      z.strictObject({
        kind: formKind,
        name: localized,
        copies: z
          .array(
            z.strictObject({
              copy: z.int().min(1).max(9),
              keeper: localized,
              colour: z.enum(['white', 'pink', 'blue', 'green', 'yellow']),
              forCustomer: z.boolean(),
              hidden: z.array(code).max(50),
            }),
          )
          .max(9),
        size: paperSize.optional(),
      }),
    )
    .max(20)
    .optional(),
  overlays: z.array(overlayShape).max(50).optional(),
  formParts: z.array(z.strictObject({ code, unit: localized, label: localized })).max(20),
  formWarning: localized.nullable(),
  route: z
    .array(
      z.strictObject({
        code,
        unit: code,
        task: localized,
        part: code.nullable(),
        condition: z.enum(['always', 'when-needed']),
        parallel: code.nullable(),
        ...twoStage,
        source,
      }),
    )
    .max(50),
  milestones: z.array(choice).max(50),
  limits: z
    .array(
      z.strictObject({
        code,
        label: localized,
        /** One of the built-in milestones, one of the policy's own, `sent:<station>` or `returned:<station>`. */
        from: code,
        until: code,
        when: condition,
        who: localized,
        passed: z.enum(['reminder', 'inquiry', 'escalate', 'warn']),
        tell: localized.nullable(),
        ...twoStage,
        source,
      }),
    )
    .max(200),
  approval: z.array(z.strictObject({ code, label: localized, upTo: amount })).max(20),
  lossStandard: z
    .array(
      z.strictObject({
        code,
        label: localized,
        basis: z.enum(['per-case', 'per-piece', 'percent-of-amount']),
        rate: amount,
      }),
    )
    .max(100),
  penalties: z
    .array(
      z.strictObject({
        code,
        label: localized,
        least: amount,
        most: amount,
        points: z.int().min(0).max(10_000).nullable(),
        source,
      }),
    )
    .max(100),
  overQuantity: z.int().min(0).max(10_000).nullable(),
  followUps: z
    .array(
      z.strictObject({
        code,
        label: localized,
        after: code,
        when: condition,
        within: span,
        percent: z.int().min(1).max(100),
        who: localized,
        signatureOrTelephone: z.boolean(),
        untilSatisfied: z.boolean(),
        every: span.nullable(),
        exemptAnonymous: z.boolean(),
        source,
      }),
    )
    .max(50),
  reports: z
    .array(
      z.strictObject({
        code,
        label: localized,
        period: z.enum(['week', 'month']),
        dueDay: z.int().min(1).max(28),
        source,
      }),
    )
    .max(20),
  notAccepted: z.enum(['new-case', 'reopen', 'follow-up-case']),
  objection: z.enum(['submission', 'competent-unit']),
  jointInspection: z.boolean(),
  recusal: z.boolean(),
  appealWindow: span.nullable(),
  replyBy: z.array(z.enum(['letter', 'telephone', 'in-person'])).max(3),
  customerSeesDiscipline: z.boolean(),
}) satisfies z.ZodType<Policy>;

/** Lines of trade under which the shipped policies are offered. */
export const policyGroup = z.enum(['manufacturing', 'property', 'trade', 'vehicles', 'service']);
export type PolicyGroup = z.infer<typeof policyGroup>;

/** One thing that a policy says and cannot mean: where, and which sentence (`policyIssues.<code>`). */
const policyIssue = z.strictObject({
  /** `route.2.unit` */
  path: z.string(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type PolicyIssueView = z.infer<typeof policyIssue>;

const storedPolicy = z.strictObject({ id, version: z.int(), inForce: z.boolean(), policy: policyShape });

export const policyCalls = {
  /** Every version the office has, newest first, and the presets the program ships. */
  'policies.list': query({
    input: nothing,
    output: z.strictObject({
      versions: z.array(
        z.strictObject({
          id,
          code: z.string(),
          version: z.int(),
          name: localized,
          createdAt: isoInstant,
          inForce: z.boolean(),
          /** Cases accepted under it. */
          cases: z.int(),
        }),
      ),
      presets: z.array(
        z.strictObject({
          code: z.string(),
          group: policyGroup,
          name: localized,
          summary: localized,
          source: z.string(),
        }),
      ),
    }),
    errors: [],
  }),
  'policies.get': query({ input: z.strictObject({ id }), output: storedPolicy, errors: [] }),
  'policies.preset': query({
    input: z.strictObject({ code }),
    output: z.strictObject({ policy: policyShape }),
    errors: [],
  }),
  /** What does not fit together in it; nothing is kept. */
  'policies.check': query({
    input: z.strictObject({ policy: policyShape }),
    output: z.strictObject({ issues: z.array(policyIssue) }),
    errors: [],
  }),
  /**
   * A new version, in force for cases accepted from now on; the draft in which it was edited is gone with it. `basedOn`: the
   * version in force when the editing began.
   */
  'policies.save': command({
    input: z.strictObject({ policy: policyShape, basedOn: id, draftId: id.optional() }),
    output: storedPolicy,
    errors: ['invalid-policy'],
  }),
  /** Writes a policy to the chosen file. */
  'policies.export': command({
    input: z.strictObject({ id, file: fileToken }),
    output: nothing,
    errors: ['file-unknown', 'file-not-writable'],
  }),
  /** Reads a policy from a file, for the editor; nothing is kept yet. */
  'policies.read': query({
    input: z.strictObject({ file: fileToken }),
    output: z.strictObject({ policy: policyShape, issues: z.array(policyIssue) }),
    errors: ['file-unknown', 'file-missing', 'file-unreadable', 'file-too-large', 'file-empty', 'policy-not-read'],
  }),
} as const;
