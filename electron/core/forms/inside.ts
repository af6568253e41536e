/** Papers that stay in the office, as the case would fill them. */
import { formatDate, type YearStyle } from '../../../db/rules/dates.ts';
import { formatPercent } from '../../../db/rules/finding.ts';
import type { FormText, TaxText } from '../../../db/rules/form-entries.ts';
import {
  emptyForms,
  emptyPersonnelLine,
  emptyReturnLine,
  moneyText,
  quantityText,
} from '../../../db/rules/form-texts.ts';
import type { LocaleCode, Policy } from '../../../db/rules/policy.ts';
import { returningOutcomes } from '../../../db/rules/settlement.ts';
import type { Translate } from '../../../renderer/locales/translate.ts';
import { localDate } from '../context.ts';
import { unitName } from '../slip-words.ts';
import type { FormFacts } from './facts.ts';

export interface InsideWords {
  readonly policy: Policy;
  readonly tax: TaxText;
  readonly style: YearStyle;
  readonly operator: string;
  /** Of paper: what is written for the clerk stands on paper. */
  readonly locale: LocaleCode;
  readonly t: Translate;
}

export interface Suggestion {
  readonly label: string;
  readonly entries: FormText;
}

/** One slip for each outcome by which goods come back. */
export function returnsFrom(facts: FormFacts, words: InsideWords): readonly Suggestion[] {
  const { policy, locale } = words;
  const outcomes = facts.inside.outcomes.filter(({ outcome }) => returningOutcomes.includes(outcome));
  if (outcomes.length === 0) return [{ label: '', entries: returnSlip(facts, undefined, words) }];
  return outcomes.map((outcome) => ({
    label:
      outcomes.length === 1
        ? ''
        : (policy.outcomes.find(({ code }) => code === outcome.outcome)?.label[locale] ?? outcome.outcome),
    entries: returnSlip(facts, outcome, words),
  }));
}

function returnSlip(
  { outside, inside }: FormFacts,
  outcome: FormFacts['inside']['outcomes'][number] | undefined,
  { policy, tax, style, operator, locale, t }: InsideWords,
): FormText {
  const name = policy.outcomes.find(({ code }) => code === outcome?.outcome)?.label[locale] ?? '';
  const { goods } = outside;
  const products = goods.length === 0 && outcome ? [undefined] : goods;
  return {
    ...emptyForms.return(),
    customerName: outside.customerName,
    contact: outside.contact,
    telephone: outside.telephone,
    address: outside.address,
    reason: outside.description,
    method: [name, outcome?.note ?? ''].filter(Boolean).join('　'),
    basis:
      inside.decidedAt === null
        ? outside.caseNumber
        : t('formPaper.basis', {
            number: outside.caseNumber,
            date: formatDate(localDate(new Date(inside.decidedAt)), style),
          }),
    warehouse: policy.units.find(({ code }) => code === 'warehouse')?.label[locale] ?? '',
    issuedBy: operator,
    ...tax,
    // What was decided for all goods together stands on the line only where it is the only one.
    lines: products.map((line) => ({
      ...emptyReturnLine(),
      orderNo: line?.orderNo ?? '',
      materialNo: line?.materialNo ?? '',
      product: line?.product ?? '',
      lotNo: line?.lotNo ?? '',
      approved: products.length === 1 ? quantityText(outcome?.quantity ?? null) : '',
      unit: (products.length === 1 ? outcome?.unit : '') || (line?.unit ?? ''),
      amount: products.length === 1 ? moneyText(outcome?.amount ?? null) : '',
    })),
  };
}

/** One notice for each unit or person that has a share (002§3 Art.12(2)). */
export function penaltiesFrom({ inside }: FormFacts, words: InsideWords): readonly Suggestion[] {
  const { policy, locale, operator } = words;
  const reason = causeWords(inside, words);
  const empty = { ...emptyForms.penalty(), reason, issuedBy: operator };
  if (inside.shares.length === 0) return [{ label: '', entries: empty }];
  return inside.shares.map(({ unit, person, share }) => ({
    label: [unitName(policy, unit, locale), person, `${formatPercent(share)} %`].filter(Boolean).join(' '),
    entries: { ...empty, unit, person, share: formatPercent(share) },
  }));
}

export function personnelFrom({ inside }: FormFacts, words: InsideWords): FormText {
  const reason = causeWords(inside, words).replaceAll('\n', ' ').slice(0, 400);
  return {
    ...emptyForms.personnel(),
    issuedBy: words.operator,
    lines: inside.shares.map(({ unit, person }) => ({
      ...emptyPersonnelLine(),
      unit,
      person,
      discipline: (inside.finding?.discipline ?? '').slice(0, 200),
      reason,
    })),
  };
}

export function investigationFrom({ outside, inside }: FormFacts, words: InsideWords): FormText {
  const { policy, locale, style, t } = words;
  const { finding } = inside;
  const answered = inside.visits.filter(({ opinion }) => opinion.trim() !== '');
  return {
    ...emptyForms.investigation(),
    customerName: outside.customerName,
    product: outside.goods[0]?.product ?? '',
    investigatedOn:
      finding === undefined || finding.investigated_on === null ? '' : formatDate(finding.investigated_on, style),
    investigators: inside.visits.find(({ station }) => station === 'quality')?.returned_by ?? '',
    abnormality: outside.description,
    handling: answered
      .map(({ unit, opinion }) => t('formPaper.opinion', { unit: unitName(policy, unit, locale), opinion }))
      .join('\n')
      .slice(0, 4_000),
    cause: causeWords(inside, words),
    responsible: inside.shares
      .map(({ unit, person, share }) =>
        [unitName(policy, unit, locale), person, `${formatPercent(share)} %`].filter(Boolean).join(' '),
      )
      .join('\n'),
    measure: inside.improvements
      .map(({ measure }) => measure)
      .filter(Boolean)
      .join('\n')
      .slice(0, 4_000),
  };
}

/** The cause by its name, and what was written of it. */
function causeWords({ finding }: FormFacts['inside'], { policy, locale }: InsideWords): string {
  if (finding === undefined) return '';
  const name = policy.causes.find(({ code }) => code === finding.cause)?.label[locale] ?? finding.cause;
  return [name, finding.cause_note].filter(Boolean).join('\n').slice(0, 4_000);
}
