import { useEffect, useState } from 'react';

import type { CallOutput } from '../../../electron/contract/calls.ts';
import type { CustomerForm } from '../../../electron/contract/customers.ts';
import { useCall } from '../../api/use-call.ts';

export type Duplicate = CallOutput<'customers.duplicates'>['rows'][number];

/** A moment after the last key, so that a number is not looked up digit by digit. */
const PAUSE_MS = 250;

interface Probe {
  readonly name: string;
  readonly taxNumber: string;
  readonly telephones: string[];
}

/** What of a form tells whether the customer is there already. */
export function probeOf({ name, taxNumber, telephone, contacts }: CustomerForm): Probe {
  const telephones = [telephone, ...contacts.flatMap((contact) => [contact.telephone, contact.mobile])];
  return {
    name: name.trim(),
    taxNumber: taxNumber.trim(),
    telephones: [...new Set(telephones.map((text) => text.trim()).filter((text) => text !== ''))],
  };
}

/** Files that may be of the same customer as what is being typed; `probe` is told as the clerk types. */
export function useDuplicates(id: number | undefined, probe: Probe): readonly Duplicate[] | undefined {
  const asked = useSettled(JSON.stringify(probe));
  const input = JSON.parse(asked) as Probe;
  const enabled = input.name !== '' || input.taxNumber !== '' || input.telephones.length > 0;
  const found = useCall(
    'customers.duplicates',
    { ...(id === undefined ? {} : { exceptId: id }), ...input },
    { enabled, keepPrevious: true },
  );
  return enabled ? found.value?.rows : undefined;
}

/** The value as it has been for a moment. */
function useSettled(value: string): string {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      settle(value);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [value]);
  return settled;
}
