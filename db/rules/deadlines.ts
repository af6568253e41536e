import { addDays, daysBetween } from './dates.ts';
import { CLOSING_LIMIT, type Policy } from './policy.ts';

/** A due date that can say why: "2026-12-06: 15 calendar days from 2026-11-21, domestic (002§3 Art.10(1))". */
export interface DueDate {
  readonly date: string;
  readonly from: string;
  readonly days: number;
  readonly counting: 'calendar-days';
  readonly region: 'domestic' | 'overseas';
  readonly source: string;
}

/** Closing is due so many calendar days after acceptance, by region (002§3 Art.10(1); the source never says working days). */
export function closingDue(
  acceptedOn: string,
  region: 'domestic' | 'overseas',
  policy: Pick<Policy, 'limits'>,
): DueDate {
  const limit = policy.limits.find(
    ({ code, when }) => code === CLOSING_LIMIT && (when.regions.length === 0 || when.regions.includes(region)),
  );
  const span = limit?.hard ?? limit?.target;
  const days = span && 'amount' in span ? span.amount : 0;
  return {
    date: addDays(acceptedOn, days),
    from: acceptedOn,
    days,
    counting: 'calendar-days',
    region,
    source: limit?.source ?? '',
  };
}

/** Days past the due date on `day`; 0 on the due date itself, before it, and where nothing is due. */
export function daysLate(dueOn: string | null, day: string): number {
  return dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, day));
}
