import type { ReactNode } from 'react';

import { closingSpan } from '../../../db/rules/limits.ts';
import type { LedgerRow } from '../../../electron/contract/ledger.ts';
import { spanText } from '../../locales/span-text.ts';
import type { Column } from '../../ui/VirtualTable.tsx';
import { cellText, dueText, headingOf, isOpen, sortOf, type Words } from './cell-text.ts';
import type { ColumnId } from './chosen-columns.ts';
import { CopySquares } from './CopySquares.tsx';
import { StateMark } from './StateMark.tsx';

const widths: Readonly<Record<ColumnId, string>> = {
  number: '96px',
  acceptedOn: '76px',
  customer: 'minmax(132px, 1.3fr)',
  goods: 'minmax(140px, 1.4fr)',
  description: 'minmax(160px, 2fr)',
  type: 'minmax(96px, 0.8fr)',
  state: 'minmax(184px, 1.2fr)',
  dueOn: '128px',
  copies: '112px',
  severity: '88px',
  channel: '88px',
  region: '92px',
  unit: 'minmax(96px, 0.8fr)',
  responsibleUnit: 'minmax(96px, 0.8fr)',
  outcomes: 'minmax(120px, 1fr)',
  closedOn: '76px',
  returnApproved: '112px',
  returnActual: '112px',
  allowance: '104px',
  compensation: '104px',
  loss: '104px',
};

/** A date with its year, in letters that are wider than digits in English. */
const DATE_WITH_YEAR = '108px';

export function ledgerColumns(chosen: readonly ColumnId[], words: Words): readonly Column<LedgerRow>[] {
  return chosen.map((id) => ({
    id,
    title:
      id === 'copies' ? <span title={words.t('copies.legend')}>{headingOf(id, words.t)}</span> : headingOf(id, words.t),
    width: words.withYear && (id === 'acceptedOn' || id === 'closedOn') ? DATE_WITH_YEAR : widths[id],
    sortable: sortOf[id] !== undefined,
    cell: (row) => cellOf(row, id, words),
  }));
}

function cellOf(row: LedgerRow, id: ColumnId, words: Words): ReactNode {
  const text = cellText(row, id, words);
  const struck = row.state === 'voided' ? 'k-table-void' : undefined;
  switch (id) {
    case 'number':
      return <span className={struck === undefined ? 'k-number' : `k-number ${struck}`}>{text}</span>;
    case 'state':
      return (
        <>
          <StateMark state={row.state} />
          <span className={isOpen(row) ? undefined : 'k-soft'}>
            {row.state === 'merged' || row.state === 'voided' ? <b>{text}</b> : text}
          </span>
        </>
      );
    case 'dueOn':
      return <DueCell row={row} words={words} />;
    case 'copies':
      return row.state === 'voided' ? null : <CopySquares states={row.copies} copies={words.policy.complaintCopies} />;
    case 'returnApproved':
    case 'returnActual':
    case 'allowance':
    case 'compensation':
    case 'loss':
      return (
        <span className={struck === undefined ? 'k-number' : `k-number ${struck}`} title={text}>
          {text}
        </span>
      );
    case 'description':
      return row.state === 'voided' ? (
        <VoidedDescription row={row} text={text} words={words} />
      ) : (
        <span title={text}>{text}</span>
      );
    default:
      return (
        <span className={struck} title={text}>
          {text}
        </span>
      );
  }
}

/** Why a number stands without a case comes before what the case was. */
function VoidedDescription({
  row,
  text,
  words,
}: {
  readonly row: LedgerRow;
  readonly text: string;
  readonly words: Words;
}) {
  const reason = words.t('ledger.page.voidedFor', { reason: row.voidReason });
  return (
    <span title={`${reason}　${text}`}>
      {reason}
      {text === '' ? null : <span className="k-table-void ledger-after-reason">{text}</span>}
    </span>
  );
}

function DueCell({ row, words }: { readonly row: LedgerRow; readonly words: Words }) {
  const text = dueText(row, words);
  if (row.lateDays > 0) return <span className="k-late">{text}</span>;
  if (text === '—') return <span className="k-soft">{text}</span>;
  return (
    <>
      <span className="ledger-day">{text}</span>
      {row.region === 'overseas' ? (
        <small className="k-soft">
          {words.withYear ? words.t('cases.regions.overseas') : overseasText(row, words)}
        </small>
      ) : null}
    </>
  );
}

/** With the limit that such a case has under the policy in force. */
function overseasText(row: LedgerRow, { t, policy }: Words): string {
  const traits = { ...row, kind: '', major: false, urgent: false };
  const span = closingSpan(policy, traits);
  return span ? t('ledger.page.overseasSpan', { span: spanText(t, span) }) : t('cases.regions.overseas');
}
