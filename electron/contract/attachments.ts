import { z } from 'zod';

import { command, query } from './define.ts';
import { bytes, fileToken, id, isoInstant, line, nothing } from './shapes.ts';

/** Largest file that is taken in: photographs and scans, not films. */
export const ATTACHMENT_BYTES = 25 * 1024 * 1024;
/** All attachments of one case together. */
export const CASE_ATTACHMENT_BYTES = 200 * 1024 * 1024;

export const attachment = z.strictObject({
  id,
  caseId: id,
  name: z.string(),
  mediaType: z.string(),
  size: z.int(),
  addedAt: isoInstant,
  addedBy: z.string(),
  /** Whether the window can show it. A PDF cannot: the content policy embeds nothing. */
  preview: z.enum(['image', 'none']),
});
export type Attachment = z.infer<typeof attachment>;

/** A file that a row names and that is not there, or is not what it was. */
export const lackingFile = z.strictObject({
  /** Null for a case without a number. */
  number: z.string().nullable(),
  caseId: id,
  name: z.string(),
  fault: z.enum(['missing', 'damaged']),
});

const refusals = ['attachment-too-large', 'attachment-program', 'attachment-empty', 'file-not-writable'] as const;

export const attachmentCalls = {
  'attachments.list': query({
    input: z.strictObject({ caseId: id }),
    output: z.strictObject({ attachments: z.array(attachment) }),
    errors: [],
  }),
  /** What was removed and can still be brought back, newest removal first. */
  'attachments.removed': query({
    input: z.strictObject({ caseId: id }),
    output: z.strictObject({
      removed: z.array(
        z.strictObject({
          attachment,
          removedAt: isoInstant,
          /** From then on it may be gone. */
          until: isoInstant,
        }),
      ),
    }),
    errors: [],
  }),
  /** A file the clerk chose. */
  'attachments.addFile': command({
    input: z.strictObject({ caseId: id, file: fileToken }),
    output: attachment,
    errors: [...refusals, 'file-unknown', 'file-missing', 'file-unreadable'],
  }),
  /** What was dropped or pasted. */
  'attachments.addBytes': command({
    input: z.strictObject({ caseId: id, name: line, bytes }),
    output: attachment,
    errors: refusals,
  }),
  /** The bytes, to be looked at; checked against their hash. */
  'attachments.read': query({
    input: z.strictObject({ id }),
    output: z.strictObject({ name: z.string(), mediaType: z.string(), bytes }),
    errors: ['attachment-missing', 'attachment-damaged'],
  }),
  /** Lets the clerk choose where to keep a copy, under its own name at first. */
  'attachments.chooseToSave': command({
    input: z.strictObject({ id }),
    output: z.strictObject({ file: fileToken.nullable(), name: z.string() }),
    errors: [],
  }),
  'attachments.save': command({
    input: z.strictObject({ id, file: fileToken }),
    output: nothing,
    errors: ['attachment-missing', 'attachment-damaged', 'file-unknown', 'file-not-writable'],
  }),
  /** Reads every file again and compares it with its hash. */
  'attachments.check': query({
    input: nothing,
    output: z.strictObject({
      files: z.int(),
      lacking: z.array(lackingFile),
      /** What lies there and no attachment names any more; kept for a while and then deleted. */
      unnamed: z.strictObject({ files: z.int(), bytes: z.int() }),
    }),
    errors: [],
  }),
  /** Out of sight; for thirty days it can be brought back, by undo or from the list of what was removed. */
  'attachments.remove': command({ input: z.strictObject({ id }), output: nothing, errors: [] }),
  'attachments.restore': command({
    input: z.strictObject({ id }),
    output: attachment,
    errors: ['attachment-too-large', 'attachment-missing', 'attachment-damaged'],
  }),
} as const;
