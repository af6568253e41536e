/** The values of a paper as texts that read back to the same values, and papers with nothing on them; pure. */
import { formatDate, type YearStyle } from './dates.ts';
import { formatPercent } from './finding.ts';
import type {
  AllowanceLineText,
  CertificateLineText,
  FilledKind,
  FormText,
  PersonnelLineText,
  RepairLineText,
  ReturnLineText,
  TaxText,
} from './form-entries.ts';
import type { CertificateLineValues, FormValues, TaxValues } from './form-values.ts';
import { formatMoment } from './moments.ts';
import { formatMoney } from './money.ts';
import { formatQuantity } from './quantity.ts';
import { formatUnitPrice } from './unit-price.ts';

const orNothing =
  <Value>(write: (value: Value) => string) =>
  (value: Value | null): string =>
    value === null ? '' : write(value);

export const quantityText = orNothing(formatQuantity);
export const moneyText = orNothing(formatMoney);
export const priceText = orNothing(formatUnitPrice);
export const percentText = orNothing(formatPercent);

/** @param style years of the dates, as the office writes them. */
export function formTexts(values: FormValues, style: YearStyle): FormText {
  const date = orNothing((on: string) => formatDate(on, style));
  const moment = orNothing((at: string) => formatMoment(at, style));
  switch (values.kind) {
    case 'return':
      return {
        ...values,
        ...taxTexts(values),
        lines: values.lines.map((line) => ({
          ...line,
          approved: formatQuantity(line.approved),
          unitPrice: priceText(line.unitPrice),
          amount: moneyText(line.amount),
          overRatio: percentText(line.overRatio),
        })),
      };
    case 'allowance':
      return {
        ...values,
        ...taxTexts(values),
        lines: values.lines.map((line) => ({
          ...certificateTexts(line, date),
          receivedUnitPrice: priceText(line.receivedUnitPrice),
          receivedAmount: moneyText(line.receivedAmount),
        })),
      };
    case 'return-certificate':
      return { ...values, ...taxTexts(values), lines: values.lines.map((line) => certificateTexts(line, date)) };
    case 'penalty':
      return {
        ...values,
        share: percentText(values.share),
        amount: moneyText(values.amount),
        points: values.points === null ? '' : String(values.points),
      };
    case 'repair':
      return {
        ...values,
        ...taxTexts(values),
        purchasedOn: date(values.purchasedOn),
        appointment: moment(values.appointment),
        finishedOn: date(values.finishedOn),
        lines: values.lines.map((line) => ({
          ...line,
          quantity: quantityText(line.quantity),
          unitPrice: priceText(line.unitPrice),
          amount: moneyText(line.amount),
        })),
      };
    case 'personnel':
      return {
        ...values,
        effectiveOn: date(values.effectiveOn),
        postedUntil: date(values.postedUntil),
        lines: values.lines.map((line) => ({ ...line })),
      };
    case 'investigation':
      return { ...values, investigatedOn: date(values.investigatedOn) };
    case 'visit-report':
      return { ...values, visitedAt: moment(values.visitedAt), nextOn: date(values.nextOn) };
  }
}

function taxTexts({ tax, taxRate, taxRounding }: TaxValues): TaxText {
  return { tax, taxRate: percentText(taxRate), taxRounding };
}

function certificateTexts(line: CertificateLineValues, date: (on: string | null) => string): CertificateLineText {
  const { invoiceNo, product, unit } = line;
  return {
    invoiceNo,
    invoiceOn: date(line.invoiceOn),
    product,
    quantity: quantityText(line.quantity),
    unit,
    unitPrice: priceText(line.unitPrice),
    amount: moneyText(line.amount),
  };
}

export const emptyReturnLine = (): ReturnLineText => ({
  orderNo: '',
  materialNo: '',
  product: '',
  lotNo: '',
  approved: '',
  unit: '',
  unitPrice: '',
  amount: '',
  overRatio: '',
});

export const emptyCertificateLine = (): CertificateLineText => ({
  invoiceNo: '',
  invoiceOn: '',
  product: '',
  quantity: '',
  unit: '',
  unitPrice: '',
  amount: '',
});

export const emptyAllowanceLine = (): AllowanceLineText => ({
  ...emptyCertificateLine(),
  receivedUnitPrice: '',
  receivedAmount: '',
});

export const emptyRepairLine = (): RepairLineText => ({ item: '', quantity: '', unit: '', unitPrice: '', amount: '' });

export const emptyPersonnelLine = (): PersonnelLineText => ({
  unit: '',
  person: '',
  position: '',
  discipline: '',
  reason: '',
});

export type EmptyForms = { readonly [Kind in FilledKind]: () => Extract<FormText, { kind: Kind }> };

const noTax: TaxText = { tax: 'none', taxRate: '', taxRounding: 'whole' };

/** A paper of each kind on which nothing stands yet. */
export const emptyForms: EmptyForms = {
  return: () => ({
    kind: 'return',
    customerName: '',
    contact: '',
    telephone: '',
    address: '',
    reason: '',
    method: '',
    basis: '',
    warehouse: '',
    issuedBy: '',
    note: '',
    ...noTax,
    lines: [],
  }),
  allowance: () => ({
    kind: 'allowance',
    customerName: '',
    taxNumber: '',
    address: '',
    issuedBy: '',
    note: '',
    ...noTax,
    lines: [],
  }),
  'return-certificate': () => ({
    kind: 'return-certificate',
    customerName: '',
    taxNumber: '',
    address: '',
    issuedBy: '',
    note: '',
    ...noTax,
    lines: [],
  }),
  penalty: () => ({
    kind: 'penalty',
    measure: 'penalty',
    unit: '',
    person: '',
    item: '',
    reason: '',
    basis: '',
    share: '',
    amount: '',
    points: '',
    bonusMonth: '',
    issuedBy: '',
    note: '',
  }),
  repair: () => ({
    kind: 'repair',
    customerName: '',
    contact: '',
    telephone: '',
    address: '',
    product: '',
    serialNo: '',
    purchasedOn: '',
    warranty: '',
    fault: '',
    appointment: '',
    repairer: '',
    found: '',
    consentBy: '',
    work: '',
    finishedOn: '',
    engineeringNote: '',
    chargeNote: '',
    ...noTax,
    lines: [],
  }),
  personnel: () => ({
    kind: 'personnel',
    subject: '',
    basis: '',
    effectiveOn: '',
    postedUntil: '',
    issuedBy: '',
    note: '',
    lines: [],
  }),
  investigation: () => ({
    kind: 'investigation',
    customerName: '',
    product: '',
    investigatedOn: '',
    investigators: '',
    place: '',
    abnormality: '',
    handling: '',
    cause: '',
    responsible: '',
    measure: '',
    conclusion: '',
  }),
  'visit-report': () => ({
    kind: 'visit-report',
    customerName: '',
    visitedAt: '',
    place: '',
    visitors: '',
    met: '',
    purpose: '',
    matter: '',
    wishes: '',
    agreed: '',
    next: '',
    nextOn: '',
  }),
};
