import type { TextsLike } from '../texts.ts';
import type { customers as original } from '../zh-TW/customers.ts';

export const customers = {} satisfies TextsLike<typeof original>;
