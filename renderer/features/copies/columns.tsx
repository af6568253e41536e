import type { CopyOut } from '../../../electron/contract/copies.ts';
import type { Dates } from '../../api/use-office.ts';
import type { Translate } from '../../locales/translate.ts';
import { formatMoment } from '../../ui/dates.ts';
import type { Column } from '../../ui/VirtualTable.tsx';
import { CopySquare } from './CopySquare.tsx';
import { copyName, scanSentence, scanTone } from './scan-words.ts';
import type { Scan } from './scans.ts';

export function outColumns(t: Translate, dates: Dates, show: 'handed' | 'printed'): readonly Column<CopyOut>[] {
  const column = (id: keyof typeof widths, cell: (row: CopyOut) => string, className?: string): Column<CopyOut> => ({
    id,
    title: t(`copies.out.columns.${id}`),
    width: widths[id],
    cell: (row) => (
      <span className={className} title={cell(row)}>
        {cell(row)}
      </span>
    ),
  });
  const who =
    show === 'handed' ? column('holder', (row) => row.holder || row.keeper) : column('keeper', ({ keeper }) => keeper);
  return [
    column('days', ({ days }) => t('copies.out.days', { count: days }), 'copies-late'),
    column('number', ({ number }) => number, 'k-number'),
    column('paper', ({ title }) => title),
    {
      id: 'copy',
      title: t('copies.out.columns.copy'),
      width: widths.copy,
      cell: ({ copy, copies, state, colour }) => (
        <>
          <CopySquare copy={copy} state={state} colour={colour} />
          <span>{copies > 1 ? t('copies.copy', { copy }) : ''}</span>
        </>
      ),
    },
    who,
    column('customer', ({ customerName }) => customerName),
    column('state', ({ state }) => t(`copies.states.${state}`)),
    column('on', ({ on }) => dates.show(on)),
  ];
}

const widths = {
  days: '84px',
  number: '124px',
  paper: 'minmax(168px, 1fr)',
  copy: '112px',
  holder: 'minmax(120px, 1fr)',
  keeper: 'minmax(120px, 1fr)',
  customer: 'minmax(140px, 1.4fr)',
  state: '112px',
  on: '108px',
} as const;

export function scanColumns(t: Translate, dates: Dates): readonly Column<Scan>[] {
  return [
    {
      id: 'at',
      title: t('copies.scan.columns.at'),
      width: '116px',
      cell: ({ at }) => <span>{formatMoment(new Date(at).toISOString())}</span>,
    },
    {
      id: 'outcome',
      title: t('copies.scan.columns.outcome'),
      width: 'minmax(180px, 1.3fr)',
      cell: (scan) => (
        <span className={`scan-${scanTone(scan)}`} title={scanSentence(scan, t, dates)}>
          {scanSentence(scan, t, dates)}
        </span>
      ),
    },
    {
      id: 'what',
      title: t('copies.scan.columns.what'),
      width: 'minmax(200px, 1.4fr)',
      cell: ({ result }) =>
        result?.copy ? (
          <>
            <CopySquare copy={result.copy.copy} state={result.copy.state} colour={result.copy.colour} />
            <span title={copyName(result.copy, t)}>{copyName(result.copy, t)}</span>
          </>
        ) : null,
    },
    {
      id: 'customer',
      title: t('copies.scan.columns.customer'),
      width: 'minmax(120px, 1fr)',
      cell: ({ result }) => <span title={result?.copy?.customerName}>{result?.copy?.customerName}</span>,
    },
    {
      id: 'code',
      title: t('copies.scan.columns.code'),
      width: '176px',
      cell: ({ text, result }) => (
        <span className="k-soft" title={result?.old ? t('copies.scan.old') : text}>
          {text}
        </span>
      ),
    },
  ];
}
