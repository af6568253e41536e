import { z } from 'zod';

import { command, query } from './define.ts';
import type { ErrorCode } from './errors.ts';
import { code, fileToken, isoInstant, line } from './shapes.ts';

export const importKind = z.enum(['customers', 'cases']);
export type ImportKind = z.infer<typeof importKind>;
export const encoding = z.enum(['utf-8', 'utf-16le', 'big5', 'gb18030']);
export type Encoding = z.infer<typeof encoding>;
export const delimiter = z.enum([',', ';', '\t', '|']);

/**
 * How the columns of a file become fields; also the shape of the files for `--map`.
 * Several columns may feed one field: their texts are joined with a blank.
 */
export const importMap = z.strictObject({
  kind: importKind,
  encoding: encoding.optional(),
  delimiter: delimiter.optional(),
  /** field → headings of the file. */
  columns: z.record(z.string().max(60), z.array(line).min(1).max(5)),
  /** field → the same text for every row. */
  constants: z.record(z.string().max(60), line).optional(),
  /** field → text in the file → value in Kesu. What is not listed is kept, as a new choice of the office. */
  values: z.record(z.string().max(60), z.record(z.string().max(400), line)).optional(),
  /** How `7/8/2013` is meant; year-first dates need no saying. */
  dateOrder: z.enum(['ymd', 'mdy', 'dmy']).optional(),
  /** `given`: in date order within each month. `file`: kept from the file where it has them and they fit. */
  numbers: z.enum(['given', 'file']).optional(),
});
export type ImportMap = z.infer<typeof importMap>;

export const importField = z.strictObject({
  field: z.string(),
  required: z.boolean(),
  type: z.enum(['text', 'date', 'number', 'choice', 'yes-no']),
});

/** What is said of a row that is not plainly good. */
export const rowProblem = z.strictObject({
  /** Line of the table, the first under the heading being 1. */
  row: z.int(),
  field: z.string(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** The sentence, in the language of the screen. */
  message: z.string(),
  /** What is done with the row: taken without that field, joined to an existing record, or left out. */
  action: z.enum(['taken', 'field-left-empty', 'merged', 'left-out']),
});
export type RowProblem = z.infer<typeof rowProblem>;

export const importReport = z.strictObject({
  read: z.int(),
  created: z.int(),
  /** Already there and now completed with what was empty. */
  updated: z.int(),
  skipped: z.int(),
  /** Customers that cases brought with them. */
  customersCreated: z.int(),
  problems: z.array(rowProblem),
  /** All problems, also those past the first 10,000 that are listed. */
  problemCount: z.int(),
});
export type ImportReport = z.infer<typeof importReport>;

const source = {
  kind: importKind,
  file: fileToken,
  map: importMap,
  /** Name under which progress is told (`job.progress`) and with which it can be cancelled. */
  job: code,
};

/** Why a file cannot be read as a table. */
const tableErrors = [
  'file-unknown',
  'file-missing',
  'file-unreadable',
  'file-too-large',
  'file-empty',
  'file-not-text',
  'encoding-mismatch',
  'csv-broken',
] as const satisfies readonly ErrorCode[];

/** The trial refuses what the import would refuse. */
const importErrors = [...tableErrors, 'mapping-incomplete', 'cancelled'] as const satisfies readonly ErrorCode[];

export const exchangeCalls = {
  'files.chooseToOpen': command({
    input: z.strictObject({ purpose: z.enum(['import', 'policy', 'printers', 'attachment']) }),
    output: z.strictObject({ file: fileToken.nullable(), name: z.string() }),
    errors: [],
  }),
  'files.chooseToSave': command({
    input: z.strictObject({ suggestedName: line, extension: z.enum(['xlsx', 'csv', 'pdf', 'db', 'json']) }),
    output: z.strictObject({ file: fileToken.nullable(), name: z.string() }),
    errors: [],
  }),
  'files.reveal': command({
    input: z.strictObject({ file: fileToken }),
    output: z.strictObject({}),
    errors: ['file-unknown'],
  }),
  /** First look at a file: which encodings it can be, how it reads in each, its headings and first rows. */
  'imports.inspect': query({
    input: z.strictObject({
      kind: importKind,
      file: fileToken,
      encoding: encoding.optional(),
      delimiter: delimiter.optional(),
    }),
    output: z.strictObject({
      name: z.string(),
      bytes: z.int(),
      encoding,
      /** Every encoding in which the file can be read, with its first lines, to choose by eye. */
      candidates: z.array(z.strictObject({ encoding, certain: z.boolean(), preview: z.array(z.string()) })),
      delimiter,
      headings: z.array(z.string()),
      sample: z.array(z.array(z.string())),
      rows: z.int(),
      fields: z.array(importField),
      /** The map used last for a file with these headings, else a guess from the headings. */
      map: importMap,
      remembered: z.boolean(),
    }),
    errors: tableErrors,
  }),
  /**
   * Every different text that the whole file has for the fields that are choices: what Kesu does not know
   * first, then the most frequent. Other fields are left out.
   */
  'imports.texts': query({
    input: z.strictObject({
      kind: importKind,
      file: fileToken,
      encoding: encoding.optional(),
      delimiter: delimiter.optional(),
      columns: importMap.shape.columns,
    }),
    output: z.strictObject({
      fields: z.array(
        z.strictObject({
          field: z.string(),
          texts: z.array(
            z.strictObject({
              text: z.string(),
              /** Rows that have it. */
              count: z.int(),
              /** The import takes it for a choice that there is already. */
              known: z.boolean(),
            }),
          ),
          /** Different texts past those that are listed. */
          more: z.int(),
        }),
      ),
    }),
    errors: [...tableErrors, 'mapping-incomplete'],
  }),
  /** Everything the import would do, done on paper only. */
  'imports.trial': query({
    input: z.strictObject(source),
    output: importReport,
    errors: importErrors,
  }),
  /** The import, in one transaction; remembers the map for files with these headings. */
  'imports.run': command({
    input: z.strictObject(source),
    output: importReport,
    errors: importErrors,
  }),
  'imports.history': query({
    input: z.strictObject({}),
    output: z.strictObject({
      imports: z.array(
        z.strictObject({
          id: z.int(),
          kind: importKind,
          fileName: z.string(),
          at: isoInstant,
          created: z.int(),
          updated: z.int(),
          skipped: z.int(),
        }),
      ),
    }),
    errors: [],
  }),
  /** Asks a running job to stop; what it had begun is taken back. A query, so that it does not wait behind the job. */
  'jobs.cancel': query({
    input: z.strictObject({ job: code }),
    output: z.strictObject({ found: z.boolean() }),
    errors: [],
  }),
} as const;
