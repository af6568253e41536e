import { z } from 'zod';

import { command } from './define.ts';
import { code, nothing } from './shapes.ts';

/** What a command belongs to; the menu bar, the page of keys and the palette go by it. */
export const commandArea = z.enum(['program', 'places', 'form', 'case', 'ledger', 'customers', 'statistics', 'print']);
export type CommandArea = z.infer<typeof commandArea>;

/** `F2`, `Ctrl+K`, `Alt+PageUp`: only what the desktop can show as a key. */
const shownKeys = z
  .string()
  .regex(
    /^(?:(?:Ctrl|Alt|Shift)\+)*(?:F(?:[1-9]|1\d|2[0-4])|[A-Z\d]|Enter|Escape|Delete|Backspace|Home|End|Page(?:Up|Down)|Arrow(?:Up|Down|Left|Right))$/,
  );

export const menuCommand = z.strictObject({
  /** Sent back as `command.run` when it is chosen. */
  command: code,
  /** In the language of the screen. */
  label: z.string().min(1).max(80),
  area: commandArea,
  keys: shownKeys.nullable(),
  /** It can be done now. */
  enabled: z.boolean(),
});
export type MenuCommand = z.infer<typeof menuCommand>;

/** Answered by the shell of the window; the office and the command line do not know them. */
export const menuCalls = {
  /** The window's table of commands, for the menu bar of the desktop. None: there is nothing to command yet. */
  'menu.set': command({
    input: z.strictObject({ commands: z.array(menuCommand).max(200) }),
    output: nothing,
    errors: [],
  }),
} as const;
