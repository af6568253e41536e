import type { StatisticsNumber } from '../../../electron/contract/ledger.ts';
import { navigation } from '../../app/navigation.ts';

/** Opens the cases behind a number over the statistics; Esc comes back to them. */
export function openCasesBehind(behind: StatisticsNumber): void {
  navigation.open({
    name: 'ledger',
    view: { month: null, text: '', lateOnly: false, openOnly: false, states: [], types: [], units: [], behind },
  });
}
