import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { formatMoment } from '../../../db/rules/moments.ts';
import { ATTACHMENT_BYTES, type Attachment } from '../../../electron/contract/attachments.ts';
import { useSentence } from '../../api/sentences.ts';
import { useCall } from '../../api/use-call.ts';
import { useDateStyle } from '../../api/use-office.ts';
import { useCommandHandlers } from '../../app/commands/handlers.ts';
import { Button } from '../../ui/Button.tsx';
import { formatMoment as shortMoment } from '../../ui/dates.ts';
import { PlusIcon } from '../../ui/icons.tsx';
import { Section } from '../../ui/Page.tsx';
import './attachments.css';
import { ATTACHMENTS } from './AttachmentDoor.tsx';
import { useGivenFiles } from './given-files.ts';
import { PreviewDialog } from './PreviewDialog.tsx';
import { RemovedAttachments } from './RemovedAttachments.tsx';
import { sizeText } from './size-text.ts';
import { Thumbnail } from './Thumbnail.tsx';
import { useAttach } from './use-attach.ts';
import { useAttachmentActions } from './use-attachment-actions.ts';

const none: readonly Attachment[] = [];

/** Photographs, scans and mails of a case: dropped anywhere on its page, pasted, or chosen. */
export function AttachmentPanel({ caseId }: { readonly caseId: number }): ReactNode {
  const { t } = useTranslation();
  const sentence = useSentence();
  const list = useCall('attachments.list', { caseId });
  const attachments = list.value?.attachments ?? none;
  const attach = useAttach(caseId, attachments);
  const actions = useAttachmentActions();
  const over = useGivenFiles((given) => void attach.add(given));
  const [shown, setShown] = useState<number>();
  const items = useRef<HTMLUListElement>(null);
  useCommandHandlers({ 'case.attach': () => void attach.choose() });

  const all = attachments.reduce((sum, { size }) => sum + size, 0);
  const remove = (attachment: Attachment): void => {
    // The focus goes to the neighbour: with its place gone it would fall to the top of the window.
    const at = attachments.indexOf(attachment);
    void actions.remove(attachment).then(() => {
      const looks = items.current?.querySelectorAll<HTMLElement>('.attachment-look');
      const next = looks?.[Math.min(at + 1, attachments.length - 1)];
      if (document.activeElement === document.body || items.current?.contains(document.activeElement)) next?.focus();
    });
  };

  return (
    <Section
      title={t('attachments.title')}
      {...(attachments.length > 0
        ? { beside: t('attachments.count', { files: attachments.length, size: sizeText(all) }) }
        : {})}
    >
      <div id={ATTACHMENTS} className={over ? 'side-card attachment-card is-over' : 'side-card attachment-card'}>
        {list.error ? <p className="side-soft">{sentence(list.error)}</p> : null}
        {attachments.length === 0 ? null : (
          <ul className="attachment-list" aria-label={t('attachments.list')} ref={items}>
            {attachments.map((attachment) => (
              <Item
                key={attachment.id}
                attachment={attachment}
                onLook={() => {
                  setShown(attachment.id);
                }}
                onSave={() => void actions.save(attachment)}
                onRemove={() => {
                  remove(attachment);
                }}
              />
            ))}
          </ul>
        )}
        <p className="side-soft" role="status">
          {over
            ? t('attachments.dropHere')
            : attach.adding
              ? t('attachments.adding', attach.adding)
              : t('attachments.hint', { limit: ATTACHMENT_BYTES / 1024 ** 2 })}
        </p>
        <Button small icon={<PlusIcon />} keys="Ctrl+Shift+A" onPress={() => void attach.choose()}>
          {t('attachments.add')}
        </Button>
        <RemovedAttachments caseId={caseId} onRestore={actions.restore} />
      </div>
      {shown === undefined ? null : (
        <PreviewDialog
          attachments={attachments}
          id={shown}
          onShow={setShown}
          onSave={(attachment) => void actions.save(attachment)}
          onClose={() => {
            setShown(undefined);
          }}
        />
      )}
    </Section>
  );
}

interface ItemProps {
  readonly attachment: Attachment;
  readonly onLook: () => void;
  readonly onSave: () => void;
  readonly onRemove: () => void;
}

function Item({ attachment, onLook, onSave, onRemove }: ItemProps): ReactNode {
  const { t } = useTranslation();
  const style = useDateStyle();
  const { name, size, addedAt, addedBy } = attachment;
  return (
    <li className="attachment">
      <Button
        look="plain"
        className="attachment-look"
        icon={<Thumbnail attachment={attachment} />}
        onPress={onLook}
        onKeyDown={(event) => {
          if (event.key === 'Delete') onRemove();
          else event.continuePropagation();
        }}
      >
        <span className="k-unseen">{t('attachments.look')} </span>
        <span className="attachment-name" title={name}>
          {name}
        </span>
        <span className="side-soft attachment-about" title={formatMoment(addedAt, style)}>
          {t('attachments.by', { at: shortMoment(addedAt), who: addedBy, size: sizeText(size) })}
        </span>
      </Button>
      <span className="attachment-actions">
        <Button look="plain" small aria-label={t('attachments.save', { name })} onPress={onSave}>
          {t('attachments.saveShort')}
        </Button>
        <Button look="plain" small aria-label={t('attachments.remove', { name })} onPress={onRemove}>
          {t('attachments.removeShort')}
        </Button>
      </span>
    </li>
  );
}
