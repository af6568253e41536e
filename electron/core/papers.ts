import type { paperCalls } from '../contract/paper.ts';
import type { OfficeContext } from './context.ts';
import type { Handlers } from './dispatch.ts';

export function paperHandlers(_context: OfficeContext): Handlers<typeof paperCalls> {
  return {} as Handlers<typeof paperCalls>;
}
