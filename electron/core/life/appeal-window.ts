import { addDays } from '../../../db/rules/dates.ts';
import type { LifeWork } from './facts.ts';

/** Last day on which the result that was told on `from` can be appealed (003§14 1.1); null for any day. */
export function appealUntil({ policy }: LifeWork, from: string): string | null {
  const window = policy.appealWindow;
  if (window === null) return null;
  return window.unit === 'calendar-days' ? addDays(from, window.amount) : null;
}
