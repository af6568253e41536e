import type BetterSqlite3 from 'better-sqlite3';

import type { CaseRowValues } from './case-row.ts';

interface ImportedCase {
  readonly received_at: string;
  readonly product: string;
  readonly description: string;
  readonly contact_name: string;
}

/**
 * Cases of earlier imports, to leave out what is imported once more. Two rows of
 * one file may be the same and be two complaints, so each case that is there
 * stands for one row only.
 */
export function createImportedCases(connection: BetterSqlite3.Database) {
  const ofDay = connection.prepare<[number, string], ImportedCase>(
    `SELECT received_at, product, description, contact_name FROM cases
     WHERE customer_id = ? AND accepted_on = ? AND import_id IS NOT NULL`,
  );
  const left = new Map<string, Map<string, number>>();

  return {
    /** Takes the one that is there, if there is one. */
    has(customerId: number | undefined, values: CaseRowValues): boolean {
      if (customerId === undefined) return false;
      const day = `${customerId} ${values.acceptedOn}`;
      let cases = left.get(day);
      if (!cases) {
        cases = new Map();
        for (const found of ofDay.all(customerId, values.acceptedOn)) {
          const key = keyOf(found.received_at, found.product, found.description, found.contact_name);
          cases.set(key, (cases.get(key) ?? 0) + 1);
        }
        left.set(day, cases);
      }
      const key = keyOf(values.receivedAt, values.goods[0]?.product ?? '', values.description, values.contactName);
      const count = cases.get(key) ?? 0;
      if (count > 0) cases.set(key, count - 1);
      return count > 0;
    },
  };
}

function keyOf(...parts: readonly string[]): string {
  return parts.join('\u001f');
}
