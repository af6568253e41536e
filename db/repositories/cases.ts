/**
 * Cases with everything that belongs to them, by compiled statements on one
 * connection: on the writer inside `inBulkTransaction`, on the reader for looks.
 * A clerk waits for each of these, so they carry no query builder.
 */
import type BetterSqlite3 from 'better-sqlite3';

import type { CaseEventKind } from '../rules/case-events.ts';
import type { ReadCase, ReadGoods } from '../rules/case-form-text.ts';
import type { CaseRow, CaseUpdate, NewCase } from '../schema.ts';
import { foldText } from '../search/fold.ts';
import { caseTokens } from '../search/tokens.ts';
import { compiler, oncePerConnection } from '../statements.ts';

export interface CaseEvent {
  readonly at: string;
  readonly kind: CaseEventKind;
  readonly actor: string;
  /** The date the event speaks of: accepted on, closed on. */
  readonly on: string | null;
  readonly note: string;
}

export type StoredEvent = CaseEvent & { readonly id: number };

export interface CaseStore {
  row(id: number): CaseRow | undefined;
  goods(id: number): readonly ReadGoods[];
  demands(id: number): readonly string[];
  outcomes(id: number): readonly string[];
  events(id: number): readonly StoredEvent[];
  /** Cases whose shown number is `number`, newest year first: western and 民國 years can share their digits. */
  idsByNumber(number: string): readonly number[];
  /** Cases whose shown number begins with `digits`, the exact one first and then the highest number; at most `limit`. */
  idsByNumberStart(digits: string, limit: number): readonly number[];
  /** Keeps a new case with its goods and demands and makes it findable (by `writeTokens` if that is given); answers its id. */
  insert(row: NewCase, form: Pick<ReadCase, 'goods' | 'demands'>, writeTokens?: TokenWriter): number;
  /** Changes columns of the row; the caller has compared the version. */
  update(id: number, changes: CaseUpdate): void;
  replaceGoods(id: number, goods: readonly ReadGoods[]): void;
  replaceDemands(id: number, demands: readonly string[]): void;
  replaceOutcomes(id: number, outcomes: readonly string[]): void;
  /** Brings the search index in step with the case. */
  index(id: number): void;
  addEvent(caseId: number, event: CaseEvent): void;
}

const INSERT_TOKENS = 'INSERT INTO case_search (rowid, tokens) VALUES (?, ?)';

/** Writes the index's row of a new case from its folded text. */
type TokenWriter = (id: number, text: string) => void;

/** Keeps many new cases in one transaction; made anew for each, so that one that is undone leaves nothing waiting. */
export interface CaseInserter {
  insert(row: NewCase, form: Pick<ReadCase, 'goods' | 'demands'>): number;
  /** Must be called before the transaction ends, and before `index` of a case kept here: until then the index lacks the last rows. */
  finish(): void;
}

/**
 * Rows of tokens are held back and written many at a time, as those of customers
 * are: FTS5 writes out all it has whenever another table is written in between.
 */
const TOKEN_ROWS_AT_ONCE = 2000;

export function caseInserter(writer: BetterSqlite3.Database): CaseInserter {
  const store = caseStore(writer);
  const insertTokens = writer.prepare<[number, string]>(INSERT_TOKENS);
  let waiting: { readonly id: number; readonly tokens: string }[] = [];
  function finish(): void {
    for (const { id, tokens } of waiting) insertTokens.run(id, tokens);
    waiting = [];
  }
  function hold(id: number, text: string): void {
    waiting.push({ id, tokens: caseTokens(text) });
    if (waiting.length >= TOKEN_ROWS_AT_ONCE) finish();
  }
  return { insert: (row, form) => store.insert(row, form, hold), finish };
}

/** The cases on one connection; its statements are compiled once. */
export const caseStore: (connection: BetterSqlite3.Database) => CaseStore = oncePerConnection(createCaseStore);

/** What is only said of a case once it lives; the file fills in that nothing was said. */
type SaidLater = 'urgent' | 'anonymous' | 'malicious_reason' | 'state_before_pause' | 'state_before_merge';

/** Every other column of a new row; the compiler misses none. */
const newCaseColumns = Object.keys({
  version: 0,
  state: 0,
  state_before_void: 0,
  year: 0,
  month: 0,
  serial: 0,
  number: 0,
  policy_id: 0,
  kind: 0,
  source: 0,
  received_at: 0,
  received_by: 0,
  channel: 0,
  customer_id: 0,
  customer_name: 0,
  contact_name: 0,
  contact_telephone: 0,
  region: 0,
  accused: 0,
  type: 0,
  severity: 0,
  major: 0,
  major_reason: 0,
  description: 0,
  sample_attached: 0,
  sample_note: 0,
  demand_quantity: 0,
  demand_unit: 0,
  demand_undetermined: 0,
  demand_note: 0,
  sales_opinion: 0,
  inspection_on: 0,
  inspection_by: 0,
  inspection_finding: 0,
  accepted_on: 0,
  accepted_at: 0,
  backdated_reason: 0,
  due_on: 0,
  closed_on: 0,
  unit: 0,
  responsible_unit: 0,
  closing_note: 0,
  void_reason: 0,
  material_no: 0,
  product: 0,
  import_id: 0,
  created_at: 0,
  updated_at: 0,
} satisfies Record<Exclude<keyof NewCase, 'id' | SaidLater>, 0>);

function createCaseStore(connection: BetterSqlite3.Database): CaseStore {
  const statement = compiler(connection);
  const changeList = <Item>(table: string, column: string, id: number, items: readonly Item[]): void => {
    statement<[number], never>(`DELETE FROM ${table} WHERE case_id = ?`).run(id);
    for (const item of items) {
      statement<[number, Item], never>(`INSERT INTO ${table} (case_id, ${column}) VALUES (?, ?)`).run(id, item);
    }
  };

  const store: CaseStore = {
    row: (id) => statement<[number], CaseRow>('SELECT * FROM cases WHERE id = ?').get(id),
    goods: (id) =>
      statement<[number], ReadGoods>(
        `SELECT order_no AS orderNo, material_no AS materialNo, product, lot_no AS lotNo, shipped_on AS shippedOn,
           quantity, unit, defective_quantity AS defectiveQuantity
         FROM case_goods WHERE case_id = ? ORDER BY line`,
      ).all(id),
    demands: (id) => pluck<string>('SELECT demand FROM case_demands WHERE case_id = ? ORDER BY demand').all(id),
    outcomes: (id) => pluck<string>('SELECT outcome FROM case_outcomes WHERE case_id = ? ORDER BY outcome').all(id),
    events: (id) =>
      statement<[number], StoredEvent>(
        `SELECT id, at, kind, actor, on_date AS "on", note FROM events WHERE case_id = ? ORDER BY id`,
      ).all(id),
    idsByNumber: (number) => pluck<number>('SELECT id FROM cases WHERE number = ? ORDER BY year DESC, id').all(number),
    // ':' comes after '9': everything between begins with the digits. The index has them in this order.
    idsByNumberStart: (digits, limit) =>
      [
        ...new Set([
          ...store.idsByNumber(digits),
          ...statement<[string, string, number], { id: number }>(
            'SELECT id FROM cases WHERE number >= ? AND number < ? ORDER BY number DESC, id DESC LIMIT ?',
          )
            .all(digits, `${digits}:`, limit)
            .map(({ id }) => id),
        ]),
      ].slice(0, limit),

    insert(row, { goods, demands }, writeTokens = insertTokens) {
      const names = newCaseColumns.join(', ');
      const values = newCaseColumns.map((column) => `@${column}`).join(', ');
      const { lastInsertRowid } = statement<[NewCase], never>(`INSERT INTO cases (${names}) VALUES (${values})`).run(
        row,
      );
      const id = Number(lastInsertRowid);
      insertGoods(id, goods);
      for (const demand of demands) {
        statement<[number, string], never>('INSERT INTO case_demands (case_id, demand) VALUES (?, ?)').run(id, demand);
      }
      const text = searchText({ ...row, number: row.number ?? null }, goods);
      statement<[number, string], never>('INSERT INTO case_search_text (case_id, text) VALUES (?, ?)').run(id, text);
      writeTokens(id, text);
      return id;
    },

    update(id, changes) {
      const columns = Object.keys(changes);
      const sets = columns.map((column) => `${column} = @${column}`).join(', ');
      statement<[CaseUpdate & { id: number }], never>(`UPDATE cases SET ${sets} WHERE id = @id`).run({
        ...changes,
        id,
      });
    },

    replaceGoods(id, goods) {
      statement<[number], never>('DELETE FROM case_goods WHERE case_id = ?').run(id);
      insertGoods(id, goods);
    },
    replaceDemands: (id, demands) => changeList('case_demands', 'demand', id, demands),
    replaceOutcomes: (id, outcomes) => changeList('case_outcomes', 'outcome', id, outcomes),

    index(id) {
      const row = store.row(id);
      if (!row) return;
      const text = searchText(row, store.goods(id));
      const kept = pluck<string>('SELECT text FROM case_search_text WHERE case_id = ?').get(id);
      if (kept === text) return;
      statement<[number, string], never>('REPLACE INTO case_search_text (case_id, text) VALUES (?, ?)').run(id, text);
      statement<[number], never>('DELETE FROM case_search WHERE rowid = ?').run(id);
      insertTokens(id, text);
    },

    addEvent(caseId, { at, kind, actor, on, note }) {
      statement<[number, string, string, string, string | null, string], never>(
        'INSERT INTO events (case_id, at, kind, actor, on_date, note) VALUES (?, ?, ?, ?, ?, ?)',
      ).run(caseId, at, kind, actor, on, note);
    },
  };
  return store;

  function pluck<Value>(sql: string): BetterSqlite3.Statement<[number | string], Value> {
    return statement<[number | string], Value>(sql).pluck() as BetterSqlite3.Statement<[number | string], Value>;
  }

  function insertTokens(id: number, text: string): void {
    statement<[number, string], never>(INSERT_TOKENS).run(id, caseTokens(text));
  }

  function insertGoods(id: number, goods: readonly ReadGoods[]): void {
    const insert = statement<[ReadGoods & { id: number; line: number }], never>(
      `INSERT INTO case_goods (case_id, line, order_no, material_no, product, lot_no, shipped_on, quantity, unit, defective_quantity)
       VALUES (@id, @line, @orderNo, @materialNo, @product, @lotNo, @shippedOn, @quantity, @unit, @defectiveQuantity)`,
    );
    for (const [index, line] of goods.entries()) insert.run({ ...line, id, line: index + 1 });
  }
}

type Searched = Pick<CaseRow, 'number' | 'customer_name' | 'contact_name' | 'description'>;

/**
 * What a case is found by, folded: number, customer, contact, orders, materials, products, lots and
 * description. Fields are separated by a blank, across which nothing is found.
 */
export function searchText(row: Searched, goods: readonly ReadGoods[]): string {
  const parts = [row.number ?? '', row.customer_name, row.contact_name];
  for (const { orderNo, materialNo, product, lotNo } of goods) parts.push(orderNo, materialNo, product, lotNo);
  parts.push(row.description);
  return parts
    .map(foldText)
    .filter((part) => part !== '')
    .join(' ');
}
