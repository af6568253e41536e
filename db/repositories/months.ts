/** Counters of the months, the styles of the numbers and the last acceptance, on one connection. */
import type BetterSqlite3 from 'better-sqlite3';

import { monthOf, monthText, type NumberingStyle } from '../rules/case-number.ts';
import type { YearStyle } from '../rules/dates.ts';
import { oncePerConnection } from '../statements.ts';

export interface MonthState {
  readonly lastSerial: number;
  /** When it was closed (月結); null while numbers can be given. */
  readonly frozenAt: string | null;
}

export interface MonthStore {
  /** `2026-11`. A month without a row has given no number. */
  state(month: string): MonthState;
  /** Takes the next running number of the month. Only inside the transaction that keeps the case. */
  takeSerial(month: string): number;
  /** Date and moment of the last acceptance, each the latest there is. */
  lastAcceptance(): { readonly on: string | null; readonly at: string | null };
  styles(): readonly NumberingStyle[];
}

export const monthStore: (connection: BetterSqlite3.Database) => MonthStore = oncePerConnection(createMonthStore);

function createMonthStore(connection: BetterSqlite3.Database): MonthStore {
  const state = connection.prepare<[number, number], MonthState>(
    'SELECT last_serial AS lastSerial, frozen_at AS frozenAt FROM months WHERE year = ? AND month = ?',
  );
  const take = connection
    .prepare<[number, number], number>(
      `INSERT INTO months (year, month, last_serial) VALUES (?, ?, 1)
       ON CONFLICT (year, month) DO UPDATE SET last_serial = last_serial + 1
       RETURNING last_serial`,
    )
    .pluck();
  const lastOn = connection
    .prepare<[], string | null>('SELECT max(accepted_on) FROM cases WHERE accepted_on IS NOT NULL')
    .pluck();
  const lastAt = connection
    .prepare<[], string | null>('SELECT max(accepted_at) FROM cases WHERE accepted_at IS NOT NULL')
    .pluck();
  const styles = connection.prepare<[], { year: number; month: number; style: YearStyle }>(
    'SELECT from_year AS year, from_month AS month, style FROM numbering ORDER BY from_year, from_month',
  );

  return {
    state(month) {
      const { year, month: number } = monthOf(month);
      return state.get(year, number) ?? { lastSerial: 0, frozenAt: null };
    },
    takeSerial(month) {
      const { year, month: number } = monthOf(month);
      const serial = take.get(year, number);
      if (serial === undefined) throw new Error('the counter answered nothing');
      return serial as number;
    },
    lastAcceptance: () => ({
      on: (lastOn.get() as string | null | undefined) ?? null,
      at: (lastAt.get() as string | null | undefined) ?? null,
    }),
    styles: () => styles.all().map(({ year, month, style }) => ({ from: monthText(year, month), style })),
  };
}
