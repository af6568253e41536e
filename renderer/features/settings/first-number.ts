import { ROC_OFFSET, type YearStyle } from '../../../db/rules/dates.ts';

/** How the first case of a month would be numbered, to show what a year style means: `261101` or `151101`. */
export function firstNumber(month: string, style: YearStyle): string {
  const year = Number(month.slice(0, 4)) - (style === 'roc' ? ROC_OFFSET : 0);
  return `${String(year % 100).padStart(2, '0')}${month.slice(5, 7)}01`;
}
