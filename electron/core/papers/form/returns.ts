/** 成品退貨單 (002§3 Art.13(1)2, (2)1–2): four copies, from issue to the signature of the warehouse. */
import type { ReceivedRow } from '../../../../db/repositories/forms.ts';
import { moneyText, priceText } from '../../../../db/rules/form-texts.ts';
import { formTotals } from '../../../../db/rules/form-totals.ts';
import type { ReturnValues } from '../../../../db/rules/form-values.ts';
import { formatMoney } from '../../../../db/rules/money.ts';
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
  type FormContent,
  type Words,
} from './parts.ts';

export function returnContent(values: ReturnValues, received: readonly ReceivedRow[], all: Words): FormContent {
  const { t, policy, locale } = all;
  const { lines } = values;
  const goods = policy.labels.goods;
  const totals = formTotals(values);
  const came = lines.map((_, index) => received.find(({ line }) => line === index + 1));
  const given = lines.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  const has = (field: 'orderNo' | 'lotNo' | 'materialNo'): boolean => lines.some((line) => line[field] !== '');
  return {
    cells: [
      cell('customer', t('formPaper.labels.customer'), values.customerName),
      cell('contact', t('formPaper.labels.contact'), [values.contact, values.telephone].filter(Boolean).join(' ')),
      cell('address', t('formPaper.labels.address'), values.address),
      cell('warehouse', t('formPaper.labels.warehouse'), values.warehouse),
      cell('basis', t('formPaper.labels.basis'), values.basis, true),
    ],
    table: tableOf('lines', [
      has('orderNo')
        ? words({
            name: 'orderNo',
            label: goods.orderNo[locale],
            width: 0.15,
            texts: lines.map(({ orderNo }) => orderNo),
          })
        : undefined,
      has('materialNo')
        ? words({
            name: 'materialNo',
            label: goods.materialNo[locale],
            width: 0.13,
            texts: lines.map(({ materialNo }) => materialNo),
          })
        : undefined,
      words({
        name: 'product',
        label: goods.product[locale],
        width: 0.22,
        texts: lines.map(({ product }) => product),
        ...(totals ? { total: t('formPaper.total') } : {}),
      }),
      has('lotNo')
        ? words({ name: 'lotNo', label: goods.lotNo[locale], width: 0.12, texts: lines.map(({ lotNo }) => lotNo) })
        : undefined,
      figures({
        name: 'approved',
        label: t('formPaper.labels.approved'),
        width: 0.12,
        texts: lines.map(({ approved, unit }) => quantityOf(approved, unit)),
      }),
      figures({
        name: 'actual',
        label: t('formPaper.labels.actual'),
        width: 0.12,
        texts: lines.map(({ unit }, index) => quantityOf(came[index]?.actual ?? null, unit)),
      }),
      figures({
        name: 'unitPrice',
        label: t('formPaper.labels.unitPrice'),
        width: 0.09,
        texts: lines.map(({ unitPrice }) => priceText(unitPrice)),
      }),
      figures({
        name: 'amount',
        label: t('formPaper.labels.amount'),
        width: 0.12,
        texts: lines.map(({ amount }) => moneyText(amount)),
        ...(totals ? { total: formatMoney(given) } : {}),
      }),
    ]),
    blocks: [
      ...sumBlock(totals, values.tax !== 'none', all),
      block('reason', t('formPaper.labels.returnReason'), values.reason),
      block('method', t('formPaper.labels.method'), values.method, 1, [
        sign(t('formPaper.signs.issuer'), values.issuedBy),
        sign(t('formPaper.signs.manager')),
      ]),
      ...noteBlock(values.note, all),
      block('received', t('formPaper.labels.received'), receivedText(values, received, all), 1, [
        sign(t('formPaper.signs.warehouse'), signedBy(received)),
        sign(t('formPaper.signs.receivedOn'), signedBy(received) === '' ? '' : lastDay(received, all)),
      ]),
    ],
    stamp: null,
  };
}

/** What was booked of each line and on whose instruction. */
function receivedText({ lines }: ReturnValues, received: readonly ReceivedRow[], { t }: Words): string {
  return received
    .map((row) => {
      const goods = lines[row.line - 1];
      const unit = goods?.unit ?? '';
      const words = t(`formPaper.came.${row.ending}`, {
        product: goods?.product || (goods?.materialNo ?? ''),
        approved: quantityOf(row.approved, unit),
        actual: quantityOf(row.actual, unit),
      });
      const booked =
        row.booked === null ? t('formPaper.awaits') : t('formPaper.books', { quantity: quantityOf(row.booked, unit) });
      const instruction = [row.instruction, row.instructed_by].filter(Boolean).join('　');
      return [`${words}${booked}`, instruction, row.note].filter(Boolean).join('　');
    })
    .join('\n');
}

function signedBy(received: readonly ReceivedRow[]): string {
  return [...new Set(received.map(({ signed_by }) => signed_by).filter(Boolean))].join(' ');
}

function lastDay(received: readonly ReceivedRow[], all: Words): string {
  const days = received.map(({ received_on }) => received_on).toSorted();
  return dateText(days.at(-1) ?? null, all);
}
