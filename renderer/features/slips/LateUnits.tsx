import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Overrun } from '../../../electron/contract/slips.ts';
import { ask } from '../../api/client.ts';
import { useSentence } from '../../api/sentences.ts';
import { useDates, useOffice } from '../../api/use-office.ts';
import { useSlices } from '../../api/use-slices.ts';
import { useCommandHandlers } from '../../app/commands/handlers.ts';
import { navigation } from '../../app/navigation.ts';
import { rangesOf, type Lines, type Range } from '../../ui/lines.ts';
import { EmptyPage } from '../../ui/Page.tsx';
import { VirtualTable } from '../../ui/VirtualTable.tsx';
import { overrunColumns } from './columns.tsx';
import { MakeSlipsDialog } from './MakeSlipsDialog.tsx';

export const SLIP_ROW = { normal: 32, compact: 28 } as const;
/** The longest slice the contract gives at once. */
const SLICE = 500;

type Kind = Overrun['kind'];

/** Whom to remind, or to ask: the lines that are chosen become slips. */
export function LateUnits({
  kind,
  inHand,
  onFocus,
}: {
  readonly kind: Kind;
  readonly inHand: boolean;
  readonly onFocus: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const sentence = useSentence();
  const dates = useDates();
  const { settings } = useOffice();
  const late = useSlices('slips.overruns', { kind });
  const [chosen, setChosen] = useState<Lines>({ active: 0, anchor: 0 });
  const [making, setMaking] = useState<readonly [Overrun, ...Overrun[]]>();
  const columns = useMemo(() => overrunColumns(t, dates), [t, dates]);
  const lines = within(chosen, late.total);

  async function make(): Promise<void> {
    const [first, ...others] = await overrunsIn(kind, rangesOf(lines));
    if (first) setMaking([first, ...others]);
  }

  function close(): void {
    setMaking(undefined);
    // What was chosen may be gone with its slips: the clerk goes on at the first of it.
    const [from = 0] = rangesOf(lines).map((range) => range.from);
    if (rangesOf(lines).some((range) => range.to > range.from)) setChosen({ active: from, anchor: from });
  }

  useCommandHandlers({
    'form.save': inHand && late.total > 0 ? { run: () => void make(), label: t('slips.remind.do') } : undefined,
  });

  if (late.error) return <EmptyPage title={sentence(late.error)} />;
  return (
    <section className="slips-part" onFocus={onFocus}>
      <h2>
        {t(`slips.overruns.${kind}`)}
        <b>{late.total}</b>
        <small>{t('slips.overruns.hint')}</small>
      </h2>
      <div className="slips-table">
        <VirtualTable
          label={t('slips.overruns.table', { total: late.total })}
          columns={columns}
          total={late.total}
          rowAt={late.rowAt}
          rowKey={(row) => `${row.caseId} ${row.code}`}
          onVisible={late.onVisible}
          lines={lines}
          onLines={setChosen}
          onOpen={(row) => navigation.open({ name: 'case', id: row.caseId })}
          rowHeight={SLIP_ROW[settings.ledgerDensity]}
          autoFocus
          empty={late.waiting ? undefined : t('slips.overruns.none')}
        />
      </div>
      {making ? <MakeSlipsDialog overruns={making} all onClose={close} /> : null}
    </section>
  );
}

/** The lines while the list may have become shorter under them. */
export function within(lines: Lines, total: number): Lines {
  const last = Math.max(0, total - 1);
  return lines.active <= last && lines.anchor <= last ? lines : { active: last, anchor: last };
}

async function overrunsIn(kind: Kind, ranges: readonly Range[]): Promise<readonly Overrun[]> {
  const rows: Overrun[] = [];
  for (const { from, to } of ranges) {
    for (let offset = from; offset <= to; offset += SLICE) {
      const slice = await ask('slips.overruns', { kind, offset, limit: Math.min(SLICE, to - offset + 1) });
      rows.push(...slice.rows);
    }
  }
  return rows;
}
