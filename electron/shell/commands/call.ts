import type { Command } from '../command-line.ts';
import { CommandFailure, type Desk, type Outcome } from './desk.ts';

/** Any call of the contract. Files named with `--file` are known in the input as `@1`, `@2` … */
export async function call(desk: Desk, { method, input, files }: Extract<Command, { name: 'call' }>): Promise<Outcome> {
  const { t } = desk;
  const tokens = files.map((file) => desk.giveFile(file));
  let value: unknown;
  try {
    value = JSON.parse(input, (_key, part: unknown) => (typeof part === 'string' ? withToken(part, tokens) : part));
  } catch {
    throw new CommandFailure(t('program.call.noJson'), { code: 'invalid-input' });
  }
  const answer = await desk.dispatch(method, value);
  if (!answer.ok && answer.error.code === 'unknown-call') {
    throw new CommandFailure(t('program.call.unknown', { method }), answer.error);
  }
  if (!answer.ok) throw new CommandFailure(desk.sentence(answer.error), answer.error);
  return { done: true, result: answer.value, lines: [JSON.stringify(answer.value, undefined, 2)], complaints: [] };
}

function withToken(text: string, tokens: readonly string[]): string {
  const number = /^@(\d+)$/.exec(text)?.[1];
  return number === undefined ? text : (tokens[Number(number) - 1] ?? text);
}
