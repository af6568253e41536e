import type { Command } from '../command-line.ts';
import { CommandFailure, type Desk, type Outcome } from './desk.ts';

/**
 * Any call of the contract. Files named with `--file` are known in the input as
 * `@1`, `@2` …; content of a file is written `{"base64": "…"}`, in and out.
 */
export async function call(desk: Desk, { method, input, files }: Extract<Command, { name: 'call' }>): Promise<Outcome> {
  const { t } = desk;
  const tokens = files.map((file) => desk.giveFile(file));
  let value: unknown;
  try {
    value = JSON.parse(input, (_key, part: unknown) =>
      typeof part === 'string' ? withToken(part, tokens) : (bytesOf(part) ?? part),
    );
  } catch {
    throw new CommandFailure(t('program.call.noJson'), { code: 'invalid-input' });
  }
  const answer = await desk.dispatch(method, value);
  if (!answer.ok && answer.error.code === 'unknown-call') {
    throw new CommandFailure(t('program.call.unknown', { method }), answer.error);
  }
  if (!answer.ok) throw new CommandFailure(desk.sentence(answer.error), answer.error);
  const result = readable(answer.value);
  return { done: true, result, lines: [JSON.stringify(result, undefined, 2)], complaints: [] };
}

/** Bytes of `{"base64": "…"}`; undefined for every other part of the input. */
function bytesOf(part: unknown): Uint8Array | undefined {
  if (typeof part !== 'object' || part === null || !('base64' in part) || Object.keys(part).length !== 1)
    return undefined;
  return typeof part.base64 === 'string' ? new Uint8Array(Buffer.from(part.base64, 'base64')) : undefined;
}

/** An answer as JSON can say it. */
function readable(value: unknown): unknown {
  if (value instanceof Uint8Array) return { base64: Buffer.from(value).toString('base64') };
  if (Array.isArray(value)) return value.map(readable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, readable(part)]));
}

function withToken(text: string, tokens: readonly string[]): string {
  const number = /^@(\d+)$/.exec(text)?.[1];
  return number === undefined ? text : (tokens[Number(number) - 1] ?? text);
}
