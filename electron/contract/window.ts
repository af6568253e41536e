import { z } from 'zod';

import { command } from './define.ts';
import { nothing } from './shapes.ts';

/** Answered by the shell of the window; the office and the command line do not know them. */
export const windowCalls = {
  /**
   * The page's answer to the event `window.closing`: the window may close. With `kept` false
   * something could not be kept, and the window stays until the clerk closes it once more.
   */
  'window.settled': command({ input: z.strictObject({ kept: z.boolean() }), output: nothing, errors: [] }),
} as const;
