import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';

import { AttachmentFailure } from '../../db/attachment-files.ts';
import { endOfGrace, unnamedFiles } from '../../db/attachment-sweep.ts';
import { attachmentStore, type AttachmentRow, type NamedFile } from '../../db/repositories/attachments.ts';
import { endingOf } from '../../db/rules/attachment-name.ts';
import type { attachmentCalls } from '../contract/attachments.ts';
import { addAttachment, oneFile, readOpened, refuseFullCase } from './attachment-intake.ts';
import { shownAttachment, shownLacking } from './attachment-view.ts';
import { workOnCases } from './case-work.ts';
import type { OfficeContext } from './context.ts';
import type { Handlers } from './dispatch.ts';
import { writeTargetFile } from './export/target-file.ts';
import { isOwnFile } from './own-files.ts';
import { Refusal } from './refusal.ts';

/** Photographs, scans and mails of a case. The bytes lie beside the database (`db/attachment-files.ts`). */
export function attachmentHandlers(context: OfficeContext): Handlers<typeof attachmentCalls> {
  const { db, host } = context;
  const store = attachmentStore(db.reader);

  /** In sight; what was removed is not there for reading and saving. */
  function inSight(id: number): AttachmentRow {
    const row = store.row(id);
    if (!row || row.removed_at !== null) throw new Refusal('not-found');
    return row;
  }

  async function orRefused<Result>({ name }: AttachmentRow, work: Promise<Result>): Promise<Result> {
    return work.catch((error: unknown) => {
      throw error instanceof AttachmentFailure ? refusalOf(error.fault, name) : error;
    });
  }

  return {
    'attachments.list': ({ caseId }) => {
      if (!store.hasCase(caseId)) throw new Refusal('not-found');
      return { attachments: store.ofCase(caseId).map(shownAttachment) };
    },
    'attachments.removed': ({ caseId }) => {
      if (!store.hasCase(caseId)) throw new Refusal('not-found');
      return {
        removed: store.removedOfCase(caseId).map((row) => ({
          attachment: shownAttachment(row),
          removedAt: row.removed_at,
          until: endOfGrace(row.removed_at),
        })),
      };
    },
    'attachments.addFile': async ({ caseId, file }) => {
      const path = await host.resolveFile(file);
      if (path === undefined) throw new Refusal('file-unknown');
      const name = basename(path);
      return readOpened(path, name, (source, size) => addAttachment(context, { caseId, name, source, size }));
    },
    'attachments.addBytes': ({ caseId, name, bytes }) =>
      addAttachment(context, { caseId, name, source: [bytes], size: bytes.length }),
    'attachments.read': async ({ id }) => {
      const row = inSight(id);
      return {
        name: row.name,
        mediaType: row.media_type,
        bytes: plainBytes(await orRefused(row, db.attachments.read(row))),
      };
    },
    'attachments.chooseToSave': async ({ id }) => {
      const { name } = inSight(id);
      const chosen = await host.chooseFileToSave({ purpose: 'export', suggestedName: name, extension: endingOf(name) });
      return { file: chosen?.token ?? null, name: chosen?.name ?? '' };
    },
    'attachments.save': async ({ id, file }) => {
      const row = inSight(id);
      const path = await host.resolveFile(file);
      if (path === undefined) throw new Refusal('file-unknown');
      if (isOwnFile(path, db)) throw new Refusal('file-not-writable', { params: { name: basename(path) } });
      await orRefused(
        row,
        writeTargetFile(path, (temporary) => writeFile(temporary, db.attachments.pieces(row))),
      );
      return {};
    },
    'attachments.check': async () => {
      const files = store.files();
      const lacking: (NamedFile & { readonly fault: 'missing' | 'damaged' })[] = [];
      for (const file of files) {
        const fault = await db.attachments.fault(file);
        if (fault !== undefined) lacking.push({ ...file, fault });
      }
      return { files: files.length, lacking: lacking.map(shownLacking), unnamed: await unnamedFiles(db) };
    },
    'attachments.remove': ({ id }) =>
      workOnCases(context, ['attachments', 'cases'], ({ writer, cases, lookups, now, operator }) => {
        const attachments = attachmentStore(writer);
        const row = attachments.row(id);
        if (!row || row.removed_at !== null) throw new Refusal('not-found');
        attachments.setRemoved(id, now);
        cases.addEvent(row.case_id, { at: now, kind: 'detached', actor: operator, on: null, note: row.name });
        lookups.audit(now, operator, 'attachments.remove', `case ${row.case_id}`);
        return {};
      }),
    'attachments.restore': async ({ id }) => {
      const removed = store.row(id);
      if (!removed) throw new Refusal('not-found');
      if (removed.removed_at === null) return shownAttachment(removed);
      const fault = await db.attachments.fault(removed);
      if (fault !== undefined) throw refusalOf(fault, removed.name);
      return workOnCases(context, ['attachments', 'cases'], ({ writer, cases, lookups, now, operator }) => {
        const attachments = attachmentStore(writer);
        const row = attachments.row(id);
        if (!row) throw new Refusal('not-found');
        if (row.removed_at === null) return shownAttachment(row);
        const twin = oneFile(attachments, row);
        if (twin) return shownAttachment(twin);
        refuseFullCase(attachments, row.case_id, row.size, row.name);
        attachments.setRemoved(id, null);
        cases.addEvent(row.case_id, { at: now, kind: 'attached', actor: operator, on: null, note: row.name });
        lookups.audit(now, operator, 'attachments.restore', `case ${row.case_id}`);
        return shownAttachment({ ...row, removed_at: null });
      });
    },
  };
}

function refusalOf(fault: AttachmentFailure['fault'], name: string): Refusal {
  return new Refusal(fault === 'missing' ? 'attachment-missing' : 'attachment-damaged', { params: { name } });
}

/** A buffer of Node is cut from a larger pool, all of which would cross to the window with it. */
function plainBytes(buffer: Buffer): Uint8Array<ArrayBuffer> {
  return buffer.byteLength === buffer.buffer.byteLength && buffer.buffer instanceof ArrayBuffer
    ? new Uint8Array(buffer.buffer)
    : Uint8Array.from(buffer);
}
