import { z } from 'zod';

import { command, query } from './define.ts';
import { openProblem } from './office.ts';
import { nothing } from './shapes.ts';

/**
 * Where the data lies, and what is wrong when it cannot be opened. These calls
 * are answered also while there is no office; every other one is then refused
 * as `office-closed`.
 */
export const placeCalls = {
  'place.status': query({
    input: nothing,
    output: z.strictObject({
      /** Null when the office is open. */
      problem: openProblem.nullable(),
      /** To show only; the window never sends a path. */
      folder: z.string(),
      /**
       * `from-future`: the program version that wrote the file, where it is known.
       * `damaged`, `not-migrated`: what was found, in English, for whoever repairs it.
       */
      detail: z.string(),
      /** False when the folder was named on the command line. */
      changeable: z.boolean(),
    }),
    errors: [],
  }),
  'place.retry': command({ input: nothing, output: z.strictObject({ open: z.boolean() }), errors: [] }),
  'place.reveal': command({ input: nothing, output: nothing, errors: [] }),
  /** Lets the clerk choose another folder and opens the office there; a folder without data gets a new file. */
  'place.choose': command({
    input: nothing,
    output: z.strictObject({ changed: z.boolean(), open: z.boolean() }),
    errors: [],
  }),
} as const;
