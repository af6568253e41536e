/** What slips and follow-ups say in one language, out of the policy under which the case was accepted. */
import type { SlipWithCase } from '../../db/repositories/slips.ts';
import { formatDate, type YearStyle } from '../../db/rules/dates.ts';
import type { LocaleCode, Localized, Policy } from '../../db/rules/policy.ts';
import { translator } from '../../renderer/locales/translate.ts';

/** A unit of the policy by its name; what is none is the clerk's own word. */
export function unitName(policy: Pick<Policy, 'units'>, unit: string, locale: LocaleCode): string {
  return policy.units.find(({ code }) => code === unit)?.label[locale] ?? unit;
}

/** The unit that was meant, whatever language its name was typed in; other words stay as they are. */
export function unitCode(policy: Pick<Policy, 'units'>, text: string): string {
  const clean = text.trim();
  const has = (label: Localized): boolean => Object.values(label).includes(clean);
  return policy.units.find(({ code, label }) => code === clean || has(label))?.code ?? clean;
}

/** What a station or limit is called: 追查原因、判定責任部門; 結案. */
export function overrunLabel(
  policy: Pick<Policy, 'limits' | 'route'>,
  { code, station }: { readonly code: string; readonly station: string | null },
  locale: LocaleCode,
): string {
  if (station !== null) return policy.route.find((one) => one.code === station)?.task[locale] ?? station;
  return policy.limits.find((one) => one.code === code)?.label[locale] ?? code;
}

interface AboutOptions {
  readonly policy: Pick<Policy, 'limits' | 'route'>;
  /** Station of the visit the slip is about. */
  readonly station: string | null;
  readonly locale: LocaleCode;
  readonly style: YearStyle;
}

/** 「結案」應於 2026/12/06 完成，逾 3 日 — as it was on the day of the slip. */
export function aboutWords(
  slip: Pick<SlipWithCase, 'about' | 'about_due' | 'about_days'>,
  { policy, station, locale, style }: AboutOptions,
): string {
  if (slip.about_due === null) return '';
  return translator(locale)('slips.about', {
    label: overrunLabel(policy, { code: slip.about, station }, locale),
    due: dueWords(slip.about_due, style),
    days: slip.about_days,
  });
}

/** `2026/10/14`, or `2026/10/14 09:20` where a minute was due. */
export function dueWords(due: string, style: YearStyle): string {
  return `${formatDate(due.slice(0, 10), style)}${due.slice(10).replace('T', ' ')}`;
}
