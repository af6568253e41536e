import type { CallError, ErrorCode } from '../contract/errors.ts';

/**
 * An expected "no": it has a code and a sentence, and it is never logged as a
 * bug. Everything else that is thrown inside the office is a bug.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly error: CallError;

  constructor(code: ErrorCode, details: Omit<CallError, 'code'> = {}) {
    super(code);
    this.error = { code, ...details };
  }
}
