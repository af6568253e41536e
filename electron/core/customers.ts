import type { customerCalls } from '../contract/customers.ts';
import type { OfficeContext } from './context.ts';
import type { Handlers } from './dispatch.ts';

export function customerHandlers(_context: OfficeContext): Handlers<typeof customerCalls> {
  return {} as Handlers<typeof customerCalls>;
}
