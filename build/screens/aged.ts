import { join } from 'node:path';

import BetterSqlite3 from 'better-sqlite3';

const DAYS = 14;

/**
 * Puts what was handed over or printed two weeks back: the contract takes no day before the printing, and the clock of
 * the program that is photographed is the clock of this machine.
 */
export function ageCopies(dataFolder: string): void {
  const file = new BetterSqlite3(join(dataFolder, 'kesu.db'), { timeout: 5000 });
  try {
    file.transaction(() => {
      for (const table of ['paper_copies', 'copy_events']) {
        file.prepare(`UPDATE ${table} SET on_date = date(on_date, ?)`).run(`-${DAYS} days`);
      }
    })();
  } finally {
    file.close();
  }
}
