import { errorCode, machineFailure } from './driver-errors.ts';

/** Why the office's file could not be opened. */
export type OpenProblem =
  | 'not-ours'
  | 'from-future'
  | 'damaged'
  | 'read-only'
  | 'locked'
  | 'network-drive'
  | 'disk-full'
  | 'unwritable-folder'
  | 'not-migrated';

/** The file was not opened, and nothing in it was changed. */
export class OpenFailure extends Error {
  override readonly name = 'OpenFailure';
  readonly problem: OpenProblem;
  /**
   * `from-future`: the version of the program that wrote the file, where it is known.
   * `damaged`, `not-migrated`: what was found, for a technician. Never a path.
   */
  readonly detail: string;

  constructor(problem: OpenProblem, detail = '', cause?: unknown) {
    super(detail === '' ? problem : `${problem}: ${detail}`, { cause });
    this.problem = problem;
    this.detail = detail;
  }
}

/** What an error that came up while opening means; errors that are bugs come back as they are. */
export function asOpenFailure(error: unknown): unknown {
  if (error instanceof OpenFailure) return error;
  const problem = problemOf(error);
  if (problem === undefined) return error;
  return new OpenFailure(problem, problem === 'damaged' ? errorCode(error) : '', error);
}

function problemOf(error: unknown): OpenProblem | undefined {
  const code = errorCode(error);
  // Of a folder: that an existing file can only be read is found out before (`openDatabase`).
  if (['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EEXIST'].includes(code)) return 'unwritable-folder';
  if (code.startsWith('SQLITE_CANTOPEN')) return 'unwritable-folder';
  const failure = machineFailure(error);
  switch (failure) {
    case 'disk-full':
    case 'read-only':
    case 'damaged':
      return failure;
    case 'busy':
      return 'locked';
    case 'disk-error':
      return 'damaged';
    case undefined:
      return undefined;
  }
}
