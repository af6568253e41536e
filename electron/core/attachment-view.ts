import type { AttachmentFault } from '../../db/attachment-files.ts';
import type { AttachmentRow, NamedFile } from '../../db/repositories/attachments.ts';
import { previewOf } from '../../db/rules/attachment-kind.ts';
import type { Attachment } from '../contract/attachments.ts';

export function shownAttachment(row: AttachmentRow): Attachment {
  return {
    id: row.id,
    caseId: row.case_id,
    name: row.name,
    mediaType: row.media_type,
    size: row.size,
    addedAt: row.added_at,
    addedBy: row.added_by,
    preview: previewOf(row.media_type),
  };
}

export function shownLacking({ number, caseId, name, fault }: NamedFile & { readonly fault: AttachmentFault }) {
  return { number, caseId, name, fault };
}
