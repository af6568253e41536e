import type { TextsLike } from '../texts.ts';
import type { statistics as original } from '../zh-TW/statistics.ts';

export const statistics = {} satisfies TextsLike<typeof original>;
