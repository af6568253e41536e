import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Slip, SlipKind } from '../../../electron/contract/slips.ts';
import { call } from '../../api/client.ts';
import { useSentence } from '../../api/sentences.ts';
import { useDates, useLocalized, useOffice } from '../../api/use-office.ts';
import { useSlices } from '../../api/use-slices.ts';
import { useCommandHandlers } from '../../app/commands/handlers.ts';
import { navigation } from '../../app/navigation.ts';
import type { Lines } from '../../ui/lines.ts';
import { notify } from '../../ui/notices.ts';
import { EmptyPage } from '../../ui/Page.tsx';
import { VirtualTable } from '../../ui/VirtualTable.tsx';
import { AnswerDialog } from './AnswerDialog.tsx';
import { slipColumns } from './columns.tsx';
import { SLIP_ROW, within } from './LateUnits.tsx';

/** Every slip of a kind with its answer, those that wait first. */
export function MadeSlips({
  kind,
  headed,
  inHand,
  onFocus,
}: {
  readonly kind: SlipKind;
  /** Another list stands above it. */
  readonly headed: boolean;
  readonly inHand: boolean;
  readonly onFocus: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const sentence = useSentence();
  const dates = useDates();
  const localized = useLocalized();
  const { settings, policy } = useOffice();
  const slips = useSlices('slips.list', { kind, openOnly: false });
  const [chosen, setChosen] = useState<Lines>({ active: 0, anchor: 0 });
  const [answering, setAnswering] = useState<Slip>();
  const columns = useMemo(() => slipColumns(t, dates, kind), [t, dates, kind]);
  const lines = within(chosen, slips.total);
  const slip = inHand ? slips.rowAt(lines.active) : undefined;

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
    'page.print': slip && (() => navigation.open({ name: 'print-desk', slipId: slip.id })),
    'slip.answer': slip && waits ? () => setAnswering(slip) : undefined,
    'slip.toCase': slip?.kind === 'abnormality' && slip.becameCase === null ? () => void toCase(slip.id) : undefined,
  });

  if (slips.error) return <EmptyPage title={sentence(slips.error)} />;
  return (
    <section className="slips-part" onFocus={onFocus}>
      {headed ? (
        <h2>
          {t('slips.made.title')}
          <b>{slips.total}</b>
        </h2>
      ) : null}
      <div className="slips-table">
        <VirtualTable
          label={t('slips.made.table', { kind: localized(policy.labels.slips[kind]), total: slips.total })}
          columns={columns}
          total={slips.total}
          rowAt={slips.rowAt}
          rowKey={({ id }) => id}
          onVisible={slips.onVisible}
          lines={lines}
          onLines={setChosen}
          onOpen={(row) => {
            const id = row.caseId ?? row.becameCase;
            if (id !== null) navigation.open({ name: 'case', id });
            else navigation.open({ name: 'print-desk', slipId: row.id });
          }}
          rowHeight={SLIP_ROW[settings.ledgerDensity]}
          autoFocus={!headed}
          empty={slips.waiting ? undefined : t('slips.made.none')}
        />
      </div>
      {answering ? <AnswerDialog slip={answering} onClose={() => setAnswering(undefined)} /> : null}
    </section>
  );
}
