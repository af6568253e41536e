import type { Reader } from '../database.ts';
import type { Policy } from '../rules/policy.ts';

export interface StoredPolicy {
  readonly id: number;
  readonly version: number;
  readonly policy: Policy;
}

interface PolicyRow {
  readonly id: number;
  readonly version: number;
  readonly body: string;
}

function fromRow(row: PolicyRow): StoredPolicy {
  // Written by `savePolicyVersion` only.
  return { id: row.id, version: row.version, policy: JSON.parse(row.body) as Policy };
}

/** The policy that new cases are accepted under; undefined before the office is set up. */
export async function policyInForce(db: Reader): Promise<StoredPolicy | undefined> {
  const row = await db
    .selectFrom('policies')
    .select(['id', 'version', 'body'])
    .where('in_force', '=', 1)
    .executeTakeFirst();
  return row && fromRow(row);
}

export async function policyById(db: Reader, id: number): Promise<StoredPolicy | undefined> {
  const row = await db.selectFrom('policies').select(['id', 'version', 'body']).where('id', '=', id).executeTakeFirst();
  return row && fromRow(row);
}

/** Keeps a new version of a policy and puts it in force; older versions stay with their cases. */
export async function savePolicyVersion(db: Reader, policy: Policy, at: string): Promise<StoredPolicy> {
  const last = await db
    .selectFrom('policies')
    .select((eb) => eb.fn.max('version').as('version'))
    .where('code', '=', policy.code)
    .executeTakeFirst();
  const version = (last?.version ?? 0) + 1;
  await db.updateTable('policies').set({ in_force: 0 }).where('in_force', '=', 1).execute();
  const { id } = await db
    .insertInto('policies')
    .values({ code: policy.code, version, body: JSON.stringify(policy), created_at: at, in_force: 1 })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, version, policy };
}
