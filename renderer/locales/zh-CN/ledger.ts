import type { TextsLike } from '../texts.ts';
import type { ledger as original } from '../zh-TW/ledger.ts';

export const ledger = {} satisfies TextsLike<typeof original>;
