/** Papers and letters that are being typed, by compiled statements on one connection. */
import type BetterSqlite3 from 'better-sqlite3';
import type { Selectable } from 'kysely';

import type { Schema } from '../schema.ts';
import { compiler, oncePerConnection } from '../statements.ts';

export type PaperDraftRow = Selectable<Schema['paper_drafts']> & {
  readonly case_number: string | null;
  readonly form_number: string | null;
  readonly customer_name: string | null;
};

/** What a draft is of; of one thing there is one draft for each variant. */
export interface DraftOf {
  readonly kind: string;
  readonly formId: number | null;
  readonly caseId: number | null;
  readonly customerId: number | null;
}

export interface PaperDraftStore {
  byId(id: number): PaperDraftRow | undefined;
  /** Every variant, newest first. */
  of(thing: DraftOf): readonly PaperDraftRow[];
  /** Newest first. */
  list(): readonly PaperDraftRow[];
  /** Keeps it in place of what was kept of the same thing; answers its id. */
  put(row: Omit<Selectable<Schema['paper_drafts']>, 'id' | 'created_at'>): number;
  remove(id: number): boolean;
}

export const paperDraftStore: (connection: BetterSqlite3.Database) => PaperDraftStore = oncePerConnection(createStore);

const select = `SELECT d.*, cases.number AS case_number, forms.number AS form_number,
    coalesce(cases.customer_name, customers.name) AS customer_name
  FROM paper_drafts AS d LEFT JOIN cases ON cases.id = d.case_id LEFT JOIN forms ON forms.id = d.form_id
    LEFT JOIN customers ON customers.id = d.customer_id`;

function createStore(connection: BetterSqlite3.Database): PaperDraftStore {
  const statement = compiler(connection);
  return {
    byId: (id) => statement<[number], PaperDraftRow>(`${select} WHERE d.id = ?`).get(id),
    of: (thing) =>
      statement<[DraftOf], PaperDraftRow>(
        `${select} WHERE d.kind = @kind AND d.form_id IS @formId AND d.case_id IS @caseId
           AND d.customer_id IS @customerId ORDER BY d.updated_at DESC, d.id DESC`,
      ).all(thing),
    list: () => statement<[], PaperDraftRow>(`${select} ORDER BY d.updated_at DESC, d.id DESC`).all(),
    put: (row) =>
      statement<[object], { id: number }>(
        `INSERT INTO paper_drafts (
           kind, form_id, form_version, case_id, customer_id, variant, typed, created_at, updated_at
         ) VALUES (
           @kind, @form_id, @form_version, @case_id, @customer_id, @variant, @typed, @updated_at, @updated_at
         )
         ON CONFLICT DO UPDATE SET form_version = excluded.form_version, typed = excluded.typed,
           updated_at = excluded.updated_at
         RETURNING id`,
      ).get(row)?.id ?? 0,
    remove: (id) => statement<[number]>('DELETE FROM paper_drafts WHERE id = ?').run(id).changes === 1,
  };
}
