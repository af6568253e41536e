import type { TextsLike } from '../texts.ts';
import type { customers as original } from '../zh-TW/customers.ts';
import { page } from './customers-page.ts';

export const customers = {
  page,
} satisfies TextsLike<typeof original>;
