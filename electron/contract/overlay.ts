import { z } from 'zod';

import { command, query } from './define.ts';
import { overlayPaper, overlayShape } from './overlay-shape.ts';
import { overlayValue, printDocument } from './paper.ts';
import { paperSize } from './print-options.ts';
import { bytes, code, fileToken, line, locale } from './shapes.ts';

/** Largest scan of a stock that is taken, in bytes: an A4 at 200 dpi and more. */
export const SCAN_BYTES = 8 * 1024 * 1024;

/** What the values are filled with: the newest paper of that kind, or words that name each value. */
const sample = z.enum(['newest', 'built-in']);

export const overlayCalls = {
  /**
   * Every value that a paper has, with its label and what it says in the sample. `own`: our own form of the sample, from
   * which the places of a new overlay are measured. Without a paper of that kind the newest is the built-in one.
   */
  'overlays.sample': query({
    input: z.strictObject({ paper: overlayPaper, locale, sample, size: paperSize }),
    output: z.strictObject({
      /** Number of the paper that was taken; empty for the built-in one. */
      from: z.string(),
      title: z.string(),
      officeName: z.string(),
      printedAt: z.string(),
      values: z.array(overlayValue),
      /** The columns of its goods, where it has any. */
      table: z
        .strictObject({
          name: z.string(),
          columns: z.array(z.strictObject({ name: z.string(), label: z.string() })),
          totals: z.array(z.string()),
        })
        .nullable(),
      own: printDocument,
    }),
    errors: [],
  }),
  /** Keeps the picture of a stock in the office's file; told by its bytes. */
  'overlays.addScan': command({
    input: z.strictObject({ file: fileToken }),
    output: overlayShape.shape.scan.unwrap(),
    errors: ['not-an-image', 'scan-too-large', 'file-unknown', 'file-missing', 'file-unreadable'],
  }),
  /** The picture; null where the overlay came in a policy file from another office, without it. */
  'overlays.scan': query({
    input: z.strictObject({ hash: overlayShape.shape.scan.unwrap().shape.hash }),
    output: z.strictObject({ bytes: bytes.nullable() }),
    errors: [],
  }),
  /** Prints an overlay that may not be saved yet, filled with the sample, or writes it as a PDF. It is not in the print log. */
  'overlays.test': command({
    input: z.strictObject({
      overlay: overlayShape,
      locale,
      sample,
      /** Null: to the printer. */
      file: fileToken.nullable(),
      profile: code.nullable(),
      device: line,
    }),
    output: z.strictObject({ pages: z.int().nullable() }),
    errors: ['invalid-policy', 'printer-gone', 'printer-failed', 'pdf-failed', 'file-unknown', 'file-not-writable'],
  }),
} as const;
