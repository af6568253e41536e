import type { TextsLike } from '../texts.ts';
import type { paper as original } from '../zh-TW/paper.ts';

export const paper = {} satisfies TextsLike<typeof original>;
