import { basename, resolve } from 'node:path';

import { BackupFailure, backupTo, type Backup } from '../../db/backup.ts';
import { errorCode, machineFailure } from '../../db/driver-errors.ts';
import type { backupCalls } from '../contract/backups.ts';
import type { OfficeContext } from './context.ts';
import type { Handlers } from './dispatch.ts';
import { Refusal } from './refusal.ts';

export function backupHandlers({ db, host, jobs }: OfficeContext): Handlers<typeof backupCalls> {
  return {
    'backup.write': async ({ file, job }) => {
      const path = await host.resolveFile(file);
      if (path === undefined) throw new Refusal('file-unknown');
      const name = basename(path);
      if (isOwnFile(path, db.path)) throw new Refusal('file-not-writable', { params: { name } });

      const { bytes, content } = await jobs.run(job, async ({ step }): Promise<Backup> => {
        let stopped: unknown;
        return backupTo(db.writer, path, {
          progress(done, total) {
            step(done, total).catch((reason: unknown) => {
              stopped = reason;
            });
            if (stopped !== undefined) throw stopped;
          },
        }).catch((error: unknown) => {
          throw refusalOf(error, name) ?? error;
        });
      });
      return { bytes, cases: content.cases, customers: content.customers };
    },
  };
}

/** The open file, its log or the lock: a copy over one of them would destroy what it copies. */
function isOwnFile(path: string, own: string): boolean {
  const folded = (text: string): string => (process.platform === 'linux' ? resolve(text) : resolve(text).toLowerCase());
  const stem = folded(own).replace(/\.db$/, '');
  return ['.db', '.db-wal', '.db-shm', '.db-journal', '.lock'].some((ending) => folded(path) === `${stem}${ending}`);
}

/** Errors of the place that was chosen; a full or failing disk and damage in the data have their own sentences. */
function refusalOf(error: unknown, name: string): Refusal | undefined {
  if (error instanceof BackupFailure) return new Refusal('backup-failed', { params: { name } });
  const failure = machineFailure(error);
  if (failure === 'read-only' || failure === 'busy') return new Refusal('file-not-writable', { params: { name } });
  const code = errorCode(error);
  const ofThePlace = [
    'EACCES',
    'EPERM',
    'ENOENT',
    'ENOTDIR',
    'EISDIR',
    'EEXIST',
    'ENOTEMPTY',
    'ENAMETOOLONG',
    'EINVAL',
  ];
  if (ofThePlace.includes(code) || code.startsWith('SQLITE_CANTOPEN'))
    return new Refusal('file-not-writable', { params: { name } });
  return undefined;
}
