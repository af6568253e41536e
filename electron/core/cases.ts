import type { caseCalls } from '../contract/cases.ts';
import type { OfficeContext } from './context.ts';
import type { Handlers } from './dispatch.ts';

export function caseHandlers(_context: OfficeContext): Handlers<typeof caseCalls> {
  return {} as Handlers<typeof caseCalls>;
}
