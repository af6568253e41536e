import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { slipKind, type Overrun, type Slip, type SlipKind } from '../../../electron/contract/slips.ts';
import { call } from '../../api/client.ts';
import { useSentence } from '../../api/sentences.ts';
import { useCall } from '../../api/use-call.ts';
import { useDates, useLocalized, useOffice } from '../../api/use-office.ts';
import { runCommand } from '../../app/commands/context.ts';
import { useCommandHandlers } from '../../app/commands/handlers.ts';
import { navigation, usePlaceMemory } from '../../app/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { rangesOf, type Lines } from '../../ui/lines.ts';
import { notify } from '../../ui/notices.ts';
import { EmptyPage, Page } from '../../ui/Page.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { VirtualTable } from '../../ui/VirtualTable.tsx';
import { AbnormalityDialog } from './AbnormalityDialog.tsx';
import { AnswerDialog } from './AnswerDialog.tsx';
import { overrunColumns, slipColumns } from './columns.tsx';
import { MakeSlipsDialog } from './MakeSlipsDialog.tsx';
import './slips.css';

const ROW = { normal: 32, compact: 28 } as const;
const TOP: Lines = { active: 0, anchor: 0 };
const MOST = 500;

type Open =
  | { readonly name: 'make'; readonly overruns: readonly [Overrun, ...Overrun[]] }
  | { readonly name: 'answer'; readonly slip: Slip }
  | { readonly name: 'abnormality' };

/** 單據: whom to remind and to ask, and every slip with its answer (002§3 Art.3, Art.9(11), Art.14). */
export function SlipsPage({ tab: asked }: { readonly tab?: SlipKind | undefined }): ReactNode {
  const { t } = useTranslation();
  const localized = useLocalized();
  const { policy } = useOffice();
  const [kept, keepTab] = usePlaceMemory<SlipKind | null>('tab', null);
  const tab = kept ?? asked ?? 'reminder';
  const counts = useCall('slips.open', {});
  const countOf = (kind: SlipKind): number => counts.value?.counts.find((one) => one.kind === kind)?.count ?? 0;

  return (
    <Page
      title={t('slips.title')}
      beside={t('slips.intro')}
      scroll={false}
      actions={
        <Button
          keys="Ctrl+N"
          onPress={() => {
            runCommand('slip.abnormality');
          }}
        >
          {t('slips.buttons.abnormality')}
        </Button>
      }
    >
      <Tabs
        label={t('slips.title')}
        tabs={slipKind.options.map((kind) => ({
          id: kind,
          label: `${localized(policy.labels.slips[kind])}${countOf(kind) > 0 ? `（${countOf(kind)}）` : ''}`,
        }))}
        chosen={tab}
        onChoose={(id) => {
          const kind = slipKind.safeParse(id);
          if (kind.success) keepTab(kind.data);
        }}
      >
        <SlipsOfKind key={tab} kind={tab} />
      </Tabs>
    </Page>
  );
}

function SlipsOfKind({ kind }: { readonly kind: SlipKind }): ReactNode {
  const { t } = useTranslation();
  const sentence = useSentence();
  const dates = useDates();
  const localized = useLocalized();
  const { settings, policy } = useOffice();
  const late = kind === 'reminder' || kind === 'inquiry';
  const made = useSlices('slips.list', { kind, openOnly: false });
  const [lateLines, setLateLines] = useState(TOP);
  const [slipLines, setSlipLines] = useState(TOP);
  const [part, setPart] = useState<'late' | 'made'>(late ? 'late' : 'made');
  const [open, setOpen] = useState<Open>();
  const lateColumns = useMemo(() => overrunColumns(t, dates), [t, dates]);
  const columns = useMemo(() => slipColumns(t, dates, kind), [t, dates, kind]);
  const rowHeight = ROW[settings.ledgerDensity];
  const slip = part === 'made' ? slips[slipLines.active] : undefined;
  const name = localized(policy.labels.slips[kind]);
  const close = (): void => setOpen(undefined);

  function chosenOverruns(): readonly Overrun[] {
    return rangesOf(lateLines).flatMap(({ from, to }) => overruns.slice(from, to + 1));
  }

  function make(): void {
    const [first, ...others] = chosenOverruns();
    if (first) setOpen({ name: 'make', overruns: [first, ...others] });
  }

  async function toCase(id: number): Promise<void> {
    const answer = await call('slips.toCase', { id });
    if (!answer.ok) {
      notify({ kind: 'error', text: sentence(answer.error) });
      return;
    }
    notify({ kind: 'done', text: t('slips.toCase.done') });
    navigation.open({ name: 'intake', draftId: answer.value.draftId });
  }

  const waits = slip !== undefined && slip.answeredOn === null && slip.becameCase === null;
  useCommandHandlers({
    'form.save': part === 'late' && overruns.length > 0 ? { run: make, label: t('slips.remind.do') } : undefined,
    'page.print': slip && (() => navigation.open({ name: 'print-desk', slipId: slip.id })),
    'slip.answer': slip && waits ? () => setOpen({ name: 'answer', slip }) : undefined,
    'slip.abnormality': () => setOpen({ name: 'abnormality' }),
    'slip.toCase': slip?.kind === 'abnormality' && slip.becameCase === null ? () => void toCase(slip.id) : undefined,
  });

  const error = all.error ?? made.error;
  if (error) return <EmptyPage title={sentence(error)} />;
  return (
    <div className="slips-body">
      {late ? (
        <section className="slips-part" onFocus={() => setPart('late')}>
          <h2>
            {t(`slips.overruns.${kind}`)}
            <small>{t('slips.overruns.hint')}</small>
          </h2>
          <div className="slips-table">
            <VirtualTable
              label={t('slips.overruns.table', { total: overruns.length })}
              columns={lateColumns}
              total={overruns.length}
              rowAt={(index) => overruns[index]}
              rowKey={(row) => `${row.caseId} ${row.code}`}
              lines={lateLines}
              onLines={setLateLines}
              onOpen={(row) => navigation.open({ name: 'case', id: row.caseId })}
              rowHeight={rowHeight}
              autoFocus
              empty={all.waiting ? undefined : t('slips.overruns.none')}
            />
          </div>
        </section>
      ) : null}
      <section className="slips-part" onFocus={() => setPart('made')}>
        {late ? <h2>{t('slips.made.title')}</h2> : null}
        <div className="slips-table">
          <VirtualTable
            label={t('slips.made.table', { kind: name, total: made.value?.total ?? 0 })}
            columns={columns}
            total={slips.length}
            rowAt={(index) => slips[index]}
            rowKey={({ id }) => id}
            lines={slipLines}
            onLines={setSlipLines}
            onOpen={(row) => {
              const id = row.caseId ?? row.becameCase;
              if (id !== null) navigation.open({ name: 'case', id });
              else navigation.open({ name: 'print-desk', slipId: row.id });
            }}
            rowHeight={rowHeight}
            autoFocus={!late}
            empty={made.waiting ? undefined : t('slips.made.none')}
          />
        </div>
      </section>
      {open?.name === 'make' ? <MakeSlipsDialog overruns={open.overruns} all onClose={close} /> : null}
      {open?.name === 'answer' ? <AnswerDialog slip={open.slip} onClose={close} /> : null}
      {open?.name === 'abnormality' ? <AbnormalityDialog onClose={close} /> : null}
    </div>
  );
}
