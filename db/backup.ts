import { accessSync, closeSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import BetterSqlite3 from 'better-sqlite3';

import type { AttachmentFiles } from './attachment-files.ts';
import { findDamage } from './check.ts';
import { APPLICATION_ID } from './file-header.ts';
import { schemaVersion } from './migrate.ts';
import {
  PACKED_TABLE,
  packAttachments,
  provePacked,
  type LackingFile,
  type PackedAttachments,
} from './packed-attachments.ts';

export interface BackupContent {
  readonly cases: number;
  readonly customers: number;
  readonly events: number;
}

export interface Backup {
  readonly bytes: number;
  /** Rows counted in the copy itself. */
  readonly content: BackupContent;
  /** Read back out of the copy; nothing where they were not asked for. */
  readonly attachments: PackedAttachments;
}

/** The copy does not hold what the file holds; it was taken away again. */
export class BackupFailure extends Error {
  override readonly name = 'BackupFailure';
}

interface BackupOptions {
  /** Pages copied and pages in all, those of the attachments too. Throwing stops the backup. */
  readonly progress?: (done: number, total: number) => void;
  /** Those that go along, inside the copy. */
  readonly attachments?: AttachmentFiles;
}

/** Eight megabytes at a time: other work comes in between. */
const PAGES_A_STEP = 2000;

/**
 * Writes a whole copy of the open file to `path`, while it goes on being used:
 * first under a passing name, then opened and checked, then renamed. What was
 * at `path` before stays until the new copy is proved. The copy is one single
 * file, without a log beside it and with the attachments in it: what has to be
 * carried in two pieces is one day carried in one.
 *
 * @throws BackupFailure, or what the file system and SQLite throw (`machineFailure`).
 */
export async function backupTo(
  source: BetterSqlite3.Database,
  path: string,
  options: BackupOptions = {},
): Promise<Backup> {
  const { attachments } = options;
  const write = (): Promise<Backup> => writeBackup(source, path, options);
  // Nothing that the copy names may be taken away before it is in it.
  return attachments ? attachments.whileStill(write) : write();
}

async function writeBackup(source: BetterSqlite3.Database, path: string, options: BackupOptions): Promise<Backup> {
  // Said by the file system itself; better-sqlite3 would throw a TypeError of its own.
  accessSync(dirname(path));
  const passing = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  const before = count(source);
  const { attachments, progress } = options;
  const attached = attachments ? sizeOfAttachments(source) : 0;
  try {
    rmSync(passing, { force: true });
    let pages = 0;
    // The writing connection itself: what it saves meanwhile joins the copy. A second connection would have to begin again each time.
    await source.backup(passing, {
      progress({ totalPages, remainingPages }) {
        pages = totalPages;
        progress?.(totalPages - remainingPages, totalPages + 2 * attached);
        return PAGES_A_STEP;
      },
    });
    // They are counted twice: once written, once read back.
    const tell = (done: number): void => progress?.(pages + Math.min(done, 2 * attached), pages + 2 * attached);
    const lacking = attachments ? await pack(passing, attachments, tell) : undefined;
    const proof = await prove(passing, { source, before, lacking, step: (done) => tell(attached + done) });
    flush(passing);
    renameSync(passing, path);
    flush(dirname(path));
    return { bytes: statSync(path).size, ...proof };
  } finally {
    for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${passing}${ending}`, { force: true });
  }
}

/** Bytes as pages, so that they count beside those of the database. */
function pagesOf(bytes: number): number {
  return Math.ceil(bytes / 4096);
}

function sizeOfAttachments(source: BetterSqlite3.Database): number {
  const bytes = source
    .prepare('SELECT coalesce(sum(size), 0) FROM (SELECT max(size) AS size FROM attachments GROUP BY hash)')
    .pluck()
    .get();
  return pagesOf(Number(bytes));
}

async function pack(
  passing: string,
  attachments: AttachmentFiles,
  step: (pages: number) => void,
): Promise<readonly LackingFile[]> {
  const copy = new BetterSqlite3(passing, { fileMustExist: true });
  try {
    copy.pragma('journal_mode = DELETE');
    // The whole copy is flushed once, before it gets its name.
    copy.pragma('synchronous = OFF');
    return await packAttachments(copy, attachments, (bytes) => {
      step(pagesOf(bytes));
    });
  } finally {
    copy.close();
  }
}

interface Proof {
  readonly source: BetterSqlite3.Database;
  /** What the file held when the backup began. */
  readonly before: BackupContent;
  /** Attachments that could not go along; undefined where none were asked for. */
  readonly lacking: readonly LackingFile[] | undefined;
  /** Told the pages of attachments that were read back. */
  readonly step: (pages: number) => void;
}

/** Opens the copy as a stranger would and compares it with the file. */
async function prove(
  passing: string,
  { source, before, lacking, step }: Proof,
): Promise<Pick<Backup, 'content' | 'attachments'>> {
  const copy = new BetterSqlite3(passing, { fileMustExist: true });
  try {
    // The copy inherits the log mode; without it the copy is one file that can be carried about.
    copy.pragma('journal_mode = DELETE');
    if (Number(copy.pragma('application_id', { simple: true })) !== APPLICATION_ID)
      throw new BackupFailure('the copy is not marked as ours');
    if (schemaVersion(copy) !== schemaVersion(source)) throw new BackupFailure('the copy has another schema');
    // The packed bytes are compared with their hashes, which says more and can be stopped.
    const damage = await findDamage(copy, lacking ? { except: [PACKED_TABLE] } : {});
    if (damage.length > 0) throw new BackupFailure(`the copy is damaged: ${damage.slice(0, 3).join('; ')}`);
    const content = count(copy);
    // More may have come in while it was written; fewer never.
    for (const table of ['cases', 'customers', 'events'] as const) {
      if (content[table] < before[table])
        throw new BackupFailure(`the copy has ${content[table]} ${table} of ${before[table]}`);
    }
    const attachments = lacking
      ? await provePacked(copy, lacking, (bytes) => {
          step(pagesOf(bytes));
        })
      : { files: 0, bytes: 0, lacking: [] };
    return { content, attachments };
  } finally {
    copy.close();
  }
}

function count(connection: BetterSqlite3.Database): BackupContent {
  const rows = (table: string): number => Number(connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
  return { cases: rows('cases'), customers: rows('customers'), events: rows('events') };
}

/** To the disk itself, so that the rename cannot be there before the content. Windows flushes no folders. */
function flush(path: string): void {
  if (process.platform === 'win32' && statSync(path).isDirectory()) return;
  const file = openSync(path, statSync(path).isDirectory() ? 'r' : 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
