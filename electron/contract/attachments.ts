import { z } from 'zod';

import { command, query } from './define.ts';
import { fileToken, id, isoInstant, line, nothing } from './shapes.ts';

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
  /** Pictures and PDF can be looked at in the window. */
  preview: z.enum(['image', 'pdf', 'none']),
});
export type Attachment = z.infer<typeof attachment>;

const refusals = ['attachment-too-large', 'attachment-program', 'attachment-empty', 'file-not-writable'] as const;

export const attachmentCalls = {
  'attachments.list': query({
    input: z.strictObject({ caseId: id }),
    output: z.strictObject({ attachments: z.array(attachment) }),
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
    input: z.strictObject({ caseId: id, name: line, bytes: z.instanceof(Uint8Array) }),
    output: attachment,
    errors: refusals,
  }),
  /** The bytes, to be looked at; checked against their hash. */
  'attachments.read': query({
    input: z.strictObject({ id }),
    output: z.strictObject({ name: z.string(), mediaType: z.string(), bytes: z.instanceof(Uint8Array) }),
    errors: ['attachment-missing', 'attachment-damaged'],
  }),
  'attachments.save': command({
    input: z.strictObject({ id, file: fileToken }),
    output: nothing,
    errors: ['attachment-missing', 'attachment-damaged', 'file-unknown', 'file-not-writable'],
  }),
  /** Out of sight; the bytes stay until nothing names them. Undo adds it again. */
  'attachments.remove': command({ input: z.strictObject({ id }), output: nothing, errors: [] }),
  'attachments.restore': command({ input: z.strictObject({ id }), output: attachment, errors: [] }),
} as const;
