import { useEffect, useMemo, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { I18nextProvider } from 'react-i18next';

import { locale as localeShape, type Locale } from '../../electron/contract/shapes.ts';
import { createTexts } from '../locales/translate.ts';

/** Texts of the window and of its controls in one language; the page says which it is. */
export function Texts({ locale, children }: { readonly locale: Locale; readonly children: ReactNode }) {
  const texts = useMemo(() => createTexts(locale), [locale]);
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = texts.t('common.appName');
  }, [locale, texts]);
  return (
    <I18nextProvider i18n={texts}>
      <I18nProvider locale={locale === 'en' ? 'en-US' : locale}>{children}</I18nProvider>
    </I18nextProvider>
  );
}

const KEPT = 'kesu.locale';

/** The language used last on this PC; else the system's, if it is one of ours. Needed before the office is open. */
export function firstLocale(): Locale {
  const kept = localeShape.safeParse(localStorage.getItem(KEPT));
  if (kept.success) return kept.data;
  const system = navigator.language.toLowerCase();
  if (/^zh-(cn|sg|hans)/.test(system)) return 'zh-CN';
  return system.startsWith('en') ? 'en' : 'zh-TW';
}

export function keepLocale(locale: Locale): void {
  localStorage.setItem(KEPT, locale);
}
