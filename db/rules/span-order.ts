import type { Span } from './policy.ts';

/** Minutes that a span lasts at least and at most; null for what cannot be compared. */
function reach(span: Span): { readonly least: number; readonly most: number } | null {
  const day = 24 * 60;
  switch (span.unit) {
    case 'minutes':
    case 'hours': {
      const lasting = span.amount * (span.unit === 'hours' ? 60 : 1);
      // Office minutes stand still at night and over holidays, nobody knows beforehand for how long.
      return { least: lasting, most: span.clock === 'round' ? lasting : Number.POSITIVE_INFINITY };
    }
    case 'calendar-days':
      return { least: span.amount * day, most: (span.amount + 1) * day };
    case 'weeks':
      return { least: span.amount * 7 * day, most: (span.amount * 7 + 1) * day };
    case 'working-days':
      return { least: span.amount * day, most: Number.POSITIVE_INFINITY };
    case 'months':
      return { least: span.amount * 28 * day, most: (span.amount * 31 + 1) * day };
    case 'same-day':
    case 'at-once':
      return { least: 0, most: day };
    case 'set-per-case':
      return null;
    default:
      return span satisfies never;
  }
}

/** True where the first surely ends after the second, or both are of one measure and the first is more. */
export function isLonger(first: Span, second: Span): boolean {
  if ('amount' in first && 'amount' in second && first.unit === second.unit) {
    if (!('clock' in first) || !('clock' in second) || first.clock === second.clock)
      return first.amount > second.amount;
  }
  const one = reach(first);
  const other = reach(second);
  return one !== null && other !== null && one.least > other.most;
}
