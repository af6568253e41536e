import { z } from 'zod';

import { command, query } from './define.ts';
import { policyGroup, policyShape } from './policies.ts';
import { code, isoDate, isoMonth, line, locale, localized, nothing } from './shapes.ts';
import { officeHours, workCalendarCode } from './calendar.ts';
import { complaintSize } from './print-options.ts';

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
  /** One that every paper fits on. */
  defaultPaperSize: complaintSize,
  /** Workdays after which a copy that is out is asked for. */
  copiesBackAfter: z.int().min(1).max(60),
  /** Whose public holidays count; `none`: plain weeks. Changed by `calendar.change`, which says first what moves. */
  workCalendar: workCalendarCode,
  /** When the office is open on a workday, for limits in minutes and hours. */
  officeHours,
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

/** The policy in force as the screens need it: names and lists, all from data. */
export const policyView = policyShape.extend({ id: z.int(), version: z.int() });
export type PolicyView = z.infer<typeof policyView>;
export type Choice = PolicyView['units'][number];

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
      policies: z.array(z.strictObject({ code: z.string(), group: policyGroup, name: localized, summary: localized })),
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
  /** All but the calendar and the hours, which `calendar.change` keeps: they move due times. */
  'settings.change': command({
    input: settings.omit({ workCalendar: true, officeHours: true }).partial(),
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
