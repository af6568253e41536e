/**
 * The ledger's projection, kept in step with the file. It is read once, month
 * by month; from then on a case that this process writes is read again (a
 * temporary trigger notes it, whoever wrote), and a write of another process
 * (the command line) reads everything again.
 */
import type BetterSqlite3 from 'better-sqlite3';

import type { Database } from './database.ts';
import { createColumnReader, LedgerColumns, type ChoiceColumn } from './ledger-columns.ts';
import { sortedBy } from './ledger-orders.ts';

export type TextColumn = 'customer' | 'product';

/** Above this many changed cases (an import) reading everything is the shorter way. */
const MANY = 2000;

export interface LedgerIndex {
  /** True once everything was read; until then an answer from `columns()` waits for it. */
  readonly ready: boolean;
  /** Reads on in the background, a month at a time, so that other calls come in between. */
  warmUp(): void;
  /** The columns as the file is now. */
  columns(): LedgerColumns;
  /** Rises with every change of what `columns()` answers. */
  readonly generation: number;
  /** All slots by number, without number last. */
  byNumber(): Uint32Array;
  /** All slots by one column of integers, within equal ones by number. */
  byColumn(column: 'accepted' | 'due' | 'closed' | 'state'): Uint32Array;
  /** All slots by the rank of their code. */
  byChoice(column: ChoiceColumn, ranks: Uint16Array): Uint32Array;
  /** All slots by a text, in the order of its characters. */
  byText(column: TextColumn): Uint32Array;
}

const indexes = new WeakMap<Database, LedgerIndex>();

/** The one index of an open file. */
export function ledgerIndex(db: Database): LedgerIndex {
  const known = indexes.get(db);
  if (known) return known;
  const made = createLedgerIndex(db);
  indexes.set(db, made);
  return made;
}

function createLedgerIndex(db: Database): LedgerIndex {
  const watch = watchChanges(db.writer);
  let columns = new LedgerColumns();
  let reading: Generator<void, void> | undefined = read();
  let generation = 0;
  const orders = new Map<string, Uint32Array>();

  function* read(): Generator<void, void> {
    columns = new LedgerColumns();
    orders.clear();
    watch.restart();
    const reader = createColumnReader(db.reader, columns);
    reader.readMonth(null, null);
    let month = reader.monthAfter({ year: 0, month: 0 });
    while (month) {
      yield;
      reader.readMonth(month.year, month.month);
      month = reader.monthAfter(month);
    }
  }

  /** Reads on for one month; true when everything was read. */
  function step(): boolean {
    if (reading?.next().done === true) {
      reading = undefined;
      generation += 1;
    }
    return reading === undefined;
  }

  function refresh(): void {
    // Inside a transaction of somebody else nothing is certain yet; the file as it was is the answer.
    if (!db.writer.inTransaction) {
      if (watch.foreignWrite()) reading = read();
      else if (reading === undefined) applyChanges();
    }
    while (!step());
    // What was written while the months were read one by one.
    if (!db.writer.inTransaction) applyChanges();
  }

  function applyChanges(): void {
    const changed = watch.take(MANY);
    if (changed === undefined) {
      reading = read();
      while (!step());
      return;
    }
    if (changed.length === 0) return;
    const reader = createColumnReader(db.reader, columns);
    for (const id of changed) {
      if (reader.readCase(id)) continue;
      // A filed case that was taken out again: rare, and the columns have no holes.
      if (columns.slotOf(id) < 0) continue;
      reading = read();
      while (!step());
      return;
    }
    orders.clear();
    generation += 1;
  }

  function ordered(name: string, make: () => Uint32Array): Uint32Array {
    let order = orders.get(name);
    if (!order) orders.set(name, (order = make()));
    return order;
  }

  function byNumber(): Uint32Array {
    return ordered('number', () => {
      const all = new Uint32Array(columns.count);
      for (let slot = 0; slot < all.length; slot += 1) all[slot] = slot;
      return sortedBy(sortedBy(sortedBy(all, columns.id), columns.serial), columns.month);
    });
  }

  return {
    get ready() {
      return reading === undefined;
    },
    get generation() {
      return generation;
    },
    warmUp() {
      const onward = (): void => {
        try {
          if (!db.reader.open || step()) return;
        } catch {
          // Whoever asks next meets the same failure and can be told.
          reading = read();
          return;
        }
        setImmediate(onward);
      };
      setImmediate(onward);
    },
    columns() {
      refresh();
      return columns;
    },
    byNumber,
    byColumn: (column) => ordered(column, () => sortedBy(byNumber(), columns[column])),
    byChoice: (column, ranks) =>
      ordered(`${column} ${ranks.join()}`, () => {
        const codes = columns.choices[column];
        const keys = new Uint16Array(columns.count);
        for (let slot = 0; slot < keys.length; slot += 1) keys[slot] = ranks[codes[slot] as number] ?? 0;
        return sortedBy(byNumber(), keys);
      }),
    byText: (column) =>
      ordered(column, () => {
        const name = column === 'customer' ? 'customer_name' : 'product';
        const ids = db.reader
          .prepare<[], number>(`SELECT id FROM cases ORDER BY ${name}, year, month, serial`)
          .pluck()
          .all() as number[];
        const slots = new Uint32Array(columns.count);
        let place = 0;
        for (const id of ids) {
          const slot = columns.slotOf(id);
          if (slot >= 0 && place < slots.length) slots[place++] = slot;
        }
        return slots.subarray(0, place);
      }),
  };
}

/** What was written since the last look, by this process and by others. */
function watchChanges(writer: BetterSqlite3.Database) {
  writer.exec(`CREATE TEMP TABLE IF NOT EXISTS changed_cases (id INTEGER PRIMARY KEY);
    CREATE TEMP TRIGGER IF NOT EXISTS watch_new_case AFTER INSERT ON main.cases
      BEGIN INSERT OR IGNORE INTO changed_cases VALUES (NEW.id); END;
    CREATE TEMP TRIGGER IF NOT EXISTS watch_changed_case AFTER UPDATE ON main.cases
      BEGIN INSERT OR IGNORE INTO changed_cases VALUES (NEW.id); END;
    CREATE TEMP TRIGGER IF NOT EXISTS watch_removed_case AFTER DELETE ON main.cases
      BEGIN INSERT OR IGNORE INTO changed_cases VALUES (OLD.id); END`);
  const any = writer.prepare<[number], number>('SELECT id FROM changed_cases LIMIT ?').pluck();
  const forget = writer.prepare('DELETE FROM changed_cases');
  // Of the writing connection: it changes only when somebody else has written.
  const version = writer.prepare<[], number>('PRAGMA data_version').pluck();
  let seen = version.get();

  return {
    restart(): void {
      seen = version.get();
      if (!writer.inTransaction) forget.run();
    },
    foreignWrite: (): boolean => version.get() !== seen,
    /** Ids of changed cases; undefined when there are more than `limit`. */
    take(limit: number): readonly number[] | undefined {
      const ids = any.all(limit + 1) as number[];
      if (ids.length > 0) forget.run();
      return ids.length > limit ? undefined : ids;
    },
  };
}
