import type { statisticsCalls } from '../contract/statistics.ts';
import type { OfficeContext } from './context.ts';
import type { Handlers } from './dispatch.ts';

export function statisticsHandlers(_context: OfficeContext): Handlers<typeof statisticsCalls> {
  return {} as Handlers<typeof statisticsCalls>;
}
