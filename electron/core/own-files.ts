import { resolve, sep } from 'node:path';

import type { Database } from '../../db/database.ts';

/** The open file, its log, its lock, or an attachment of it: what is written over one of them is lost. */
export function isOwnFile(path: string, { path: own, attachments }: Pick<Database, 'path' | 'attachments'>): boolean {
  const asked = folded(path);
  const stem = folded(own).replace(/\.db$/, '');
  if (asked.startsWith(folded(attachments.folder) + sep)) return true;
  return ['.db', '.db-wal', '.db-shm', '.db-journal', '.lock'].some((ending) => asked === `${stem}${ending}`);
}

/** As the file system compares: Windows and macOS take capitals for the same. */
function folded(path: string): string {
  return process.platform === 'linux' ? resolve(path) : resolve(path).toLowerCase();
}
