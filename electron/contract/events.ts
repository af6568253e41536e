import { z } from 'zod';

import { code, nothing } from './shapes.ts';

/** What the office tells the window unasked. */
export const events = {
  /** Something changed: views that show it ask again. */
  'office.changed': z.strictObject({
    areas: z.array(
      z.enum([
        'customers',
        'cases',
        'drafts',
        'papers',
        'settings',
        'imports',
        'calendar',
        'slips',
        'forms',
        'letters',
        'attachments',
      ]),
    ),
  }),
  'job.progress': z.strictObject({ job: code, done: z.int(), total: z.int() }),
  /** From the menu: a command of the window's own table. */
  'command.run': z.strictObject({ command: code }),
  /** The window is about to close: the page keeps what is being typed and answers with `window.settled`. */
  'window.closing': nothing,
} as const;

export type Events = typeof events;
export type EventName = keyof Events;
export type EventPayload<Name extends EventName> = z.infer<Events[Name]>;
