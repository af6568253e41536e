import { page } from './customers-page.ts';

/** Customer files. */
export const customers = {
  page,
};
