/** States of a case and what may be done in each. A draft is no case yet. */

export const caseStates = [
  'filed',
  'accepted',
  'at-station',
  'waiting',
  'decided',
  'closed',
  'not-established',
  'merged',
  'voided',
] as const;

export type CaseStateName = (typeof caseStates)[number];

/** Still being worked on: counts as open, and late once the due date has passed. */
export const openStates: readonly CaseStateName[] = ['filed', 'accepted', 'at-station', 'waiting', 'decided'];

export function isOpen(state: CaseStateName): boolean {
  return openStates.includes(state);
}

export type CaseAction = 'accept' | 'change' | 'close' | 'void' | 'unvoid';

/** Whether `action` can be done in `state`. A voided or merged case is only read, or taken back. */
export function mayDo(action: CaseAction, state: CaseStateName): boolean {
  switch (action) {
    case 'accept':
      return state === 'filed';
    case 'change':
      return state !== 'voided' && state !== 'merged';
    case 'close':
      return isOpen(state) && state !== 'filed';
    case 'void':
      return state !== 'voided' && state !== 'merged' && state !== 'filed';
    case 'unvoid':
      return state === 'voided';
  }
}

/** 不成立 is closed too, but stays apart (002§3 Art.9(13)). */
export function stateAfterClosing(established: boolean): 'closed' | 'not-established' {
  return established ? 'closed' : 'not-established';
}
