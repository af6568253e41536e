import type BetterSqlite3 from 'better-sqlite3';

import type { CaseFormText } from '../rules/case-form-text.ts';
import type { Reader } from '../database.ts';

/** What was typed and is no case yet, or a change that is not kept yet. */
export interface StoredDraft {
  readonly id: number;
  /** The case it changes; null for a new complaint. */
  readonly caseId: number | null;
  /** As typed; whoever reads it proves its shape first. */
  readonly form: unknown;
  readonly updatedAt: string;
}

interface DraftRow {
  readonly id: number;
  readonly case_id: number | null;
  readonly form: string;
  readonly updated_at: string;
}

function fromRow(row: DraftRow): StoredDraft {
  return { id: row.id, caseId: row.case_id, form: JSON.parse(row.form) as unknown, updatedAt: row.updated_at };
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

export async function insertDraft(db: Reader, caseId: number | null, form: CaseFormText, at: string): Promise<number> {
  const { id } = await db
    .insertInto('drafts')
    .values({ case_id: caseId, form: JSON.stringify(form), created_at: at, updated_at: at })
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
  return { id: row.id, caseId: row.case_id, form: JSON.parse(row.form) as unknown };
}

interface Compiled {
  readonly get: BetterSqlite3.Statement<[number], DraftRow>;
  readonly remove: BetterSqlite3.Statement<[number]>;
}

const statements = new WeakMap<BetterSqlite3.Database, Compiled>();

function compiled(writer: BetterSqlite3.Database): Compiled {
  let made = statements.get(writer);
  if (!made) {
    made = {
      get: writer.prepare('SELECT id, case_id, form, updated_at FROM drafts WHERE id = ?'),
      remove: writer.prepare('DELETE FROM drafts WHERE id = ?'),
    };
    statements.set(writer, made);
  }
  return made;
}
