import { Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { useScanner } from '../features/copies/use-scanner.ts';
import { KeysDialog } from '../features/help/KeysDialog.tsx';
import { NoticeRegion } from '../ui/NoticeRegion.tsx';
import { NativeMenu } from './commands/NativeMenu.tsx';
import { listenToKeys, listenToMenu } from './commands/keys.ts';
import { useOverlays } from './commands/overlays.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Footer } from './Footer.tsx';
import './frame.css';
import { Header } from './Header.tsx';
import { currentEntry, useNavigation } from './navigation.ts';
import { NavigationBar } from './NavigationBar.tsx';
import { pageOf, readEverydayPages } from './pages.tsx';
import { Palette } from './Palette.tsx';

const CONTENT = 'kesu-content';

/** What stays the same on every page: head, places, function keys, notices. */
export function Frame() {
  const { t } = useTranslation();
  const overlay = useOverlays((state) => state.open);

  useScanner();
  useEffect(() => listenToKeys(window), []);
  useEffect(() => listenToMenu(), []);
  useEffect(() => {
    const waiting = requestIdleCallback(() => void readEverydayPages(), { timeout: 1000 });
    return () => {
      cancelIdleCallback(waiting);
    };
  }, []);

  return (
    <div className="k-frame">
      <a className="k-skip" href={`#${CONTENT}`}>
        {t('common.frame.toContent')}
      </a>
      <Header />
      <NavigationBar />
      <Content />
      <Footer />
      <NoticeRegion />
      <NativeMenu />
      {overlay === 'palette' ? <Palette /> : null}
      {overlay === 'keys' ? <KeysDialog /> : null}
    </div>
  );
}

function Content() {
  const entry = useNavigation(currentEntry);
  const main = useRef<HTMLElement>(null);

  // A page that does not choose its own first field lets the keys begin at its top.
  useEffect(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) main.current?.focus({ preventScroll: true });
  }, [entry.key]);

  return (
    <main ref={main} id={CONTENT} className="k-content" tabIndex={-1}>
      <ErrorBoundary key={entry.key}>
        <Suspense fallback={null}>{pageOf(entry.place)}</Suspense>
      </ErrorBoundary>
    </main>
  );
}
