import type BetterSqlite3 from 'better-sqlite3';

import { inTransaction, type Database, type Trx } from '../../db/database.ts';
import { oncePerConnection } from '../../db/statements.ts';
import { settings as settingsShape, type Settings } from '../contract/office.ts';

const defaults: Settings = {
  officeName: '',
  operator: '',
  screenLocale: 'zh-TW',
  paperLocale: 'zh-TW',
  dateStyle: 'western',
  ledgerDensity: 'normal',
  ledgerColumns: [],
  defaultPaperSize: 'a4',
  copiesBackAfter: 5,
  workCalendar: 'taiwan',
  officeHours: [
    { from: '08:30', until: '12:00' },
    { from: '13:00', until: '17:30' },
  ],
};

export interface SettingsStore {
  /** As they are now; what was never set has its default. */
  readonly read: () => Settings;
  /** Inside a transaction of the caller. The new values are read from then on. */
  readonly write: (trx: Trx, changes: Partial<Settings>) => Promise<void>;
  readonly change: (changes: Partial<Settings>) => Promise<Settings>;
}

const rowsOf = oncePerConnection((connection) =>
  connection.prepare<[], { key: string; value: string }>('SELECT key, value FROM settings'),
);

/** Settings as this connection sees them: what was never set has its default. */
export function settingsOf(connection: BetterSqlite3.Database): Settings {
  const stored: Record<string, unknown> = {};
  for (const { key, value } of rowsOf(connection).all()) {
    if (Object.hasOwn(settingsShape.shape, key)) stored[key] = JSON.parse(value) as unknown;
  }
  // A value that a later program wrote in another shape falls back alone, not with all others.
  const result = settingsShape.safeParse({ ...defaults, ...stored });
  if (result.success) return result.data;
  const broken = new Set(result.error.issues.map((issue) => String(issue.path[0])));
  const kept = Object.fromEntries(Object.entries(stored).filter(([key]) => !broken.has(key)));
  return settingsShape.parse({ ...defaults, ...kept });
}

/** Settings of the office, one row each, read from the file every time: they are few and always true. */
export function createSettings(db: Database): SettingsStore {
  const read = (): Settings => settingsOf(db.reader);

  async function write(trx: Trx, changes: Partial<Settings>): Promise<void> {
    for (const [key, value] of Object.entries(changes)) {
      if (value === undefined) continue;
      const text = JSON.stringify(value);
      await trx
        .insertInto('settings')
        .values({ key, value: text })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: text }))
        .execute();
    }
  }

  return {
    read,
    write,
    async change(changes) {
      await inTransaction(db, (trx) => write(trx, changes));
      return read();
    },
  };
}
