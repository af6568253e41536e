/** Which report of the policy is due when. Pure. */
import { addDays, addMonths, daysInMonth, isoDate } from './dates.ts';
import type { PolicyReport } from './policy.ts';

export interface DueReport {
  /** `2026-10`; of a week its Monday. */
  readonly of: string;
  /** Last day of what it reports on. */
  readonly lastDay: string;
  readonly due: string;
}

/** From Friday on the week hands in its own report; an earlier weekday is that of the week after. */
const OWN_WEEK_FROM = 5;

/**
 * The report that is to be handed in now: of a month, that of the last one (002§3 Art.9(9): by the tenth); of a week
 * the one before, or this one where it is due before its end, from the day before that.
 */
export function reportDue({ period, dueDay }: Pick<PolicyReport, 'period' | 'dueDay'>, today: string): DueReport {
  if (period === 'month') {
    const month = addMonths(today.slice(0, 7), -1);
    return { of: month, lastDay: lastDayOf(month), due: dayOfMonth(today.slice(0, 7), dueDay) };
  }
  const monday = mondayOf(today);
  const day = addDays(monday, dueDay - 1);
  if (dueDay < OWN_WEEK_FROM) return { of: addDays(monday, -7), lastDay: addDays(monday, -1), due: day };
  if (today >= addDays(day, -1)) return { of: monday, lastDay: addDays(monday, 6), due: day };
  return { of: addDays(monday, -7), lastDay: addDays(monday, -1), due: addDays(day, -7) };
}

export function lastDayOf(month: string): string {
  return dayOfMonth(month, 31);
}

/** That day of the month, or its last. */
function dayOfMonth(month: string, day: number): string {
  const year = Number(month.slice(0, 4));
  const number = Number(month.slice(5));
  return isoDate(year, number, Math.min(day, daysInMonth(year, number))) ?? `${month}-01`;
}

function mondayOf(date: string): string {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return addDays(date, weekday === 0 ? -6 : 1 - weekday);
}
