import type { TFunction } from 'i18next';

import type { CustomerRow } from '../../../electron/contract/customers.ts';
import type { Column } from '../../ui/VirtualTable.tsx';

export const sortable = ['number', 'name', 'taxNumber', 'region', 'openCases'] as const;

type ColumnId = 'number' | 'name' | 'taxNumber' | 'telephone' | 'contactName' | 'address' | 'region' | 'openCases';

const widths: Readonly<Record<ColumnId, string>> = {
  number: '104px',
  name: 'minmax(220px, 2.2fr)',
  openCases: '72px',
  telephone: 'minmax(128px, 0.9fr)',
  contactName: 'minmax(88px, 0.6fr)',
  taxNumber: 'minmax(104px, 0.7fr)',
  region: '92px',
  address: 'minmax(160px, 1.8fr)',
};

const order = Object.keys(widths) as readonly ColumnId[];

export function customerColumns(t: TFunction, isUnsaved: (id: number) => boolean): readonly Column<CustomerRow>[] {
  return order.map((id) => ({
    id,
    title: t(`customers.page.columns.${id}`),
    width: widths[id],
    sortable: sortable.some((each) => each === id),
    ...(id === 'openCases' ? { align: 'end' as const } : {}),
    cell: (row) => cellOf(row, id, t, isUnsaved),
  }));
}

function cellOf(row: CustomerRow, id: ColumnId, t: TFunction, isUnsaved: (id: number) => boolean) {
  switch (id) {
    case 'number':
      return <span className="k-number">{row.number}</span>;
    case 'name':
      return (
        <>
          <span title={row.name}>
            {row.shortName === '' ? null : <b>{row.shortName}　</b>}
            {row.name}
          </span>
          {isUnsaved(row.id) ? <small className="customers-unsaved">{t('customers.page.unsavedMark')}</small> : null}
        </>
      );
    case 'openCases':
      return row.openCases === 0 ? <span className="k-soft">—</span> : <b>{row.openCases}</b>;
    case 'region':
      return <span>{t(`cases.regions.${row.region}`)}</span>;
    case 'telephone':
    case 'contactName':
    case 'taxNumber':
    case 'address':
      return <span title={row[id]}>{row[id]}</span>;
  }
}
