import type BetterSqlite3 from 'better-sqlite3';

export interface LedgerWatch {
  /** Forgets what was noted: everything is being read. */
  restart(): void;
  /** True when another process has written since the last `restart`. */
  foreignWrite(): boolean;
  /** Ids of the cases that changed, and forgets them; undefined when there are more than `limit`. */
  take(limit: number): readonly number[] | undefined;
  /** Another text after every write, whoever wrote. */
  moment(): string;
}

/** Notes which cases are written: by temporary triggers for this process, whoever wrote in it, and by SQLite's count of foreign writes. */
export function watchLedger(writer: BetterSqlite3.Database): LedgerWatch {
  const note = (name: string, event: string, table: string, id: string): string =>
    `CREATE TEMP TRIGGER IF NOT EXISTS ${name} AFTER ${event} ON main.${table}
     BEGIN INSERT OR IGNORE INTO changed_cases VALUES (${id}); END;`;
  writer.exec(`CREATE TEMP TABLE IF NOT EXISTS changed_cases (id INTEGER PRIMARY KEY);
    ${note('watch_new_case', 'INSERT', 'cases', 'NEW.id')}
    ${note('watch_changed_case', 'UPDATE', 'cases', 'NEW.id')}
    ${note('watch_removed_case', 'DELETE', 'cases', 'OLD.id')}
    ${note('watch_new_outcome', 'INSERT', 'case_outcomes', 'NEW.case_id')}
    ${note('watch_changed_outcome', 'UPDATE', 'case_outcomes', 'NEW.case_id')}
    ${note('watch_removed_outcome', 'DELETE', 'case_outcomes', 'OLD.case_id')}
    ${note('watch_new_text', 'INSERT', 'case_search_text', 'NEW.case_id')}
    ${note('watch_changed_text', 'UPDATE', 'case_search_text', 'NEW.case_id')}`);
  const some = writer.prepare<[number], number>('SELECT id FROM changed_cases LIMIT ?').pluck();
  const forget = writer.prepare('DELETE FROM changed_cases');
  // Of the writing connection: it changes only when somebody else has written.
  const version = writer.prepare<[], number>('PRAGMA data_version').pluck();
  const written = writer.prepare<[], number>('SELECT total_changes()').pluck();
  let seen = version.get();

  return {
    restart(): void {
      seen = version.get();
      if (!writer.inTransaction) forget.run();
    },
    foreignWrite: () => version.get() !== seen,
    take(limit) {
      const ids = some.all(limit + 1) as number[];
      if (ids.length > 0) forget.run();
      return ids.length > limit ? undefined : ids;
    },
    moment: () => `${String(version.get())} ${String(written.get())}`,
  };
}
