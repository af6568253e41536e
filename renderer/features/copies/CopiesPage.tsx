import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { CopyMark, CopyOut } from '../../../electron/contract/copies.ts';
import { call } from '../../api/client.ts';
import { useSentence } from '../../api/sentences.ts';
import { useCall } from '../../api/use-call.ts';
import { useDates, useOffice } from '../../api/use-office.ts';
import { useSlices } from '../../api/use-slices.ts';
import { runCommand } from '../../app/commands/context.ts';
import { useCommandHandlers } from '../../app/commands/handlers.ts';
import { navigation, usePlaceMemory } from '../../app/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { rangesOf, type Lines } from '../../ui/lines.ts';
import { notify } from '../../ui/notices.ts';
import { EmptyPage, Page } from '../../ui/Page.tsx';
import { Select } from '../../ui/Select.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { VirtualTable } from '../../ui/VirtualTable.tsx';
import { outColumns } from './columns.tsx';
import './copies.css';
import { CopyLegend } from './CopySquare.tsx';
import { MarkDialog } from './MarkDialog.tsx';
import { copyName } from './scan-words.ts';

const ROW = { normal: 32, compact: 28 } as const;
const TOP: Lines = { active: 0, anchor: 0 };
/** As many as are marked at once. */
const MOST = 500;
const shows = ['handed', 'printed'] as const;
type Show = (typeof shows)[number];
const spans = [1, 2, 3, 5, 7, 10, 15, 20, 30];

interface Marking {
  readonly copies: readonly CopyOut[];
  readonly mark: CopyMark;
}

/** Copies that did not come back in time, and those that were printed and never handed over. */
export function CopiesPage({ show: asked }: { readonly show?: Show | undefined }): ReactNode {
  const { t } = useTranslation();
  const [kept, keep] = usePlaceMemory<Show | null>('show', null);
  const show = kept ?? asked ?? 'handed';
  const counts = {
    handed: useCall('copies.out', { show: 'handed', offset: 0, limit: 1 }).value?.total ?? 0,
    printed: useCall('copies.out', { show: 'printed', offset: 0, limit: 1 }).value?.total ?? 0,
  };
  return (
    <Page
      title={t('copies.outTitle')}
      beside={<After />}
      scroll={false}
      actions={
        <Button
          keys="Ctrl+Shift+0"
          onPress={() => {
            runCommand('go.scans');
          }}
        >
          {t('copies.out.scan')}
        </Button>
      }
    >
      <Tabs
        label={t('copies.outTitle')}
        tabs={shows.map((id) => ({
          id,
          label: `${t(`copies.out.tabs.${id}`)}${counts[id] > 0 ? `（${counts[id]}）` : ''}`,
        }))}
        chosen={show}
        onChoose={(id) => {
          const next = shows.find((one) => one === id);
          if (next) keep(next);
        }}
      >
        <CopiesOut key={show} show={show} />
      </Tabs>
    </Page>
  );
}

/** After how many workdays a copy is asked for. */
function After(): ReactNode {
  const { t } = useTranslation();
  const sentence = useSentence();
  const { settings } = useOffice();
  const now = settings.copiesBackAfter;
  async function change(value: string): Promise<void> {
    const answer = await call('settings.change', { copiesBackAfter: Number(value) });
    if (!answer.ok) notify({ kind: 'error', text: sentence(answer.error) });
  }
  return (
    <span className="copies-after">
      <span aria-hidden="true">{t('copies.out.after')}</span>
      <Select
        label={t('copies.out.after')}
        labelHidden
        options={[...new Set([...spans, now])]
          .toSorted((one, other) => one - other)
          .map((count) => ({ value: String(count), label: t('copies.out.afterDays', { count }) }))}
        value={String(now)}
        onChange={(value) => void change(value)}
      />
    </span>
  );
}

function CopiesOut({ show }: { readonly show: Show }): ReactNode {
  const { t } = useTranslation();
  const sentence = useSentence();
  const dates = useDates();
  const { settings } = useOffice();
  const slices = useSlices('copies.out', { show });
  const [lines, setLines] = usePlaceMemory<Lines>(`lines ${show}`, TOP);
  const [marking, setMarking] = useState<Marking>();
  const columns = useMemo(() => outColumns(t, dates, show), [t, dates, show]);
  const inside: Lines = lines.active < slices.total ? lines : TOP;

  async function begin(mark: CopyMark): Promise<void> {
    const copies: CopyOut[] = [];
    // Chosen lines need not have been on the screen.
    for (const { from, to } of rangesOf(inside)) {
      const limit = Math.min(to - from + 1, MOST - copies.length);
      if (limit <= 0) break;
      const answer = await call('copies.out', { show, offset: from, limit });
      if (!answer.ok) {
        notify({ kind: 'error', text: sentence(answer.error) });
        return;
      }
      copies.push(...answer.value.rows);
    }
    if (copies.length > 0) setMarking({ copies, mark });
  }

  const can = (mark: CopyMark) => (slices.total > 0 ? () => void begin(mark) : undefined);
  useCommandHandlers({
    'copies.handed': can('handed'),
    'copies.signed': can('signed'),
    'copies.returned': can('returned'),
    'copies.kept': can('kept'),
    'copies.lost': can('lost'),
  });

  if (slices.error) return <EmptyPage title={sentence(slices.error)} />;
  return (
    <div className="copies-page">
      <div className="copies-table">
        <VirtualTable
          label={t(`copies.out.table.${show}`, { total: slices.total })}
          columns={columns}
          total={slices.total}
          rowAt={slices.rowAt}
          rowKey={({ id }) => id}
          onVisible={slices.onVisible}
          lines={inside}
          onLines={setLines}
          onOpen={({ caseId, subjectId }) => {
            if (caseId !== null) navigation.open({ name: 'case', id: caseId });
            else if (subjectId !== null) navigation.go({ name: 'slips' });
          }}
          rowHeight={ROW[settings.ledgerDensity]}
          autoFocus
          empty={slices.waiting ? undefined : t(`copies.out.none.${show}`, { days: settings.copiesBackAfter })}
        />
      </div>
      <div className="copies-foot">
        <CopyLegend />
      </div>
      {marking ? (
        <MarkDialog
          key={marking.mark}
          title={
            marking.copies.length === 1 && marking.copies[0]
              ? copyName(marking.copies[0], t)
              : t('copies.dialog.several', { count: marking.copies.length })
          }
          copies={marking.copies.map((copy) => ({ ...copy, name: copyName(copy, t), dead: false }))}
          chosen={marking.copies.map(({ id }) => id)}
          mark={marking.mark}
          onDone={() => {
            setLines(TOP);
          }}
          onClose={() => {
            setMarking(undefined);
          }}
        />
      ) : null}
    </div>
  );
}
