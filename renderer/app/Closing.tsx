import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { call, listen } from '../api/client.ts';
import { dismiss, notify } from '../ui/notices.ts';
import { settle } from './keeping.ts';

/** Before the window closes: keeps what is being typed, and says so when that was not possible. */
export function Closing(): null {
  const { t } = useTranslation();
  const complaint = useRef(0);
  useEffect(
    () =>
      listen('window.closing', () => {
        void settle().then((kept) => {
          dismiss(complaint.current);
          if (!kept) complaint.current = notify({ kind: 'error', text: t('common.frame.notKeptOnClosing') });
          return call('window.settled', { kept });
        });
      }),
    [t],
  );
  return null;
}
