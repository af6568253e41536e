import { daysBetween } from './dates.ts';

/** Days past the due date on `day`; 0 on the due date itself, before it, and where nothing is due. */
export function daysLate(dueOn: string | null, day: string): number {
  return dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, day));
}
