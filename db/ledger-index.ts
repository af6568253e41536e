/**
 * The ledger's projection, kept in step with the file. It is read once, month
 * by month; from then on a case that this process writes is read again, and a
 * write of another process (the command line) reads everything again. Until all
 * is read, a part of it can be asked for.
 */
import type { Database } from './database.ts';
import { ChangeLog } from './ledger-changes.ts';
import {
  createColumnReader,
  LedgerCodes,
  LedgerColumns,
  type ColumnReader,
  type LedgerPart,
} from './ledger-columns.ts';
import { createLedgerOrders, type LedgerOrders } from './ledger-orders.ts';
import { watchLedger } from './ledger-watch.ts';
import type { Policy } from './rules/policy.ts';

/** Above this many changed cases (an import) reading everything is the shorter way. */
const MANY = 2000;

/** Parts kept while the whole is being read. */
const KEPT_PARTS = 4;

/** Cases in columns, and their orders. */
export interface LedgerTable {
  readonly columns: LedgerColumns;
  readonly orders: LedgerOrders;
}

export interface LedgerIndex {
  /** True when the whole can be had at once; brings it up to date with the file if that is quickly done. */
  refresh(): boolean;
  /** Reads what is missing in the background, a month at a time, so that other calls come in between. */
  readOn(): Promise<void>;
  /** The whole as the file is now; what is missing is read at once. */
  whole(): LedgerTable;
  /** A part as the file is now, without outcomes. */
  part(part: LedgerPart): LedgerTable;
  /** Of the whole. */
  readonly changes: ChangeLog;
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
  const watch = watchLedger(db.writer);
  const codes = new LedgerCodes();
  meetPolicies(db, codes);
  const changes = new ChangeLog(MANY);
  let { table, reader } = emptyTable(changes);
  let reading: Generator<void, void> | undefined = read();
  let background: Promise<void> | undefined;
  const parts = new Map<string, LedgerTable>();
  let partsMoment = '';

  function emptyTable(log: ChangeLog): { readonly table: LedgerTable; readonly reader: ColumnReader } {
    const columns = new LedgerColumns(codes);
    const settled = (): boolean => !db.writer.inTransaction;
    return {
      table: { columns, orders: createLedgerOrders({ reader: db.reader, columns, changes: log, settled }) },
      reader: createColumnReader(db.reader, columns),
    };
  }

  function* read(): Generator<void, void> {
    ({ table, reader } = emptyTable(changes));
    changes.restart();
    watch.restart();
    yield* reader.readAll();
  }

  /** Reads on for one month; true when everything was read. */
  function step(): boolean {
    if (reading === undefined) return true;
    try {
      if (reading.next().done !== true) return false;
    } catch (error) {
      // Whoever asks next begins anew, and meets the same failure or none.
      reading = read();
      throw error;
    }
    reading = undefined;
    parts.clear();
    return true;
  }

  function refresh(): boolean {
    // Inside a transaction of somebody else nothing is certain yet; the file as it was is the answer.
    if (!db.writer.inTransaction) {
      if (watch.foreignWrite()) reading = read();
      else if (reading === undefined && !applyChanges()) reading = read();
    }
    return reading === undefined;
  }

  /** False when everything has to be read. */
  function applyChanges(): boolean {
    const changed = watch.take(MANY);
    if (changed === undefined) return false;
    const slots: number[] = [];
    try {
      for (const id of changed) {
        if (reader.readCase(id)) slots.push(table.columns.slotOf(id));
        // A filed case that was taken out again: rare, and the columns have no holes.
        else if (table.columns.slotOf(id) >= 0) return false;
      }
    } catch (error) {
      // What was noted is forgotten already.
      reading = read();
      throw error;
    }
    changes.add(slots);
    return true;
  }

  function whole(): LedgerTable {
    // Another look after it: what was written while the months were read one by one.
    for (let look = 0; look < 3 && !refresh(); look += 1) while (!step());
    while (!step());
    return table;
  }

  function readOn(): Promise<void> {
    background ??= new Promise<void>((resolve, reject) => {
      const onward = (): void => {
        try {
          if (!db.reader.open || step()) {
            background = undefined;
            resolve();
            return;
          }
        } catch (error) {
          background = undefined;
          reject(error instanceof Error ? error : new Error(String(error)));
          return;
        }
        setImmediate(onward);
      };
      setImmediate(onward);
    });
    return background;
  }

  function part(asked: LedgerPart): LedgerTable {
    const moment = watch.moment();
    if (moment !== partsMoment) parts.clear();
    partsMoment = moment;
    const name = JSON.stringify(asked);
    const known = parts.get(name);
    if (known) return known;
    const made = emptyTable(new ChangeLog(MANY));
    made.reader.readPart(asked);
    if (parts.size >= KEPT_PARTS) parts.clear();
    parts.set(name, made.table);
    return made.table;
  }

  return { refresh, readOn, whole, part, changes };
}

/** What the policies list is met before the first case, so that hardly anything has to be read twice. */
function meetPolicies(db: Database, codes: LedgerCodes): void {
  const bodies = db.reader.prepare<[], string>('SELECT body FROM policies').pluck().all() as string[];
  for (const body of bodies) {
    const { types, units, channels, severities } = JSON.parse(body) as Policy;
    codes.meet('type', types);
    codes.meet('unit', units);
    codes.meet('channel', channels);
    codes.meet('severity', severities);
  }
}
