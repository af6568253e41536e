import i18next, { type i18n, type TFunction } from 'i18next';

import type { LocaleCode } from '../../db/rules/policy.ts';
import { texts as en } from './en/index.ts';
import { texts as zhCN } from './zh-CN/index.ts';
import { texts as zhTW } from './zh-TW/index.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'texts';
    resources: { texts: typeof zhTW };
    enableSelector: false;
  }
}

const resources = {
  'zh-TW': { texts: zhTW },
  'zh-CN': { texts: zhCN },
  en: { texts: en },
} as const;

/** An i18next of its own for one place (a window, an export): languages never leak from one to another. */
export function createTexts(locale: LocaleCode): i18n {
  const instance = i18next.createInstance();
  void instance.init({
    lng: locale,
    fallbackLng: 'zh-TW',
    supportedLngs: Object.keys(resources),
    load: 'currentOnly',
    ns: ['texts'],
    defaultNS: 'texts',
    nsSeparator: false,
    resources,
    initAsync: false,
    interpolation: { escapeValue: false }, // React escapes; spreadsheets and papers are no HTML
    returnNull: false,
  });
  return instance;
}

export type Translate = TFunction;

const translators = new Map<LocaleCode, Translate>();

/** `t` of a language, for the office and the command line. */
export function translator(locale: LocaleCode): Translate {
  const known = translators.get(locale);
  if (known) return known;
  const made = createTexts(locale).t;
  translators.set(locale, made);
  return made;
}
