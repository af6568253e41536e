import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';

import type { CallOutput } from '../../../electron/contract/calls.ts';
import { useCall } from '../../api/use-call.ts';
import type { Option } from '../../ui/Select.tsx';

export type FoundCustomer = CallOutput<'customers.search'>['rows'][number];

const MOST = 12;

export interface FoundCustomers {
  readonly rows: readonly FoundCustomer[];
  /** The same as lines of a list: the number, by what it was found, open cases. */
  readonly options: readonly Option[];
  /** The only file that can be meant; undefined while the search still runs. */
  readonly only: FoundCustomer | undefined;
}

/** The files that can be meant by what is typed: two characters, three digits or initials. Nothing is searched while `typed` is null. */
export function useFoundCustomers(typed: string | null): FoundCustomers {
  const { t } = useTranslation();
  const wanted = (typed ?? '').trim();
  const text = useDeferredValue(wanted);
  const searching = typed !== null && text !== '';
  const found = useCall('customers.search', { text, limit: MOST }, { enabled: searching, keepPrevious: true });
  const rows = searching ? (found.value?.rows ?? []) : [];
  return {
    rows,
    options: rows.map((row) => ({
      value: String(row.id),
      label: row.name,
      hint: [
        row.number,
        row.matched === row.name ? row.telephone : row.matched,
        row.openCases > 0 ? t('intake.openCases', { count: row.openCases }) : '',
      ]
        .filter(Boolean)
        .join('　'),
    })),
    only: rows.length === 1 && text === wanted && !found.outdated ? rows[0] : undefined,
  };
}
