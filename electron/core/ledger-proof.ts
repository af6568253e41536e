import type BetterSqlite3 from 'better-sqlite3';

import { ledgerRows } from '../../db/repositories/ledger.ts';
import { monthStore } from '../../db/repositories/months.ts';
import { styleForMonth } from '../../db/rules/case-number.ts';
import { isWhole, proveMonth } from '../../db/rules/month-proof.ts';
import type { CallOutput } from '../contract/calls.ts';

/**
 * Proves every month from the integers of its cases, at one moment of the file:
 * 01…nn, voids named, no gap, no double. Oldest month first.
 */
export function proveLedger(connection: BetterSqlite3.Database): CallOutput<'ledger.proof'> {
  return connection.transaction(() => {
    const rows = ledgerRows(connection);
    const styles = monthStore(connection).styles();
    const serials = rows.serials();
    const voided = rows.voided();
    const counters = new Map(rows.counters().map(({ month, last }) => [month, last]));
    const months = new Set([...serials.keys(), ...[...counters].flatMap(([month, last]) => (last > 0 ? [month] : []))]);
    const proofs = [...months].toSorted().map((month) =>
      proveMonth({
        month,
        style: styleForMonth(styles, month),
        counter: counters.get(month),
        serials: serials.get(month) ?? [],
        voided: voided.get(month) ?? [],
      }),
    );
    return {
      ok: proofs.every(isWhole),
      months: proofs.map((proof) => ({
        ...proof,
        voided: [...proof.voided],
        gaps: [...proof.gaps],
        doubles: [...proof.doubles],
      })),
    };
  })();
}
