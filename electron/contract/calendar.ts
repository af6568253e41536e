import { z } from 'zod';

import { command, query } from './define.ts';
import { id, isoDate, isoMonth, line, nothing } from './shapes.ts';

/** Whose public holidays and make-up workdays are shipped. */
export const workCalendarCode = z.enum(['taiwan', 'mainland', 'none']);

const timeOfDay = z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/);
export const officeHours = z
  .array(z.strictObject({ from: timeOfDay, until: timeOfDay }))
  .min(1)
  .max(6);

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

/** Own days, another shipped calendar, other hours: whatever moves due times. */
const calendarChange = z.strictObject({
  changes: z.array(dayChange).max(400),
  workCalendar: workCalendarCode.optional(),
  officeHours: officeHours.optional(),
});
export type CalendarChange = z.infer<typeof calendarChange>;

const moved = z.strictObject({
  caseId: id,
  number: z.string(),
  customerName: z.string(),
  /** Which limit, as the policy names it. */
  label: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type MovedDue = z.infer<typeof moved>;

export const calendarCalls = {
  /** A month, day by day, and for which years the shipped calendar was published (0 where none is used). */
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
    input: calendarChange,
    output: z.strictObject({ moved: z.array(moved) }),
    errors: ['invalid-form'],
  }),
  /** Keeps the days and moves what they move; answers it. A typhoon day is one such change. */
  'calendar.change': command({
    input: calendarChange,
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
