import type { TFunction } from 'i18next';

import type { Overrun, Slip, SlipKind } from '../../../electron/contract/slips.ts';
import type { Dates } from '../../api/use-office.ts';
import type { Column } from '../../ui/VirtualTable.tsx';

/** The name of a tab, with how many wait there. */
export function withCount(t: TFunction, name: string, count: number): string {
  return count === 0 ? name : t('slips.tabCount', { name, count });
}

function toWhom({ unit, person }: Pick<Slip, 'unit' | 'person'>) {
  const words = [unit, person].filter(Boolean).join('　');
  return <span title={words}>{words}</span>;
}

/** What is late and with whom. */
export function overrunColumns(t: TFunction, dates: Dates): readonly Column<Overrun>[] {
  return [
    {
      id: 'days',
      title: t('slips.columns.days'),
      width: '84px',
      cell: (row) => <span className="slips-late">{t('slips.days', { count: row.days })}</span>,
    },
    {
      id: 'caseNumber',
      title: t('slips.columns.caseNumber'),
      width: '96px',
      cell: (row) => <span className="k-number">{row.caseNumber}</span>,
    },
    {
      id: 'customer',
      title: t('slips.columns.customer'),
      width: 'minmax(140px, 1.4fr)',
      cell: (row) => <span title={row.customerName}>{row.customerName}</span>,
    },
    {
      id: 'unit',
      title: t('slips.columns.unit'),
      width: 'minmax(120px, 0.9fr)',
      cell: (row) => toWhom(row),
    },
    {
      id: 'label',
      title: t('slips.columns.label'),
      width: 'minmax(140px, 1.2fr)',
      cell: (row) => <span title={row.label}>{row.label}</span>,
    },
    {
      id: 'due',
      title: t('slips.columns.due'),
      width: '136px',
      cell: (row) => <span>{`${dates.show(row.due.slice(0, 10))}${row.due.slice(10).replace('T', ' ')}`}</span>,
    },
    {
      id: 'made',
      title: t('slips.columns.made'),
      width: '72px',
      align: 'end',
      cell: (row) => (row.made === 0 ? <span className="k-soft">—</span> : <b>{row.made}</b>),
    },
  ];
}

/** Slips that were made; of an abnormality there is a customer instead of a case. */
export function slipColumns(t: TFunction, dates: Dates, kind: SlipKind): readonly Column<Slip>[] {
  const number: Column<Slip> = {
    id: 'number',
    title: t('slips.columns.number'),
    width: '116px',
    cell: (row) => <span className="k-number">{row.number}</span>,
  };
  const customer: Column<Slip> = {
    id: 'customer',
    title: t('slips.columns.customer'),
    width: 'minmax(140px, 1.3fr)',
    cell: (row) => <span title={row.customerName}>{row.customerName}</span>,
  };
  const unit: Column<Slip> = {
    id: 'unit',
    title: kind === 'objection' ? t('slips.fields.from') : t('slips.columns.unit'),
    width: 'minmax(120px, 0.9fr)',
    cell: (row) => toWhom(row),
  };
  const text: Column<Slip> = {
    id: 'text',
    title: t('slips.columns.text'),
    width: 'minmax(160px, 1.8fr)',
    cell: (row) => <span title={row.text}>{row.about === '' ? row.text : row.about}</span>,
  };
  const on: Column<Slip> = {
    id: 'on',
    title: t('slips.columns.on'),
    width: '104px',
    cell: (row) => <span>{dates.show(row.on)}</span>,
  };
  const state: Column<Slip> = {
    id: 'state',
    title: t('slips.columns.state'),
    width: '168px',
    cell: (row) => <SlipState slip={row} t={t} dates={dates} />,
  };
  const product: Column<Slip> = {
    id: 'product',
    title: t('slips.columns.product'),
    width: 'minmax(100px, 0.8fr)',
    cell: (row) => <span title={row.product}>{row.product}</span>,
  };
  return kind === 'abnormality'
    ? [number, on, customer, product, unit, text, state]
    : [number, on, customer, unit, text, state];
}

function SlipState({ slip, t, dates }: { readonly slip: Slip; readonly t: TFunction; readonly dates: Dates }) {
  if (slip.becameCase !== null) return <span>{t('slips.became')}</span>;
  if (slip.answeredOn !== null)
    return <span title={slip.answer}>{t('slips.answered', { date: dates.show(slip.answeredOn) })}</span>;
  if (slip.answerDue === null) return <b>{t('slips.waits')}</b>;
  const late = slip.answerDue < dates.today;
  return <b className={late ? 'slips-late' : ''}>{t('slips.waitsUntil', { date: dates.show(slip.answerDue) })}</b>;
}
