import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { formatMoment } from '../../../db/rules/moments.ts';
import type { Attachment } from '../../../electron/contract/attachments.ts';
import { useSentence } from '../../api/sentences.ts';
import { useDateStyle } from '../../api/use-office.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { pictureOf, type Picture } from './pictures.ts';
import { sizeText } from './size-text.ts';

/** Undefined: as large as the dialog has room for. */
type Zoom = number | undefined;
const steps = [0.25, 0.5, 1, 1.5, 2, 3, 4] as const;

interface PreviewProps {
  readonly attachments: readonly Attachment[];
  readonly id: number;
  readonly onShow: (id: number) => void;
  readonly onSave: (attachment: Attachment) => void;
  readonly onClose: () => void;
}

/** Looks at one attachment after the other. Only pictures are shown: whatever could do more is saved and opened elsewhere. */
export function PreviewDialog({ attachments, id, onShow, onSave, onClose }: PreviewProps): ReactNode {
  const { t } = useTranslation();
  const style = useDateStyle();
  const at = attachments.findIndex((each) => each.id === id);
  const attachment = attachments[at];
  const [zoom, setZoom] = useState<Zoom>();

  // Removed meanwhile, from another place.
  useEffect(() => {
    if (!attachment) onClose();
  }, [attachment, onClose]);
  if (!attachment) return null;

  const go = (by: number): void => {
    const next = attachments[at + by];
    if (!next) return;
    setZoom(undefined);
    onShow(next.id);
  };
  const larger = (): void => {
    setZoom((now) => steps.find((step) => step > (now ?? 0.5)) ?? 4);
  };
  const smaller = (): void => {
    setZoom((now) => steps.findLast((step) => step < (now ?? 1)) ?? 0.25);
  };
  const onKey = (code: string): boolean => {
    switch (code) {
      case 'PageUp':
        go(-1);
        return true;
      case 'PageDown':
        go(1);
        return true;
      case 'Equal':
      case 'NumpadAdd':
        larger();
        return true;
      case 'Minus':
      case 'NumpadSubtract':
        smaller();
        return true;
      case 'Digit0':
      case 'Numpad0':
        setZoom(undefined);
        return true;
      default:
        return false;
    }
  };
  const isPicture = attachment.preview === 'image';

  return (
    <Dialog
      title={attachment.name}
      size="large"
      onClose={onClose}
      actions={
        <>
          <span className="side-soft attachment-place">
            {[
              t('attachments.by', {
                at: formatMoment(attachment.addedAt, style),
                who: attachment.addedBy,
                size: sizeText(attachment.size),
              }),
              attachments.length > 1 ? t('attachments.place', { at: at + 1, total: attachments.length }) : '',
            ]
              .filter(Boolean)
              .join('　')}
          </span>
          {isPicture ? (
            <>
              <Button keys="-" onPress={smaller}>
                {t('attachments.smaller')}
              </Button>
              <Button
                keys="0"
                onPress={() => {
                  setZoom(undefined);
                }}
              >
                {zoom === undefined ? t('attachments.fit') : t('attachments.zoom', { percent: zoom * 100 })}
              </Button>
              <Button keys="+" onPress={larger}>
                {t('attachments.larger')}
              </Button>
            </>
          ) : null}
          {attachments.length > 1 ? (
            <>
              <Button
                keys="PageUp"
                isDisabled={at === 0}
                onPress={() => {
                  go(-1);
                }}
              >
                {t('attachments.previous')}
              </Button>
              <Button
                keys="PageDown"
                isDisabled={at === attachments.length - 1}
                onPress={() => {
                  go(1);
                }}
              >
                {t('attachments.next')}
              </Button>
            </>
          ) : null}
          <Button
            look="primary"
            onPress={() => {
              onSave(attachment);
            }}
          >
            {t('attachments.saveShort')}
          </Button>
        </>
      }
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it hears the keys that scroll and zoom what is in it */}
      <div
        className="attachment-preview"
        role="region"
        aria-label={attachment.name}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a picture that scrolls must be reachable by the keys that scroll it
        tabIndex={0}
        ref={focusAtOnce}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.altKey || event.metaKey || !onKey(event.code)) return;
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        {isPicture ? (
          <ShownPicture key={attachment.id} attachment={attachment} zoom={zoom} />
        ) : (
          <p>{t('attachments.noPreview')}</p>
        )}
      </div>
    </Dialog>
  );
}

function focusAtOnce(place: HTMLElement | null): void {
  place?.focus({ preventScroll: true });
}

function ShownPicture({ attachment, zoom }: { readonly attachment: Attachment; readonly zoom: Zoom }): ReactNode {
  const { t } = useTranslation();
  const sentence = useSentence();
  const [picture, setPicture] = useState<Picture>();
  const [broken, setBroken] = useState(false);
  const [width, setWidth] = useState<number>();
  const image = useRef<HTMLImageElement>(null);

  useEffect(() => {
    let address: string | undefined;
    let gone = false;
    void pictureOf(attachment).then((made) => {
      if (made.ok) address = made.address;
      if (!gone) setPicture(made);
      else if (address !== undefined) URL.revokeObjectURL(address);
    });
    return () => {
      gone = true;
      if (address !== undefined) URL.revokeObjectURL(address);
    };
  }, [attachment]);

  // Enlarged, the middle stays in sight; what matters is rarely in the corner.
  useLayoutEffect(() => {
    const view = image.current?.parentElement;
    if (!view || zoom === undefined) return;
    view.scrollTo((view.scrollWidth - view.clientWidth) / 2, (view.scrollHeight - view.clientHeight) / 2);
  }, [zoom, width]);

  if (picture === undefined) return <p className="side-soft">{t('common.loading')}</p>;
  if (!picture.ok) return <p>{sentence(picture.error)}</p>;
  if (broken || picture.address === undefined) return <p>{t('attachments.notShown')}</p>;
  return (
    <img
      ref={image}
      src={picture.address}
      alt={t('attachments.picture', { name: attachment.name })}
      className={zoom === undefined ? 'is-whole' : undefined}
      width={zoom === undefined || width === undefined ? undefined : Math.round(width * zoom)}
      onLoad={(event) => {
        setWidth(event.currentTarget.naturalWidth);
      }}
      onError={() => {
        setBroken(true);
      }}
      draggable={false}
    />
  );
}
