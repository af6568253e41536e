/** When a number may be given (受理): product rule "The case number", after 002§3 Art.8 and Art.9(3). */
import { daysBetween } from './dates.ts';
import { FIRST_MONTH } from './case-number.ts';

/** A longer silence than this is taken for a wrong clock, until the clerk says otherwise. */
export const CLOCK_LIMIT_DAYS = 31;

export interface AcceptanceQuestion {
  /** The PC's day. */
  readonly today: string;
  readonly acceptedOn: string;
  /** Why an earlier day than today. */
  readonly reason: string;
  /** Day of the last acceptance, by the later of its date and the moment it was entered. */
  readonly lastAcceptance: string | undefined;
  readonly clockConfirmed: boolean;
  /** The month of `acceptedOn` was closed (月結). */
  readonly monthClosed: boolean;
}

type Params = Readonly<Record<string, string | number>>;

export interface AcceptanceObjection {
  readonly code:
    | 'clock-before-last'
    | 'clock-far-ahead'
    | 'date-in-future'
    | 'too-early'
    | 'month-closed'
    | 'reason-required';
  readonly params: Params;
}

/** What speaks against giving a number, or undefined. The clock first: every other answer depends on it. */
export function objectionToAcceptance(question: AcceptanceQuestion): AcceptanceObjection | undefined {
  const { today, acceptedOn, lastAcceptance } = question;
  if (lastAcceptance !== undefined && !question.clockConfirmed) {
    const days = daysBetween(lastAcceptance, today);
    const params = { today, last: lastAcceptance, days };
    if (days < 0) return { code: 'clock-before-last', params };
    if (days > CLOCK_LIMIT_DAYS) return { code: 'clock-far-ahead', params };
  }
  if (acceptedOn > today) return { code: 'date-in-future', params: { today } };
  const month = acceptedOn.slice(0, 7);
  if (month < FIRST_MONTH) return { code: 'too-early', params: { first: `${FIRST_MONTH}-01` } };
  if (question.monthClosed) return { code: 'month-closed', params: { month } };
  if (acceptedOn < today && question.reason.trim() === '') return { code: 'reason-required', params: {} };
  return undefined;
}
