import { useEffect } from 'react';

import { useCall } from '../../api/use-call.ts';
import { useSentence } from '../../api/sentences.ts';
import { currentEntry, useNavigation, usePlaceMemory } from '../../app/navigation.ts';
import type { LedgerDoor } from '../../app/places.ts';
import { EmptyPage } from '../../ui/Page.tsx';
import type { LedgerView } from '../../../electron/contract/ledger.ts';
import { Ledger } from './Ledger.tsx';
import type { LedgerMonth } from './months.ts';
import { CASE_MEMORY } from './use-ledger-lines.ts';
import { plainView, viewThrough } from './view.ts';

/** The home of every case. `door`: what another page asked the ledger to show. */
export function LedgerPage({ door }: { readonly door?: LedgerDoor | undefined }) {
  const months = useCall('ledger.months', {});
  const sentence = useSentence();
  if (months.error) return <EmptyPage title={sentence(months.error)} />;
  if (months.value === undefined) return null;
  return <OpenLedger months={months.value.months} door={door} />;
}

function OpenLedger({
  months,
  door,
}: {
  readonly months: readonly LedgerMonth[];
  readonly door: LedgerDoor | undefined;
}) {
  const visit = useNavigation((state) => currentEntry(state).key);
  const [kept, keepView] = usePlaceMemory<LedgerView | null>('view', null);
  const [, keepLines] = usePlaceMemory<null>('lines', null);
  const [, keepCase] = usePlaceMemory<null>(CASE_MEMORY, null);
  const [cameIn, keepCameIn] = usePlaceMemory<number>('door', 0);
  const before = kept ?? plainView(months[0]?.month ?? null);
  const entering = door !== undefined && cameIn !== visit;
  const view = entering ? viewThrough(door, before) : before;

  useEffect(() => {
    if (!entering) return;
    keepView(view);
    keepLines(null);
    keepCase(null);
    keepCameIn(visit);
  }, [entering, view, visit, keepView, keepLines, keepCase, keepCameIn]);

  if (entering) return null;
  return <Ledger months={months} view={view} onView={keepView} />;
}
