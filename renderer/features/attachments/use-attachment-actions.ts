import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import type { Attachment } from '../../../electron/contract/attachments.ts';
import { call } from '../../api/client.ts';
import { useSentence } from '../../api/sentences.ts';
import { notify } from '../../ui/notices.ts';

export interface AttachmentActions {
  readonly save: (attachment: Attachment) => Promise<void>;
  readonly remove: (attachment: Attachment) => Promise<void>;
  readonly restore: (attachment: Attachment) => Promise<void>;
}

/** What can be done with an attachment; each says how it went. */
export function useAttachmentActions(): AttachmentActions {
  const { t } = useTranslation();
  const sentence = useSentence();

  const save = useCallback(
    async ({ id }: Attachment) => {
      const chosen = await call('attachments.chooseToSave', { id });
      if (!chosen.ok) {
        notify({ kind: 'error', text: sentence(chosen.error) });
        return;
      }
      const { file, name } = chosen.value;
      if (file === null) return;
      const answer = await call('attachments.save', { id, file });
      if (answer.ok) notify({ kind: 'done', text: t('attachments.saved', { name }) });
      else notify({ kind: 'error', text: sentence(answer.error) });
    },
    [sentence, t],
  );

  const restore = useCallback(
    async ({ id, name }: Attachment) => {
      const answer = await call('attachments.restore', { id });
      if (answer.ok) notify({ kind: 'done', text: t('attachments.restored', { name }) });
      else notify({ kind: 'error', text: sentence(answer.error) });
    },
    [sentence, t],
  );

  const remove = useCallback(
    async (attachment: Attachment) => {
      const { id, name } = attachment;
      const undo = (): void => void restore(attachment);
      const answer = await call('attachments.remove', { id });
      if (answer.ok) notify({ kind: 'done', text: t('attachments.removed', { name }), undo });
      else notify({ kind: 'error', text: sentence(answer.error) });
    },
    [restore, sentence, t],
  );

  return { save, remove, restore };
}
