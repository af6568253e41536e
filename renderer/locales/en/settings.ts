import type { TextsLike } from '../texts.ts';
import type { settings as original } from '../zh-TW/settings.ts';

export const settings = {} satisfies TextsLike<typeof original>;
