import { fieldName } from '../../../renderer/locales/field-names.ts';
import type { Translate } from '../../../renderer/locales/translate.ts';
import type { CallInput, CallName, CallOutput } from '../../contract/calls.ts';
import type { CallError } from '../../contract/errors.ts';
import type { Locale } from '../../contract/shapes.ts';

/** What a command works with. */
export interface Desk {
  /** A call that has to succeed; its refusal ends the command with its sentence. */
  ask<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>>;
  /** Any call, with whatever was typed. */
  dispatch(
    name: string,
    input: unknown,
  ): Promise<{ readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: CallError }>;
  /** A refusal as the sentence that the clerk would read. */
  sentence(error: CallError): string;
  /** Token of a file that was named on the command line. */
  giveFile(path: string): string;
  readonly t: Translate;
  readonly locale: Locale;
}

/** What a command did. */
export interface Outcome {
  /** False when something that was asked for was not done. */
  readonly done: boolean;
  /** For `--json`. */
  readonly result: unknown;
  /** For people: what was done, line by line. */
  readonly lines: readonly string[];
  /** For people: what was not done. */
  readonly complaints: readonly string[];
}

/** Ends a command with one sentence. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
  readonly error: { readonly code: string; readonly field?: string | undefined; readonly ref?: string | undefined };

  constructor(sentence: string, error: CommandFailure['error']) {
    super(sentence);
    this.error = error;
  }
}

/** The refusal of a call as the sentence that the clerk would read. */
export function sentenceFor(error: CallError, t: Translate): string {
  if (error.code === 'mapping-incomplete')
    return t('errors.mapping-incomplete', { field: fieldName(error.field ?? '', t) });
  const sentence = t(`errors.${error.code}`, { ...error.params, ref: error.ref ?? '' });
  const fields = (error.issues ?? []).map(
    ({ field, code, params }) => `${field}: ${t(`fields.${code}`, { ...params, defaultValue: code })}`,
  );
  // Only who wrote the input of a call knows its names; the other sentences say what is meant.
  const field = error.field === undefined || error.code !== 'invalid-input' ? [] : [`(${error.field})`];
  return [sentence, ...field, ...fields].join(' ');
}
