import { z } from 'zod';

import type { LifeActionName } from '../../db/rules/case-life.ts';
import { caseState } from './cases.ts';
import { command, query } from './define.ts';
import { code, id, isoDate, isoInstant, line, paragraph, version } from './shapes.ts';

/** The life of a case after acceptance: its route, limits, finding, decision, and what becomes of it. */

/** A due time as text of the office's own clock: a whole day, or a minute of it. */
export const dueText = z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/);

/** One step of the reckoning of a due time, in the order of time. The locales hold a sentence for each `kind`. */
const dueStep = z.strictObject({
  kind: z.enum(['from', 'counted', 'weekend', 'holiday', 'workday', 'outside-hours', 'paused', 'agreed', 'ends']),
  from: dueText,
  until: dueText,
  /** Days or minutes that this step counts towards the limit; 0 for what does not count. */
  counts: z.int(),
  /** 國慶日; the reason of a pause. */
  name: z.string(),
});
export type DueStep = z.infer<typeof dueStep>;

const deadline = z.strictObject({
  /** Limit of the policy, `visit:<id>`, `improve:<line>` or `call:<id>`. */
  code: z.string(),
  label: z.string(),
  who: z.string(),
  started: dueText,
  target: dueText.nullable(),
  due: dueText.nullable(),
  met: dueText.nullable(),
  stopped: z.boolean(),
  /** While the clock stands still: how much of the limit is used, and when it would be due if it went on now. */
  standstill: z
    .strictObject({
      used: z.int(),
      of: z.int(),
      unit: z.enum(['calendar-days', 'working-days', 'round-minutes', 'office-minutes']),
      due: dueText,
    })
    .nullable(),
  /** `in-time`, `past-target`, `late`, `met`, `met-late`, `ask`: a limit that was not filled in, or is set per case and was not yet. */
  standing: z.enum(['in-time', 'past-target', 'late', 'met', 'met-late', 'stopped', 'ask']),
  passed: z.enum(['reminder', 'inquiry', 'escalate', 'warn']),
  tell: z.string(),
  source: z.string(),
  targetSteps: z.array(dueStep),
  dueSteps: z.array(dueStep),
});
export type DeadlineView = z.infer<typeof deadline>;

const visitState = z.enum(['out', 'returned', 'sent-back', 'skipped']);

const visit = z.strictObject({
  id,
  station: z.string(),
  unit: z.string(),
  person: z.string(),
  state: visitState,
  sentAt: isoInstant,
  returnedAt: isoInstant.nullable(),
  returnedBy: z.string(),
  opinion: z.string(),
  reason: z.string(),
});
export type VisitView = z.infer<typeof visit>;

const share = z.strictObject({
  unit: code,
  person: line,
  /** Hundredths of a percent. */
  share: z.int().min(1).max(10_000),
});

/** Texts as typed; refused with an issue at the field, never lost. */
export const findingForm = z.strictObject({
  established: z.enum(['', 'yes', 'no']),
  judgedBy: line,
  judgedOn: line,
  judgedReason: line,
  abnormality: z.enum(['', 'quality', 'non-quality']),
  cause: line,
  causeNote: paragraph,
  humanNegligence: z.boolean(),
  productionUnit: line,
  machineShift: line,
  operators: line,
  producedOn: line,
  party: z.enum(['own', 'supplier', 'other-company']),
  partyName: line,
  lossAmount: line,
  lossNote: line,
  discipline: line,
  investigatedOn: line,
  /** `60`, `33.33`: percent as typed; together 100. */
  shares: z.array(z.strictObject({ unit: line, person: line, share: line })).max(30),
});
export type FindingForm = z.infer<typeof findingForm>;

export const improvementForm = z.strictObject({
  tracked: z.boolean(),
  exemptReason: line,
  measure: paragraph,
  owner: line,
  dueOn: line,
  checkOn: line,
});
export type ImprovementForm = z.infer<typeof improvementForm>;

const improvement = z.strictObject({
  line: z.int(),
  form: improvementForm,
  dueOn: isoDate.nullable(),
  checkOn: isoDate.nullable(),
  verifiedOn: isoDate.nullable(),
  effective: z.boolean().nullable(),
  verifiedNote: z.string(),
});

export const decisionForm = z.strictObject({
  level: line,
  by: line,
  /** Date and time as typed; empty means now. */
  at: line,
  outcomes: z.array(z.strictObject({ outcome: code, quantity: line, unit: line, amount: line, note: line })).max(20),
  receivable: line,
  note: paragraph,
});
export type DecisionForm = z.infer<typeof decisionForm>;

const decision = z.strictObject({
  id,
  at: isoInstant,
  level: z.string(),
  by: z.string(),
  amount: z.int().nullable(),
  receivable: z.int().nullable(),
  note: z.string(),
  withdrawn: z.boolean(),
  outcomes: z.array(
    z.strictObject({
      outcome: z.string(),
      quantity: z.int().nullable(),
      unit: z.string(),
      amount: z.int().nullable(),
      note: z.string(),
    }),
  ),
});

/** What can be done with a case, as `lifeActions` of the rules has it. Each has a name in the locales, and each `why` a sentence. */
const actions = [
  'send',
  'return',
  'send-back',
  'skip',
  'pause',
  'resume',
  'judge',
  'find',
  'improve',
  'verify',
  'negotiate',
  'decide',
  'reply',
  'milestone',
  'agree',
  'close',
  'reopen',
  'not-accepted',
  'object',
  'appeal',
  'merge',
  'unmerge',
  'remind',
  'inquire',
  'void',
] as const satisfies readonly LifeActionName[];
export const lifeAction = z.enum(actions satisfies EveryActionIn<typeof actions>);
/** Does not compile when the rules know an action that is not listed here. */
type EveryActionIn<List extends readonly LifeActionName[]> =
  Exclude<LifeActionName, List[number]> extends never ? List : never;
export type LifeAction = z.infer<typeof lifeAction>;

const possible = z.strictObject({
  action: lifeAction,
  allowed: z.boolean(),
  /** Why not: `life.why.<code>`. */
  why: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type PossibleAction = z.infer<typeof possible>;

const station = z.strictObject({
  code: z.string(),
  unit: z.string(),
  task: z.string(),
  part: z.string().nullable(),
  condition: z.enum(['always', 'when-needed']),
  parallel: z.string().nullable(),
  /** Where the form is going next by the policy. */
  next: z.boolean(),
});

const otherCase = z.strictObject({
  id,
  number: z.string().nullable(),
  state: caseState,
  customerName: z.string(),
  product: z.string(),
  acceptedOn: isoDate.nullable(),
});

const link = z.strictObject({
  kind: z.enum(['refiled', 'follow-up', 'appeal', 'merged', 'repeated']),
  /** `earlier`: the other case came first, or is the one this was merged into. */
  direction: z.enum(['earlier', 'later']),
  other: otherCase,
  note: z.string(),
});

export const caseLife = z.strictObject({
  id,
  version,
  state: caseState,
  /** Units that have the form now, since when. More than one only while parallel opinions are out. */
  holders: z.array(z.strictObject({ unit: z.string(), since: isoInstant, visit: id.nullable() })),
  stations: z.array(station),
  visits: z.array(visit),
  pauses: z.array(z.strictObject({ from: isoInstant, until: isoInstant.nullable(), reason: z.string() })),
  deadlines: z.array(deadline),
  finding: findingForm,
  lossAmount: z.int().nullable(),
  shares: z.array(share),
  improvements: z.array(improvement),
  negotiations: z.array(
    z.strictObject({
      id,
      at: isoInstant,
      by: z.string(),
      told: z.string(),
      result: z.enum(['accepted', 'not-accepted', 'open']),
    }),
  ),
  decisions: z.array(decision),
  replies: z.array(
    z.strictObject({
      id,
      at: isoInstant,
      way: z.enum(['letter', 'telephone', 'in-person']),
      by: z.string(),
      text: z.string(),
    }),
  ),
  milestones: z.array(z.strictObject({ milestone: z.string(), at: isoInstant, by: z.string(), note: z.string() })),
  /** Who is complained about, and had to do with the case before that was known (迴避): it cannot be undone, but is said. */
  accusedActed: z.array(
    z.strictObject({ name: z.string(), as: z.enum(['holds', 'answered', 'judged', 'decided']), unit: z.string() }),
  ),
  urgent: z.boolean(),
  anonymous: z.boolean(),
  maliciousReason: z.string(),
  links: z.array(link),
  /** Other cases of the customer, newest first, at most 20. */
  others: z.array(otherCase),
  /** Cases of the same product accepted in the thirty days before this one, itself not counted. */
  sameProduct: z.int(),
  possible: z.array(possible),
});
export type CaseLife = z.infer<typeof caseLife>;

const on = { id, version };
/** The moment of what happened, as the clerk types it; empty means now. */
const at = line;
const changed = z.strictObject({ id, version });
const usual = ['invalid-form', 'not-allowed', 'month-closed'] as const;

export const lifeCalls = {
  'life.get': query({ input: z.strictObject({ id }), output: caseLife, errors: [] }),
  /** When a case of this kind, accepted then, would be due, and why. For the intake form. */
  'life.due': query({
    input: z.strictObject({
      acceptedOn: isoDate,
      kind: line,
      region: z.enum(['domestic', 'overseas']),
      type: line,
      severity: line,
      major: z.boolean(),
    }),
    output: z.strictObject({
      target: dueText.nullable(),
      due: dueText.nullable(),
      targetSteps: z.array(dueStep),
      dueSteps: z.array(dueStep),
      source: z.string(),
    }),
    errors: ['invalid-form'],
  }),
  /** How many cases of this product were accepted in the thirty days before `on`: 「third in 30 days」 while typing. */
  'life.sameProduct': query({
    input: z.strictObject({ product: line, materialNo: line, on: isoDate }),
    output: z.strictObject({ cases: z.array(otherCase) }),
    errors: [],
  }),

  /** The form goes to a station (002§3 Art.9(3)). */
  'life.send': command({
    input: z.strictObject({ ...on, station: code, person: line, at, agreedDue: line, note: line }),
    output: changed,
    errors: usual,
  }),
  /** It comes back with an opinion. */
  'life.return': command({
    input: z.strictObject({ ...on, visit: id, by: line, at, opinion: paragraph }),
    output: changed,
    errors: usual,
  }),
  /** The answer does not do: it goes back to the station, with what is missing. */
  'life.sendBack': command({
    input: z.strictObject({ ...on, visit: id, at, reason: line }),
    output: changed,
    errors: usual,
  }),
  /** A station is left out (R&D only when needed), with the reason. */
  'life.skip': command({
    input: z.strictObject({ ...on, station: code, reason: line }),
    output: changed,
    errors: usual,
  }),
  /** 待客戶: the clock stands still. */
  'life.pause': command({ input: z.strictObject({ ...on, at, reason: line }), output: changed, errors: usual }),
  'life.resume': command({ input: z.strictObject({ ...on, at }), output: changed, errors: usual }),
  /** Cause, responsibility, shares, loss, established or not; all at once, as the form has it. */
  'life.find': command({
    input: z.strictObject({ ...on, finding: findingForm }),
    output: changed,
    errors: usual,
  }),
  /** Adds an improvement, or changes line `line`. */
  'life.improve': command({
    input: z.strictObject({ ...on, line: z.int().min(1).max(99).optional(), improvement: improvementForm }),
    output: changed,
    errors: usual,
  }),
  /** Looked at the effect; not effective comes back on `checkAgainOn`. */
  'life.verify': command({
    input: z.strictObject({
      ...on,
      line: z.int().min(1).max(99),
      verifiedOn: line,
      effective: z.boolean(),
      note: paragraph,
      checkAgainOn: line,
    }),
    output: changed,
    errors: usual,
  }),
  /** Told the customer and heard the answer (002§3 Art.9(4)). */
  'life.negotiate': command({
    input: z.strictObject({
      ...on,
      at,
      by: line,
      told: paragraph,
      result: z.enum(['accepted', 'not-accepted', 'open']),
    }),
    output: changed,
    errors: usual,
  }),
  /** 核決 by the level that the amount requires (002§3 Art.9(5), Art.11). */
  'life.decide': command({
    input: z.strictObject({ ...on, decision: decisionForm }),
    output: changed,
    errors: [...usual, 'level-too-low'],
  }),
  'life.reply': command({
    input: z.strictObject({ ...on, at, way: z.enum(['letter', 'telephone', 'in-person']), by: line, text: paragraph }),
    output: changed,
    errors: usual,
  }),
  /** A moment that the policy counts from or until, recorded by hand. */
  'life.milestone': command({
    input: z.strictObject({ ...on, milestone: code, at, by: line, note: line }),
    output: changed,
    errors: usual,
  }),
  /** A limit agreed for this case: what was promised to the customer, a later day with reason. */
  'life.agree': command({
    input: z.strictObject({ ...on, code, due: line, reason: line }),
    output: changed,
    errors: usual,
  }),
  /** Urgent, anonymous, malicious: what the office says of the case. */
  'life.mark': command({
    input: z.strictObject({ ...on, urgent: z.boolean(), anonymous: z.boolean(), maliciousReason: line }),
    output: changed,
    errors: usual,
  }),

  /** The closed case lives again (003§1 Art.6); its first closing stays in the history. */
  'life.reopen': command({ input: z.strictObject({ ...on, reason: line }), output: changed, errors: usual }),
  /** 客戶未能接受: by policy a draft of a new case with this one attached (002§3 Art.9(8)), a follow-up case, or reopened. */
  'life.notAccepted': command({
    input: z.strictObject({ ...on, note: line }),
    output: z.strictObject({ id, version, draftId: id.nullable() }),
    errors: usual,
  }),
  /** Appeal against the result, within its window (003§14 1.1); later only with a reason. */
  'life.appeal': command({
    input: z.strictObject({ ...on, receivedOn: isoDate, note: line, lateReason: line }),
    output: z.strictObject({ draftId: id }),
    errors: [...usual, 'window-passed'],
  }),
  /** 併案: the same matter reported twice is one record (001§14 1.11). Can be taken apart again. */
  'life.merge': command({
    input: z.strictObject({ ...on, into: id, reason: line }),
    output: changed,
    errors: [...usual, 'circular-link'],
  }),
  'life.unmerge': command({ input: z.strictObject({ ...on, reason: line }), output: changed, errors: usual }),
} as const;
