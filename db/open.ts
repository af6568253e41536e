import { closeSync, existsSync, mkdirSync, openSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

import BetterSqlite3 from 'better-sqlite3';

import { attachmentFilesBeside } from './attachment-files.ts';
import { enterEveryTable, findDamage } from './check.ts';
import { createDatabase, type Database } from './database.ts';
import { errorCode } from './driver-errors.ts';
import { APPLICATION_ID, inspectFile, type FileState } from './file-header.ts';
import { migrateToLatest, schemaVersion } from './migrate.ts';
import { migrations as allMigrations, type NamedMigration } from './migrations/index.ts';
import { isOnNetworkDrive, isUncPath } from './network-drive.ts';
import { asOpenFailure, OpenFailure } from './open-failure.ts';
import { takeOwnerLock, type OwnerLock } from './owner-lock.ts';
import { unpackAttachments } from './packed-attachments.ts';
import { snapshotBefore } from './snapshot.ts';

interface OpenOptions {
  /**
   * True for the window: it alone has the data, and a second one is refused as
   * `locked`. False for the command line, which works beside the window and
   * waits for its writes.
   */
  readonly owner?: boolean;
  /** Kept in the file, so that an older program can say which newer one it needs. */
  readonly programVersion?: string;
  /** Those of the program; tests bring others. */
  readonly migrations?: readonly NamedMigration[];
}

/** How long a statement waits for another process to finish its transaction, in milliseconds. */
const BUSY_TIMEOUT_MS = 5000;

/**
 * Of each of the two connections, in KiB. The system keeps the file's pages as well, so twice as much is no faster;
 * but it would be 16 MB more of the clerk's memory.
 */
const CACHE = 'cache_size = -8000';

/** Up to this size the whole file is read at every start; that takes less than 0.2 s. Bytes. */
const CHECKED_AT_EVERY_START = 64 * 1024 * 1024;

/** What a large import leaves of its log on the disk. Bytes. */
const LOG_KEPT = 64 * 1024 * 1024;

/**
 * Opens the office's file, makes it if there is none, and brings it to the
 * schema of this program.
 *
 * @throws OpenFailure; a file that is not ours or that a later program wrote is
 * then exactly as it was, byte for byte.
 */
export async function openDatabase(path: string, options: OpenOptions = {}): Promise<Database> {
  const { owner = true, migrations = allMigrations } = options;
  let lock: OwnerLock | undefined;
  try {
    refuseNetworkDrive(path);
    mkdirSync(dirname(path), { recursive: true });
    const found = inspectFile(path);
    refuseStranger(path, found, migrations.length);
    proveWritable(path, found);

    const pending = versionOf(path, found) < migrations.length;
    // Also the command line must be alone while it changes the schema.
    if (owner || pending) lock = takeOwnerLock(path);
    const state = finishInterrupted(path, found);
    await refuseDamaged(path, state, owner);
    const release = (): void => lock?.release();
    const database = await connect(path, state, options, owner ? release : undefined);
    if (!owner) release();
    return database;
  } catch (error) {
    lock?.release();
    throw asOpenFailure(error);
  }
}

async function connect(
  path: string,
  state: FileState,
  { owner = true, migrations, programVersion }: OpenOptions,
  afterClose: (() => void) | undefined,
): Promise<Database> {
  const writer = new BetterSqlite3(path, { timeout: BUSY_TIMEOUT_MS });
  let reader: BetterSqlite3.Database | undefined;
  try {
    // Before anything else and before the log: the first page that is ever written carries our mark.
    if (state.kind === 'new') writer.pragma(`application_id = ${APPLICATION_ID}`);
    prepareWriter(writer);
    await migrateToLatest(writer, {
      ...(migrations ? { migrations } : {}),
      keep: (first) => snapshotBefore(writer, first),
    });
    if (owner && programVersion !== undefined) rememberWriter(writer, programVersion);
    const attachments = attachmentFilesBeside(path);
    await unpackAttachments(writer, attachments);
    if (owner) await attachments.clearPassing();

    reader = new BetterSqlite3(path, { readonly: true, timeout: BUSY_TIMEOUT_MS });
    reader.pragma('trusted_schema = OFF');
    reader.pragma(CACHE);
    return createDatabase(writer, reader, afterClose);
  } catch (error) {
    reader?.close();
    writer.close();
    throw error;
  }
}

function prepareWriter(writer: BetterSqlite3.Database): void {
  // Read back: on a disk that cannot share memory between processes SQLite stays in another mode without a word.
  const mode = writer.pragma('journal_mode = WAL', { simple: true });
  if (mode !== 'wal') throw new OpenFailure('unwritable-folder', `journal mode ${String(mode)}`);
  // FULL: an answered acceptance is on the disk, also after a power cut.
  writer.pragma('synchronous = FULL');
  writer.pragma(`journal_size_limit = ${LOG_KEPT}`);
  writer.pragma('foreign_keys = ON');
  // A schema that somebody tampered with must not run functions of its choice; a broken page must not be believed.
  writer.pragma('trusted_schema = OFF');
  writer.pragma('cell_size_check = ON');
  writer.pragma(CACHE);
}

function refuseNetworkDrive(path: string): void {
  // An unreachable share is not even asked: that can hang for a minute.
  const unreachable = process.platform === 'win32' && isUncPath(path);
  if (unreachable || isOnNetworkDrive(nearestExisting(dirname(path)))) throw new OpenFailure('network-drive');
}

function nearestExisting(folder: string): string {
  const parent = dirname(folder);
  return existsSync(folder) || parent === folder ? folder : nearestExisting(parent);
}

function refuseStranger(path: string, state: FileState, known: number): void {
  switch (state.kind) {
    case 'not-ours':
      throw new OpenFailure('not-ours');
    case 'damaged':
      throw new OpenFailure('damaged', state.detail);
    case 'ours':
      if (versionOf(path, state) > known) throw new OpenFailure('from-future', versionThatWrote(path));
      return;
    case 'new':
  }
}

/** A version that only stands in the log is read through SQLite, on a connection that cannot write. */
function versionOf(path: string, state: FileState): number {
  if (state.kind !== 'ours') return 0;
  if (!state.pendingLog) return state.userVersion;
  return reading(path, schemaVersion) ?? state.userVersion;
}

const writtenBy = 'writtenBy';

function rememberWriter(writer: BetterSqlite3.Database, programVersion: string): void {
  const value = JSON.stringify(programVersion);
  const stored = writer.prepare('SELECT value FROM settings WHERE key = ?').pluck().get(writtenBy);
  if (stored === value) return;
  writer
    .prepare('INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
    .run(writtenBy, value);
}

/** A later program may have changed everything else, so this one asks carefully and takes no for an answer. */
function versionThatWrote(path: string): string {
  const value = reading(path, (connection) =>
    connection.prepare('SELECT value FROM settings WHERE key = ?').pluck().get(writtenBy),
  );
  if (typeof value !== 'string') return '';
  try {
    const version: unknown = JSON.parse(value);
    return typeof version === 'string' ? version.slice(0, 40) : '';
  } catch {
    return '';
  }
}

/**
 * Runs `read` on a connection that cannot write; undefined when the file does not let itself be read so. It may leave
 * an empty log beside the file: to take that away would be wrong as soon as another process has just made it.
 */
function reading<Result>(path: string, read: (connection: BetterSqlite3.Database) => Result): Result | undefined {
  let connection: BetterSqlite3.Database | undefined;
  try {
    connection = new BetterSqlite3(path, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
    return read(connection);
  } catch {
    return undefined;
  } finally {
    connection?.close();
  }
}

/** Asks the file system by doing it: rights, read-only disks and Windows' own protections all answer the same way. */
function proveWritable(path: string, state: FileState): void {
  if (state.kind === 'ours') {
    try {
      closeSync(openSync(path, 'r+'));
    } catch (error) {
      if (['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error))) throw new OpenFailure('read-only', '', error);
      throw error;
    }
  }
  const trial = join(dirname(path), `.kesu-${process.pid}.trial`);
  closeSync(openSync(trial, 'w'));
  rmSync(trial, { force: true });
}

/** What was being written without a log when the PC went off (a new file's first page) is taken back, as SQLite does. */
function finishInterrupted(path: string, found: FileState): FileState {
  if (found.kind !== 'ours' || !existsSync(`${path}-journal`)) return found;
  const connection = new BetterSqlite3(path, { timeout: BUSY_TIMEOUT_MS });
  try {
    connection.prepare('SELECT count(*) FROM sqlite_schema').all();
  } finally {
    connection.close();
  }
  return inspectFile(path);
}

/** Looks on a connection that cannot write, so that a damaged file stays as it is for whoever repairs it. */
async function refuseDamaged(path: string, state: FileState, owner: boolean): Promise<void> {
  if (state.kind !== 'ours') return;
  const database = new BetterSqlite3(path, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
  try {
    enterEveryTable(database);
    // A large file is read whole after it was not closed, and by every backup; else the start would wait seconds for it.
    if (!owner || (!state.pendingLog && statSync(path).size > CHECKED_AT_EVERY_START)) return;
    const damage = await findDamage(database);
    if (damage[0] !== undefined) throw new OpenFailure('damaged', damage[0]);
  } finally {
    database.close();
  }
}
