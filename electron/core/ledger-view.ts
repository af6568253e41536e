/** Lines of a view of the ledger, as the screen and the exports take them. */
import type { ChoiceOrders } from '../../db/ledger-orders.ts';
import { selectCases, type SelectedCases } from '../../db/ledger-view.ts';
import { ledgerRows, type LedgerLine } from '../../db/repositories/ledger.ts';
import { officeLookups, type OfficeLookups } from '../../db/repositories/office-lookups.ts';
import { readSettlement } from '../../db/repositories/settlements.ts';
import { isOpen } from '../../db/rules/case-state.ts';
import { daysLate } from '../../db/rules/deadlines.ts';
import type { Policy } from '../../db/rules/policy.ts';
import { ledgerRow, type LedgerRow, type LedgerView } from '../contract/ledger.ts';
import { today, type OfficeContext } from './context.ts';

const copyStates = ledgerRow.shape.copies.element;

/** The cases of a view in its order, as ids: what it showed at this moment. */
export async function viewIds(context: OfficeContext, view: LedgerView): Promise<Int32Array> {
  const { columns, slots } = await selected(context, view);
  return Int32Array.from(slots, (slot) => columns.id[slot] as number);
}

/** How many cases a view has, and the ids of a slice of them. */
export async function viewSlice(
  context: OfficeContext,
  view: LedgerView,
  offset: number,
  limit: number,
): Promise<{ readonly total: number; readonly ids: readonly number[] }> {
  const { columns, slots } = await selected(context, view);
  const ids = Array.from(slots.subarray(offset, offset + limit), (slot) => columns.id[slot] as number);
  return { total: slots.length, ids };
}

/** Place of a case in a view, from 0; null when it is not in it. */
export async function viewPlace(context: OfficeContext, view: LedgerView, id: number): Promise<number | null> {
  return placeOf(await selected(context, view), id);
}

/** The cases beside one: by its place in the view, or by `lastPlace` when it has left the view. */
export async function viewNeighbours(
  context: OfficeContext,
  view: LedgerView,
  id: number,
  lastPlace: number | undefined,
): Promise<{ readonly place: number | null; readonly previous: number | null; readonly next: number | null }> {
  const cases = await selected(context, view);
  const { columns, slots } = cases;
  const place = placeOf(cases, id);
  const idAt = (at: number): number | null => {
    const slot = slots[at];
    return slot === undefined ? null : (columns.id[slot] ?? null);
  };
  if (place !== null) return { place, previous: idAt(place - 1), next: idAt(place + 1) };
  if (lastPlace === undefined) return { place, previous: null, next: null };
  // What came behind it has moved up into its place; the view may have grown shorter than that, too.
  const gap = Math.min(lastPlace, slots.length);
  return { place, previous: idAt(gap - 1), next: idAt(gap) };
}

function placeOf({ columns, slots }: SelectedCases, id: number): number | null {
  const slot = columns.slotOf(id);
  const place = slot < 0 ? -1 : slots.indexOf(slot);
  return place < 0 ? null : place;
}

function selected(context: OfficeContext, view: LedgerView): Promise<SelectedCases> {
  const policy = officeLookups(context.db.reader).policyInForce()?.policy;
  const types = withChildren(policy, view.types);
  return selectCases(context.db, { ...view, types }, today(context), choiceOrders(policy));
}

/** Reads the lines of cases, in the order of `ids`; one that is gone is left out. */
export function readLines(context: OfficeContext, ids: Iterable<number>): LedgerRow[] {
  const rows: LedgerRow[] = [];
  const { line } = ledgerRows(context.db.reader);
  const lookups = officeLookups(context.db.reader);
  const day = today(context);
  for (const id of ids) {
    const found = line(id);
    if (found) rows.push(toRow(found, day, lookups));
  }
  return rows;
}

function toRow(found: LedgerLine, day: string, lookups: OfficeLookups): LedgerRow {
  const { policyId, outcomes, copies, slips, decided, certified, loss, ...line } = found;
  const { returned, ...amounts } = readSettlement({ slips, decided, certified, loss });
  const policy = lookups.policyById(policyId)?.policy;
  const known = new Map(
    copies === null
      ? []
      : copies.split(',').map((entry) => {
          const [copy = '', state = ''] = entry.split(' ');
          return [Number(copy), copyStates.parse(state)] as const;
        }),
  );
  return {
    ...line,
    ...amounts,
    returned: returned.map((one) => ({ ...one })),
    outcomes: outcomes === null ? [] : outcomes.split(' ').toSorted(),
    lateDays: isOpen(line.state) ? daysLate(line.dueOn, day) : 0,
    copies: (policy?.complaintCopies ?? []).map(({ copy }) => known.get(copy) ?? 'none'),
  };
}

/** A type stands for its finer items too. */
function withChildren(policy: Policy | undefined, types: readonly string[]): readonly string[] {
  if (types.length === 0 || !policy) return types;
  const all = new Set(types);
  // Parents come before their children in any order within as many rounds as the tree is deep.
  for (let before = -1; before !== all.size;) {
    before = all.size;
    for (const { code, parent } of policy.types) if (parent !== null && all.has(parent)) all.add(code);
  }
  return [...all];
}

function choiceOrders(policy: Policy | undefined): ChoiceOrders {
  const codes = (list: readonly { readonly code: string }[] | undefined): readonly string[] =>
    (list ?? []).map(({ code }) => code);
  return {
    type: codes(policy?.types),
    unit: codes(policy?.units),
    channel: codes(policy?.channels),
    severity: codes(policy?.severities),
  };
}
