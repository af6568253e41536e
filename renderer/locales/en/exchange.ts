import type { TextsLike } from '../texts.ts';
import type { exchange as original } from '../zh-TW/exchange.ts';
import { wizard } from './import-wizard.ts';

export const exchange = {
  wizard,
} satisfies TextsLike<typeof original>;
