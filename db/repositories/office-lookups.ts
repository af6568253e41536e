/** Small looks and the audit line that go with every change of a case, by compiled statements on one connection. */
import type BetterSqlite3 from 'better-sqlite3';

import { policyAsShapedNow } from '../policies/as-shaped-now.ts';
import type { StoredPolicy } from './policies.ts';
import { oncePerConnection } from '../statements.ts';

export interface OfficeLookups {
  policyInForce(): StoredPolicy | undefined;
  policyById(id: number): StoredPolicy | undefined;
  customerName(id: number): string | undefined;
  /** What was done to what, by whom: never the content. */
  audit(at: string, actor: string, call: string, subject: string): void;
}

export const officeLookups: (connection: BetterSqlite3.Database) => OfficeLookups = oncePerConnection(createLookups);

function createLookups(connection: BetterSqlite3.Database): OfficeLookups {
  const inForce = connection.prepare<[], number>('SELECT id FROM policies WHERE in_force = 1').pluck();
  const byId = connection.prepare<[number], { version: number; body: string }>(
    'SELECT version, body FROM policies WHERE id = ?',
  );
  const customer = connection.prepare<[number], string>('SELECT name FROM customers WHERE id = ?').pluck();
  const audit = connection.prepare<[string, string, string, string]>(
    'INSERT INTO audit (at, actor, call, subject) VALUES (?, ?, ?, ?)',
  );
  // A version of a policy never changes once it is written, so it is read once.
  const policies = new Map<number, StoredPolicy>();

  function policyById(id: number): StoredPolicy | undefined {
    const known = policies.get(id);
    if (known) return known;
    const row = byId.get(id);
    if (!row) return undefined;
    const policy = { id, version: row.version, policy: policyAsShapedNow(row.body) };
    policies.set(id, policy);
    return policy;
  }

  return {
    policyById,
    policyInForce() {
      const id = inForce.get() as number | undefined;
      return id === undefined ? undefined : policyById(id);
    },
    customerName: (id) => customer.get(id) as string | undefined,
    audit(at, actor, call, subject) {
      audit.run(at, actor, call, subject);
    },
  };
}
