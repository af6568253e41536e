import type { TFunction } from 'i18next';

import { formatMoney } from '../../../db/rules/money.ts';
import type { FormSummary } from '../../../electron/contract/forms.ts';
import type { Dates } from '../../api/use-office.ts';
import type { Column } from '../../ui/VirtualTable.tsx';
import { FormStateMark } from './FormStateMark.tsx';

export function formColumns(t: TFunction, dates: Dates): readonly Column<FormSummary>[] {
  return [
    {
      id: 'number',
      title: t('forms.columns.number'),
      width: '128px',
      cell: (row) => <span className="k-number">{row.number}</span>,
    },
    {
      id: 'name',
      title: t('forms.columns.name'),
      width: 'minmax(208px, 1fr)',
      cell: (row) => <span title={row.name}>{row.name}</span>,
    },
    { id: 'on', title: t('forms.columns.on'), width: '104px', cell: (row) => <span>{dates.show(row.on)}</span> },
    {
      id: 'caseNumber',
      title: t('forms.columns.caseNumber'),
      width: '92px',
      cell: (row) => <span className="k-number">{row.caseNumber}</span>,
    },
    {
      id: 'about',
      title: t('forms.columns.about'),
      width: 'minmax(160px, 1.8fr)',
      cell: (row) => <span title={row.about}>{row.about}</span>,
    },
    {
      id: 'total',
      title: t('forms.columns.total'),
      width: '124px',
      align: 'end',
      cell: (row) => (row.total === null ? null : <span className="k-number">{formatMoney(row.total)}</span>),
    },
    {
      id: 'state',
      title: t('forms.columns.state'),
      width: '164px',
      cell: (row) => <FormStateMark state={row.state} />,
    },
    {
      id: 'printings',
      title: t('forms.columns.printings'),
      width: '96px',
      align: 'end',
      cell: (row) =>
        row.printings === 0 ? (
          <b>{t('forms.notPrinted')}</b>
        ) : (
          <span>{t('forms.printed', { count: row.printings })}</span>
        ),
    },
  ];
}
