/** Papers that the customer signs, stamps or keeps, as the case would fill them: from what the customer may know alone. */
import { formatDate, type YearStyle } from '../../../db/rules/dates.ts';
import type { AllowanceLineText, FormText, TaxText } from '../../../db/rules/form-entries.ts';
import {
  emptyAllowanceLine,
  emptyCertificateLine,
  emptyForms,
  moneyText,
  quantityText,
} from '../../../db/rules/form-texts.ts';
import type { ToldOutcome } from '../papers/customer-facts.ts';
import type { OutsideFacts } from './facts.ts';

export interface OutsideWords {
  readonly tax: TaxText;
  readonly style: YearStyle;
  readonly operator: string;
}

export function allowanceFrom(facts: OutsideFacts, words: OutsideWords): FormText {
  const outcome = facts.outcomes.find(({ outcome }) => outcome === 'allowance' || outcome === 'compensation');
  return {
    ...emptyForms.allowance(),
    ...certificateHead(facts, words),
    lines: linesFor(facts, outcome).map((line): AllowanceLineText => ({ ...emptyAllowanceLine(), ...line })),
  };
}

export function certificateFrom(facts: OutsideFacts, words: OutsideWords): FormText {
  const outcome = facts.outcomes.find(({ outcome }) => outcome === 'return');
  return {
    ...emptyForms['return-certificate'](),
    ...certificateHead(facts, words),
    lines: linesFor(facts, outcome).map((line) => ({ ...emptyCertificateLine(), ...line })),
  };
}

function certificateHead(facts: OutsideFacts, { tax, operator }: OutsideWords) {
  return {
    customerName: facts.customerName,
    taxNumber: facts.taxNumber,
    address: facts.invoiceAddress,
    issuedBy: operator,
    ...tax,
  };
}

/** One line for each of the goods. What was decided for all of them together stands on the line only where it is the only one. */
function linesFor({ goods }: OutsideFacts, outcome: ToldOutcome | undefined) {
  const products = goods.length === 0 && outcome ? [{ product: '', unit: outcome.unit }] : goods;
  const [alone] = products.length === 1 ? [outcome] : [];
  return products.map(({ product, unit }) => ({
    product,
    quantity: quantityText(alone?.quantity ?? null),
    unit: alone?.unit || unit,
    amount: moneyText(alone?.amount ?? null),
  }));
}

export function repairFrom(facts: OutsideFacts, { tax, style }: OutsideWords): FormText {
  const [goods] = facts.goods;
  return {
    ...emptyForms.repair(),
    customerName: facts.customerName,
    contact: facts.contact,
    telephone: facts.telephone,
    address: facts.address,
    product: goods?.product ?? '',
    serialNo: goods?.lotNo ?? '',
    purchasedOn: goods === undefined || goods.shippedOn === null ? '' : formatDate(goods.shippedOn, style),
    fault: facts.description,
    ...tax,
  };
}

export function visitReportFrom(facts: OutsideFacts, { operator }: OutsideWords): FormText {
  return {
    ...emptyForms['visit-report'](),
    customerName: facts.customerName,
    place: facts.address,
    visitors: operator,
    met: facts.contact,
    purpose: facts.description,
  };
}
