import { z } from 'zod';

import { command, query } from './define.ts';
import { id, isoDate, isoMonth, line, nothing } from './shapes.ts';

export const dayKind = z.enum(['holiday', 'workday']);

const calendarDay = z.strictObject({
  date: isoDate,
  /** Whether the office works. */
  works: z.boolean(),
  /** Why, where it is not the plain week: `國慶日`, `補行上班`. */
  name: z.string(),
  /** Where that comes from. */
  from: z.enum(['week', 'shipped', 'office']),
});
export type CalendarDay = z.infer<typeof calendarDay>;

/** An own day of the office; `null` takes it away again. */
const dayChange = z.strictObject({
  date: isoDate,
  change: z.strictObject({ kind: dayKind, name: line }).nullable(),
});

const moved = z.strictObject({
  caseId: id,
  number: z.string(),
  customerName: z.string(),
  /** Which limit, as the policy names it. */
  label: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});

export const calendarCalls = {
  /** A month, day by day, and for which years the shipped calendar was published. */
  'calendar.month': query({
    input: z.strictObject({ month: isoMonth }),
    output: z.strictObject({
      days: z.array(calendarDay),
      publishedFrom: z.int(),
      publishedUntil: z.int(),
    }),
    errors: [],
  }),
  /** Which due times would move, and how; nothing is kept. Closed cases never move. */
  'calendar.preview': query({
    input: z.strictObject({ changes: z.array(dayChange).min(1).max(400) }),
    output: z.strictObject({ moved: z.array(moved) }),
    errors: ['invalid-form'],
  }),
  /** Keeps the days and moves what they move; answers it. A typhoon day is one such change. */
  'calendar.change': command({
    input: z.strictObject({ changes: z.array(dayChange).min(1).max(400) }),
    output: z.strictObject({ moved: z.array(moved) }),
    errors: ['invalid-form'],
  }),
  /** Days on which the office differs from what is shipped. */
  'calendar.own': query({
    input: nothing,
    output: z.strictObject({ days: z.array(z.strictObject({ date: isoDate, kind: dayKind, name: z.string() })) }),
    errors: [],
  }),
} as const;
