/** Codes of the operating system that mean: this file cannot be written here. */
const fileFailures = new Set([
  'EACCES',
  'EPERM',
  'EBUSY',
  'ENOENT',
  'ENOTDIR',
  'EISDIR',
  'ETXTBSY',
  'ENAMETOOLONG',
  'EROFS',
]);

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}

export function isFileFailure(error: unknown): boolean {
  return fileFailures.has(codeOf(error));
}

/** Why it failed, short and without anything that looks like a path: it is logged and shown. */
export function failureReason(error: unknown): string {
  const code = codeOf(error);
  if (code !== '') return code;
  const message = error instanceof Error ? error.message : String(error);
  return (message.split('\n')[0] ?? '').replace(/(?:[A-Za-z]:)?[\\/][^\s'"]*/g, '…').slice(0, 200);
}
