import { create } from 'zustand';

import type { CustomerForm } from '../../../electron/contract/customers.ts';

export interface Unsaved {
  readonly form: CustomerForm;
  /** Version of the file on which the changes were made; undefined for a new customer. */
  readonly version: number | undefined;
}

interface Store {
  readonly byKey: Readonly<Record<string, Unsaved>>;
}

/** What was typed into customer files and not saved yet: it stays until it is saved or discarded. */
export const useUnsaved = create<Store>(() => ({ byKey: {} }));

const NEW = 'new';

export function unsavedOf(id: number | undefined): Unsaved | undefined {
  return useUnsaved.getState().byKey[keyOf(id)];
}

export function keepUnsaved(id: number | undefined, unsaved: Unsaved): void {
  useUnsaved.setState(({ byKey }) => ({ byKey: { ...byKey, [keyOf(id)]: unsaved } }));
}

export function forgetUnsaved(id: number | undefined): void {
  const key = keyOf(id);
  if (useUnsaved.getState().byKey[key] === undefined) return;
  useUnsaved.setState(({ byKey }) => ({
    byKey: Object.fromEntries(Object.entries(byKey).filter(([each]) => each !== key)),
  }));
}

export function hasUnsaved({ byKey }: Store, id: number | undefined): boolean {
  return byKey[keyOf(id)] !== undefined;
}

function keyOf(id: number | undefined): string {
  return id === undefined ? NEW : String(id);
}
