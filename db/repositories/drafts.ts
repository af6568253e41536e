import type BetterSqlite3 from 'better-sqlite3';
import type { Selectable } from 'kysely';

import type { CaseFormText } from '../rules/case-form-text.ts';
import type { Reader } from '../database.ts';
import type { Schema } from '../schema.ts';
import { oncePerConnection } from '../statements.ts';

export interface DraftOrigin {
  readonly caseId: number | null;
  readonly kind: DraftRow['link_kind'];
  readonly slipId: number | null;
}

/** What was typed and is no case yet, or a change that is not kept yet. */
export interface StoredDraft {
  readonly id: number;
  /** The case it changes; null for a new complaint. */
  readonly caseId: number | null;
  /** The case that a new complaint continues, or the slip it comes from; null for most. */
  readonly origin: DraftOrigin | null;
  /** As typed; whoever reads it proves its shape first. */
  readonly form: unknown;
  readonly updatedAt: string;
}

type DraftRow = Omit<Selectable<Schema['drafts']>, 'created_at'>;

function fromRow(row: DraftRow): StoredDraft {
  return {
    id: row.id,
    caseId: row.case_id,
    origin: originOf(row),
    form: JSON.parse(row.form) as unknown,
    updatedAt: row.updated_at,
  };
}

function originOf({ linked_case, link_kind, slip_id }: DraftRow): DraftOrigin | null {
  return linked_case === null && slip_id === null
    ? null
    : { caseId: linked_case, kind: linked_case === null ? null : link_kind, slipId: slip_id };
}

/** Newest first. */
export async function listDrafts(db: Reader): Promise<readonly StoredDraft[]> {
  const rows = await db.selectFrom('drafts').selectAll().orderBy('updated_at', 'desc').orderBy('id', 'desc').execute();
  return rows.map(fromRow);
}

export async function draftById(db: Reader, id: number): Promise<StoredDraft | undefined> {
  const row = await db.selectFrom('drafts').selectAll().where('id', '=', id).executeTakeFirst();
  return row && fromRow(row);
}

/** The draft of a change: a case has one at most. */
export async function draftOfCase(db: Reader, caseId: number): Promise<StoredDraft | undefined> {
  const row = await db.selectFrom('drafts').selectAll().where('case_id', '=', caseId).executeTakeFirst();
  return row && fromRow(row);
}

interface NewDraft {
  /** The case it changes. */
  readonly caseId?: number | undefined;
  readonly form: CaseFormText;
  readonly origin?: DraftOrigin | null | undefined;
}

export async function insertDraft(db: Reader, { caseId, form, origin }: NewDraft, at: string): Promise<number> {
  const { id } = await db
    .insertInto('drafts')
    .values({
      case_id: caseId ?? null,
      form: JSON.stringify(form),
      created_at: at,
      updated_at: at,
      linked_case: origin?.caseId ?? null,
      link_kind: origin?.kind ?? null,
      slip_id: origin?.slipId ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function replaceDraft(db: Reader, id: number, form: CaseFormText, at: string): Promise<void> {
  await db
    .updateTable('drafts')
    .set({ form: JSON.stringify(form), updated_at: at })
    .where('id', '=', id)
    .execute();
}

export async function removeDraft(db: Reader, id: number): Promise<void> {
  await db.deleteFrom('drafts').where('id', '=', id).execute();
}

/** Takes a draft out of its table inside a synchronous transaction; undefined when there is no such draft. */
export function takeDraft(writer: BetterSqlite3.Database, id: number): Omit<StoredDraft, 'updatedAt'> | undefined {
  const row = compiled(writer).get.get(id);
  if (!row) return undefined;
  compiled(writer).remove.run(id);
  return { id: row.id, caseId: row.case_id, origin: originOf(row), form: JSON.parse(row.form) as unknown };
}

/** Begins a new complaint with what an earlier one, or a slip, says; inside a synchronous transaction. Answers its id. */
export function beginDraft(
  writer: BetterSqlite3.Database,
  form: CaseFormText,
  { caseId, kind, slipId }: DraftOrigin,
  at: string,
): number {
  const { lastInsertRowid } = compiled(writer).begin.run(JSON.stringify(form), at, at, caseId, kind, slipId);
  return Number(lastInsertRowid);
}

interface Compiled {
  readonly get: BetterSqlite3.Statement<[number], DraftRow>;
  readonly remove: BetterSqlite3.Statement<[number]>;
  readonly begin: BetterSqlite3.Statement<[string, string, string, number | null, DraftOrigin['kind'], number | null]>;
}

const compiled = oncePerConnection((writer): Compiled => ({
  get: writer.prepare('SELECT id, case_id, form, updated_at, linked_case, link_kind, slip_id FROM drafts WHERE id = ?'),
  remove: writer.prepare('DELETE FROM drafts WHERE id = ?'),
  begin: writer.prepare(
    `INSERT INTO drafts (form, created_at, updated_at, linked_case, link_kind, slip_id) VALUES (?, ?, ?, ?, ?, ?)`,
  ),
}));
