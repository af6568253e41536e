import { useCall } from '../api/use-call.ts';
import { lateCases } from './ledger-views.ts';

interface Counts {
  /** Open cases past their due date. */
  readonly late: number | undefined;
  /** Accepted, and the form never printed. */
  readonly waitingToPrint: number | undefined;
}

/** The figures beside the names of the places. */
export function useCounts(): Counts {
  const late = useCall('ledger.page', { view: lateCases, offset: 0, limit: 1 });
  const waiting = useCall('papers.waiting', {});
  return { late: late.value?.total, waitingToPrint: waiting.value?.cases.length };
}
