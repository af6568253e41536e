import { useEffect, useEffectEvent, useRef } from 'react';

import type { LedgerRow, LedgerView } from '../../../electron/contract/ledger.ts';
import { call } from '../../api/client.ts';
import type { Slices } from '../../api/use-slices.ts';
import { usePlaceMemory } from '../../app/navigation.ts';
import type { Lines } from '../../ui/lines.ts';
import { startOf } from './view.ts';

/** Name under which the page of a case tells the ledger which case is now chosen (`navigation.rememberBelow`). */
export const CASE_MEMORY = 'chosen';

export interface LedgerLines {
  readonly lines: Lines;
  readonly choose: (lines: Lines) => void;
  /** Rises when the table should bring the chosen line onto the screen. */
  readonly moved: number;
}

/**
 * The chosen lines. They belong to their case, not to their place: when the order,
 * the filter or the ledger itself changes, the line is looked for where it is now.
 */
export function useLedgerLines(view: LedgerView, slices: Slices<LedgerRow>): LedgerLines {
  const [kept, keep] = usePlaceMemory<Lines | null>('lines', null);
  const [caseId, keepCase] = usePlaceMemory<number | null>(CASE_MEMORY, null);
  const [moved, keepMoved] = usePlaceMemory<number>('moved', 0);
  const start = startOf(view, slices.total);
  const lines = kept ?? { active: start, anchor: start };
  const here = slices.rowAt(lines.active)?.id;
  const beyond = slices.total > 0 && lines.active >= slices.total;
  const astray = caseId !== null && slices.total > 0 && (beyond || (here !== undefined && here !== caseId));
  const asked = useRef(0);
  const viewKey = JSON.stringify(view);

  useEffect(() => {
    // A line that was chosen before it had come is now known.
    if (caseId === null && here !== undefined) keepCase(here);
  }, [caseId, here, keepCase]);

  const find = useEffectEvent(() => {
    if (caseId === null) return;
    asked.current += 1;
    const mine = asked.current;
    void call('ledger.locate', { view, id: caseId }).then((answer) => {
      if (mine !== asked.current || !answer.ok) return;
      const { index } = answer.value;
      if (index === null) keepCase(null);
      const active = index ?? Math.max(0, Math.min(lines.active, slices.total - 1));
      if (active === lines.active) return;
      keep({ active, anchor: active });
      keepMoved(moved + 1);
    });
  });
  // Another view, or back from a case that is not the one the clerk opened (F7); then whenever line and case part.
  useEffect(() => {
    find();
  }, [viewKey]);
  useEffect(() => {
    if (astray) find();
  }, [astray, here]);

  return {
    lines,
    moved,
    choose: (next) => {
      asked.current += 1;
      keep(next);
      keepCase(slices.rowAt(next.active)?.id ?? null);
    },
  };
}
