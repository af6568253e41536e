import type { exchangeCalls } from '../contract/exchange.ts';
import type { OfficeContext } from './context.ts';
import type { Handlers } from './dispatch.ts';

export function exchangeHandlers(_context: OfficeContext): Handlers<typeof exchangeCalls> {
  return {} as Handlers<typeof exchangeCalls>;
}
