import { open, stat, type FileHandle } from 'node:fs/promises';

import { attachmentStore, type AttachmentRow, type AttachmentStore } from '../../db/repositories/attachments.ts';
import { isProgram, mediaTypeOf } from '../../db/rules/attachment-kind.ts';
import { cleanAttachmentName } from '../../db/rules/attachment-name.ts';
import { translator } from '../../renderer/locales/translate.ts';
import { ATTACHMENT_BYTES, CASE_ATTACHMENT_BYTES, type Attachment } from '../contract/attachments.ts';
import { shownAttachment } from './attachment-view.ts';
import { workOnCases } from './case-work.ts';
import type { OfficeContext } from './context.ts';
import { Refusal } from './refusal.ts';

const MEGABYTE = 1024 * 1024;

export interface NewAttachment {
  readonly caseId: number;
  /** As it came: cleaned here. */
  readonly name: string;
  readonly source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  /** As far as it is known before reading. Bytes. */
  readonly size: number;
}

/**
 * Takes a file in: what can be known is refused before a byte is read, the rest
 * before a row names it. The file comes to its place in the transaction of its row
 * and before it, so that whatever happens on the way leaves at most a file that
 * nobody names, and no sweep finds it without its row. The same content comes to a case once.
 */
export async function addAttachment(context: OfficeContext, given: NewAttachment): Promise<Attachment> {
  const { db } = context;
  const name = cleanAttachmentName(given.name) || translator(context.settings().screenLocale)('attachments.nameless');
  const { caseId } = given;
  const seen = attachmentStore(db.reader);
  if (!seen.hasCase(caseId)) throw new Refusal('not-found');
  if (given.size === 0) throw new Refusal('attachment-empty', { params: { name } });
  if (given.size > ATTACHMENT_BYTES) throw tooLarge(name);

  const received = await db.attachments.receive(given.source, ATTACHMENT_BYTES);
  if (received === undefined) throw tooLarge(name);
  const { hash, size, head } = received;
  try {
    if (size === 0) throw new Refusal('attachment-empty', { params: { name } });
    if (isProgram(head, name)) throw new Refusal('attachment-program', { params: { name } });
    return await workOnCases(context, ['attachments', 'cases'], ({ writer, cases, lookups, now, operator }) => {
      const attachments = attachmentStore(writer);
      if (!attachments.hasCase(caseId)) throw new Refusal('not-found');
      const known = oneFile(attachments, { case_id: caseId, hash });
      if (known === undefined) refuseFullCase(attachments, caseId, size, name);
      received.keep();
      if (known) return shownAttachment(known);
      const values = {
        case_id: caseId,
        hash,
        name,
        media_type: mediaTypeOf(head, name),
        size,
        added_at: now,
        added_by: operator,
      };
      const id = attachments.add(values);
      cases.addEvent(caseId, { at: now, kind: 'attached', actor: operator, on: null, note: name });
      lookups.audit(now, operator, 'attachments.add', `case ${caseId}`);
      return shownAttachment({ ...values, id, removed_at: null });
    });
  } finally {
    await received.drop();
  }
}

/** The attachment in sight that has these bytes on this case already. */
export function oneFile(
  attachments: AttachmentStore,
  { case_id: caseId, hash }: Pick<AttachmentRow, 'case_id' | 'hash'>,
): AttachmentRow | undefined {
  const known = attachments.withContent(caseId, hash);
  return known?.removed_at === null ? known : undefined;
}

export function refuseFullCase(attachments: AttachmentStore, caseId: number, size: number, name: string): void {
  if (attachments.sizeOfCase(caseId) + size > CASE_ATTACHMENT_BYTES) throw tooLarge(name);
}

function tooLarge(name: string): Refusal {
  return new Refusal('attachment-too-large', {
    params: { name, limit: ATTACHMENT_BYTES / MEGABYTE, total: CASE_ATTACHMENT_BYTES / MEGABYTE },
  });
}

/** Opens a file that the clerk chose and gives its bytes piece by piece; asks its size before reading any. */
export async function readOpened<Result>(
  path: string,
  name: string,
  take: (source: AsyncIterable<Uint8Array>, size: number) => Promise<Result>,
): Promise<Result> {
  const unreadable = (error: unknown): Refusal => {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return new Refusal(missing ? 'file-missing' : 'file-unreadable', { params: { name } });
  };
  const refuse = (error: unknown): never => {
    throw unreadable(error);
  };
  // Asked before it is opened: to open a pipe would wait for its other end.
  const about = await stat(path).catch(refuse);
  if (!about.isFile()) throw new Refusal('file-unreadable', { params: { name } });
  const file = await open(path, 'r').catch(refuse);
  try {
    return await take(pieces(file, unreadable), about.size);
  } finally {
    await file.close();
  }
}

/** All of a file that the clerk chose, which is no larger than `limit` bytes: a logo, the scan of a stock. */
export async function readPicture(
  { host }: Pick<OfficeContext, 'host'>,
  file: string,
  limit: number,
  tooLargeCode: 'logo-too-large' | 'scan-too-large',
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const path = await host.resolveFile(file);
  if (path === undefined) throw new Refusal('file-unknown');
  const name = path.split(/[\\/]/).at(-1) ?? '';
  const tooLarge = new Refusal(tooLargeCode, { params: { name, limit: limit / MEGABYTE } });
  const bytes = await readOpened(path, name, async (source, size) => {
    if (size > limit) throw tooLarge;
    const pieces: Uint8Array[] = [];
    let read = 0;
    for await (const piece of source) {
      read += piece.length;
      // It may have grown since it was asked.
      if (read > limit) throw tooLarge;
      pieces.push(Buffer.from(piece));
    }
    return Buffer.concat(pieces);
  });
  return { name, bytes };
}

const PIECE = 256 * 1024;

async function* pieces(file: FileHandle, unreadable: (error: unknown) => Refusal): AsyncGenerator<Uint8Array> {
  for (;;) {
    const buffer = Buffer.allocUnsafe(PIECE);
    const { bytesRead } = await file.read(buffer, 0, PIECE, null).catch((error: unknown) => {
      throw unreadable(error);
    });
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}
