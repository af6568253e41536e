import { useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { useDates } from '../../api/use-office.ts';
import { listenToScanner } from './scanner.ts';
import { receiveScan } from './take-scans.ts';

/** Hears the scanner on every page; stands in the frame. */
export function useScanner(): void {
  const { t } = useTranslation();
  const dates = useDates();
  const words = useRef({ t, dates });
  useLayoutEffect(() => {
    words.current = { t, dates };
  });
  useEffect(
    () =>
      listenToScanner(window, (text) => {
        receiveScan(text, words.current);
      }),
    [],
  );
}
