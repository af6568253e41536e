import type { TextsLike } from '../texts.ts';
import type { exchange as original } from '../zh-TW/exchange.ts';

export const exchange = {} satisfies TextsLike<typeof original>;
