/** Orders of the ledger's columns. Each is made once and then brought up to date with the slots that changed. */
import type BetterSqlite3 from 'better-sqlite3';

import type { ChangeLog } from './ledger-changes.ts';
import type { ChoiceColumn, LedgerColumns } from './ledger-columns.ts';
import { withChanged, type Compare } from './ledger-merge.ts';
import { sortedBy } from './ledger-radix.ts';

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

/** Orders of the codes as the policy lists them; what it does not list comes after, by code. */
export type ChoiceOrders = Readonly<Record<ChoiceColumn, readonly string[]>>;

export interface LedgerOrders {
  /** All slots from the first to the last; within equal ones by number. */
  slots(sort: LedgerSortColumn, choices: ChoiceOrders): Uint32Array;
  /** Compares by the columns as they are now; undefined while texts and columns may differ. */
  comparing(sort: LedgerSortColumn, choices: ChoiceOrders): Compare | undefined;
}

interface Parts {
  readonly reader: BetterSqlite3.Database;
  readonly columns: LedgerColumns;
  readonly changes: ChangeLog;
  /** False while somebody writes: texts in the file may be newer than the columns. */
  readonly settled: () => boolean;
}

interface Kept {
  /** What else the order depends on. */
  readonly listed: string;
  readonly generation: number;
  readonly slots: Uint32Array;
}

/** Above so many changed cases reading all texts in order is the shorter way than comparing them one by one. */
export const MANY_TEXTS = 64;

export function createLedgerOrders({ reader, columns, changes, settled }: Parts): LedgerOrders {
  const kept = new Map<LedgerSortColumn, Kept>();

  function slots(sort: LedgerSortColumn, choices: ChoiceOrders): Uint32Array {
    const listed = isChoice(sort) ? choices[sort].join(' ') : '';
    const known = kept.get(sort);
    const upToDate = known?.listed === listed ? brought(known, sort, choices) : undefined;
    const made = upToDate ?? make(sort, choices);
    kept.set(sort, { listed, generation: changes.generation, slots: made });
    return made;
  }

  function brought(known: Kept, sort: LedgerSortColumn, choices: ChoiceOrders): Uint32Array | undefined {
    const changed = changes.since(known.generation);
    if (changed === undefined || (isText(sort) && changed.length > MANY_TEXTS)) return undefined;
    if (changed.length === 0) return known.slots;
    const compare = comparing(sort, choices);
    return compare && withChanged(known.slots, changed, () => true, compare);
  }

  function make(sort: LedgerSortColumn, choices: ChoiceOrders): Uint32Array {
    if (isText(sort)) return byText(sort);
    if (isChoice(sort)) {
      const keys = choiceKeys(sort, choices);
      return sortedBy(
        slots('number', choices),
        Uint16Array.from({ length: columns.count }, (_, slot) => keys(slot)),
      );
    }
    if (sort === 'number') return sortedBy(sortedBy(sortedBy(all(), columns.id), columns.serial), columns.month);
    return sortedBy(slots('number', choices), integerKeys(sort));
  }

  function all(): Uint32Array {
    const order = new Uint32Array(columns.count);
    for (let slot = 0; slot < order.length; slot += 1) order[slot] = slot;
    return order;
  }

  function integerKeys(sort: 'acceptedOn' | 'dueOn' | 'closedOn' | 'state'): Int32Array | Uint8Array {
    switch (sort) {
      case 'acceptedOn':
        return columns.accepted;
      case 'dueOn':
        return columns.due;
      case 'closedOn':
        return columns.closed;
      case 'state':
        return columns.state;
    }
  }

  function choiceKeys(sort: ChoiceColumn, choices: ChoiceOrders): (slot: number) => number {
    const ranks = ranksOf(columns.codes.of[sort], choices[sort]);
    const codes = columns.choices[sort];
    return (slot) => ranks[codes[slot] as number] as number;
  }

  /** In the order of their characters' codes, as the index keeps them. */
  function byText(sort: TextSort): Uint32Array {
    const name = textColumn(sort);
    const isPart = columns.count * 4 < (highestId.get() as number);
    const ids = isPart
      ? reader
          .prepare<[string], number>(
            `SELECT id FROM cases WHERE id IN (SELECT value FROM json_each(?)) ORDER BY ${name}, year, month, serial, id`,
          )
          .pluck()
          .all(JSON.stringify([...columns.id.subarray(0, columns.count)]))
      : reader.prepare<[], number>(`SELECT id FROM cases ORDER BY ${name}, year, month, serial, id`).pluck().all();
    const order = new Uint32Array(columns.count);
    let place = 0;
    for (const id of ids as number[]) {
      const slot = columns.slotOf(id);
      if (slot >= 0 && place < order.length) order[place++] = slot;
    }
    return order.subarray(0, place);
  }

  const highestId = reader.prepare<[], number>('SELECT ifnull(max(id), 0) FROM cases').pluck();
  const texts = {
    customer: reader.prepare<[number], Buffer>('SELECT CAST(customer_name AS BLOB) FROM cases WHERE id = ?').pluck(),
    product: reader.prepare<[number], Buffer>('SELECT CAST(product AS BLOB) FROM cases WHERE id = ?').pluck(),
  };

  const byNumber: Compare = (one, other) =>
    difference(columns.month, one, other) ||
    difference(columns.serial, one, other) ||
    difference(columns.id, one, other);

  /** As the index of the texts has it: without a number first. */
  const byTextNumber: Compare = (one, other) => {
    const [numbered, otherNumbered] = [columns.isNumbered(one), columns.isNumbered(other)];
    if (numbered === otherNumbered) return byNumber(one, other);
    return numbered ? 1 : -1;
  };

  function comparing(sort: LedgerSortColumn, choices: ChoiceOrders): Compare | undefined {
    if (isText(sort)) return settled() ? comparingTexts(sort) : undefined;
    if (sort === 'number') return byNumber;
    if (isChoice(sort)) {
      const key = choiceKeys(sort, choices);
      return (one, other) => key(one) - key(other) || byNumber(one, other);
    }
    const keys = integerKeys(sort);
    return (one, other) => difference(keys, one, other) || byNumber(one, other);
  }

  function comparingTexts(sort: TextSort): Compare {
    const read = new Map<number, Buffer>();
    const textOf = (slot: number): Buffer => {
      const known = read.get(slot);
      if (known) return known;
      // Bytes, not characters: what the database compares.
      const text = (texts[sort].get(columns.id[slot] as number) as Buffer | undefined) ?? Buffer.alloc(0);
      read.set(slot, text);
      return text;
    };
    return (one, other) => textOf(one).compare(textOf(other)) || byTextNumber(one, other);
  }

  return { slots, comparing };
}

type TextSort = 'customer' | 'product';

export function isText(sort: LedgerSortColumn): sort is TextSort {
  return sort === 'customer' || sort === 'product';
}

function isChoice(sort: LedgerSortColumn): sort is ChoiceColumn {
  return sort === 'type' || sort === 'unit' || sort === 'channel' || sort === 'severity';
}

function textColumn(sort: TextSort): string {
  return sort === 'customer' ? 'customer_name' : 'product';
}

function difference(keys: Int32Array | Uint8Array, one: number, other: number): number {
  return (keys[one] as number) - (keys[other] as number);
}

function ranksOf(codes: readonly string[], listed: readonly string[]): Uint16Array {
  const rank = (code: string): number => (listed.includes(code) ? listed.indexOf(code) : listed.length);
  const sorted = codes.toSorted((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1));
  // Not filled in comes last.
  return Uint16Array.from(codes, (code) => (code === '' ? codes.length : sorted.indexOf(code)));
}
