import { z } from 'zod';

import type { LetterKind, LetterPart } from '../../db/rules/letter-text.ts';
import { command, query } from './define.ts';
import { letterDocument, missingGlyph } from './paper.ts';
import { paperSize } from './print-options.ts';
import { code, fileToken, id, isoDate, isoInstant, line, locale, nothing, paragraph, version } from './shapes.ts';

/** Largest logo that is taken, in bytes: sharp at three centimetres, and small enough for every sheet that is drawn. */
export const LOGO_BYTES = 2 * 1024 * 1024;

export const letterKind = z.enum(['acknowledgement', 'extension', 'reply']) satisfies z.ZodType<LetterKind>;

/** A text has fields in double braces: `{{customer}}`; `db/rules/letter-text.ts` names them all. */
const parts = {
  recipient: paragraph,
  subject: paragraph,
  body: paragraph,
  closing: paragraph,
  signature: paragraph,
  enclosures: paragraph,
} satisfies Readonly<Record<LetterPart, z.ZodType>>;
export const letterTexts = z.strictObject(parts);

const perLocale = <Shape extends z.ZodType>(shape: Shape) =>
  z.strictObject({ 'zh-TW': shape, 'zh-CN': shape, en: shape });

export const letterTemplate = z.strictObject({
  code,
  kind: letterKind,
  /** Of a shipped one that the office has not named, in the language of the screen. */
  name: z.string(),
  /** Comes with Kesu; it can be restored. */
  shipped: z.boolean(),
  changed: z.boolean(),
  version,
  texts: perLocale(letterTexts),
});
export type LetterTemplate = z.infer<typeof letterTemplate>;

const letterhead = z.strictObject({
  version,
  texts: perLocale(
    z.strictObject({
      /** Empty: the name in the settings. */
      officeName: line,
      /** Address, telephone …, one on each line. */
      lines: paragraph,
    }),
  ),
  /** `data:image/png;base64,…`; empty for none. */
  logo: z.string(),
});
export type Letterhead = z.infer<typeof letterhead>;

/** A letter as it can be written on. */
export const letterEntries = z.strictObject({ letter: letterKind, template: line, locale, ...parts });
export type LetterEntries = z.infer<typeof letterEntries>;

export const letterRecord = z.strictObject({
  id,
  version,
  /** `261107-L1` */
  number: z.string(),
  caseId: id,
  caseNumber: z.string(),
  on: isoDate,
  entries: letterEntries,
  /** What is still marked as lacking. */
  gaps: z.array(z.string()),
  printings: z.int(),
  voidReason: z.string(),
  voidedAt: isoInstant.nullable(),
  createdAt: isoInstant,
  updatedAt: isoInstant,
  actor: z.string(),
});
export type LetterRecord = z.infer<typeof letterRecord>;

/** What speaks for another look; the letter can be written all the same, but for `letter-not-allowed` and `not-decided`. */
const caution = z.enum(['letter-not-allowed', 'not-decided', 'made-already']);

const onLetter = { id, version };
const usual = ['invalid-form', 'not-allowed', 'month-closed'] as const;

export const letterCalls = {
  'letters.templates': query({
    input: nothing,
    output: z.strictObject({ templates: z.array(letterTemplate) }),
    errors: [],
  }),
  /** Changes a template, or makes one (`code` and `version` null). A name in braces that is no field is refused. */
  'letters.saveTemplate': command({
    input: z.strictObject({
      code: code.nullable(),
      version: version.nullable(),
      kind: letterKind,
      name: line,
      texts: perLocale(letterTexts),
    }),
    output: letterTemplate,
    errors: ['invalid-form'],
  }),
  'letters.removeTemplate': command({
    input: z.strictObject({ code, version }),
    output: nothing,
    errors: [],
  }),
  /** The shipped letters as they came, also those that were removed; the office's own stay. */
  'letters.restoreTemplates': command({
    input: nothing,
    output: z.strictObject({ restored: z.int() }),
    errors: [],
  }),
  'letters.letterhead': query({ input: nothing, output: letterhead, errors: [] }),
  'letters.saveLetterhead': command({
    input: letterhead.omit({ logo: true }),
    output: letterhead,
    errors: ['invalid-form'],
  }),
  /** PNG, JPEG or WebP, by its first bytes. */
  'letters.setLogo': command({
    input: z.strictObject({ version, file: fileToken }),
    output: letterhead,
    errors: ['not-an-image', 'logo-too-large', 'file-unknown', 'file-missing', 'file-unreadable'],
  }),
  'letters.removeLogo': command({ input: z.strictObject({ version }), output: letterhead, errors: [] }),

  /** The letter that the template makes of the case; nothing is kept. `newDue`: the day that is to be agreed, as typed. */
  'letters.suggest': query({
    input: z.strictObject({ caseId: id, template: code, locale, newDue: line }),
    output: z.strictObject({ entries: letterEntries, gaps: z.array(z.string()), cautions: z.array(caution) }),
    errors: ['not-allowed', 'invalid-form'],
  }),
  /** How the letter would print: for the sheet beside the text. `letterId` null: it has no number yet. */
  'letters.compose': query({
    input: z.strictObject({ caseId: id, letterId: id.nullable(), on: line, entries: letterEntries, size: paperSize }),
    output: z.strictObject({
      document: letterDocument,
      gaps: z.array(z.string()),
      missing: z.array(missingGlyph),
      printings: z.int(),
    }),
    errors: ['not-allowed', 'size-unfit'],
  }),
  /**
   * Keeps the letter and gives it its number; fields that are still in it are filled in. `on` is its date, as typed; empty
   * means today. `agree`: the new day is agreed for the case in the same step. `recordReply`: the case is answered by it.
   */
  'letters.create': command({
    input: z.strictObject({
      caseId: id,
      on: line,
      entries: letterEntries,
      agree: z.strictObject({ code, due: line, reason: line }).nullable(),
      recordReply: z.boolean(),
      /** What was kept while it was typed: it goes in the same step. */
      draftId: id.optional(),
    }),
    output: letterRecord,
    errors: usual,
  }),
  'letters.update': command({
    input: z.strictObject({ ...onLetter, on: line, entries: letterEntries, draftId: id.optional() }),
    output: letterRecord,
    errors: usual,
  }),
  /** It stays, with its number and the reason. */
  'letters.void': command({
    input: z.strictObject({ ...onLetter, reason: line }),
    output: letterRecord,
    errors: [...usual, 'reason-required'],
  }),
  'letters.unvoid': command({ input: z.strictObject(onLetter), output: letterRecord, errors: usual }),
  'letters.get': query({ input: z.strictObject({ id }), output: letterRecord, errors: [] }),
  /** The first written first. */
  'letters.ofCase': query({
    input: z.strictObject({ caseId: id }),
    output: z.strictObject({ letters: z.array(letterRecord) }),
    errors: [],
  }),
} as const;
