import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { FollowUp } from '../../../electron/contract/follow-ups.ts';
import { addMonths } from '../../../db/rules/dates.ts';
import { useSentence } from '../../api/sentences.ts';
import { useCall } from '../../api/use-call.ts';
import { useDates, useOffice } from '../../api/use-office.ts';
import { useSlices } from '../../api/use-slices.ts';
import { useCommandHandlers } from '../../app/commands/handlers.ts';
import { navigation, usePlaceMemory } from '../../app/navigation.ts';
import type { Lines } from '../../ui/lines.ts';
import { EmptyPage, Page } from '../../ui/Page.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { VirtualTable } from '../../ui/VirtualTable.tsx';
import { withCount } from '../slips/columns.tsx';
import { SLIP_ROW, within } from '../slips/LateUnits.tsx';
import '../slips/slips.css';
import { AddDialog } from './AddDialog.tsx';
import { followUpColumns } from './columns.tsx';
import { Ratio } from './Ratio.tsx';
import { RecordDialog } from './RecordDialog.tsx';

const tabs = ['open', 'done', 'not-drawn'] as const;
type Tab = (typeof tabs)[number];

/** 回訪: who is to be called, who was, whom the draw passed over; and the ratio of the month against its target (001§14). */
export function FollowUpsPage(): ReactNode {
  const { t } = useTranslation();
  const dates = useDates();
  const [tab, keepTab] = usePlaceMemory<Tab>('tab', 'open');
  const [month, keepMonth] = usePlaceMemory<string>('month', dates.today.slice(0, 7));
  const waiting = useCall('followUps.list', { show: 'open', offset: 0, limit: 1 });
  const total = waiting.value?.total ?? 0;
  const thisMonth = dates.today.slice(0, 7);

  useCommandHandlers({
    'month.previous': () => keepMonth(addMonths(month, -1)),
    'month.next': month < thisMonth ? () => keepMonth(addMonths(month, 1)) : undefined,
  });

  return (
    <Page title={t('followUps.title')} scroll={false}>
      <Ratio month={month} canGoOn={month < thisMonth} onMonth={keepMonth} />
      <Tabs
        label={t('followUps.title')}
        tabs={tabs.map((id) => ({
          id,
          label: withCount(t, t(`followUps.tabs.${id}`), id === 'open' ? total : 0),
        }))}
        ownPages
        chosen={tab}
        onChoose={(id) => {
          const next = tabs.find((each) => each === id);
          if (next) keepTab(next);
        }}
      >
        <CallList key={tab} tab={tab} />
      </Tabs>
    </Page>
  );
}

function CallList({ tab }: { readonly tab: Tab }): ReactNode {
  const { t } = useTranslation();
  const sentence = useSentence();
  const dates = useDates();
  const { settings } = useOffice();
  const calls = useSlices('followUps.list', { show: tab });
  const [kept, setLines] = useState<Lines>({ active: 0, anchor: 0 });
  const lines = within(kept, calls.total);
  const [recording, setRecording] = useState<FollowUp>();
  const [adding, setAdding] = useState<FollowUp>();
  const columns = useMemo(() => followUpColumns(t, dates, tab), [t, dates, tab]);
  const chosen = calls.rowAt(lines.active);

  function openLine(call: FollowUp): void {
    if (tab === 'open') setRecording(call);
    else navigation.open({ name: 'case', id: call.caseId });
  }

  useCommandHandlers({
    'followUp.record': chosen && tab === 'open' ? () => setRecording(chosen) : undefined,
    'followUp.add': chosen && tab !== 'open' ? () => setAdding(chosen) : undefined,
    'page.print': chosen ? () => navigation.open({ name: 'print-desk', followUpId: chosen.id }) : undefined,
  });

  if (calls.error) return <EmptyPage title={sentence(calls.error)} />;
  return (
    <div className="slips-body">
      <div className="slips-table">
        <VirtualTable
          label={t('followUps.table', { tab: t(`followUps.tabs.${tab}`), total: calls.total })}
          columns={columns}
          total={calls.total}
          rowAt={calls.rowAt}
          rowKey={({ id }) => id}
          onVisible={calls.onVisible}
          lines={lines}
          onLines={setLines}
          onOpen={openLine}
          rowHeight={SLIP_ROW[settings.ledgerDensity]}
          autoFocus
          empty={calls.waiting ? undefined : t(`followUps.none.${tab}`)}
        />
      </div>
      {recording ? <RecordDialog of={recording} onClose={() => setRecording(undefined)} /> : null}
      {adding ? (
        <AddDialog caseId={adding.caseId} number={adding.caseNumber} onClose={() => setAdding(undefined)} />
      ) : null}
    </div>
  );
}
