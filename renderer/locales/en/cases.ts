import type { TextsLike } from '../texts.ts';
import type { cases as original } from '../zh-TW/cases.ts';

export const cases = {} satisfies TextsLike<typeof original>;
