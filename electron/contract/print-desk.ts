import { z } from 'zod';

import { command, query } from './define.ts';
import { errorCodes } from './errors.ts';
import { paperKind, printed, printResult } from './paper.ts';
import { paperSize } from './print-options.ts';
import { code, fileToken, id, isoDate, line, locale, slice } from './shapes.ts';

/** What is printed; exactly one thing is named. */
export const paperSubject = z.strictObject({
  caseId: id.optional(),
  slipId: id.optional(),
  followUpId: id.optional(),
});
export type PaperSubjectShape = z.infer<typeof paperSubject>;

/** A paper that was made here and never printed. */
export const waitingPaper = z.strictObject({
  subject: paperSubject,
  paper: paperKind,
  number: z.string(),
  /** Of a slip: which. */
  kind: z.string(),
  date: isoDate,
  customerName: z.string(),
});
export type WaitingPaper = z.infer<typeof waitingPaper>;

/** One that did not come out of a batch. */
export const batchFailure = z.strictObject({
  subject: paperSubject,
  /** Empty where there is no such paper. */
  number: z.string(),
  code: z.enum(errorCodes),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** The field of the paper that it is about; empty for none. */
  field: z.string(),
});
export type BatchFailure = z.infer<typeof batchFailure>;

export const BATCH_MOST = 500;

export const printDeskCalls = {
  /** Papers made here that were never printed, newest first; at most 500 of each kind. What was imported has its paper already. */
  'papers.desk': query({
    input: z.strictObject({}),
    output: z.strictObject({ more: z.boolean(), papers: z.array(waitingPaper) }),
    errors: [],
  }),
  /**
   * Prints many papers, or writes them to one PDF, in this order; a job that tells progress and can be cancelled. A
   * paper that fails is listed and leaves the others. Each has its own entry in the log, under the number of the batch.
   *
   * Cancelled: a file is not written at all, and nothing of it is logged; what was handed to a printer is printed.
   */
  'papers.batch': command({
    input: z.strictObject({
      subjects: z.array(paperSubject).min(1).max(BATCH_MOST),
      /** One for all of them. */
      size: paperSize,
      /** Overlay of the paper that all of them are, on stock of the office's own. */
      overlay: code.optional(),
      locale,
      /** Why those are printed again that were printed before. */
      reprintReason: line,
      allowMissing: z.boolean(),
      target: z.discriminatedUnion('to', [
        z.strictObject({ to: z.literal('pdf'), file: fileToken }),
        z.strictObject({ to: z.literal('printer'), device: line, profile: code.nullable().optional() }),
      ]),
      job: code,
    }),
    output: z.strictObject({
      batch: z.int(),
      /** Papers that came out. */
      printed: z.int(),
      /** Pages of the file; null of a printer. */
      pages: z.int().nullable(),
      cancelled: z.boolean(),
      failed: z.array(batchFailure),
    }),
    errors: ['file-unknown', 'file-not-writable', 'pdf-failed', 'printer-gone'],
  }),
  /** The print log, newest first, narrowed to what is looked for. */
  'papers.searchLog': query({
    input: z.strictObject({
      /** Words of number, customer, operator, printer or reason. */
      text: z.string().max(200),
      paper: paperKind.optional(),
      result: printResult.optional(),
      /** Days in the office, both included. */
      from: isoDate.optional(),
      to: isoDate.optional(),
      batch: z.int().positive().optional(),
      ...slice,
    }),
    output: z.strictObject({
      total: z.int(),
      entries: z.array(
        z.strictObject({
          ...printed,
          subjectId: id.nullable(),
          customerName: z.string(),
          batch: z.int().nullable(),
        }),
      ),
    }),
    errors: [],
  }),
} as const;
