import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { CallOutput } from '../../../electron/contract/calls.ts';
import { useCall } from '../../api/use-call.ts';
import { useDates } from '../../api/use-office.ts';
import { navigation } from '../../app/navigation.ts';
import type { LedgerDoor } from '../../app/places.ts';
import { Section } from '../../ui/Page.tsx';
import { plainView } from '../ledger/view.ts';

type MonthLine = CallOutput<'ledger.months'>['months'][number];

/** The figures of this month; each opens its cases. */
export function MonthFigures({ month }: { readonly month: MonthLine | undefined }) {
  const { t } = useTranslation();
  const dates = useDates();
  const shown = month ?? { month: dates.today.slice(0, 7), count: 0, closed: 0, voided: 0, last: '' };
  const view = { ...plainView(shown.month), openOnly: true };
  // Asked of the ledger itself: what was merged is neither open nor closed.
  const open = useCall('ledger.page', { view, offset: 0, limit: 1 }).value?.total;

  function figure(label: string, value: number | undefined, narrowed: Omit<LedgerDoor, 'month'>): ReactNode {
    return (
      <button
        type="button"
        className="k-figure"
        data-door={label}
        onClick={() => {
          navigation.go({ name: 'ledger', view: { month: shown.month, ...narrowed } });
        }}
      >
        <b>{value}</b>
        <span>{label}</span>
      </button>
    );
  }

  return (
    <Section
      title={`${t('today.thisMonth')}　${dates.showMonth(shown.month)}`}
      beside={shown.last === '' ? undefined : `${t('today.lastNumber')} ${shown.last}`}
    >
      <div className="k-figures">
        {figure(t('today.count'), shown.count, {})}
        {figure(t('today.open'), open, { openOnly: true })}
        {figure(t('today.closed'), shown.closed, { states: ['closed', 'not-established'] })}
        {figure(t('today.voided'), shown.voided, { states: ['voided'] })}
      </div>
    </Section>
  );
}
