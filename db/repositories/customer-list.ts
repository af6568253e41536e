import type BetterSqlite3 from 'better-sqlite3';

import type { CustomerSearch } from '../search/customer-search.ts';
import { numberCompiler } from '../statements.ts';

/** A line of the list of customers. */
export interface CustomerLine {
  readonly id: number;
  readonly number: string;
  readonly name: string;
  readonly shortName: string;
  readonly taxNumber: string;
  readonly telephone: string;
  readonly region: 'domestic' | 'overseas';
  readonly contactName: string;
  readonly address: string;
  readonly openCases: number;
}

export type CustomerSort = 'number' | 'name' | 'taxNumber' | 'region' | 'openCases';

interface ListView {
  readonly text: string;
  readonly sort: CustomerSort;
  readonly descending: boolean;
}

export interface CustomerList {
  /** Lines of these customers, in this order; those that are not there are left out. */
  lines(ids: readonly number[]): CustomerLine[];
  /** The same of customers that were searched. */
  foundLines(ids: readonly number[]): FoundLine[];
  slice(view: ListView, offset: number, limit: number): { readonly total: number; readonly rows: CustomerLine[] };
  count(): number;
  /** What of a customer's file is searched and is not in its line. */
  readonly behind: BehindLine;
}

export interface BehindLine {
  contactNames(id: number): readonly string[];
  /** Fax, and everything the contacts can be called on. */
  telephones(id: number): readonly string[];
}

/** A line with what it was found by: its row of `customer_search_text`. */
export interface FoundLine {
  readonly line: CustomerLine;
  readonly text: string;
  readonly digits: string;
}

/** Every column has an index that also ends in the row id, so that any slice is a walk along it. */
const sortColumns = {
  number: 'number',
  name: 'name',
  taxNumber: 'tax_number',
  region: 'region',
  openCases: 'open_cases',
} as const satisfies Record<CustomerSort, string>;

/** Up to so many matches are sorted by SQLite; more are picked out of the order of all. */
const FEW = 2000;

export function createCustomerList(reader: BetterSqlite3.Database, search: CustomerSearch): CustomerList {
  const ids = numberCompiler(reader);

  const lineColumns = `customers.id, number, name, short_name AS shortName, tax_number AS taxNumber, telephone, region, address,
    open_cases AS openCases,
    coalesce((SELECT name FROM contacts WHERE customer_id = customers.id ORDER BY position LIMIT 1), '') AS contactName`;
  // One statement for all of them: each run of its own would cost as much as the row.
  const linesOf = reader.prepare<[string], CustomerLine>(
    `SELECT ${lineColumns} FROM json_each(?) AS wanted CROSS JOIN customers ON customers.id = wanted.value ORDER BY wanted.key`,
  );
  const foundLinesOf = reader.prepare<[string], CustomerLine & Omit<FoundLine, 'line'>>(
    `SELECT ${lineColumns}, text, digits FROM json_each(?) AS wanted CROSS JOIN customers ON customers.id = wanted.value
     CROSS JOIN customer_search_text ON customer_search_text.customer_id = customers.id ORDER BY wanted.key`,
  );
  const contactNames = reader
    .prepare<[number], string>('SELECT name FROM contacts WHERE customer_id = ? ORDER BY position')
    .pluck() as BetterSqlite3.Statement<[number], string>;
  const telephones = reader
    .prepare<{ id: number }, string>(
      `SELECT fax FROM customers WHERE id = @id
       UNION ALL SELECT telephone FROM contacts WHERE customer_id = @id
       UNION ALL SELECT mobile FROM contacts WHERE customer_id = @id
       UNION ALL SELECT fax FROM contacts WHERE customer_id = @id`,
    )
    .pluck() as BetterSqlite3.Statement<[{ id: number }], string>;
  const counted = ids('SELECT count(*) FROM customers');
  const dataVersion = ids('PRAGMA data_version');

  /** What was worked out for the file as it was at `version`. */
  let kept = { version: -1, total: -1, orders: new Map<string, Int32Array>(), views: new Map<string, Int32Array>() };
  function current(): typeof kept {
    const version = dataVersion.get() ?? 0;
    if (version !== kept.version) kept = { version, total: -1, orders: new Map(), views: new Map() };
    return kept;
  }

  function lines(wanted: Iterable<number>): CustomerLine[] {
    return linesOf.all(JSON.stringify([...wanted]));
  }

  function count(): number {
    const now = current();
    if (now.total < 0) now.total = counted.get() ?? 0;
    return now.total;
  }

  /** Row ids of all customers in the order of a column. */
  function orderOf(column: string): Int32Array {
    const { orders } = current();
    const known = orders.get(column);
    if (known) return known;
    const made = Int32Array.from(ids(`SELECT id FROM customers ORDER BY ${column}, id`).all());
    orders.set(column, made);
    return made;
  }

  /** Row ids of the customers found, ascending by the column; kept, so that scrolling does not search again. */
  function found(text: string, column: string): Int32Array | undefined {
    const { views } = current();
    const key = `${column} ${text}`;
    const known = views.get(key);
    if (known) return known;
    const matches = search.all(text);
    if (!matches) return undefined;
    const made = matches.length <= FEW ? sortedFew(matches, column) : pickedFrom(orderOf(column), matches);
    if (views.size >= 8) views.clear();
    views.set(key, made);
    return made;
  }

  function sortedFew(matches: readonly number[], column: string): Int32Array {
    const sql = `SELECT id FROM customers WHERE id IN (SELECT value FROM json_each(?)) ORDER BY ${column}, id`;
    return Int32Array.from(ids(sql).all(JSON.stringify(matches)));
  }

  return {
    lines,
    foundLines: (wanted) =>
      foundLinesOf.all(JSON.stringify(wanted)).map(({ text, digits, ...line }) => ({ line, text, digits })),
    count,
    behind: { contactNames: (id) => contactNames.all(id), telephones: (id) => telephones.all({ id }) },
    slice({ text, sort, descending }, offset, limit) {
      const column = sortColumns[sort];
      const matches = found(text, column);
      if (matches) {
        const total = matches.length;
        const slice = descending
          ? matches.slice(Math.max(total - offset - limit, 0), Math.max(total - offset, 0)).toReversed()
          : matches.slice(offset, offset + limit);
        return { total, rows: lines(slice) };
      }
      const total = count();
      const size = Math.min(limit, total - offset);
      if (size <= 0) return { total, rows: [] };
      // From whichever end is nearer: half the walk.
      const fromEnd = offset > total / 2;
      const direction = fromEnd === descending ? '' : 'DESC';
      const sql = `SELECT id FROM customers ORDER BY ${column} ${direction}, id ${direction} LIMIT ? OFFSET ?`;
      const slice = ids(sql).all(size, fromEnd ? total - offset - size : offset);
      return { total, rows: lines(fromEnd ? slice.toReversed() : slice) };
    },
  };
}

/** Those of `matches`, in the given order. */
function pickedFrom(order: Int32Array, matches: readonly number[]): Int32Array {
  const wanted = new Uint8Array(matches.reduce((most, id) => Math.max(most, id), 0) + 1);
  for (const id of matches) wanted[id] = 1;
  return order.filter((id) => wanted[id] === 1);
}
