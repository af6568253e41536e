import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import { formatDate, type YearStyle } from '../../db/rules/dates.ts';
import type { CallError, ErrorParams, FieldIssue } from '../../electron/contract/errors.ts';
import type { Translate } from '../locales/translate.ts';
import { formatMonth } from '../ui/dates.ts';
import { copies } from '../locales/zh-TW/copies.ts';
import { fields } from '../locales/zh-TW/fields.ts';
import { life } from '../locales/zh-TW/life.ts';
import { useDateStyle } from './use-office.ts';

/** The clerk's sentence for a refusal. Dates in it are written as the office writes them. */
export function sentenceOf(error: CallError, t: Translate, style: YearStyle = 'western'): string {
  if (error.code === 'not-allowed') return t('errors.not-allowed', { why: whyText(error, t, style) });
  if (error.code === 'copy-refused') {
    return t('errors.copy-refused', { why: copyObjectionText(error.params ?? {}, t, style) });
  }
  return t(`errors.${error.code}`, { ...shownParams(error.params, style), ref: error.ref ?? '' });
}

/** Why a step in the life of a case cannot be taken: `params.why` names the sentence. */
function whyText({ params = {} }: CallError, t: Translate, style: YearStyle): string {
  const why = String(params['why'] ?? '');
  return isWhyCode(why) ? t(`life.why.${why}`, { ...shownParams(params, style) }) : why;
}

/** Why something cannot be said of a copy: `why` names the sentence, `state` the state it is in. */
export function copyObjectionText(
  {
    why,
    state,
    on,
  }: { readonly why?: string | number; readonly state?: string | number; readonly on?: string | number },
  t: Translate,
  style: YearStyle,
): string {
  const code = String(why ?? '');
  if (!isCopyWhy(code)) return code;
  const known = String(state ?? '');
  return t(`copies.why.${code}`, {
    ...shownParams(on === undefined ? {} : { on }, style),
    state: isCopyState(known) ? t(`copies.states.${known}`) : known,
  });
}

function isCopyWhy(code: string): code is keyof typeof copies.why {
  return Object.hasOwn(copies.why, code);
}

function isCopyState(code: string): code is keyof typeof copies.states {
  return Object.hasOwn(copies.states, code);
}

function isWhyCode(code: string): code is keyof typeof life.why {
  return Object.hasOwn(life.why, code);
}

/** The clerk's sentence for one thing wrong with one field. */
export function issueSentence(issue: FieldIssue, t: Translate, style: YearStyle = 'western'): string {
  if (!isFieldCode(issue.code)) return t('errors.invalid-form');
  return t(`fields.${issue.code}`, { ...shownParams(issue.params, style) });
}

/** Sentences of a refused form by field; the first issue of a field speaks. */
export function issuesByField(
  error: CallError | undefined,
  t: Translate,
  style: YearStyle = 'western',
): Readonly<Record<string, string>> {
  const result: Record<string, string> = {};
  for (const issue of error?.issues ?? []) result[issue.field] ??= issueSentence(issue, t, style);
  return result;
}

/** `sentenceOf` in the language and date style of the screen. */
export function useSentence(): (error: CallError) => string {
  const { t } = useTranslation();
  const style = useDateStyle();
  return useCallback((error: CallError) => sentenceOf(error, t, style), [t, style]);
}

function isFieldCode(code: string): code is keyof typeof fields {
  return Object.hasOwn(fields, code);
}

function shownParams(params: ErrorParams | undefined, style: YearStyle): ErrorParams {
  return Object.fromEntries(Object.entries(params ?? {}).map(([key, value]) => [key, shown(value, style)]));
}

function shown(value: string | number, style: YearStyle): string | number {
  if (typeof value === 'number') return value;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value, style);
  if (/^\d{4}-\d{2}$/.test(value)) return formatMonth(value, style);
  return value;
}
