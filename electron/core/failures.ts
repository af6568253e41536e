import { machineFailure } from '../../db/driver-errors.ts';
import type { CallError } from '../contract/errors.ts';

/**
 * A failure of the machine, not of the program: the clerk can do something
 * about it, so it gets a sentence of its own instead of a bug reference.
 */
export function explainFailure(error: unknown): CallError | undefined {
  const failure = machineFailure(error);
  switch (failure) {
    case undefined:
      return undefined;
    case 'damaged':
      return { code: 'data-damaged' };
    case 'disk-full':
    case 'read-only':
    case 'busy':
    case 'disk-error':
      return { code: failure };
  }
}
