/** Investigation report to the general manager (002§3 Art.9(2)), and the report of a visit. */
import type { InvestigationValues, VisitReportValues } from '../../../../db/rules/form-values.ts';
import { block, cell, dateText, momentText, sign, type FormContent, type Words } from './parts.ts';

export function investigationContent(values: InvestigationValues, all: Words): FormContent {
  const { t } = all;
  return {
    cells: [
      cell('customer', t('formPaper.labels.customer'), values.customerName),
      cell('product', t('formPaper.labels.product'), values.product),
      cell('investigatedOn', t('formPaper.labels.investigatedOn'), dateText(values.investigatedOn, all)),
      cell('place', t('formPaper.labels.place'), values.place),
      cell('investigators', t('formPaper.labels.investigators'), values.investigators, true),
    ],
    table: null,
    blocks: [
      block('abnormality', t('formPaper.labels.abnormality'), values.abnormality, 2),
      block('cause', t('formPaper.labels.cause'), values.cause),
      block('responsible', t('formPaper.labels.responsible'), values.responsible),
      block('handling', t('formPaper.labels.handling'), values.handling),
      block('measure', t('formPaper.labels.measures'), values.measure),
      block('conclusion', t('formPaper.labels.conclusion'), values.conclusion, 1, [
        sign(t('formPaper.signs.handler')),
        sign(t('formPaper.signs.head')),
        sign(t('formPaper.signs.general')),
      ]),
    ],
    stamp: null,
  };
}

export function visitReportContent(values: VisitReportValues, all: Words): FormContent {
  const { t } = all;
  return {
    cells: [
      cell('customer', t('formPaper.labels.customer'), values.customerName),
      cell('visitedAt', t('formPaper.labels.visitedAt'), momentText(values.visitedAt, all)),
      cell('place', t('formPaper.labels.place'), values.place, true),
      cell('visitors', t('formPaper.labels.visitors'), values.visitors),
      cell('met', t('formPaper.labels.met'), values.met),
    ],
    table: null,
    blocks: [
      block('purpose', t('formPaper.labels.purpose'), values.purpose),
      block('matter', t('formPaper.labels.matter'), values.matter, 2),
      block('wishes', t('formPaper.labels.wishes'), values.wishes),
      block('agreed', t('formPaper.labels.agreed'), values.agreed),
      block('next', nextLabel(values, all), values.next, 1, [
        sign(t('formPaper.signs.visitor')),
        sign(t('formPaper.signs.head')),
      ]),
    ],
    stamp: null,
  };
}

function nextLabel({ nextOn }: VisitReportValues, all: Words): string {
  const label = all.t('formPaper.labels.next');
  return nextOn === null ? label : all.t('slips.paper.answeredOn', { label, date: dateText(nextOn, all) });
}
