import { useCall } from '../api/use-call.ts';

interface Counts {
  /** Cases that are late or due today. */
  readonly pressing: number | undefined;
  /** Made here, and never printed. */
  readonly waitingToPrint: number | undefined;
}

/** The figures beside the names of the places. */
export function useCounts(): Counts {
  const waits = useCall('today.get', {}).value;
  const waiting = useCall('papers.desk', { limit: 0 });
  return { pressing: waits && waits.late.total + waits.dueToday.total, waitingToPrint: waiting.value?.total };
}
