import { z } from 'zod';

import { command, query } from './define.ts';
import { errorCodes } from './errors.ts';
import { formKind } from './form-kind.ts';
import { paperKind, printed, printResult } from './paper.ts';
import { paperSize } from './print-options.ts';
import { assignedPaper } from './printers.ts';
import { code, fileToken, id, isoDate, line, locale, slice } from './shapes.ts';

/** What is printed; exactly one thing is named. */
export const paperSubject = z.strictObject({
  caseId: id.optional(),
  slipId: id.optional(),
  followUpId: id.optional(),
  formId: id.optional(),
});
export type PaperSubjectShape = z.infer<typeof paperSubject>;

/** A paper that was made here and never printed. */
export const waitingPaper = z.strictObject({
  subject: paperSubject,
  paper: paperKind,
  /** The paper whose printer profile it takes. */
  assigned: assignedPaper,
  number: z.string(),
  /** Of a slip or a paper that was filled in: which. */
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
export const WAITING_MOST = 500;

export const printDeskCalls = {
  /**
   * Papers made here that were never printed: forms of cases, then slips, then what was filled in; each newest first.
   * What was imported has its paper already. `total` counts up to 500 of each; `more` when others wait.
   */
  'papers.desk': query({
    input: z.strictObject({
      /** So many of each are told; 0 where only their number is asked. */
      limit: z.int().min(0).max(WAITING_MOST),
    }),
    output: z.strictObject({ total: z.int(), more: z.boolean(), papers: z.array(waitingPaper) }),
    errors: [],
  }),
  /** Whose printer profile a paper takes, and of which case it is. */
  'papers.about': query({
    input: z.strictObject({ subject: paperSubject }),
    output: z.strictObject({ assigned: assignedPaper, caseId: id.nullable() }),
    errors: ['not-numbered', 'form-voided'],
  }),
  /**
   * Prints many papers, or writes them to one PDF, in this order; a job that tells progress and can be cancelled. A
   * paper that fails is listed and leaves the others. Each has its own entry in the log, under the number of the batch.
   *
   * Cancelled: a file is not written at all, and nothing of it is logged; what was handed to a printer is printed.
   */
  'papers.batch': command({
    beside: true,
    input: z.strictObject({
      subjects: z.array(paperSubject).min(1).max(BATCH_MOST),
      /** Of what goes through no profile. In a file, what is not made for it has A4 pages. */
      size: paperSize,
      /** Overlay of the paper that all of them are, on stock of the office's own. */
      overlay: code.optional(),
      locale,
      /** Why those are printed again that were printed before. */
      reprintReason: line,
      allowMissing: z.boolean(),
      target: z.discriminatedUnion('to', [
        /** With a profile the pages are those that its printer gets. */
        z.strictObject({ to: z.literal('pdf'), file: fileToken, profile: code.optional() }),
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
  /** The print log, newest first, narrowed to what is looked for. `more`: `total` was counted no further. */
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
      more: z.boolean(),
      entries: z.array(
        z.strictObject({
          ...printed,
          subjectId: id.nullable(),
          /** Of a paper that was filled in: which. */
          form: formKind.nullable(),
          customerName: z.string(),
          batch: z.int().nullable(),
        }),
      ),
    }),
    errors: [],
  }),
} as const;
