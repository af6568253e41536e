import { z } from 'zod';

import { command, query } from './define.ts';
import { code, isoDate, isoMonth, line, locale, nothing } from './shapes.ts';

export const yearStyle = z.enum(['western', 'roc']);

/** Settings of the office; kept in the database, so that they move with the data. */
export const settings = z.strictObject({
  officeName: line,
  /** Who sits at the program; printed and written into the history. */
  operator: line,
  screenLocale: locale,
  paperLocale: locale,
  /** How dates are shown and printed: 2026/11/21 or 115/11/21. */
  dateStyle: yearStyle,
  ledgerDensity: z.enum(['normal', 'compact']),
  /** Columns of the ledger, in order. */
  ledgerColumns: z.array(z.string().max(40)).max(40),
  defaultPaperSize: z.enum(['a4', 'a5', 'half']),
});
export type Settings = z.infer<typeof settings>;

/** Why the database could not be opened; each has its own page, none offers to delete. */
export const openProblem = z.enum([
  'not-ours',
  'from-future',
  'damaged',
  'read-only',
  'locked',
  'network-drive',
  'disk-full',
  'unwritable-folder',
  /** A newer program could not bring the file to its schema; the file is as it was. */
  'not-migrated',
]);
export type OpenProblem = z.infer<typeof openProblem>;

const localized = z.strictObject({ 'zh-TW': z.string(), 'zh-CN': z.string(), en: z.string() });
const choice = z.strictObject({ code: z.string(), label: localized });
export type Choice = z.infer<typeof choice>;

/** The policy in force as the screens need it: names and lists, all from data. */
export const policyView = z.strictObject({
  id: z.int(),
  code: z.string(),
  version: z.int(),
  name: localized,
  labels: z.strictObject({
    /** 客訴 or 客戶投訴 */
    complaint: localized,
    /** 客戶抱怨處理表 or 客戶意見處理表 */
    complaintForm: localized,
    /** 客戶抱怨案件登記追蹤表 */
    ledger: localized,
    /** 客訴案件統計表 */
    statistics: localized,
  }),
  units: z.array(choice),
  types: z.array(z.strictObject({ code: z.string(), parent: z.string().nullable(), label: localized })),
  severities: z.array(choice),
  channels: z.array(choice),
  demands: z.array(choice),
  outcomes: z.array(choice),
  /** Whether 客戶加工中未確定 may stand for the quantity (P2, 002§3 Art.9(1)). */
  demandMayBeUndetermined: z.boolean(),
  copies: z.array(z.strictObject({ copy: z.int(), keeper: localized, colour: z.string() })),
  /** Parts of the complaint form and who fills them, in order (002§3 Art.9). */
  formParts: z.array(z.strictObject({ code: z.string(), unit: localized, label: localized })),
  approvers: z.array(localized),
  closing: z.strictObject({
    domesticDays: z.int(),
    overseasDays: z.int(),
    source: z.string(),
  }),
});
export type PolicyView = z.infer<typeof policyView>;

export const officeCalls = {
  /** What the window needs first: whether the office is set up, and what day it is there. */
  'office.status': query({
    input: nothing,
    output: z.strictObject({
      programVersion: z.string(),
      /** True until the first-run page was answered. */
      firstRun: z.boolean(),
      today: isoDate,
      dataFolderName: z.string(),
      settings,
      policy: policyView,
      yearStyle,
    }),
    errors: [],
  }),
  /** The policies the program ships, for the first-run page. */
  'office.policies': query({
    input: nothing,
    output: z.strictObject({
      policies: z.array(z.strictObject({ code: z.string(), name: localized, summary: localized })),
    }),
    errors: [],
  }),
  /** Answers of the first-run page. May be given once. */
  'office.setUp': command({
    input: z.strictObject({
      /** Empty when an import set the office up; Today then asks for it. */
      officeName: line,
      operator: line,
      locale,
      policy: code,
      yearStyle,
    }),
    output: nothing,
    errors: ['wrong-state'],
  }),
  'settings.change': command({
    input: settings.partial(),
    output: settings,
    errors: [],
  }),
  /** The numbering style, and from which month another one may be chosen (002§3 Art.8). */
  'numbering.get': query({
    input: nothing,
    output: z.strictObject({
      styles: z.array(z.strictObject({ from: isoMonth, style: yearStyle })),
      changeableFrom: isoMonth,
    }),
    errors: [],
  }),
  'numbering.change': command({
    input: z.strictObject({ from: isoMonth, style: yearStyle }),
    output: nothing,
    errors: ['numbering-fixed'],
  }),
} as const;
