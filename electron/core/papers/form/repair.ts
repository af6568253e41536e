/** 維修單 (004§7): the price is told before work begins, the customer signs after it. */
import { moneyText, priceText } from '../../../../db/rules/form-texts.ts';
import { formTotals } from '../../../../db/rules/form-totals.ts';
import type { RepairValues } from '../../../../db/rules/form-values.ts';
import { formatMoney } from '../../../../db/rules/money.ts';
import {
  block,
  cell,
  dateText,
  figures,
  momentText,
  quantityOf,
  sign,
  sumBlock,
  tableOf,
  ticked,
  words,
  type Block,
  type FormContent,
  type Words,
} from './parts.ts';

export function repairContent(values: RepairValues, all: Words): FormContent {
  const { t } = all;
  const { lines } = values;
  const totals = formTotals(values);
  const given = lines.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  return {
    cells: [
      cell('customer', t('formPaper.labels.customer'), values.customerName),
      cell('contact', t('formPaper.labels.contact'), [values.contact, values.telephone].filter(Boolean).join(' ')),
      cell('address', t('formPaper.labels.address'), values.address, true),
      cell('product', t('formPaper.labels.product'), values.product),
      cell('serialNo', t('formPaper.labels.serialNo'), values.serialNo),
      cell('purchasedOn', t('formPaper.labels.purchasedOn'), dateText(values.purchasedOn, all)),
      cell(
        'warranty',
        t('formPaper.labels.warranty'),
        ticked([
          [values.warranty === 'within', t('formPaper.warranty.within')],
          [values.warranty === 'beyond', t('formPaper.warranty.beyond')],
        ]),
      ),
      cell('appointment', t('formPaper.labels.appointment'), momentText(values.appointment, all)),
      cell('repairer', t('formPaper.labels.repairer'), values.repairer),
    ],
    table:
      lines.length === 0
        ? null
        : tableOf('lines', [
            words({
              name: 'item',
              label: t('formPaper.labels.repairItem'),
              width: 0.46,
              texts: lines.map(({ item }) => item),
              ...(totals ? { total: t('formPaper.total') } : {}),
            }),
            figures({
              name: 'quantity',
              label: t('formPaper.labels.quantity'),
              width: 0.18,
              texts: lines.map(({ quantity, unit }) => quantityOf(quantity, unit)),
            }),
            figures({
              name: 'unitPrice',
              label: t('formPaper.labels.unitPrice'),
              width: 0.16,
              texts: lines.map(({ unitPrice }) => priceText(unitPrice)),
            }),
            figures({
              name: 'amount',
              label: t('formPaper.labels.amount'),
              width: 0.2,
              texts: lines.map(({ amount }) => moneyText(amount)),
              ...(totals ? { total: formatMoney(given) } : {}),
            }),
          ]),
    blocks: [
      ...sumBlock(totals, values.tax !== 'none', all),
      block('fault', t('formPaper.labels.fault'), values.fault),
      block('found', t('formPaper.labels.found'), values.found, 1, [
        sign(t('formPaper.signs.consent'), values.consentBy),
      ]),
      ...officeBlock('engineeringNote', t('formPaper.labels.engineeringNote'), values.engineeringNote),
      ...officeBlock('chargeNote', t('formPaper.labels.chargeNote'), values.chargeNote),
      block('work', t('formPaper.labels.work'), values.work, 1, [
        sign(t('formPaper.signs.repairer'), values.repairer),
        sign(t('formPaper.labels.finishedOn'), dateText(values.finishedOn, all)),
        sign(t('formPaper.signs.customerSigns')),
      ]),
    ],
    stamp: null,
  };
}

function officeBlock(name: string, label: string, text: string): Block[] {
  return text === '' ? [] : [block(name, label, text, 0.7)];
}
