import type BetterSqlite3 from 'better-sqlite3';

import type { Reader } from '../database.ts';

/** A change of a customer file, or a new one, that is not saved yet. */
export interface StoredCustomerDraft {
  readonly id: number;
  /** The file it changes, and its version at that time; null for a new customer. */
  readonly customerId: number | null;
  readonly version: number | null;
  /** As typed; whoever reads it proves its shape first. */
  readonly form: unknown;
  readonly updatedAt: string;
}

/** What is written: the form is plain data. */
export type CustomerDraftValues = Omit<StoredCustomerDraft, 'id' | 'form'> & { readonly form: object };

interface Row {
  readonly id: number;
  readonly customer_id: number | null;
  readonly customer_version: number | null;
  readonly form: string;
  readonly updated_at: string;
}

function fromRow(row: Row): StoredCustomerDraft {
  return {
    id: row.id,
    customerId: row.customer_id,
    version: row.customer_version,
    form: JSON.parse(row.form) as unknown,
    updatedAt: row.updated_at,
  };
}

/** Newest first. */
export async function listCustomerDrafts(db: Reader): Promise<readonly StoredCustomerDraft[]> {
  const rows = await db
    .selectFrom('customer_drafts')
    .selectAll()
    .orderBy('updated_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(fromRow);
}

export async function customerDraftById(db: Reader, id: number): Promise<StoredCustomerDraft | undefined> {
  const row = await db.selectFrom('customer_drafts').selectAll().where('id', '=', id).executeTakeFirst();
  return row && fromRow(row);
}

/** The draft of a change: a file has one at most. */
export async function draftOfCustomer(db: Reader, customerId: number): Promise<StoredCustomerDraft | undefined> {
  const row = await db
    .selectFrom('customer_drafts')
    .selectAll()
    .where('customer_id', '=', customerId)
    .executeTakeFirst();
  return row && fromRow(row);
}

export async function insertCustomerDraft(
  db: Reader,
  { customerId, version, form, updatedAt }: CustomerDraftValues,
): Promise<number> {
  const { id } = await db
    .insertInto('customer_drafts')
    .values({
      customer_id: customerId,
      customer_version: version,
      form: JSON.stringify(form),
      created_at: updatedAt,
      updated_at: updatedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function replaceCustomerDraft(
  db: Reader,
  id: number,
  { version, form, updatedAt }: CustomerDraftValues,
): Promise<void> {
  await db
    .updateTable('customer_drafts')
    .set({ customer_version: version, form: JSON.stringify(form), updated_at: updatedAt })
    .where('id', '=', id)
    .execute();
}

export async function removeCustomerDraft(db: Reader, id: number): Promise<void> {
  await db.deleteFrom('customer_drafts').where('id', '=', id).execute();
}

/** Takes a draft of that customer (null: of a new one) away inside a synchronous transaction; answers whether it was there. */
export function takeCustomerDraft(writer: BetterSqlite3.Database, id: number, customerId: number | null): boolean {
  return (
    writer.prepare('DELETE FROM customer_drafts WHERE id = ? AND customer_id IS ?').run(id, customerId).changes === 1
  );
}
