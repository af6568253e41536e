import type { Reader } from '../database.ts';
import { policyAsShapedNow } from '../policies/as-shaped-now.ts';
import type { Policy } from '../rules/policy.ts';

/** The office's policy as it is being edited; there is one at most. */
export interface StoredPolicyDraft {
  readonly id: number;
  /** The version in force when the editing began. */
  readonly basedOn: number;
  readonly policy: Policy;
  /** Texts that are no numbers yet, by field. Whoever reads it proves its shape first. */
  readonly typed: unknown;
  readonly updatedAt: string;
}

export type PolicyDraftValues = Omit<StoredPolicyDraft, 'id' | 'typed'> & {
  readonly typed: Readonly<Record<string, string>>;
};

export async function storedPolicyDraft(db: Reader): Promise<StoredPolicyDraft | undefined> {
  const row = await db.selectFrom('policy_drafts').selectAll().executeTakeFirst();
  return (
    row && {
      id: row.id,
      basedOn: row.based_on,
      policy: policyAsShapedNow(row.body),
      typed: JSON.parse(row.typed) as unknown,
      updatedAt: row.updated_at,
    }
  );
}

export async function insertPolicyDraft(db: Reader, values: PolicyDraftValues): Promise<number> {
  const { id } = await db
    .insertInto('policy_drafts')
    .values({ ...columns(values), created_at: values.updatedAt })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function replacePolicyDraft(db: Reader, id: number, values: PolicyDraftValues): Promise<void> {
  await db.updateTable('policy_drafts').set(columns(values)).where('id', '=', id).execute();
}

/** Answers whether it was there. */
export async function removePolicyDraft(db: Reader, id: number): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('policy_drafts').where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}

function columns({ basedOn, policy, typed, updatedAt }: PolicyDraftValues) {
  return {
    based_on: basedOn,
    body: JSON.stringify(policy),
    typed: JSON.stringify(typed),
    updated_at: updatedAt,
  };
}
