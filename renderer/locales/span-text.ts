import type { Span } from '../../db/rules/policy.ts';
import type { Translate } from './translate.ts';

/** How long something may take, in words: `15 日`, `3 個工作日`, `上班時間 30 分鐘`, `即刻`. */
export function spanText(t: Translate, span: Span): string {
  switch (span.unit) {
    case 'same-day':
    case 'at-once':
    case 'set-per-case':
      return t(`calendar.span.${span.unit}`);
    case 'minutes':
    case 'hours': {
      const unit = `${span.clock}-${span.unit}` as const;
      return amountText(t, unit, span.amount);
    }
    case 'calendar-days':
    case 'working-days':
    case 'weeks':
    case 'months':
      return amountText(t, span.unit, span.amount);
  }
}

export type AmountUnit =
  | 'round-minutes'
  | 'round-hours'
  | 'office-minutes'
  | 'office-hours'
  | 'calendar-days'
  | 'working-days'
  | 'weeks'
  | 'months';

export function amountText(t: Translate, unit: AmountUnit, amount: number): string {
  return amount === 1 ? t(`calendar.spanOfOne.${unit}`) : t(`calendar.span.${unit}`, { amount });
}
