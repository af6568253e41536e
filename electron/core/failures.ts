import type { CallError } from '../contract/errors.ts';

/**
 * A failure of the machine, not of the program: the clerk can do something
 * about it, so it gets a sentence of its own instead of a bug reference.
 */
export function explainFailure(error: unknown): CallError | undefined {
  const code = errorCode(error);
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return { code: 'disk-full' };
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS') return { code: 'read-only' };
  return undefined;
}

function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}
