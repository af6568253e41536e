import { z } from 'zod';

import { command, query } from './define.ts';
import { formKind } from './form-kind.ts';
import { id, isoInstant, version } from './shapes.ts';

/** Lines of goods on one paper. */
const LINES = 60;
const texts = z.record(z.string().min(1).max(60), z.string().max(20_000));

/** Every field of a paper or a letter as typed; nothing is refused for what it says. */
export const paperTyped = z.strictObject({ fields: texts, lines: z.array(texts).max(LINES) });
export type PaperTyped = z.infer<typeof paperTyped>;

/** What is typed: a paper that is changed (`formId`), or a new one for a case, for a customer, or for nobody yet. */
const draftOf = {
  kind: formKind,
  formId: id.nullable(),
  caseId: id.nullable(),
  customerId: id.nullable(),
};

export const paperDraft = z.strictObject({
  id,
  ...draftOf,
  /** Version of the paper on which the changes were made; null for a new one. */
  version: version.nullable(),
  /** Template and language of a letter; empty of all others. */
  variant: z.string(),
  typed: paperTyped,
  updatedAt: isoInstant,
  /** Number of the case, or of the paper that is changed; empty without. */
  number: z.string(),
  customerName: z.string(),
});
export type PaperDraft = z.infer<typeof paperDraft>;

/** Papers and letters that are being typed: kept as typed until they are made, through a kill and a restart too. */
export const paperDraftCalls = {
  /** Keeps it; the same thing again replaces it. With an `id` it must still be there: one that was made meanwhile stays gone. */
  'paperDrafts.save': command({
    input: z.strictObject({
      ...draftOf,
      id: id.optional(),
      version: version.nullable(),
      variant: z.string().max(100),
      typed: paperTyped,
    }),
    output: z.strictObject({ id, savedAt: isoInstant }),
    errors: [],
  }),
  /** What was typed of one thing, newest first: more than one only of letters. */
  'paperDrafts.of': query({
    input: z.strictObject(draftOf),
    output: z.strictObject({ drafts: z.array(paperDraft) }),
    errors: [],
  }),
  /** Newest first. */
  'paperDrafts.list': query({
    input: z.strictObject({}),
    output: z.strictObject({ drafts: z.array(paperDraft) }),
    errors: [],
  }),
  /** Takes it away; answers it whole, so that undo can save it again. */
  'paperDrafts.discard': command({ input: z.strictObject({ id }), output: paperDraft, errors: [] }),
} as const;
