import { useTranslation } from 'react-i18next';

import type { StatisticsNumber } from '../../../electron/contract/ledger.ts';
import type { MonthStatistics } from '../../../electron/contract/statistics.ts';
import { navigation } from '../../app/navigation.ts';
import { classNames } from '../../ui/class-names.ts';
import { openCasesBehind } from './doors.ts';

/** The head figures of a month. */
export function MonthFigures({ month }: { readonly month: MonthStatistics }) {
  const { t } = useTranslation();
  const name = month.month;

  function figure(label: string, count: number, of: StatisticsNumber['figure'], look?: string) {
    return (
      <button
        type="button"
        className={classNames('k-statistics-figure', look)}
        disabled={count === 0}
        onClick={() => {
          openCasesBehind({ month: name, figure: of });
        }}
      >
        <b>{count.toLocaleString('en')}</b>
        <span>{label}</span>
      </button>
    );
  }

  return (
    <div className="k-statistics-figures">
      {figure(t('statistics.closed'), month.closed, 'closed')}
      {figure(t('statistics.closedInTime'), month.closedInTime, 'closed-in-time')}
      {figure(
        t('statistics.closedLate'),
        month.closedLate,
        'closed-late',
        month.closedLate > 0 ? 'k-statistics-late' : '',
      )}
      {figure(t('statistics.accepted'), month.accepted, 'accepted')}
      {figure(t('statistics.open'), month.openAtEnd, 'open')}
      <button
        type="button"
        className="k-statistics-figure"
        disabled={month.voided === 0}
        onClick={() => {
          navigation.open({
            name: 'ledger',
            view: { month: name, states: ['voided'], types: [], units: [], text: '', lateOnly: false, openOnly: false },
          });
        }}
      >
        <b>{month.voided.toLocaleString('en')}</b>
        <span>{t('statistics.voided')}</span>
      </button>
      <div className="k-statistics-numbers">
        <b>{month.first === '' ? '—' : `${month.first} … ${month.last}`}</b>
        <span>{t('statistics.page.numbers')}</span>
      </div>
      <p className="k-statistics-basis">{t('statistics.basis')}</p>
    </div>
  );
}
