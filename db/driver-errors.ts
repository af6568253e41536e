/** What the machine did to us, in words that a clerk can act on. */
export type MachineFailure = 'disk-full' | 'read-only' | 'busy' | 'damaged' | 'disk-error';

/**
 * Sorts an error of SQLite or of the file system (result codes of sqlite.org/rescode.html).
 * Undefined for everything that is not the machine's fault: that is a bug.
 */
export function machineFailure(error: unknown): MachineFailure | undefined {
  const code = errorCode(error);
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') return 'disk-full';
  if (isFamily(code, 'SQLITE_READONLY') || code === 'EROFS') return 'read-only';
  // EBUSY is how Windows says that another program has the file open for itself.
  if (
    isFamily(code, 'SQLITE_BUSY') ||
    isFamily(code, 'SQLITE_LOCKED') ||
    code === 'SQLITE_PROTOCOL' ||
    code === 'EBUSY'
  ) {
    return 'busy';
  }
  if (isFamily(code, 'SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return 'damaged';
  if (isFamily(code, 'SQLITE_IOERR') || code === 'EIO') return 'disk-error';
  return undefined;
}

/** `code` of an error, or an empty text. */
export function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

function isFamily(code: string, family: string): boolean {
  return code === family || code.startsWith(`${family}_`);
}
