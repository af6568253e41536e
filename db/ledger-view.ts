/** What a view of the ledger shows, and in which order: filters and sorts on the columns in memory. */
import type { Database } from './database.ts';
import {
  monthIndex,
  NONE,
  packDate,
  type ChoiceColumn,
  type LedgerColumns,
  type LedgerPart,
} from './ledger-columns.ts';
import { ledgerIndex, type LedgerIndex, type LedgerTable } from './ledger-index.ts';
import { withChanged, type Compare } from './ledger-merge.ts';
import { isText, MANY_TEXTS, type ChoiceOrders, type LedgerSortColumn } from './ledger-orders.ts';
import { caseMatcher, matchingCases } from './ledger-text.ts';
import { statisticsReader } from './repositories/statistics.ts';
import { caseStates, isOpen, type CaseStateName } from './rules/case-state.ts';
import type { StatisticsNumber } from './rules/statistics.ts';

export interface LedgerQuery {
  /** `2026-11`, or null for all. */
  readonly month: string | null;
  readonly states: readonly CaseStateName[];
  readonly types: readonly string[];
  readonly units: readonly string[];
  readonly channels: readonly string[];
  /** One of them is enough. */
  readonly outcomes: readonly string[];
  readonly customerId: number | null;
  readonly lateOnly: boolean;
  readonly openOnly: boolean;
  readonly text: string;
  /** Only the cases that this number of the statistics counts. */
  readonly behind?: StatisticsNumber | undefined;
  readonly sort: LedgerSortColumn;
  readonly descending: boolean;
}

/** Views kept: back and forth between months and cases asks for the same ones. */
const KEPT = 6;

interface KeptView {
  readonly generation: number;
  readonly slots: Uint32Array;
}

const kept = new WeakMap<LedgerIndex, Map<string, KeptView>>();

/** The cases of a view in order, as slots of `columns`. */
export interface SelectedCases {
  readonly columns: LedgerColumns;
  readonly slots: Uint32Array;
}

/**
 * The cases of a view as the file is now. While the ledger is still being read a
 * view of one month, one customer or of the open cases does not wait for the rest.
 */
export async function selectCases(
  db: Database,
  query: LedgerQuery,
  today: string,
  orders: ChoiceOrders,
): Promise<SelectedCases> {
  const index = ledgerIndex(db);
  // A second round when something was written meanwhile that has to be read whole.
  for (let round = 0; round < 2 && !index.refresh(); round += 1) {
    const part = partOf(query);
    if (part) {
      const table = index.part(part);
      return { columns: table.columns, slots: chosen(db, table, query, today, orders) };
    }
    await index.readOn();
  }
  return selectFromWhole(db, index, query, today, orders);
}

function selectFromWhole(
  db: Database,
  index: LedgerIndex,
  query: LedgerQuery,
  today: string,
  orders: ChoiceOrders,
): SelectedCases {
  const table = index.whole();
  const { columns } = table;
  const views = kept.get(index) ?? new Map<string, KeptView>();
  kept.set(index, views);
  const name = JSON.stringify([query, today, orders]);
  const known = views.get(name);
  const { generation } = index.changes;
  const slots =
    (known && brought(db, index, table, known, query, today, orders)) ?? chosen(db, table, query, today, orders);
  views.delete(name);
  views.set(name, { generation, slots });
  for (const oldest of views.keys()) {
    if (views.size <= KEPT) break;
    views.delete(oldest);
  }
  return { columns, slots };
}

/** What must be read for a query at least; undefined when that is everything. */
function partOf({ month, openOnly, lateOnly, customerId, outcomes, behind }: LedgerQuery): LedgerPart | undefined {
  if (behind || outcomes.length > 0) return undefined;
  if (month !== null) return { kind: 'month', year: Number(month.slice(0, 4)), month: Number(month.slice(5, 7)) };
  if (customerId !== null) return { kind: 'customer', id: customerId };
  return openOnly || lateOnly ? { kind: 'open' } : undefined;
}

/** A kept view with the cases that changed since; undefined when it has to be made again. */
function brought(
  db: Database,
  { changes }: LedgerIndex,
  { columns, orders }: LedgerTable,
  known: KeptView,
  query: LedgerQuery,
  today: string,
  choices: ChoiceOrders,
): Uint32Array | undefined {
  const changed = changes.since(known.generation);
  if (changed?.length === 0) return known.slots;
  // What the statistics count is asked of the file as a whole.
  if (changed === undefined || query.behind) return undefined;
  if (changed.length > MANY_TEXTS && (isText(query.sort) || query.text !== '')) return undefined;
  const compare = orders.comparing(query.sort, choices);
  if (!compare) return undefined;
  const filters = filtersOf(columns, query, today);
  const matches = caseMatcher(db, query.text);
  if (matches) filters.push((slot) => matches(columns.id[slot] as number));
  return withChanged(known.slots, changed, allOf(filters) ?? (() => true), inDirection(columns, query, compare));
}

function chosen(
  db: Database,
  { columns, orders }: LedgerTable,
  query: LedgerQuery,
  today: string,
  choices: ChoiceOrders,
): Uint32Array {
  const filters = filtersOf(columns, query, today);
  const matching = matchingCases(db, columns, query.text, query.month);
  if (matching) filters.push((slot) => matching[slot] === 1);
  if (query.behind) {
    const marked = new Uint8Array(columns.count);
    for (const id of statisticsReader(db.reader).casesBehind(query.behind)) {
      const slot = columns.slotOf(id);
      if (slot >= 0) marked[slot] = 1;
    }
    filters.push((slot) => marked[slot] === 1);
  }
  return inOrder(columns, query, orders.slots(query.sort, choices), allOf(filters));
}

type Filter = (slot: number) => boolean;

/** All filters that the columns answer. */
function filtersOf(columns: LedgerColumns, query: LedgerQuery, today: string): Filter[] {
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
  if (query.channels.length > 0) filters.push(choiceFilter(columns, 'channel', query.channels));
  if (query.outcomes.length > 0) {
    const wanted = columns.codes.outcomes.map((codes) => codes.some((code) => query.outcomes.includes(code)));
    const { outcomes } = columns;
    filters.push((slot) => wanted[outcomes[slot] as number] === true);
  }
  return filters;
}

/** Undefined when there is nothing to filter. */
function allOf(filters: readonly Filter[]): Filter | undefined {
  const [first, second, ...more] = filters;
  if (!first) return undefined;
  if (!second) return first;
  if (more.length === 0) return (slot) => first(slot) && second(slot);
  return (slot) => first(slot) && second(slot) && more.every((filter) => filter(slot));
}

function choiceFilter(columns: LedgerColumns, column: ChoiceColumn, codes: readonly string[]): Filter {
  const wanted = columns.codes.of[column].map((code) => codes.includes(code));
  const values = columns.choices[column];
  return (slot) => wanted[values[slot] as number] === true;
}

/** The dates of a sort, where some cases have none. */
function datesOf(columns: LedgerColumns, sort: LedgerSortColumn): Int32Array | undefined {
  if (sort === 'dueOn') return columns.due;
  return sort === 'closedOn' ? columns.closed : undefined;
}

// Without a date is last either way; without a number (待受理) is what comes next, so it is newest.

function inOrder(
  columns: LedgerColumns,
  { sort, descending }: LedgerQuery,
  order: Uint32Array,
  filter: Filter | undefined,
): Uint32Array {
  const found = new Uint32Array(order.length);
  let count = 0;
  const take = (slot: number): void => {
    if (filter === undefined || filter(slot)) found[count++] = slot;
  };
  if (!descending) {
    for (let place = 0; place < order.length; place += 1) take(order[place] as number);
    return found.subarray(0, count);
  }
  const dates = datesOf(columns, sort);
  let dated = order.length;
  if (dates) while (dated > 0 && dates[order[dated - 1] as number] === NONE) dated -= 1;
  for (let place = dated - 1; place >= 0; place -= 1) take(order[place] as number);
  for (let place = order.length - 1; place >= dated; place -= 1) take(order[place] as number);
  return found.subarray(0, count);
}

/** Compares as `inOrder` puts them. */
function inDirection(columns: LedgerColumns, { sort, descending }: LedgerQuery, ascending: Compare): Compare {
  if (!descending) return ascending;
  const dates = datesOf(columns, sort);
  return (one, other) => {
    const [dated, otherDated] = [dates?.[one] !== NONE, dates?.[other] !== NONE];
    if (dated === otherDated) return ascending(other, one);
    return dated ? -1 : 1;
  };
}
