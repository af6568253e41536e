import type { Reader } from '../database.ts';
import { policyAsShapedNow } from '../policies/as-shaped-now.ts';
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
  return { id: row.id, version: row.version, policy: policyAsShapedNow(row.body) };
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

export interface PolicyVersion extends StoredPolicy {
  readonly createdAt: string;
  readonly inForce: boolean;
  /** Cases accepted under it. */
  readonly cases: number;
}

/** Every version the office has, newest first. */
export async function policyVersions(db: Reader): Promise<readonly PolicyVersion[]> {
  const rows = await db
    .selectFrom('policies')
    .select((eb) => [
      'policies.id',
      'version',
      'body',
      'policies.created_at',
      'in_force',
      eb
        .selectFrom('cases')
        .select((count) => count.fn.countAll<number>().as('count'))
        .whereRef('cases.policy_id', '=', 'policies.id')
        .as('cases'),
    ])
    .orderBy('policies.id', 'desc')
    .execute();
  return rows.map((row) => ({
    ...fromRow(row),
    createdAt: row.created_at,
    inForce: row.in_force === 1,
    cases: row.cases ?? 0,
  }));
}
