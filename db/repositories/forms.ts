/** Papers that are filled in and kept, goods that came back and proofs that came in, by compiled statements on one connection. */
import type BetterSqlite3 from 'better-sqlite3';
import type { Insertable, Selectable } from 'kysely';

import type { FormState } from '../rules/form-entries.ts';
import type { Schema } from '../schema.ts';
import { foldText } from '../search/fold.ts';
import { compiler, oncePerConnection } from '../statements.ts';

export type FormRow = Selectable<Schema['forms']>;
export type ReceivedRow = Selectable<Schema['goods_received']>;
export type ProofRow = Selectable<Schema['proofs']>;

/** A paper with what the lists show beside it. */
export type FormWithCase = FormRow & {
  readonly case_number: string | null;
  /** Times it came out so far. */
  readonly printings: number;
};

/** What changes when a paper is written anew. */
type FormChanges = Partial<
  Pick<
    FormRow,
    | 'customer_id'
    | 'on_date'
    | 'entries'
    | 'state'
    | 'about'
    | 'net'
    | 'tax'
    | 'total'
    | 'search'
    | 'void_reason'
    | 'voided_at'
  >
>;

interface FormFilter {
  readonly kind?: string | undefined;
  readonly state?: FormState | undefined;
  /** `2026-11` */
  readonly month?: string | undefined;
  readonly text?: string | undefined;
  readonly customerId?: number | undefined;
  readonly offset: number;
  readonly limit: number;
}

export interface FormStore {
  byId(id: number): FormWithCase | undefined;
  /** By the number on the paper. */
  byNumber(number: string): FormWithCase | undefined;
  /** The first made first, voided ones too. */
  ofCase(caseId: number): readonly FormWithCase[];
  /** Newest first. */
  list(filter: FormFilter): { readonly total: number; readonly rows: readonly FormWithCase[] };
  waiting(): readonly { readonly state: FormState; readonly count: number }[];
  /** The last paper of that kind that stands, to begin the next as it was. */
  last(kind: string): FormRow | undefined;
  /** The next running number of that kind for cases of that number. */
  nextInCase(kind: string, caseNumber: string): number;
  /** The next running number among papers without a case whose number begins so: `T26-`. */
  nextWithout(prefix: string): number;
  insert(row: Omit<Insertable<Schema['forms']>, 'id'>): number;
  /** Its version rises by one. */
  update(id: number, changes: FormChanges, at: string): void;
  received(formId: number): readonly ReceivedRow[];
  /** What was written of that line before is replaced. */
  setReceived(row: Omit<ReceivedRow, 'id'>): void;
  /** Goods of all slips of a case that stand. */
  receivedOfCase(caseId: number): readonly ReceivedRow[];
  proofs(formId: number): readonly ProofRow[];
  setProof(row: ProofRow): void;
  removeProof(formId: number, proof: string): void;
}

export const formStore: (connection: BetterSqlite3.Database) => FormStore = oncePerConnection(createStore);

/** What a paper is found by: its texts, folded as the clerk's are. */
export function formSearchText(texts: readonly string[]): string {
  return [...new Set(texts.map((text) => foldText(text)).filter((text) => text !== ''))].join('\n');
}

const columns = `forms.*, cases.number AS case_number,
  coalesce((SELECT max(printing) FROM print_log
    WHERE print_log.paper = CASE forms.kind WHEN 'letter' THEN 'letter' ELSE 'form' END
      AND print_log.subject_id = forms.id AND print_log.result <> 'failed'), 0) AS printings`;
const tables = 'forms LEFT JOIN cases ON cases.id = forms.case_id';

function createStore(connection: BetterSqlite3.Database): FormStore {
  const statement = compiler(connection);
  const insert = (table: string, row: object, verb = 'INSERT'): number => {
    const names = Object.keys(row);
    const { lastInsertRowid } = statement<[object]>(
      `${verb} INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
    ).run(row);
    return Number(lastInsertRowid);
  };
  const highest = (sql: string, ...parameters: string[]): number =>
    statement<string[], { last: number | null }>(sql).get(...parameters)?.last ?? 0;

  return {
    byId: (id) => statement<[number], FormWithCase>(`SELECT ${columns} FROM ${tables} WHERE forms.id = ?`).get(id),
    byNumber: (number) =>
      statement<[string], FormWithCase>(`SELECT ${columns} FROM ${tables} WHERE forms.number = ?`).get(number),
    ofCase: (caseId) =>
      statement<[number], FormWithCase>(
        `SELECT ${columns} FROM ${tables} WHERE forms.case_id = ? ORDER BY forms.id`,
      ).all(caseId),

    list({ kind, state, month, text, customerId, offset, limit }) {
      const filter = {
        kind: kind ?? null,
        state: state ?? null,
        first: month === undefined ? null : `${month}-01`,
        last: month === undefined ? null : `${month}-31`,
        customer: customerId ?? null,
        text: text === undefined ? '' : foldText(text),
      };
      const from = `${tables} WHERE (@kind IS NULL OR forms.kind = @kind) AND (@state IS NULL OR forms.state = @state)
        AND (@first IS NULL OR forms.on_date BETWEEN @first AND @last)
        AND (@customer IS NULL OR forms.customer_id = @customer) AND (@text = '' OR instr(forms.search, @text) > 0)`;
      const total = statement<[object], { total: number }>(`SELECT count(*) AS total FROM ${from}`).get(filter)?.total;
      const rows = statement<[object], FormWithCase>(
        `SELECT ${columns} FROM ${from} ORDER BY forms.on_date DESC, forms.id DESC LIMIT @limit OFFSET @offset`,
      ).all({ ...filter, offset, limit });
      return { total: total ?? 0, rows };
    },

    waiting: () =>
      statement<[], { state: FormState; count: number }>(
        `SELECT state, count(*) AS count FROM forms WHERE state NOT IN ('done', 'voided') GROUP BY state`,
      ).all(),
    last: (kind) =>
      statement<[string], FormRow>(
        `SELECT * FROM forms WHERE kind = ? AND state <> 'voided' ORDER BY id DESC LIMIT 1`,
      ).get(kind),

    // By the number, not by the case: western and 民國 years can give two cases the same digits.
    nextInCase: (kind, caseNumber) =>
      highest(
        `SELECT max(forms.serial) AS last FROM forms JOIN cases ON cases.id = forms.case_id
         WHERE forms.kind = ? AND cases.number = ?`,
        kind,
        caseNumber,
      ) + 1,
    nextWithout: (prefix) =>
      highest(
        `SELECT max(serial) AS last FROM forms WHERE case_id IS NULL AND substr(number, 1, length(?)) = ?`,
        prefix,
        prefix,
      ) + 1,

    insert: (row) => insert('forms', row),
    update(id, changes, at) {
      const sets = Object.keys(changes).map((name) => `${name} = @${name}`);
      statement<[object]>(
        `UPDATE forms SET ${[...sets, 'version = version + 1', 'updated_at = @at'].join(', ')} WHERE id = @id`,
      ).run({ ...changes, at, id });
    },

    received: (formId) =>
      statement<[number], ReceivedRow>('SELECT * FROM goods_received WHERE form_id = ? ORDER BY line').all(formId),
    setReceived(row) {
      statement<[number, number]>('DELETE FROM goods_received WHERE form_id = ? AND line = ?').run(
        row.form_id,
        row.line,
      );
      insert('goods_received', row);
    },
    receivedOfCase: (caseId) =>
      statement<[number], ReceivedRow>(
        `SELECT goods_received.* FROM goods_received JOIN forms ON forms.id = goods_received.form_id
         WHERE forms.case_id = ? AND forms.state <> 'voided' ORDER BY goods_received.form_id, goods_received.line`,
      ).all(caseId),

    proofs: (formId) =>
      statement<[number], ProofRow>('SELECT * FROM proofs WHERE form_id = ? ORDER BY got_on, proof').all(formId),
    setProof: (row) => void insert('proofs', row, 'REPLACE'),
    removeProof: (formId, proof) =>
      void statement<[number, string]>('DELETE FROM proofs WHERE form_id = ? AND proof = ?').run(formId, proof),
  };
}
