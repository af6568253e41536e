/** What a view of the ledger shows, and in which order: filters and sorts on the columns in memory. */
import type { Database } from './database.ts';
import { monthIndex, NONE, packDate, type ChoiceColumn, type LedgerColumns } from './ledger-columns.ts';
import { ledgerIndex, type LedgerIndex } from './ledger-index.ts';
import { matchingCases } from './ledger-text.ts';
import { statisticsReader } from './repositories/statistics.ts';
import { caseStates, isOpen, type CaseStateName } from './rules/case-state.ts';
import type { StatisticsNumber } from './rules/statistics.ts';

export type LedgerSortColumn =
  | 'number'
  | 'acceptedOn'
  | 'customer'
  | 'product'
  | 'type'
  | 'state'
  | 'unit'
  | 'dueOn'
  | 'closedOn'
  | 'channel'
  | 'severity';

export interface LedgerQuery {
  /** `2026-11`, or null for all. */
  readonly month: string | null;
  readonly states: readonly CaseStateName[];
  readonly types: readonly string[];
  readonly units: readonly string[];
  readonly customerId: number | null;
  readonly lateOnly: boolean;
  readonly openOnly: boolean;
  readonly text: string;
  /** Only the cases that this number of the statistics counts. */
  readonly behind?: StatisticsNumber | undefined;
  readonly sort: LedgerSortColumn;
  readonly descending: boolean;
}

/** Orders of the codes as the policy lists them; what it does not list comes after, by code. */
export type ChoiceOrders = Readonly<Record<ChoiceColumn, readonly string[]>>;

/** Views kept: back and forth between months and cases asks for the same ones. */
const KEPT = 6;

interface KeptView {
  readonly generation: number;
  readonly slots: Uint32Array;
}

const kept = new WeakMap<LedgerIndex, Map<string, KeptView>>();

/** The cases of a view in order, as slots of `columns`. */
export function selectCases(
  db: Database,
  query: LedgerQuery,
  today: string,
  orders: ChoiceOrders,
): { readonly columns: LedgerColumns; readonly slots: Uint32Array } {
  const index = ledgerIndex(db);
  const columns = index.columns();
  const views = kept.get(index) ?? new Map<string, KeptView>();
  kept.set(index, views);
  const name = JSON.stringify([query, today, orders]);
  const known = views.get(name);
  if (known?.generation === index.generation) return { columns, slots: known.slots };

  const slots = inOrder(index, columns, query, orders, filterOf(db, columns, query, today));
  views.delete(name);
  views.set(name, { generation: index.generation, slots });
  for (const oldest of views.keys()) {
    if (views.size <= KEPT) break;
    views.delete(oldest);
  }
  return { columns, slots };
}

type Filter = (slot: number) => boolean;

function filterOf(db: Database, columns: LedgerColumns, query: LedgerQuery, today: string): Filter | undefined {
  const filters: Filter[] = [];
  const { month, state, due, customer } = columns;
  if (query.month !== null) {
    const wanted = monthIndex(query.month);
    filters.push((slot) => month[slot] === wanted);
  }
  if (query.states.length > 0) {
    const wanted = caseStates.map((name) => query.states.includes(name));
    filters.push((slot) => wanted[state[slot] as number] === true);
  }
  if (query.openOnly || query.lateOnly) {
    const open = caseStates.map(isOpen);
    filters.push((slot) => open[state[slot] as number] === true);
  }
  if (query.lateOnly) {
    const day = packDate(today);
    filters.push((slot) => (due[slot] as number) < day);
  }
  if (query.customerId !== null) {
    const wanted = query.customerId;
    filters.push((slot) => customer[slot] === wanted);
  }
  if (query.types.length > 0) filters.push(choiceFilter(columns, 'type', query.types));
  if (query.units.length > 0) filters.push(choiceFilter(columns, 'unit', query.units));
  if (query.text.trim() !== '') {
    const marked = matchingCases(db, columns, query.text, query.month);
    if (marked) filters.push((slot) => marked[slot] === 1);
  }
  if (query.behind) {
    const marked = new Uint8Array(columns.count);
    for (const id of statisticsReader(db.reader).casesBehind(query.behind)) {
      const slot = columns.slotOf(id);
      if (slot >= 0) marked[slot] = 1;
    }
    filters.push((slot) => marked[slot] === 1);
  }
  const [first, second, ...more] = filters;
  if (!first) return undefined;
  if (!second) return first;
  if (more.length === 0) return (slot) => first(slot) && second(slot);
  return (slot) => first(slot) && second(slot) && more.every((filter) => filter(slot));
}

function choiceFilter(columns: LedgerColumns, column: ChoiceColumn, codes: readonly string[]): Filter {
  const wanted = columns.codes[column].map((code) => codes.includes(code));
  const values = columns.choices[column];
  return (slot) => wanted[values[slot] as number] === true;
}

function inOrder(
  index: LedgerIndex,
  columns: LedgerColumns,
  query: LedgerQuery,
  orders: ChoiceOrders,
  filter: Filter | undefined,
): Uint32Array {
  const { order, key } = orderOf(index, columns, query.sort, orders);
  const found = new Uint32Array(order.length);
  let count = 0;
  const take = (slot: number): void => {
    if (filter === undefined || filter(slot)) found[count++] = slot;
  };
  if (!query.descending) {
    for (let place = 0; place < order.length; place += 1) take(order[place] as number);
    return found.subarray(0, count);
  }
  // Without a date is last either way; without a number (待受理) is what comes next, so it is newest.
  let dated = order.length;
  if (key) while (dated > 0 && key[order[dated - 1] as number] === NONE) dated -= 1;
  for (let place = dated - 1; place >= 0; place -= 1) take(order[place] as number);
  for (let place = order.length - 1; place >= dated; place -= 1) take(order[place] as number);
  return found.subarray(0, count);
}

interface Order {
  readonly order: Uint32Array;
  /** The dates of the sort, where some cases have none. */
  readonly key?: Int32Array;
}

function orderOf(index: LedgerIndex, columns: LedgerColumns, sort: LedgerSortColumn, orders: ChoiceOrders): Order {
  switch (sort) {
    case 'number':
      return { order: index.byNumber() };
    case 'acceptedOn':
      return { order: index.byColumn('accepted') };
    case 'dueOn':
      return { order: index.byColumn('due'), key: columns.due };
    case 'closedOn':
      return { order: index.byColumn('closed'), key: columns.closed };
    case 'state':
      return { order: index.byColumn('state') };
    case 'customer':
    case 'product':
      return { order: index.byText(sort) };
    case 'type':
    case 'unit':
    case 'channel':
    case 'severity':
      return { order: index.byChoice(sort, ranksOf(columns.codes[sort], orders[sort])) };
  }
}

function ranksOf(codes: readonly string[], listed: readonly string[]): Uint16Array {
  const rank = (code: string): number => (listed.includes(code) ? listed.indexOf(code) : listed.length);
  const sorted = codes.toSorted((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1));
  // Not filled in comes last.
  return Uint16Array.from(codes, (code) => (code === '' ? codes.length : sorted.indexOf(code)));
}
