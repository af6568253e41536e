import type { TFunction } from 'i18next';

import { daysBetween } from '../../../db/rules/dates.ts';
import { formatMoment } from '../../../db/rules/moments.ts';
import type { FollowUp } from '../../../electron/contract/follow-ups.ts';
import type { Dates } from '../../api/use-office.ts';
import type { Column } from '../../ui/VirtualTable.tsx';

type Tab = 'open' | 'done' | 'not-drawn';
type ColumnId =
  | 'due'
  | 'caseNumber'
  | 'customer'
  | 'contact'
  | 'label'
  | 'round'
  | 'who'
  | 'doneAt'
  | 'satisfaction'
  | 'method'
  | 'note';

const widths: Readonly<Record<ColumnId, string>> = {
  due: '176px',
  caseNumber: '96px',
  customer: 'minmax(150px, 1.4fr)',
  contact: 'minmax(150px, 1.1fr)',
  label: 'minmax(120px, 0.9fr)',
  round: '84px',
  who: 'minmax(96px, 0.7fr)',
  doneAt: '148px',
  satisfaction: '112px',
  method: '104px',
  note: 'minmax(160px, 1.6fr)',
};

const shown: Readonly<Record<Tab, readonly ColumnId[]>> = {
  open: ['due', 'caseNumber', 'customer', 'contact', 'label', 'round', 'who'],
  done: ['doneAt', 'caseNumber', 'customer', 'label', 'round', 'satisfaction', 'method', 'note'],
  'not-drawn': ['caseNumber', 'customer', 'contact', 'label'],
};

export function followUpColumns(t: TFunction, dates: Dates, tab: Tab): readonly Column<FollowUp>[] {
  return shown[tab].map((id) => ({
    id,
    title: t(`followUps.columns.${id}`),
    width: widths[id],
    cell: (call) => cellOf(call, id, t, dates),
  }));
}

function cellOf(call: FollowUp, id: ColumnId, t: TFunction, dates: Dates) {
  switch (id) {
    case 'due': {
      if (call.dueOn === null) return <span>{t('followUps.waits')}</span>;
      const late = daysBetween(call.dueOn, dates.today);
      return (
        <span className={late > 0 ? 'slips-late' : ''}>
          {dates.show(call.dueOn)}
          {late > 0 ? `　${t('followUps.late', { count: late })}` : ''}
        </span>
      );
    }
    case 'caseNumber':
      return <span className="k-number">{call.caseNumber}</span>;
    case 'customer':
      return <span title={call.customerName}>{call.customerName}</span>;
    case 'contact':
      return <span>{[call.contactName, call.contactTelephone].filter(Boolean).join('　')}</span>;
    case 'round':
      return <span>{t('followUps.round', { count: call.round })}</span>;
    case 'doneAt':
      return <span>{call.doneAt === null ? '' : formatMoment(call.doneAt, dates.style)}</span>;
    case 'satisfaction':
      return <span>{call.satisfaction === null ? '' : t(`followUps.satisfactions.${call.satisfaction}`)}</span>;
    case 'method':
      return <span>{call.method === null ? '' : t(`followUps.methods.${call.method}`)}</span>;
    case 'label':
    case 'who':
    case 'note':
      return <span title={call[id]}>{call[id]}</span>;
  }
}
