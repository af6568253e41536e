import { AsyncLocalStorage } from 'node:async_hooks';

import type BetterSqlite3 from 'better-sqlite3';
import {
  CompiledQuery,
  Kysely,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type Driver,
  type Transaction,
} from 'kysely';

import { attachmentFilesBeside, type AttachmentFiles } from './attachment-files.ts';
import type { Schema } from './schema.ts';

export type Trx = Transaction<Schema>;
/** What a reading repository takes: the database, or the transaction it runs in. */
export type Reader = Kysely<Schema>;

/** The office's file, opened (`open.ts`). */
export interface Database {
  /** For queries and commands. Inside a transaction it refuses at once instead of waiting for itself. */
  readonly kysely: Reader;
  /**
   * A second, read-only connection for hot reads with compiled statements: it
   * sees what is committed, never the middle of a transaction.
   */
  readonly reader: BetterSqlite3.Database;
  /** The writing connection; only `inBulkTransaction` hands it out. */
  readonly writer: BetterSqlite3.Database;
  readonly path: string;
  /** Bytes of the attachments, in a folder beside the file. */
  readonly attachments: AttachmentFiles;
  close(): Promise<void>;
}

const insideTransaction = new AsyncLocalStorage<true>();

/** Takes the write lock at the start, so that a transaction cannot fail half way because somebody else writes. */
class ImmediateSqliteDriver extends SqliteDriver {
  readonly #writer: BetterSqlite3.Database;

  constructor(writer: BetterSqlite3.Database) {
    super({ database: writer });
    this.#writer = writer;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // A full disk or a failing one has already ended the transaction; a second
    // ROLLBACK would hide what happened behind an error of its own.
    if (this.#writer.inTransaction) await super.rollbackTransaction(connection);
  }
}

class ImmediateSqliteDialect extends SqliteDialect {
  readonly #writer: BetterSqlite3.Database;

  constructor(writer: BetterSqlite3.Database) {
    super({ database: writer });
    this.#writer = writer;
  }

  override createDriver(): Driver {
    return new ImmediateSqliteDriver(this.#writer);
  }
}

/** `afterClose` runs when the last connection is closed. */
export function createDatabase(
  writer: BetterSqlite3.Database,
  reader: BetterSqlite3.Database,
  afterClose: () => void = () => undefined,
): Database {
  const kysely = new Kysely<Schema>({ dialect: new ImmediateSqliteDialect(writer) });
  return {
    kysely: refusedInsideTransaction(kysely),
    reader,
    writer,
    path: writer.name,
    attachments: attachmentFilesBeside(writer.name),
    close: async () => {
      // Last reader first: the writer, closing last, folds the WAL into the file.
      reader.close();
      await kysely.destroy();
      if (writer.open) writer.close();
      afterClose();
    },
  };
}

function refusedInsideTransaction(kysely: Reader): Reader {
  return new Proxy(kysely, {
    get(target, property) {
      if (insideTransaction.getStore()) {
        throw new Error(`kysely.${String(property)} inside a transaction would wait for itself: use trx`);
      }
      const value: unknown = Reflect.get(target, property, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

/** Runs `work` in one transaction: all of it is kept, or nothing. Only `trx` may be used inside. */
export async function inTransaction<Result>(db: Database, work: (trx: Trx) => Promise<Result>): Promise<Result> {
  return db.kysely.transaction().execute((trx) => insideTransaction.run(true, () => work(trx)));
}

/**
 * Runs synchronous `work` with compiled statements in one transaction, for
 * imports and index rebuilds; everything else waits meanwhile.
 */
export async function inBulkTransaction<Result>(
  db: Database,
  work: (writer: BetterSqlite3.Database) => Result,
): Promise<Result> {
  return db.kysely.connection().execute(async () => db.writer.transaction(() => work(db.writer)).immediate());
}
