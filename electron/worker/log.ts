import { randomBytes } from 'node:crypto';

import type { Log } from '../core/context.ts';
import type { FromWorker } from './messages.ts';

/** Log of the office: the text goes to the program's log file, the reference to the clerk. */
export function createWorkerLog(tell: (message: FromWorker) => void): Log {
  return {
    bug(where, error) {
      const ref = newReference();
      tell({ kind: 'log', level: 'error', text: `[${ref}] ${where}: ${describe(error)}` });
      return ref;
    },
    info(message) {
      tell({ kind: 'log', level: 'info', text: message });
    },
  };
}

/** Six characters that can be read out on the telephone. */
export function newReference(): string {
  const letters = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
  return Array.from(randomBytes(6), (byte) => letters[byte % letters.length]).join('');
}

/** Kind of error and where it happened. The message of a database error names columns, never their content. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return error.stack ?? `${error.name}: ${error.message}`;
}
