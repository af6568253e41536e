/** What a migration leaves to the rules: SQL cannot ask a policy or a calendar. Done once, before the office answers anything. */
import BetterSqlite3 from 'better-sqlite3';

import type { Database } from '../../db/database.ts';
import { deadlineStore } from '../../db/repositories/deadlines.ts';
import { officeLookups } from '../../db/repositories/office-lookups.ts';
import type { Log } from './context.ts';
import { refreshRow } from './deadlines.ts';
import { officeCalendar } from './office-calendar.ts';

/** Row of the settings that migration 0003 writes where cases were open. */
const TO_RECKON = 'deadlinesToReckon';

/**
 * Works out what is due of every open case of a file that was written before deadlines were kept. About one second
 * for 2,000 cases. A case that cannot be reckoned is no reason to keep the office shut, nor the others waiting.
 */
export function bringUpToDate({ reader, writer }: Database, log: Log): void {
  if (!isAsked(reader)) return;
  try {
    writer
      .transaction(() => {
        // Asked again under the lock: another process may have done it meanwhile.
        if (!isAsked(writer)) return;
        reckonOpenCases(writer, log);
        writer.prepare('DELETE FROM settings WHERE key = ?').run(TO_RECKON);
      })
      .immediate();
  } catch (error) {
    log.bug('bringUpToDate', error);
  }
}

function isAsked(connection: BetterSqlite3.Database): boolean {
  return connection.prepare('SELECT 1 FROM settings WHERE key = ?').get(TO_RECKON) !== undefined;
}

function reckonOpenCases(writer: BetterSqlite3.Database, log: Log): void {
  const lookups = officeLookups(writer);
  const calendar = officeCalendar(writer);
  const ids = writer.prepare<[], number>('SELECT id FROM policies').pluck().all() as number[];
  for (const row of deadlineStore(writer).openCases(ids)) {
    const stored = lookups.policyById(row.policy_id);
    try {
      if (stored) refreshRow(writer, row, stored.policy, calendar);
    } catch (error) {
      if (error instanceof BetterSqlite3.SqliteError) throw error;
      log.bug(`bringUpToDate of case ${row.id}`, error);
    }
  }
}
