import type { CallAnswer, CallInput, CallName, CallOutput } from '../../electron/contract/calls.ts';
import type { CallError } from '../../electron/contract/errors.ts';
import type { EventName, EventPayload } from '../../electron/contract/events.ts';
import './bridge.ts';

/** A refusal on its way through code that speaks in exceptions (the query cache). */
export class CallFailed extends Error {
  readonly error: CallError;
  readonly call: CallName;

  constructor(call: CallName, error: CallError) {
    super(`${call}: ${error.code}`);
    this.name = 'CallFailed';
    this.call = call;
    this.error = error;
  }
}

/** Asks the office. Never throws: a refusal is an answer, and so is a bridge that broke. */
export async function call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallAnswer<Name>> {
  try {
    // The office has parsed the value with the output shape of `name` (electron/core/dispatch.ts).
    return (await followed(window.kesu.call(name, input))) as CallAnswer<Name>;
  } catch {
    return { ok: false, error: { code: 'office-closed' } };
  }
}

const underWay = new Set<Promise<unknown>>();

async function followed(answer: Promise<unknown>): Promise<unknown> {
  underWay.add(answer);
  try {
    return await answer;
  } finally {
    underWay.delete(answer);
  }
}

/** Resolves when every call that was made before is answered. */
export async function callsUnderWay(): Promise<void> {
  await Promise.allSettled(underWay);
}

/** The same for callers that want the value or an exception. */
export async function ask<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> {
  const answer = await call(name, input);
  if (!answer.ok) throw new CallFailed(name, answer.error);
  return answer.value;
}

/** Listens to an event of the office; the answer stops listening. */
export function listen<Name extends EventName>(
  name: Name,
  listener: (payload: EventPayload<Name>) => void,
): () => void {
  return window.kesu.on(name, (payload) => {
    // Events are parsed before they cross to the window.
    listener(payload as EventPayload<Name>);
  });
}
