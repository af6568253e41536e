import type BetterSqlite3 from 'better-sqlite3';

import { ledgerRows } from '../../db/repositories/ledger.ts';
import { monthStore } from '../../db/repositories/months.ts';
import { monthText, styleForMonth } from '../../db/rules/case-number.ts';
import { isWhole, proveMonth, type NumberedCase } from '../../db/rules/month-proof.ts';
import type { CallOutput } from '../contract/calls.ts';

/**
 * Proves every month from the integers of its cases, at one moment of the file:
 * 01…nn, voids named, no gap, no double. Oldest month first.
 */
export function proveLedger(connection: BetterSqlite3.Database): CallOutput<'ledger.proof'> {
  return connection.transaction(() => {
    const rows = ledgerRows(connection);
    const styles = monthStore(connection).styles();
    const counters = new Map<string, number>();
    const months = new Map<string, NumberedCase[]>();
    for (const { year, month, last } of rows.counters()) {
      counters.set(monthText(year, month), last);
      if (last > 0) months.set(monthText(year, month), []);
    }
    for (const [year, month, serial, number, voided] of rows.numbers()) {
      const name = monthText(year, month);
      const cases = months.get(name);
      const one = { serial, number, voided: voided === 1 };
      if (cases) cases.push(one);
      else months.set(name, [one]);
    }
    const proofs = [...months]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([month, cases]) =>
        proveMonth({ month, cases, counter: counters.get(month), style: styleForMonth(styles, month) }),
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
