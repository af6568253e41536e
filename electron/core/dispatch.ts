import type { z } from 'zod';

import type { CallSpec } from '../contract/define.ts';
import type { CallError } from '../contract/errors.ts';
import { Refusal } from './refusal.ts';
import { createTurns, type Turns } from './turns.ts';

export type Answer<Value = unknown> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: CallError };

export type Handlers<Calls extends Readonly<Record<string, CallSpec>>> = {
  readonly [Name in keyof Calls]: (
    input: z.output<Calls[Name]['input']>,
  ) => Promise<z.input<Calls[Name]['output']>> | z.input<Calls[Name]['output']>;
};

interface DispatchOptions {
  /** In which commands are run; those that go on beside the others take them by themselves. Left out: its own. */
  readonly turns?: Turns;
  /** Logs a bug and answers the reference the clerk can quote. */
  readonly logBug: (call: string, error: unknown) => string;
  /** Turns a failure of the machine (disk full, read-only …) into a refusal, if it is one. */
  readonly explain: (error: unknown) => CallError | undefined;
  /** Called after each command that was carried out. */
  readonly afterCommand?: (call: string, input: unknown) => Promise<void> | void;
}

/** Reference of a bug that could not even be written down. */
const UNLOGGED = '0';

/** A field's name can come from the sender (the key of a record), so it is cut to what a name can be. */
const FIELD_LENGTH = 120;

export type Dispatch = (name: unknown, input: unknown) => Promise<Answer>;

/**
 * The one door into the office: looks the name up, parses the input, runs the
 * handler, parses the output. Nothing is ever thrown through it.
 *
 * Commands are run one after another in the order they came; queries, and what goes on beside the others, at once.
 */
export function createDispatch<Calls extends Readonly<Record<string, CallSpec>>>(
  calls: Calls,
  handlers: Handlers<Calls>,
  options: DispatchOptions,
): Dispatch {
  const { turns = createTurns() } = options;

  async function run(name: string, spec: CallSpec, input: unknown): Promise<Answer> {
    try {
      // The handler of `name` takes what the input shape of `name` gives; the
      // pairing is checked where the handlers are written (`Handlers`).
      const handler = handlers[name] as (input: unknown) => Promise<unknown>;
      const value = spec.output.parse(await handler(input));
      if (spec.kind === 'command') await options.afterCommand?.(name, input);
      return { ok: true, value };
    } catch (error) {
      if (error instanceof Refusal) return { ok: false, error: error.error };
      const explained = options.explain(error);
      if (explained) return { ok: false, error: explained };
      return { ok: false, error: { code: 'internal', ref: logged(name, error) } };
    }
  }

  /** The log lies on the same disk as everything else: when it cannot be written, the answer still comes. */
  function logged(name: string, error: unknown): string {
    try {
      return options.logBug(name, error);
    } catch {
      return UNLOGGED;
    }
  }

  return async (name, input) => {
    if (typeof name !== 'string' || !Object.hasOwn(calls, name)) {
      return { ok: false, error: { code: 'unknown-call' } };
    }
    const spec = calls[name];
    if (!spec) return { ok: false, error: { code: 'unknown-call' } };

    const parsed = safeParse(spec.input, input);
    if (!parsed.ok) return parsed;

    if (spec.kind === 'query' || spec.beside) return run(name, spec, parsed.value);
    return turns.take(() => run(name, spec, parsed.value));
  };
}

function safeParse(shape: z.ZodType, input: unknown): Answer {
  try {
    const result = shape.safeParse(input);
    if (result.success) return { ok: true, value: result.data };
    const issue = result.error.issues[0];
    const field = issue?.path.map(String).join('.').slice(0, FIELD_LENGTH);
    return {
      ok: false,
      error: { code: 'invalid-input', ...(field ? { field } : {}), params: { reason: issue?.code ?? 'unknown' } },
    };
  } catch {
    // A hostile object (a throwing getter, a proxy) is as invalid as any other nonsense.
    return { ok: false, error: { code: 'invalid-input' } };
  }
}
