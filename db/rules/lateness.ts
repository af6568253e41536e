/**
 * What late means, for the page of a case, the slips and the morning's list alike. Pure.
 * `db/repositories/{slips,today}.ts` say the same to an index; a test holds them together.
 */
import { isPast } from './due.ts';
import { CLOSING_LIMIT } from './policy.ts';

/** A due time as far as lateness asks for it. */
export interface Owed {
  /** Limit of the policy; `visit:<id>`, `improve:<line>`, `call:<id>`. */
  readonly code: string;
  readonly target: string | null;
  readonly due: string | null;
  readonly met: string | null;
  /** The clock stands still. */
  readonly stopped: boolean;
}

/** When it is over: the hard limit, or the target where there is no other. */
export function endOf({ target, due, stopped }: Pick<Owed, 'target' | 'due' | 'stopped'>): string | null {
  return due ?? (stopped ? null : target);
}

/** Passed, and nothing was done; while the clock stands still nothing becomes late. `now` is a text with minutes. */
export function isLate(owed: Omit<Owed, 'code'>, now: string): boolean {
  const end = endOf(owed);
  return owed.met === null && !owed.stopped && end !== null && isPast(end, now);
}

/** Done after it had passed. Where only the day is known of one of them, whole days are compared. */
export function wasMetLate(owed: Omit<Owed, 'code'>): boolean {
  const end = endOf(owed);
  return owed.met !== null && end !== null && isPast(end, owed.met);
}

/** A unit can be reminded of it: effect checks and calls to customers have lists of their own. */
function isOwedByUnit({ code }: Owed): boolean {
  return !code.startsWith('improve:') && !code.startsWith('call:');
}

/** Something of an open case is late, so that a reminder (催辦單) can be made. */
export function hasLate(owed: readonly Owed[], now: string): boolean {
  return owed.some((one) => isOwedByUnit(one) && isLate(one, now));
}

/** A unit overran its limit, in time or not yet answered at all: of a closed case an inquiry (查辦單) can be made. */
export function hasOverrun(owed: readonly Owed[], now: string): boolean {
  return owed.some((one) => isOwedByUnit(one) && one.code !== CLOSING_LIMIT && (wasMetLate(one) || isLate(one, now)));
}
