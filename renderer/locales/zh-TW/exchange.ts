import { wizard } from './import-wizard.ts';

/** Files in and out. */
export const exchange = {
  wizard,
};
