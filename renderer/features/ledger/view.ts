import type { CaseState } from '../../../electron/contract/cases.ts';
import { caseState } from '../../../electron/contract/cases.ts';
import type { LedgerSort, LedgerView } from '../../../electron/contract/ledger.ts';
import type { FirstSight } from '../../api/use-slices.ts';
import { wholeLedger } from '../../app/ledger-views.ts';
import type { LedgerDoor } from '../../app/places.ts';

/** The whole ledger of a month (or of all), in the order of the numbers. */
export function plainView(month: string | null): LedgerView {
  return { ...wholeLedger, month, descending: false };
}

/**
 * A view as a door asks for it. Filters that the door does not name are lifted, or
 * the ledger would show fewer cases than the number that was pressed; only the order stays.
 */
export function viewThrough(door: LedgerDoor, before: LedgerView): LedgerView {
  return {
    ...plainView(door.month ?? null),
    sort: before.sort,
    descending: before.descending,
    states: (door.states ?? []).filter(isCaseState),
    types: [...(door.types ?? [])],
    units: [...(door.units ?? [])],
    channels: [...(door.channels ?? [])],
    outcomes: [...(door.outcomes ?? [])],
    customerId: door.customerId ?? null,
    lateOnly: door.lateOnly ?? false,
    openOnly: door.openOnly ?? false,
    text: door.text ?? '',
    ...(door.behind ? { behind: door.behind } : {}),
  };
}

function isCaseState(text: string): text is CaseState {
  return caseState.options.some((state) => state === text);
}

/** Anything but the month narrows the view. */
export function isNarrowed(view: LedgerView): boolean {
  return (
    view.openOnly ||
    view.lateOnly ||
    view.customerId !== null ||
    view.text !== '' ||
    view.behind !== undefined ||
    [view.states, view.types, view.units, view.channels, view.outcomes].some((chosen) => chosen.length > 0)
  );
}

export function withoutFilters(view: LedgerView): LedgerView {
  return { ...plainView(view.month), sort: view.sort, descending: view.descending };
}

/**
 * The newest case is chosen first: the last line in the order of the numbers, the
 * first in the reverse. Where it is, is known before the lines are when nothing narrows a month.
 */
export function firstSightOf(view: LedgerView, { count }: { readonly count: number }): FirstSight | undefined {
  if (view.month === null || isNarrowed(view)) return undefined;
  return { total: count, index: startOf(view, count) };
}

export function startOf(view: LedgerView, total: number): number {
  return view.sort === 'number' && !view.descending ? Math.max(0, total - 1) : 0;
}

/** Pressing a heading sorts by it; pressing it again turns the order round. */
export function sortedBy(view: LedgerView, sort: LedgerSort): LedgerView {
  return { ...view, sort, descending: view.sort === sort ? !view.descending : false };
}
