/** 處罰/獎罰通知單 and 人事公布單 (002§3 Art.12). They name persons: none of their copies is for the customer. */
import { formatPercent } from '../../../../db/rules/finding.ts';
import { formTotals } from '../../../../db/rules/form-totals.ts';
import type { PenaltyValues, PersonnelValues } from '../../../../db/rules/form-values.ts';
import { unitName } from '../../slip-words.ts';
import {
  block,
  cell,
  dateText,
  noteBlock,
  sign,
  sumText,
  tableOf,
  ticked,
  words,
  type FormContent,
  type Words,
} from './parts.ts';

export function penaltyContent(values: PenaltyValues, all: Words): FormContent {
  const { t, policy, locale } = all;
  const totals = formTotals(values);
  const item = policy.penalties.find(({ code }) => code === values.item)?.label[locale] ?? values.item;
  return {
    cells: [
      cell('unit', t('formPaper.labels.unit'), unitName(policy, values.unit, locale)),
      cell('person', t('formPaper.labels.person'), values.person),
      cell(
        'measure',
        t('formPaper.labels.measure'),
        ticked([
          [values.measure === 'penalty', t('formPaper.measure.penalty')],
          [values.measure === 'reward', t('formPaper.measure.reward')],
        ]),
      ),
      cell('item', t('formPaper.labels.item'), item),
      cell('share', t('formPaper.labels.share'), values.share === null ? '' : `${formatPercent(values.share)} %`),
      cell('points', t('formPaper.labels.points'), values.points === null ? '' : String(values.points)),
      cell('bonusMonth', t('formPaper.labels.bonusMonth'), values.bonusMonth),
      cell('basis', t('formPaper.labels.basis'), values.basis),
      cell('amount', t('formPaper.labels.amount'), totals ? sumText(totals.sum, false, all) : '', true),
    ],
    table: null,
    blocks: [
      block('reason', t('formPaper.labels.reason'), values.reason, 2, [
        sign(t('formPaper.signs.issuer'), values.issuedBy),
        sign(t('formPaper.signs.head')),
        sign(t('formPaper.signs.general')),
      ]),
      ...noteBlock(values.note, all),
    ],
    stamp: null,
  };
}

export function personnelContent(values: PersonnelValues, all: Words): FormContent {
  const { t, policy, locale } = all;
  const { lines } = values;
  return {
    cells: [
      cell('subject', t('formPaper.labels.subject'), values.subject, true),
      cell('basis', t('formPaper.labels.basis'), values.basis, true),
      cell('effectiveOn', t('formPaper.labels.effectiveOn'), dateText(values.effectiveOn, all)),
      cell('postedUntil', t('formPaper.labels.postedUntil'), dateText(values.postedUntil, all)),
    ],
    table: tableOf('lines', [
      words({
        name: 'unit',
        label: t('formPaper.labels.unit'),
        width: 0.18,
        texts: lines.map(({ unit }) => unitName(policy, unit, locale)),
      }),
      words({
        name: 'person',
        label: t('formPaper.labels.person'),
        width: 0.14,
        texts: lines.map(({ person }) => person),
      }),
      words({
        name: 'position',
        label: t('formPaper.labels.position'),
        width: 0.12,
        texts: lines.map(({ position }) => position),
      }),
      words({
        name: 'discipline',
        label: t('formPaper.labels.discipline'),
        width: 0.2,
        texts: lines.map(({ discipline }) => discipline),
      }),
      words({
        name: 'reason',
        label: t('formPaper.labels.reason'),
        width: 0.36,
        texts: lines.map(({ reason }) => reason),
      }),
    ]),
    blocks: [
      block('note', t('formPaper.labels.note'), values.note, 1, [
        sign(t('formPaper.signs.issuer'), values.issuedBy),
        sign(t('formPaper.signs.personnel')),
        sign(t('formPaper.signs.general')),
      ]),
    ],
    stamp: null,
  };
}
