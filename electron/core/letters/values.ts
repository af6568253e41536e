/** What the fields of a letter say: from what the customer may know alone. */
import { formatDate, type YearStyle } from '../../../db/rules/dates.ts';
import type { LetterField, LetterValues } from '../../../db/rules/letter-text.ts';
import { formatMoney } from '../../../db/rules/money.ts';
import type { LocaleCode, Policy } from '../../../db/rules/policy.ts';
import { formatQuantity } from '../../../db/rules/quantity.ts';
import { translator } from '../../../renderer/locales/translate.ts';
import type { CustomerFacts, ToldOutcome } from '../papers/customer-facts.ts';

interface ValuesOf {
  readonly facts: CustomerFacts;
  /** Names of outcomes. */
  readonly policy: Pick<Policy, 'outcomes'>;
  /** The day of the letter, ISO. */
  readonly on: string;
  /** The day that is agreed now, ISO, with a minute where there is one. */
  readonly newDue: string | null;
  readonly officeName: string;
  readonly handler: string;
  readonly style: YearStyle;
  readonly locale: LocaleCode;
}

export function letterValues(of: ValuesOf): LetterValues {
  const { facts, style, locale, officeName, handler } = of;
  const t = translator(locale);
  const date = (iso: string | null): string => (iso === null ? '' : formatDate(iso, style));
  const [first] = facts.goods;
  const products = [...new Set(facts.goods.map(({ product }) => product).filter(Boolean))];
  return {
    customer: facts.customerName,
    contact: facts.contact,
    address: facts.address,
    number: facts.caseNumber,
    product: products.join(t('common.listSeparator')),
    orderNo: first?.orderNo ?? '',
    lotNo: first?.lotNo ?? '',
    quantity: first === undefined || first.quantity === null ? '' : quantity(first.quantity, first.unit),
    description: facts.description,
    receivedOn: date(facts.receivedOn),
    acceptedOn: date(facts.acceptedOn),
    dueOn: date(facts.dueOn),
    newDueOn: of.newDue === null ? '' : [date(of.newDue.slice(0, 10)), of.newDue.slice(11)].filter(Boolean).join(' '),
    outcome: facts.outcomes.map((outcome) => told(outcome, of)).join(t('letters.between')),
    today: date(of.on),
    officeName,
    handler,
  };
}

export function fieldLabel(locale: LocaleCode): (field: LetterField) => string {
  const t = translator(locale);
  return (field) => t(`letters.fields.${field}`);
}

function told({ outcome, quantity: thousandths, unit, amount }: ToldOutcome, { policy, locale }: ValuesOf): string {
  const label = policy.outcomes.find(({ code }) => code === outcome)?.label[locale] ?? outcome;
  const numbers = [
    thousandths === null ? '' : quantity(thousandths, unit),
    amount === null ? '' : translator(locale)('letters.amount', { amount: formatMoney(amount) }),
  ].filter(Boolean);
  return [label, ...numbers].join(' ');
}

function quantity(thousandths: number, unit: string): string {
  return [formatQuantity(thousandths), unit].filter(Boolean).join(' ');
}
