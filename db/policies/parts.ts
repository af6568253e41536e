/** Pieces of which the shipped policies are made. */
import type { CaseCondition, PolicyLimit } from '../rules/policy.ts';

/** Holds for every case. */
export const always: CaseCondition = {
  kinds: [],
  regions: [],
  types: [],
  severities: [],
  major: null,
  urgent: null,
};

type Given = Pick<PolicyLimit, 'code' | 'label' | 'from' | 'until' | 'who' | 'source'> & Partial<PolicyLimit>;

/** A limit for every case, of which a reminder is made when it passes, unless it says otherwise. */
export function limit(given: Given): PolicyLimit {
  return { when: always, target: null, hard: null, passed: 'reminder', tell: null, ...given };
}
