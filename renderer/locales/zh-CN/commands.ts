import type { TextsLike } from '../texts.ts';
import type { commands as original } from '../zh-TW/commands.ts';

export const commands = {} satisfies TextsLike<typeof original>;
