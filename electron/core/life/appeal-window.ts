import { dayOf, reckon } from '../../../db/rules/due.ts';
import { officeCalendar } from '../office-calendar.ts';
import type { LifeWork } from './facts.ts';

/** Last day on which the result that was told on `from` can be appealed (003§14 1.1); null for any day. */
export function appealUntil({ policy, work }: LifeWork, from: string): string | null {
  if (policy.appealWindow === null) return null;
  const reckoned = reckon({
    span: policy.appealWindow,
    start: from,
    pauses: [],
    calendar: officeCalendar(work.writer),
  });
  return reckoned.is === 'due' ? dayOf(reckoned.due) : null;
}
