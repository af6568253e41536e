import type BetterSqlite3 from 'better-sqlite3';

import type { Database, Reader } from '../database.ts';

export type ImportKindColumn = 'customers' | 'cases';

export interface ImportRecord {
  readonly id: number;
  readonly kind: ImportKindColumn;
  readonly fileName: string;
  readonly at: string;
  readonly created: number;
  readonly updated: number;
  readonly skipped: number;
}

export interface ImportStore {
  /** Newest first. */
  history(): ImportRecord[];
  /** Keeps that there was an import; answers its id, which its rows carry. */
  record(entry: Omit<ImportRecord, 'id'>): number;
  /** JSON of the map used last for a file with these headings. */
  mapFor(kind: ImportKindColumn, headings: readonly string[]): string | undefined;
  rememberMap(kind: ImportKindColumn, headings: readonly string[], map: string, at: string): void;
}

/** Shown at most. */
const HISTORY = 200;

export function importStore(connection: BetterSqlite3.Database): ImportStore {
  const key = (headings: readonly string[]): string => headings.join('\u001f');
  return {
    history: () =>
      connection
        .prepare<[number], ImportRecord>(
          `SELECT id, kind, file_name AS fileName, at, created, updated, skipped FROM imports ORDER BY id DESC LIMIT ?`,
        )
        .all(HISTORY),
    record(entry) {
      const { lastInsertRowid } = connection
        .prepare<[Omit<ImportRecord, 'id'>]>(
          `INSERT INTO imports (kind, file_name, at, created, updated, skipped)
           VALUES (@kind, @fileName, @at, @created, @updated, @skipped)`,
        )
        .run(entry);
      return Number(lastInsertRowid);
    },
    mapFor: (kind, headings) =>
      connection
        .prepare<[string, string], string>('SELECT map FROM import_maps WHERE kind = ? AND headings = ?')
        .pluck()
        .get(kind, key(headings)) as string | undefined,
    rememberMap(kind, headings, map, at) {
      connection
        .prepare<[string, string, string, string]>(
          'INSERT OR REPLACE INTO import_maps (kind, headings, map, used_at) VALUES (?, ?, ?, ?)',
        )
        .run(kind, key(headings), map, at);
    },
  };
}

/**
 * One transaction over work that pauses to tell its progress and to be stopped.
 * `work` gets the writing connection, bare and as `Reader` for what is written
 * with the query builder; the office's own `kysely` waits until it is over.
 * When `work` throws, nothing of it is kept.
 */
export async function inLongTransaction<Result>(
  db: Database,
  work: (writer: BetterSqlite3.Database, kysely: Reader) => Promise<Result>,
): Promise<Result> {
  return db.kysely.connection().execute(async (kysely) => {
    db.writer.exec('BEGIN IMMEDIATE');
    try {
      const result = await work(db.writer, kysely);
      db.writer.exec('COMMIT');
      return result;
    } catch (error) {
      // A full disk may have rolled back already.
      if (db.writer.inTransaction) db.writer.exec('ROLLBACK');
      throw error;
    }
  });
}
