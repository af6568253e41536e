import { z } from 'zod';

import type { statisticsFigures } from '../../db/rules/statistics.ts';
import { caseState } from './cases.ts';
import { copyState } from './copies.ts';
import { command, query } from './define.ts';
import { code, fileToken, id, isoDate, isoMonth, line, nothing, slice } from './shapes.ts';

export const ledgerSort = z.enum([
  'number',
  'acceptedOn',
  'customer',
  'product',
  'type',
  'state',
  'unit',
  'dueOn',
  'closedOn',
  'channel',
  'severity',
]);
export type LedgerSort = z.infer<typeof ledgerSort>;

/** One number of the statistics: of a month, or of one line of one of its tables. */
export const statisticsNumber = z.strictObject({
  month: isoMonth,
  figure: z.enum([
    'accepted',
    'closed',
    'open',
    'closed-in-time',
    'closed-late',
    'with-return',
    'with-allowance',
    'with-compensation',
    'with-loss',
  ] as const satisfies typeof statisticsFigures),
  /** Left out: of the whole month. `code` is that of the line; empty for what was not given. */
  line: z
    .strictObject({
      dimension: z.enum(['type', 'unit', 'channel', 'outcome', 'customer']),
      code: z.string().max(500),
    })
    .optional(),
});
export type StatisticsNumber = z.infer<typeof statisticsNumber>;

/** What the ledger shows, and in which order; the window keeps it and sends it whole. */
export const ledgerView = z.strictObject({
  /** A month tab, or null for all. */
  month: isoMonth.nullable(),
  states: z.array(caseState).max(20),
  types: z.array(code).max(50),
  units: z.array(code).max(50),
  channels: z.array(code).max(50),
  /** One of them is enough. */
  outcomes: z.array(code).max(50),
  customerId: id.nullable(),
  /** Open and past its due date. */
  lateOnly: z.boolean(),
  /** Not closed, voided, merged or not established. */
  openOnly: z.boolean(),
  text: line,
  /** Only the cases that this number of the statistics counts. */
  behind: statisticsNumber.optional(),
  sort: ledgerSort,
  descending: z.boolean(),
});
export type LedgerView = z.infer<typeof ledgerView>;

/** Not `int`: sums may go beyond the safe ones. */
const amount = z.number().nullable();

export const ledgerRow = z.strictObject({
  id,
  number: z.string().nullable(),
  acceptedOn: isoDate.nullable(),
  state: caseState,
  customerId: id.nullable(),
  customerName: z.string(),
  region: z.enum(['domestic', 'overseas']),
  materialNo: z.string(),
  product: z.string(),
  description: z.string(),
  type: z.string(),
  severity: z.string(),
  channel: z.string(),
  unit: z.string(),
  responsibleUnit: z.string(),
  outcomes: z.array(z.string()),
  dueOn: isoDate.nullable(),
  /** Days past the due date; 0 when not late. */
  lateDays: z.int(),
  closedOn: isoDate.nullable(),
  /** Of a voided case; else empty. */
  voidReason: z.string(),
  /** Goods back, by unit of quantity; thousandths. `actual` is what was booked of what came; null while nothing is. */
  returned: z.array(z.strictObject({ unit: z.string(), approved: z.number(), actual: z.number().nullable() })),
  /** Minor units. */
  allowance: amount,
  compensation: amount,
  loss: amount,
  /** One per copy of the complaint form, in order: where it is. */
  copies: z.array(copyState),
});
export type LedgerRow = z.infer<typeof ledgerRow>;

export const monthProof = z.strictObject({
  month: isoMonth,
  /** Shown number of the first and last serial given. */
  first: z.string(),
  last: z.string(),
  count: z.int(),
  voided: z.array(z.string()),
  gaps: z.array(z.string()),
  doubles: z.array(z.string()),
});
export type MonthProof = z.infer<typeof monthProof>;

export const ledgerCalls = {
  'ledger.page': query({
    input: z.strictObject({ view: ledgerView, ...slice }),
    output: z.strictObject({ total: z.int(), rows: z.array(ledgerRow) }),
    errors: [],
  }),
  /** Where a case stands in a view, so that the ledger opens again at the same line; null if it is not in it. */
  'ledger.locate': query({
    input: z.strictObject({ view: ledgerView, id }),
    output: z.strictObject({ index: z.int().nullable() }),
    errors: [],
  }),
  /**
   * The cases before and after one in a view. One that has left the view (it was closed, and the view shows open ones)
   * has the neighbours of its last place, which the window tells.
   */
  'ledger.neighbours': query({
    input: z.strictObject({ view: ledgerView, id, lastPlace: z.int().min(0).max(10_000_000).optional() }),
    output: z.strictObject({
      /** Place in the view, from 0; null if it is not in it. */
      place: z.int().nullable(),
      previous: id.nullable(),
      next: id.nullable(),
    }),
    errors: [],
  }),
  /** Month tabs, newest first, with the figures of the head line. */
  'ledger.months': query({
    input: nothing,
    output: z.strictObject({
      months: z.array(
        z.strictObject({
          month: isoMonth,
          count: z.int(),
          closed: z.int(),
          late: z.int(),
          voided: z.int(),
          last: z.string(),
          frozen: z.boolean(),
        }),
      ),
    }),
    errors: [],
  }),
  /** Everything one look-up box needs: cases by number, product, customer or words. */
  'ledger.search': query({
    input: z.strictObject({ text: line, limit: z.int().min(1).max(100) }),
    output: z.strictObject({ more: z.boolean(), rows: z.array(ledgerRow) }),
    errors: [],
  }),
  /** Proves the numbers: 01…nn of each month, voids named, no gap, no double. */
  'ledger.proof': query({
    input: nothing,
    output: z.strictObject({ ok: z.boolean(), months: z.array(monthProof) }),
    errors: [],
  }),
  /** Writes the view (all its lines) to a file. */
  'ledger.export': command({
    input: z.strictObject({ view: ledgerView, format: z.enum(['xlsx', 'csv']), file: fileToken, job: code }),
    output: z.strictObject({ rows: z.int() }),
    errors: ['file-unknown', 'file-not-writable', 'cancelled'],
  }),
} as const;
