import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { TodayLine, TodayListName } from '../../../electron/contract/today.ts';
import { useSentence } from '../../api/sentences.ts';
import { useOffice } from '../../api/use-office.ts';
import { useSlices } from '../../api/use-slices.ts';
import { navigation, usePlaceMemory } from '../../app/navigation.ts';
import type { Lines } from '../../ui/lines.ts';
import { EmptyPage, Page } from '../../ui/Page.tsx';
import { VirtualTable, type Column } from '../../ui/VirtualTable.tsx';
import { SLIP_ROW, within } from '../slips/LateUnits.tsx';
import { TodayDialog, doingOf, type Doing } from './TodayDialog.tsx';
import { keyOfLine, useEndings } from './use-case-doors.tsx';

const TOP: Lines = { active: 0, anchor: 0 };

/** One list of Today, whole: Enter opens a line as it does there. */
export function TodayListPage({ list }: { readonly list: TodayListName }): ReactNode {
  const { t } = useTranslation();
  const sentence = useSentence();
  const { settings } = useOffice();
  const { end } = useEndings()[list];
  const slices = useSlices('today.list', { list });
  const [kept, keep] = usePlaceMemory<Lines>('lines', TOP);
  const [doing, setDoing] = useState<Doing>();
  const lines = within(kept, slices.total);
  const columns = useMemo<readonly Column<TodayLine>[]>(
    () => [
      {
        id: 'number',
        title: t('today.columns.number'),
        width: '116px',
        cell: ({ number }) => <span className="k-number">{number}</span>,
      },
      ...(['customerName', 'label', 'unit', 'product'] as const).map((id) => ({
        id,
        title: t(`today.columns.${id}`),
        width: widths[id],
        cell: (line: TodayLine) => <span title={line[id]}>{line[id]}</span>,
      })),
      { id: 'end', title: t('today.columns.end'), width: '148px', align: 'end', cell: end },
    ],
    [t, end],
  );

  function open(line: TodayLine): void {
    const at = doingOf(line);
    if (at) setDoing(at);
    else if (line.caseId !== null)
      navigation.open({ name: 'case', id: line.caseId, among: casesKnown(slices.rowAt, slices.total) });
  }

  if (slices.error) return <EmptyPage title={sentence(slices.error)} />;
  return (
    <Page title={t(`today.${list}`)} beside={t('today.listCount', { count: slices.total })} scroll={false}>
      <div className="slips-body">
        <div className="slips-table">
          <VirtualTable
            label={t(`today.${list}`)}
            columns={columns}
            total={slices.total}
            rowAt={slices.rowAt}
            rowKey={keyOfLine}
            onVisible={slices.onVisible}
            lines={lines}
            onLines={keep}
            onOpen={open}
            rowHeight={SLIP_ROW[settings.ledgerDensity]}
            autoFocus
            empty={slices.waiting ? undefined : t('today.listDone')}
          />
        </div>
      </div>
      {doing ? <TodayDialog doing={doing} onClose={() => setDoing(undefined)} /> : null}
    </Page>
  );
}

const widths = {
  customerName: 'minmax(150px, 1.3fr)',
  label: 'minmax(150px, 1.3fr)',
  unit: 'minmax(110px, 0.8fr)',
  product: 'minmax(120px, 1fr)',
} as const;

/** Through these F6 and F7 go: the lines that have come so far. */
function casesKnown(rowAt: (index: number) => TodayLine | undefined, total: number): readonly number[] {
  const ids = new Set<number>();
  for (let index = 0; index < total; index += 1) {
    const id = rowAt(index)?.caseId;
    if (id !== null && id !== undefined) ids.add(id);
  }
  return [...ids];
}
