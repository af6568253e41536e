/** 銷貨折讓證明單, 銷貨退回證明單 (002§3 Art.13(1)1, (2)4–5): the customer signs and stamps them. */
import { moneyText, priceText } from '../../../../db/rules/form-texts.ts';
import { formTotals } from '../../../../db/rules/form-totals.ts';
import type { AllowanceValues, CertificateLineValues, CertificateValues } from '../../../../db/rules/form-values.ts';
import { formatMoney } from '../../../../db/rules/money.ts';
import type { TaxedSum } from '../../../../db/rules/tax.ts';
import {
  block,
  cell,
  dateText,
  figures,
  noteBlock,
  quantityOf,
  sign,
  sumBlock,
  tableOf,
  words,
  type Filled,
  type FormContent,
  type Words,
} from './parts.ts';

/** 統一發票專用章 with room around it, millimetres. */
const STAMP = { width: 52, height: 28 };

export function allowanceContent(values: AllowanceValues, all: Words): FormContent {
  const { t } = all;
  const { lines } = values;
  const received = lines.some(
    ({ receivedAmount, receivedUnitPrice }) => receivedAmount !== null || receivedUnitPrice !== null,
  );
  return certificate(values, all, {
    price: t('formPaper.labels.allowancePrice'),
    amount: t('formPaper.labels.allowanceAmount'),
    more: received
      ? [
          figures({
            name: 'receivedUnitPrice',
            label: t('formPaper.labels.receivedUnitPrice'),
            width: 0.1,
            texts: lines.map(({ receivedUnitPrice }) => priceText(receivedUnitPrice)),
          }),
          figures({
            name: 'receivedAmount',
            label: t('formPaper.labels.receivedAmount'),
            width: 0.12,
            texts: lines.map(({ receivedAmount }) => moneyText(receivedAmount)),
          }),
        ]
      : [],
  });
}

export function certificateContent(values: CertificateValues, all: Words): FormContent {
  const { t } = all;
  return certificate(values, all, {
    price: t('formPaper.labels.unitPrice'),
    amount: t(values.tax === 'none' ? 'formPaper.labels.amount' : 'formPaper.labels.net'),
    more: [],
  });
}

interface Heads {
  readonly price: string;
  readonly amount: string;
  readonly more: readonly Filled[];
}

function certificate(
  values: (AllowanceValues | CertificateValues) & { readonly lines: readonly CertificateLineValues[] },
  all: Words,
  { price, amount, more }: Heads,
): FormContent {
  const { t } = all;
  const lines: readonly CertificateLineValues[] = values.lines;
  const totals = formTotals(values);
  const taxed = values.tax !== 'none';
  return {
    cells: [
      cell('customer', t('formPaper.labels.customer'), values.customerName),
      cell('taxNumber', t('formPaper.labels.taxNumber'), values.taxNumber),
      cell('address', t('formPaper.labels.address'), values.address, true),
    ],
    table: tableOf('lines', [
      words({
        name: 'invoiceOn',
        label: t('formPaper.labels.invoiceOn'),
        width: 0.12,
        texts: lines.map(({ invoiceOn }) => dateText(invoiceOn, all)),
      }),
      words({
        name: 'invoiceNo',
        label: t('formPaper.labels.invoiceNo'),
        width: 0.16,
        texts: lines.map(({ invoiceNo }) => invoiceNo),
      }),
      words({
        name: 'product',
        label: t('formPaper.labels.product'),
        width: 0.22,
        texts: lines.map(({ product }) => product),
        ...(totals ? { total: t('formPaper.total') } : {}),
      }),
      figures({
        name: 'quantity',
        label: t('formPaper.labels.quantity'),
        width: 0.12,
        texts: lines.map(({ quantity, unit }) => quantityOf(quantity, unit)),
      }),
      figures({
        name: 'unitPrice',
        label: price,
        width: 0.1,
        texts: lines.map(({ unitPrice }) => priceText(unitPrice)),
      }),
      figures({
        name: 'amount',
        label: amount,
        width: 0.13,
        texts: netTexts(lines, totals),
        ...(totals ? { total: formatMoney(totals.sum.net) } : {}),
      }),
      taxed
        ? figures({
            name: 'tax',
            label: t('formPaper.labels.tax'),
            width: 0.1,
            texts: lines.map((_, index) => moneyText(totals?.lines[index]?.tax ?? null)),
            ...(totals ? { total: formatMoney(totals.sum.tax) } : {}),
          })
        : undefined,
      ...more,
    ]),
    blocks: [
      ...sumBlock(totals, taxed, all),
      ...noteBlock(values.note, all),
      block('customerSigns', t('formPaper.labels.customerSigns'), '', 1, [
        sign(t('formPaper.signs.issuer'), values.issuedBy),
        sign(t('formPaper.signs.manager')),
        sign(t('formPaper.signs.gm')),
        sign(t('formPaper.signs.customer')),
        sign(t('formPaper.signs.date')),
      ]),
    ],
    stamp: { label: t('formPaper.stamp'), ...STAMP },
  };
}

/** Without tax, as the column of the tax beside it expects. */
function netTexts(lines: readonly CertificateLineValues[], totals: TaxedSum | null | undefined): readonly string[] {
  return lines.map(({ amount }, index) => formatMoney(totals?.lines[index]?.net ?? amount));
}
