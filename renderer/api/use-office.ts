import { createContext, useCallback, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { formatDate, readDate, type DateReading, type YearStyle } from '../../db/rules/dates.ts';
import type { Localized } from '../../db/rules/policy.ts';
import type { CallOutput } from '../../electron/contract/calls.ts';
import { locale as localeShape, type Locale } from '../../electron/contract/shapes.ts';
import { formatMonth, weekday } from '../ui/dates.ts';

export type OfficeStatus = CallOutput<'office.status'>;

/** Filled by the frame once the office is open and set up. */
export const OfficeContext = createContext<OfficeStatus | null>(null);

/** Settings, policy and the day of the office; for everything that is shown inside the frame. */
export function useOffice(): OfficeStatus {
  const office = useContext(OfficeContext);
  if (!office) throw new Error('useOffice outside the frame');
  return office;
}

/** How the office writes years; western before the office is open. */
export function useDateStyle(): YearStyle {
  return useContext(OfficeContext)?.settings.dateStyle ?? 'western';
}

/** Language of the screen. */
export function useLocale(): Locale {
  const { i18n } = useTranslation();
  const parsed = localeShape.safeParse(i18n.language);
  return parsed.success ? parsed.data : 'zh-TW';
}

/** The text of a policy's name in the language of the screen. */
export function useLocalized(): (text: Localized) => string {
  const locale = useLocale();
  return useCallback((text: Localized) => text[locale], [locale]);
}

export interface Dates {
  readonly today: string;
  readonly style: YearStyle;
  /** `2026/11/21` or `115/11/21`; empty for no date. */
  readonly show: (date: string | null) => string;
  /** `2026/11/21（六）` */
  readonly showWithWeekday: (date: string) => string;
  readonly showMonth: (month: string) => string;
  /** Reads what the clerk typed. */
  readonly read: (text: string) => DateReading;
}

/** Dates as this office writes and reads them. */
export function useDates(): Dates {
  const { today } = useOffice();
  const style = useDateStyle();
  const locale = useLocale();
  return useMemo(
    () => ({
      today,
      style,
      show: (date) => (date === null ? '' : formatDate(date, style)),
      showWithWeekday: (date) => dateWithWeekday(date, style, locale),
      showMonth: (month) => formatMonth(month, style),
      read: (text) => readDate(text, { today }),
    }),
    [today, style, locale],
  );
}

export function dateWithWeekday(date: string, style: YearStyle, locale: Locale): string {
  const day = weekday(date, locale);
  return locale === 'en' ? `${formatDate(date, style)} ${day}` : `${formatDate(date, style)}（${day}）`;
}
