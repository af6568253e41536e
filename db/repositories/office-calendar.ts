/** The office's own days over the shipped calendar, by compiled statements on one connection. */
import type BetterSqlite3 from 'better-sqlite3';

import type { OwnDay } from '../rules/calendar.ts';
import { oncePerConnection } from '../statements.ts';

export interface CalendarStore {
  ownDays(): readonly OwnDay[];
  keep(day: OwnDay): void;
  takeAway(date: string): void;
}

export const calendarStore: (connection: BetterSqlite3.Database) => CalendarStore = oncePerConnection(createStore);

function createStore(connection: BetterSqlite3.Database): CalendarStore {
  const own = connection.prepare<[], OwnDay>('SELECT date, kind, name FROM calendar_days ORDER BY date');
  const keep = () =>
    connection.prepare<[string, string, string], never>(
      `INSERT INTO calendar_days (date, kind, name) VALUES (?, ?, ?)
       ON CONFLICT (date) DO UPDATE SET kind = excluded.kind, name = excluded.name`,
    );
  return {
    ownDays: () => own.all(),
    keep: ({ date, kind, name }) => {
      keep().run(date, kind, name);
    },
    takeAway: (date) => {
      connection.prepare<[string], never>('DELETE FROM calendar_days WHERE date = ?').run(date);
    },
  };
}
