import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { StrictMode, useState } from 'react';

import type { Locale } from '../../electron/contract/shapes.ts';
import { Closing } from './Closing.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Gate } from './Gate.tsx';
import { firstLocale, keepLocale, Texts } from './texts.tsx';

/** The window: language, cache, and the gate that leads to first run, recovery or the frame. */
export function App({ cache }: { readonly cache: QueryClient }) {
  const [locale, setLocale] = useState(firstLocale);

  function speak(next: Locale): void {
    keepLocale(next);
    setLocale(next);
  }

  return (
    <StrictMode>
      <Texts locale={locale}>
        <Closing />
        <ErrorBoundary>
          <QueryClientProvider client={cache}>
            <Gate locale={locale} onLocale={speak} />
          </QueryClientProvider>
        </ErrorBoundary>
      </Texts>
    </StrictMode>
  );
}
