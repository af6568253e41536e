import { useMemo, useRef, useState, type InputEvent } from 'react';
import { useTranslation } from 'react-i18next';

import type { CallError } from '../../../../electron/contract/errors.ts';
import { issueSentence } from '../../../api/sentences.ts';
import { useDateStyle } from '../../../api/use-office.ts';

export interface LifeForm<Values extends object> {
  readonly values: Values;
  readonly put: (changes: Partial<Values>) => void;
  /** For a text field, which stays uncontrolled: nothing stands between the keys and the text. */
  readonly text: <Name extends TextName<Values>>(
    name: Name,
  ) => {
    readonly defaultValue: string;
    readonly error: string | undefined;
    readonly onInput: (event: InputEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
  };
  /** For a list, a group of radio buttons, a text with suggestions. */
  readonly choice: <Name extends keyof Values & string>(
    name: Name,
  ) => {
    readonly value: Values[Name];
    readonly error: string | undefined;
    readonly onChange: (value: Values[Name]) => void;
  };
  /** The sentence for a field, by its path: `shares.1.share`. */
  readonly issue: (path: string) => string | undefined;
  readonly error: CallError | undefined;
  readonly refuse: (error: CallError | undefined) => void;
  /** Issues of fields that the dialog does not show. */
  readonly strayIssues: (shown: readonly string[]) => readonly string[];
}

type TextName<Values> = { [Name in keyof Values]: Values[Name] extends string ? Name : never }[keyof Values] & string;

/** What was typed into a dialog, as typed, and what the office said about it. A refusal takes nothing away. */
export function useLifeForm<Values extends object>(initial: Values): LifeForm<Values> {
  const { t } = useTranslation();
  const style = useDateStyle();
  const [values, setValues] = useState(initial);
  const [error, setError] = useState<CallError>();
  const { current: first } = useRef(initial);

  return useMemo(() => {
    const issues = new Map<string, string>();
    for (const issue of error?.issues ?? []) {
      const path = issue.field.replace(/^(?:finding|improvement|decision)\./, '');
      if (!issues.has(path)) issues.set(path, issueSentence(issue, t, style));
    }
    const put = (changes: Partial<Values>): void => {
      setValues((before) => ({ ...before, ...changes }));
    };
    return {
      values,
      put,
      text: (name) => ({
        // Values of the names that are texts are texts.
        defaultValue: first[name] as string,
        error: issues.get(name),
        onInput: (event) => {
          put({ [name]: event.currentTarget.value } as unknown as Partial<Values>);
        },
      }),
      choice: (name) => ({
        value: values[name],
        error: issues.get(name),
        onChange: (value) => {
          put({ [name]: value } as unknown as Partial<Values>);
        },
      }),
      issue: (path) => issues.get(path),
      error,
      refuse: setError,
      strayIssues: (shown) =>
        [...issues]
          .filter(([path]) => !shown.some((name) => path === name || path.startsWith(`${name}.`)))
          .map(([, sentence]) => sentence),
    };
  }, [values, error, first, t, style]);
}
