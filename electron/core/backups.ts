import { basename } from 'node:path';

import { BackupFailure, backupTo, type Backup } from '../../db/backup.ts';
import { errorCode, machineFailure } from '../../db/driver-errors.ts';
import type { backupCalls } from '../contract/backups.ts';
import { shownLacking } from './attachment-view.ts';
import type { OfficeContext } from './context.ts';
import type { Handlers } from './dispatch.ts';
import { isOwnFile } from './own-files.ts';
import { Refusal } from './refusal.ts';

export function backupHandlers({ db, host, jobs }: OfficeContext): Handlers<typeof backupCalls> {
  return {
    'backup.write': async ({ file, job }) => {
      const path = await host.resolveFile(file);
      if (path === undefined) throw new Refusal('file-unknown');
      const name = basename(path);
      if (isOwnFile(path, db)) throw new Refusal('file-not-writable', { params: { name } });

      const { bytes, content, attachments } = await jobs.run(job, async ({ step }): Promise<Backup> => {
        let stopped: unknown;
        return backupTo(db.writer, path, {
          attachments: db.attachments,
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
      return {
        bytes,
        cases: content.cases,
        customers: content.customers,
        attachments: attachments.files,
        lacking: attachments.lacking.map(shownLacking),
      };
    },
  };
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
