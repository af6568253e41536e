import { useEffect } from 'react';

import type { LedgerView } from '../../../electron/contract/ledger.ts';
import { call } from '../../api/client.ts';
import { useCall } from '../../api/use-call.ts';
import { wholeLedger } from '../../app/ledger-views.ts';
import { currentEntry, navigation, useNavigation, usePlaceMemory } from '../../app/navigation.ts';

/** A view of the ledger, which is asked where the case stands in it now; or a list as it stood. */
export type Among = LedgerView | readonly number[];

interface Beside {
  readonly previous: number | null;
  readonly next: number | null;
}

/** F6 and F7: the case before and the case after, in what this one was opened from. */
export function useNeighbours(id: number, among: Among | undefined) {
  const view = among === undefined || isList(among) ? undefined : among;
  const { beside: inView, lastPlace } = useInView(id, view);
  const beside = among === undefined ? nobody : isList(among) ? inList(id, among) : inView;

  function step(direction: keyof Beside): (() => void) | undefined {
    if (beside === undefined && view !== undefined) return () => void askAndGo(view, direction);
    const to = beside?.[direction] ?? null;
    return to === null
      ? undefined
      : () => {
          go(to);
        };
  }

  /** The key was faster than the answer. */
  async function askAndGo(asked: LedgerView, direction: keyof Beside): Promise<void> {
    const { key } = currentEntry(useNavigation.getState());
    const answer = await call('ledger.neighbours', { view: asked, id, ...lastPlace });
    const to = answer.ok ? answer.value[direction] : null;
    if (to !== null && currentEntry(useNavigation.getState()).key === key) go(to);
  }

  function go(to: number): void {
    navigation.replace({ name: 'case', id: to, ...(among ? { among } : {}) });
    navigation.rememberBelow('chosen', to);
  }

  return { 'case.previous': step('previous'), 'case.next': step('next') } as const;
}

const nobody: Beside = { previous: null, next: null };

function inList(id: number, list: readonly number[]): Beside {
  const at = list.indexOf(id);
  return at < 0 ? nobody : { previous: list[at - 1] ?? null, next: list[at + 1] ?? null };
}

interface InView {
  /** As the view is now; undefined while it is on the way. */
  readonly beside: Beside | undefined;
  readonly lastPlace: { readonly lastPlace?: number };
}

function useInView(id: number, view: LedgerView | undefined): InView {
  // Where it stood last, for when the case leaves the view: it is closed, and the view shows open ones.
  const [lastPlace, keepPlace] = usePlaceMemory<number | null>('place', null);
  const input = { view: view ?? wholeLedger, id };
  const asked = useCall('ledger.neighbours', input, { enabled: view !== undefined });
  const hasLeft = asked.value?.place === null && lastPlace !== null;
  const around = useCall('ledger.neighbours', { ...input, lastPlace: lastPlace ?? 0 }, { enabled: hasLeft });

  const place = asked.value?.place ?? null;
  useEffect(() => {
    if (place !== null && place !== lastPlace) keepPlace(place);
  }, [place, lastPlace, keepPlace]);
  return { beside: hasLeft ? around.value : asked.value, lastPlace: lastPlace === null ? {} : { lastPlace } };
}

function isList(among: Among): among is readonly number[] {
  return Array.isArray(among);
}
