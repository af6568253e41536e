/** 核決: outcomes with their amounts, and the level that they require (002§3 Art.9(5), Art.11). */
import { fieldReader, oneLine, paragraph, type FieldReader, type ReaderOptions, type Reading } from './field-reader.ts';
import type { ApprovalLevel, Policy } from './policy.ts';
import { mustStepAside } from './route.ts';

export interface OutcomeText {
  outcome: string;
  quantity: string;
  unit: string;
  amount: string;
  note: string;
}

export interface DecisionText {
  level: string;
  by: string;
  at: string;
  outcomes: OutcomeText[];
  receivable: string;
  note: string;
}

export interface ReadOutcome {
  readonly outcome: string;
  /** Thousandths. */
  readonly quantity: number | null;
  readonly unit: string;
  /** Minor units. */
  readonly amount: number | null;
  readonly note: string;
}

export interface ReadDecision {
  readonly level: string;
  readonly by: string;
  /** ISO, UTC. */
  readonly at: string;
  readonly outcomes: readonly ReadOutcome[];
  /** All amounts together, minor units; null where none was given. */
  readonly amount: number | null;
  readonly receivable: number | null;
  readonly note: string;
}

type DecisionPolicy = Pick<Policy, 'approval' | 'outcomes' | 'recusal'>;

interface Options extends ReaderOptions {
  readonly policy: DecisionPolicy;
  readonly accused: string;
  readonly operator: string;
  /** The last thing that happened to the form: nothing is decided before it. */
  readonly notBefore: string;
}

/** Of `outcomes` (codes) those that cost money by the policy. */
export function costlyOutcomes(outcomes: readonly string[], policy: Pick<Policy, 'outcomes'>): Policy['outcomes'] {
  return policy.outcomes.filter(({ code, costs }) => costs && outcomes.includes(code));
}

/** Whether the office has filled in the amounts of its levels; the source has lost them. */
export function bandsFilled(approval: readonly ApprovalLevel[]): boolean {
  return approval.some(({ upTo }) => upTo !== null);
}

/**
 * Place of the lowest level that may decide `amount` (minor units). The highest decides everything; one between
 * whose amount was not filled in decides nothing by itself. Undefined where no level is required.
 */
export function requiredLevel(approval: readonly ApprovalLevel[], amount: number): number | undefined {
  if (!bandsFilled(approval)) return undefined;
  const place = approval.findIndex(({ upTo }) => upTo !== null && upTo >= amount);
  return place === -1 ? approval.length - 1 : place;
}

export function readDecision(form: DecisionText, options: Options): Reading<ReadDecision> {
  const reader = fieldReader(options);
  const { policy, accused } = options;
  reader.length('by', form.by, 60);
  if (policy.approval.length > 0) reader.required('level', form.level);
  reader.choice('level', form.level, policy.approval);
  const by = oneLine(form.by) || options.operator;
  if (by === '') reader.required('by', by);
  if (mustStepAside(by, accused, policy)) reader.issue('by', 'recused', { name: by });
  const at = reader.moment('at', form.at, options.notBefore);
  const outcomes = readOutcomes(form.outcomes, options, reader);
  const receivable = reader.money('receivable', form.receivable);
  if (reader.issues.length > 0) return { ok: false, issues: reader.issues };
  const amounts = outcomes.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  return {
    ok: true,
    value: {
      level: form.level,
      by,
      at,
      outcomes,
      amount: amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0),
      receivable,
      note: paragraph(form.note),
    },
  };
}

function readOutcomes(lines: readonly OutcomeText[], { policy }: Options, reader: FieldReader): readonly ReadOutcome[] {
  if (lines.length === 0) reader.issue('outcomes', 'required');
  const seen = new Set<string>();
  return lines.map((line, index) => {
    const at = `outcomes.${index}`;
    reader.choice(`${at}.outcome`, line.outcome, policy.outcomes);
    if (seen.has(line.outcome)) reader.issue(`${at}.outcome`, 'listed-twice');
    seen.add(line.outcome);
    reader.length(`${at}.note`, line.note, 400);
    reader.length(`${at}.unit`, line.unit, 20);
    const quantity = reader.quantity(`${at}.quantity`, line.quantity);
    const amount = reader.money(`${at}.amount`, line.amount);
    // Which level may decide hangs on it (002§3 Art.11).
    if (
      bandsFilled(policy.approval) &&
      line.amount.trim() === '' &&
      costlyOutcomes([line.outcome], policy).length > 0
    ) {
      reader.issue(`${at}.amount`, 'required');
    }
    return {
      outcome: line.outcome,
      quantity: quantity.thousandths,
      unit: oneLine(line.unit) || quantity.unit,
      amount,
      note: oneLine(line.note),
    };
  });
}

/** The level that would have to decide instead; undefined when the level of the decision may. */
export function levelTooLow(decision: ReadDecision, { approval }: Pick<Policy, 'approval'>): ApprovalLevel | undefined {
  const required = requiredLevel(approval, decision.amount ?? 0);
  if (required === undefined) return undefined;
  const place = approval.findIndex(({ code }) => code === decision.level);
  return place >= required ? undefined : approval[required];
}
