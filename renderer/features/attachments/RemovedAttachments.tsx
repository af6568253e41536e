import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useCall } from '../../api/use-call.ts';
import { Button } from '../../ui/Button.tsx';
import { formatMoment as shortMoment } from '../../ui/dates.ts';
import type { AttachmentActions } from './use-attachment-actions.ts';

interface RemovedProps {
  readonly caseId: number;
  readonly onRestore: AttachmentActions['restore'];
}

/** What was removed from a case and can still be brought back; folded away, and nothing at all where there is nothing. */
export function RemovedAttachments({ caseId, onRestore }: RemovedProps): ReactNode {
  const { t } = useTranslation();
  const list = useCall('attachments.removed', { caseId });
  const [open, setOpen] = useState(false);
  const place = useId();
  const removed = list.value?.removed ?? [];
  if (removed.length === 0) return null;

  return (
    <>
      <Button
        look="plain"
        small
        aria-expanded={open}
        aria-controls={place}
        onPress={() => {
          setOpen(!open);
        }}
      >
        {t('attachments.removedCount', { files: removed.length })}
      </Button>
      <ul className="attachment-list" id={place} hidden={!open} aria-label={t('attachments.removedList')}>
        {removed.map(({ attachment, until }) => (
          <li className="attachment" key={attachment.id}>
            <span className="attachment-gone">
              <span className="attachment-name" title={attachment.name}>
                {attachment.name}
              </span>
              <span className="side-soft">{t('attachments.removedUntil', { until: shortMoment(until) })}</span>
            </span>
            <Button
              look="plain"
              small
              aria-label={t('attachments.restore', { name: attachment.name })}
              onPress={() => void onRestore(attachment)}
            >
              {t('attachments.restoreShort')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
