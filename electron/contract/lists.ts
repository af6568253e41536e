import { z } from 'zod';

import { customerSort } from './customers.ts';
import { command } from './define.ts';
import { ledgerView } from './ledger.ts';
import { complaintSize } from './print-options.ts';
import { code, fileToken, line, locale } from './shapes.ts';

/** A list on paper has at most that many lines; a longer one is a file for a spreadsheet. */
export const LIST_LINES_MOST = 5000;

/** Which list, as the page shows it now. */
export const printedList = z.discriminatedUnion('list', [
  z.strictObject({ list: z.literal('customers'), text: line, sort: customerSort, descending: z.boolean() }),
  /** Of the view, the cases that are open and past their due date. */
  z.strictObject({ list: z.literal('overdue'), view: ledgerView }),
]);
export type PrintedList = z.infer<typeof printedList>;

const request = {
  of: printedList,
  size: complaintSize,
  locale,
  allowMissing: z.boolean(),
  /** Name under which it can be cancelled (`jobs.cancel`). */
  job: code,
};

export const listCalls = {
  /** Customer list or overdue list as a PDF; entered in the print log. With a profile the pages are those that its printer gets. */
  'lists.pdf': command({
    input: z.strictObject({ ...request, file: fileToken, profile: code.optional() }),
    output: z.strictObject({ lines: z.int(), pages: z.int() }),
    errors: [
      'list-empty',
      'list-too-long',
      'size-unfit',
      'glyphs-missing',
      'file-unknown',
      'file-not-writable',
      'pdf-failed',
      'cancelled',
    ],
  }),
  /**
   * The same on a printer. A profile says printer and size; without one, and with an empty `device`, it is the one that
   * the list was assigned. Null: none.
   */
  'lists.print': command({
    input: z.strictObject({ ...request, device: line, profile: code.nullish() }),
    output: z.strictObject({ lines: z.int() }),
    errors: [
      'list-empty',
      'list-too-long',
      'size-unfit',
      'glyphs-missing',
      'printer-gone',
      'printer-failed',
      'cancelled',
    ],
  }),
} as const;
