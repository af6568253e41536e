import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { CallOutput } from '../../../electron/contract/calls.ts';
import { useDates } from '../../api/use-office.ts';
import { navigation } from '../../app/navigation.ts';
import { Section } from '../../ui/Page.tsx';

type MonthLine = CallOutput<'ledger.months'>['months'][number];

/** The figures of this month; each opens its cases. */
export function MonthFigures({ month }: { readonly month: MonthLine | undefined }) {
  const { t } = useTranslation();
  const dates = useDates();
  const shown = month ?? { month: dates.today.slice(0, 7), count: 0, closed: 0, voided: 0, last: '' };
  const open = shown.count - shown.closed - shown.voided;

  function figure(label: string, value: number, openOnly: boolean): ReactNode {
    return (
      <button
        type="button"
        className="k-figure"
        data-door={label}
        onClick={() => {
          navigation.go({ name: 'ledger', view: { month: shown.month, openOnly } });
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
        {figure(t('today.count'), shown.count, false)}
        {figure(t('today.open'), open, true)}
        {figure(t('today.closed'), shown.closed, false)}
        {figure(t('today.voided'), shown.voided, false)}
      </div>
    </Section>
  );
}
