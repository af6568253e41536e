import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { CallOutput } from '../../../electron/contract/calls.ts';
import { navigation } from '../../app/navigation.ts';
import { useDates } from '../../api/use-office.ts';
import { Section } from '../../ui/Page.tsx';

/** A line that opens what it tells of. */
export function DoorLine({
  number,
  name,
  text,
  end,
  onOpen,
}: {
  readonly number?: string;
  readonly name: string;
  readonly text?: string;
  readonly end?: ReactNode;
  readonly onOpen: () => void;
}) {
  return (
    <li>
      <button type="button" className="k-door" onClick={onOpen}>
        {number === undefined ? null : <span className="k-door-number">{number}</span>}
        <span className="k-door-name">{name}</span>
        <span className="k-door-text">{text}</span>
        {end === undefined ? null : <span className="k-door-end">{end}</span>}
      </button>
    </li>
  );
}

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
      title={`${t('common.today.thisMonth')}　${dates.showMonth(shown.month)}`}
      beside={shown.last === '' ? undefined : `${t('common.today.lastNumber')} ${shown.last}`}
    >
      <div className="k-figures">
        {figure(t('common.today.count'), shown.count, false)}
        {figure(t('common.today.open'), open, true)}
        {figure(t('common.today.closed'), shown.closed, false)}
        {figure(t('common.today.voided'), shown.voided, false)}
      </div>
    </Section>
  );
}
