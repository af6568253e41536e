import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Button } from './Button.tsx';
import { CheckIcon, CloseIcon, WarningIcon } from './icons.tsx';
import './notices.css';
import { dismiss, runUndo, useNotices, type Notice } from './notices.ts';

const STAYS_MS = 8000;

/** Notices at the foot of the page, read aloud as they come. */
export function NoticeRegion() {
  const { t } = useTranslation();
  const list = useNotices((state) => state.list);
  return (
    <section className="k-notices" aria-label={t('common.notices')} aria-live="polite" aria-relevant="additions">
      {list.map((notice) => (
        <NoticeLine key={notice.id} notice={notice} />
      ))}
    </section>
  );
}

function NoticeLine({ notice }: { readonly notice: Notice }) {
  const { t } = useTranslation();
  const [held, setHeld] = useState(false);
  const { id, kind, text, undo } = notice;

  useEffect(() => {
    if (kind !== 'done' || held) return undefined;
    const timer = setTimeout(() => {
      dismiss(id);
    }, STAYS_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [id, kind, held]);

  return (
    <div
      className={`k-notice k-notice-${kind} k-rise`}
      role={kind === 'error' ? 'alert' : undefined}
      onMouseEnter={() => {
        setHeld(true);
      }}
      onMouseLeave={() => {
        setHeld(false);
      }}
      onFocus={() => {
        setHeld(true);
      }}
      onBlur={() => {
        setHeld(false);
      }}
    >
      {kind === 'done' ? <CheckIcon /> : <WarningIcon />}
      <span className="k-notice-text">{text}</span>
      {undo === undefined ? null : (
        <Button
          small
          look="plain"
          keys="Alt+Z"
          onPress={() => {
            runUndo(notice);
          }}
        >
          {t('common.undo')}
        </Button>
      )}
      <Button
        small
        look="plain"
        aria-label={t('common.close')}
        icon={<CloseIcon />}
        onPress={() => {
          dismiss(id);
        }}
      />
    </div>
  );
}
