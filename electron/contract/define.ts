import type { z } from 'zod';

import type { ErrorCode } from './errors.ts';

/**
 * One entry of the contract between the window and the office.
 *
 * - A `query` reads; it may be asked again at any time, also in parallel.
 * - A `command` changes something; commands are run one after another and leave an audit line.
 *   One that goes on `beside` the others takes its turn among them only for what it writes (`Turns`).
 */
export interface CallSpec<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly kind: 'query' | 'command';
  readonly beside?: true;
  readonly input: Input;
  readonly output: Output;
  /** The expected refusals of this call, beside those every call can give (see `commonErrors`). */
  readonly errors: readonly ErrorCode[];
}

export function query<Input extends z.ZodType, Output extends z.ZodType>(
  spec: Omit<CallSpec<Input, Output>, 'kind'>,
): CallSpec<Input, Output> {
  return { kind: 'query', ...spec };
}

export function command<Input extends z.ZodType, Output extends z.ZodType>(
  spec: Omit<CallSpec<Input, Output>, 'kind'>,
): CallSpec<Input, Output> {
  return { kind: 'command', ...spec };
}
