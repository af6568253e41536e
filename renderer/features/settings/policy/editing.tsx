import { createContext, useCallback, useContext, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { checkPolicy, type PolicyIssue } from '../../../../db/rules/policy-check.ts';
import type { LocaleCode, Localized, Policy } from '../../../../db/rules/policy.ts';
import { useLocale } from '../../../api/use-office.ts';
import type { Translate } from '../../../locales/translate.ts';
import { policyDraft } from './draft.ts';

export interface Editing {
  readonly policy: Policy;
  /** Language in which names are edited. */
  readonly locale: LocaleCode;
  readonly set: <Part extends keyof Policy>(part: Part, value: Policy[Part]) => void;
  /** The sentence for a field, and for what stands inside it when `within` is said. */
  readonly issueAt: (path: string, within?: boolean) => string | undefined;
  readonly issues: readonly PolicyIssue[];
}

const EditingContext = createContext<Editing | null>(null);

/** The policy on the page, with everything wrong in it; for the fields of the editor. */
export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error('useEditing outside the policy page');
  return editing;
}

/** The clerk's sentence for one thing that cannot be meant. */
export function policySentence({ code, params }: PolicyIssue, t: Translate): string {
  return t(`policyIssues.${code}`, { ...params });
}

export function EditingProvider({
  policy,
  from,
  locale,
  children,
}: {
  readonly policy: Policy;
  /** What is in force, from which editing begins. */
  readonly from: { readonly policy: Policy; readonly id: number };
  readonly locale: LocaleCode;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const issues = useMemo(() => checkPolicy(policy), [policy]);
  const set = useCallback<Editing['set']>(
    (part, value) => {
      policyDraft.edit(from, part, value);
    },
    [from],
  );
  const value = useMemo<Editing>(() => {
    const issueAt: Editing['issueAt'] = (path, within) => {
      const found = issues.find((issue) => issue.path === path || (within && issue.path.startsWith(`${path}.`)));
      return found && policySentence(found, t);
    };
    return { policy, locale, set, issueAt, issues };
  }, [policy, locale, set, issues, t]);
  return <EditingContext.Provider value={value}>{children}</EditingContext.Provider>;
}

/** A name in the language of the screen; what has none stays recognisable. */
export function useName(): (text: Localized) => string {
  const { t } = useTranslation();
  const locale = useLocale();
  return useCallback((text) => (text[locale].trim() === '' ? t('policyPage.unnamed') : text[locale]), [locale, t]);
}

/** The text in one language changed; the others follow where they are empty or said the same. */
export function withText(text: Localized, locale: LocaleCode, next: string): Localized {
  const before = text[locale];
  const follow = (other: string): string => (other.trim() === '' || other === before ? next : other);
  return { 'zh-TW': follow(text['zh-TW']), 'zh-CN': follow(text['zh-CN']), en: follow(text.en), [locale]: next };
}

export const noText: Localized = { 'zh-TW': '', 'zh-CN': '', en: '' };

/** A code that no entry of the list has yet. */
export function freshCode(list: readonly { readonly code: string }[], beginning: string): string {
  for (let number = list.length + 1; ; number += 1) {
    const code = `${beginning}-${number}`;
    if (!list.some((one) => one.code === code)) return code;
  }
}
