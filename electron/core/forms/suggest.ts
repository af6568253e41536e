/** A paper as the case, or the customer's file, would fill it. */
import type BetterSqlite3 from 'better-sqlite3';

import { formStore } from '../../../db/repositories/forms.ts';
import { officeLookups } from '../../../db/repositories/office-lookups.ts';
import type { FilledKind, TaxText } from '../../../db/rules/form-entries.ts';
import { percentText } from '../../../db/rules/form-texts.ts';
import type { TaxValues } from '../../../db/rules/form-values.ts';
import type { Policy } from '../../../db/rules/policy.ts';
import { returningOutcomes } from '../../../db/rules/settlement.ts';
import { translator } from '../../../renderer/locales/translate.ts';
import type { CallInput, CallOutput } from '../../contract/calls.ts';
import { policyNow, policyOf } from '../case-work.ts';
import type { OfficeContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { formFacts, type FormFacts } from './facts.ts';
import { investigationFrom, penaltiesFrom, personnelFrom, returnsFrom, type Suggestion } from './inside.ts';
import { allowanceFrom, certificateFrom, repairFrom, visitReportFrom } from './outside.ts';

type Suggested = CallOutput<'forms.suggest'>;

export function suggest(
  context: OfficeContext,
  connection: BetterSqlite3.Database,
  input: CallInput<'forms.suggest'>,
): Suggested {
  const facts = formFacts(connection, input);
  if (!facts) throw new Refusal('not-found');
  const lookups = officeLookups(connection);
  const { policy } = facts.row === undefined ? policyNow(lookups) : policyOf(lookups, facts.row);
  return {
    suggestions: suggestions(context, connection, { kind: input.kind, facts, policy }).map(({ label, entries }) => ({
      label,
      entries,
    })),
    cautions: cautions(connection, input.kind, facts),
  };
}

interface What {
  readonly kind: FilledKind;
  readonly facts: FormFacts;
  readonly policy: Policy;
}

function suggestions(
  context: OfficeContext,
  connection: BetterSqlite3.Database,
  { kind, facts, policy }: What,
): readonly Suggestion[] {
  const { operator, dateStyle: style, paperLocale: locale } = context.settings();
  const tax = taxLike(connection, kind, locale === 'zh-TW');
  const inside = { policy, tax, style, operator, locale, t: translator(locale) };
  const outside = { tax, style, operator };
  const one = (entries: Suggestion['entries']): readonly Suggestion[] => [{ label: '', entries }];
  switch (kind) {
    case 'return':
      return returnsFrom(facts, inside);
    case 'penalty':
      return penaltiesFrom(facts, inside);
    case 'personnel':
      return one(personnelFrom(facts, inside));
    case 'investigation':
      return one(investigationFrom(facts, inside));
    case 'allowance':
      return one(allowanceFrom(facts.outside, outside));
    case 'return-certificate':
      return one(certificateFrom(facts.outside, outside));
    case 'repair':
      return one(repairFrom(facts.outside, outside));
    case 'visit-report':
      return one(visitReportFrom(facts.outside, outside));
  }
}

/** Tax as the last paper of the kind had it: no rate is the program's own. Whole units of tax are Taiwan's rule. */
function taxLike(connection: BetterSqlite3.Database, kind: FilledKind, whole: boolean): TaxText {
  const last = formStore(connection).last(kind);
  // Written by `forms.create` alone; a paper without tax says so with 'none', one without lines of money has no `tax`.
  const before = last === undefined ? undefined : (JSON.parse(last.entries) as Partial<TaxValues>);
  if (before?.tax === undefined || before.taxRounding === undefined) {
    return { tax: 'none', taxRate: '', taxRounding: whole ? 'whole' : 'hundredth' };
  }
  return { tax: before.tax, taxRate: percentText(before.taxRate ?? null), taxRounding: before.taxRounding };
}

/** Outcomes that a paper carries out; none for one that carries out nothing. */
const carriesOut: Partial<Readonly<Record<FilledKind, readonly string[]>>> = {
  return: returningOutcomes,
  'return-certificate': returningOutcomes,
  allowance: ['allowance', 'compensation'],
  repair: ['repair'],
};

function cautions(
  connection: BetterSqlite3.Database,
  kind: FilledKind,
  { row, inside }: FormFacts,
): Suggested['cautions'] {
  if (row === undefined) return [];
  const found: Suggested['cautions'] = [];
  const outcomes = carriesOut[kind];
  if (outcomes !== undefined && kind !== 'repair') {
    if (inside.decidedAt === null) found.push('not-decided');
    else if (!inside.outcomes.some(({ outcome }) => outcomes.includes(outcome))) found.push('outcome-not-decided');
  }
  if ((kind === 'penalty' || kind === 'personnel') && inside.shares.length === 0) found.push('no-shares');
  if (inside.finding?.established === 'no') found.push('not-established');
  const made = formStore(connection).ofCase(row.id);
  if (made.some((form) => form.kind === kind && form.state !== 'voided')) found.push('made-already');
  return found;
}
