import type { TextsLike } from '../texts.ts';
import type { program as original } from '../zh-TW/program.ts';

export const program = {} satisfies TextsLike<typeof original>;
