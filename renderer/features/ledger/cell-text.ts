import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { formatMoney } from '../../../db/rules/money.ts';
import { formatQuantity } from '../../../db/rules/quantity.ts';
import type { Localized } from '../../../db/rules/policy.ts';
import type { LedgerRow, LedgerSort } from '../../../electron/contract/ledger.ts';
import type { PolicyView } from '../../../electron/contract/office.ts';
import { useDates, useLocalized, useOffice, type Dates } from '../../api/use-office.ts';
import { shortDate } from '../../ui/dates.ts';
import type { ColumnId } from './chosen-columns.ts';

/** What is needed to put a line of the ledger into words. */
export interface Words {
  readonly t: TFunction;
  readonly policy: PolicyView;
  readonly localized: (text: Localized) => string;
  readonly dates: Dates;
  /** Under the tab of a month its year need not be said again. */
  readonly withYear: boolean;
}

export function useWords(withYear: boolean): Words {
  const { t } = useTranslation();
  const { policy } = useOffice();
  const localized = useLocalized();
  const dates = useDates();
  return useMemo(() => ({ t, policy, localized, dates, withYear }), [t, policy, localized, dates, withYear]);
}

/** By which column of the ledger a column is sorted; undefined where there is no order in it. */
export const sortOf: Readonly<Record<ColumnId, LedgerSort | undefined>> = {
  number: 'number',
  acceptedOn: 'acceptedOn',
  customer: 'customer',
  goods: 'product',
  description: undefined,
  type: 'type',
  state: 'state',
  dueOn: 'dueOn',
  copies: undefined,
  severity: 'severity',
  channel: 'channel',
  region: undefined,
  unit: 'unit',
  responsibleUnit: undefined,
  outcomes: undefined,
  closedOn: 'closedOn',
  returnApproved: undefined,
  returnActual: undefined,
  allowance: undefined,
  compensation: undefined,
  loss: undefined,
};

export function headingOf(id: ColumnId, t: TFunction): string {
  if (id === 'state') return t('ledger.page.whereabouts');
  if (id === 'unit') return t('ledger.page.unit');
  return t(`ledger.columns.${id}`);
}

/** The label of a policy's choice; what is no choice of it (an imported text) stands as it is. */
export function labelOf(
  choices: readonly { readonly code: string; readonly label: Localized }[],
  code: string,
  localized: Words['localized'],
): string {
  const choice = choices.find((each) => each.code === code);
  return choice ? localized(choice.label) : code;
}

export function dayText(date: string | null, { dates, withYear }: Words): string {
  if (date === null) return '';
  return withYear ? dates.show(date) : shortDate(date);
}

/** A cell in words, for the clipboard and for all columns that are nothing but text. */
export function cellText(row: LedgerRow, id: ColumnId, words: Words): string {
  const { t, policy, localized } = words;
  switch (id) {
    case 'number':
      return row.number ?? '—';
    case 'acceptedOn':
      return dayText(row.acceptedOn, words);
    case 'customer':
      return row.customerName;
    case 'goods':
      return [row.materialNo, row.product].filter((part) => part !== '').join(' ');
    case 'description':
      return row.description;
    case 'type':
      return labelOf(policy.types, row.type, localized);
    case 'state':
      return stateText(row, words);
    case 'dueOn':
      return dueText(row, words);
    case 'copies':
      return row.copies.map((state, at) => `${at + 1} ${t(`ledger.copies.${state}`)}`).join(t('common.listSeparator'));
    case 'severity':
      return labelOf(policy.severities, row.severity, localized);
    case 'channel':
      return labelOf(policy.channels, row.channel, localized);
    case 'region':
      return t(`cases.regions.${row.region}`);
    case 'unit':
      return labelOf(policy.units, row.unit, localized);
    case 'responsibleUnit':
      return labelOf(policy.units, row.responsibleUnit, localized);
    case 'outcomes':
      return row.outcomes
        .map((outcome) => labelOf(policy.outcomes, outcome, localized))
        .join(t('common.listSeparator'));
    case 'closedOn':
      return dayText(row.closedOn, words);
    case 'returnApproved':
      return quantitiesText(row, ({ approved }) => approved, words);
    case 'returnActual':
      return quantitiesText(row, ({ actual }) => actual, words);
    case 'allowance':
    case 'compensation':
    case 'loss':
      return moneyText(row[id]);
  }
}

/** 300 PCS、20 KG: each unit by itself. */
function quantitiesText(
  { returned }: LedgerRow,
  of: (quantity: LedgerRow['returned'][number]) => number | null,
  { t }: Words,
): string {
  return returned
    .flatMap((quantity) => {
      const thousandths = of(quantity);
      return thousandths === null ? [] : [`${formatQuantity(thousandths)} ${quantity.unit}`.trim()];
    })
    .join(t('common.listSeparator'));
}

function moneyText(minor: number | null): string {
  return minor === null ? '' : formatMoney(minor);
}

/** Where the form is: `業務部 處理中`, `結案 11/14`, `作廢`. */
function stateText(row: LedgerRow, words: Words): string {
  const state = words.t(`cases.states.${row.state}`);
  switch (row.state) {
    case 'closed':
    case 'not-established':
      return row.closedOn === null ? state : `${state} ${dayText(row.closedOn, words)}`;
    case 'filed':
    case 'merged':
    case 'voided':
      return state;
    case 'accepted':
    case 'at-station':
    case 'waiting':
    case 'decided':
      return row.unit === '' ? state : `${labelOf(words.policy.units, row.unit, words.localized)}　${state}`;
  }
}

/** How late it is, or when it is due, or that its clock stands still; a line for what is over and has no limit any more. */
export function dueText(row: LedgerRow, words: Words): string {
  if (row.lateDays > 0) return words.t('ledger.late', { days: row.lateDays });
  if (row.dueOn === null && row.state === 'waiting') return words.t('ledger.clockStopped');
  if (!isOpen(row) || row.dueOn === null) return '—';
  return dayText(row.dueOn, words);
}

export function isOpen({ state }: LedgerRow): boolean {
  return state !== 'closed' && state !== 'voided' && state !== 'merged' && state !== 'not-established';
}
