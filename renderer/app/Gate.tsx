import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import type { CallError } from '../../electron/contract/errors.ts';
import type { Locale } from '../../electron/contract/shapes.ts';
import { useSentence } from '../api/sentences.ts';
import { useCall } from '../api/use-call.ts';
import { OfficeContext } from '../api/use-office.ts';
import { RecoveryPage } from '../features/recovery/RecoveryPage.tsx';
import { WelcomePage } from '../features/welcome/WelcomePage.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyPage } from '../ui/Page.tsx';
import { Frame } from './Frame.tsx';

interface Props {
  readonly locale: Locale;
  readonly onLocale: (locale: Locale) => void;
}

/** Each minute: the day changes by itself. */
const DAY_EVERY_MS = 60_000;

/** Where the window begins: recovery when the data is closed, first run when nothing is set up, else the frame. */
export function Gate({ locale, onLocale }: Props) {
  const place = useCall('place.status', {});
  const isOpen = place.value !== undefined && place.value.problem === null;
  const office = useCall('office.status', {}, { enabled: isOpen, every: DAY_EVERY_MS });
  const status = office.value;

  const chosen = status && !status.firstRun ? status.settings.screenLocale : undefined;
  useEffect(() => {
    if (chosen && chosen !== locale) onLocale(chosen);
  }, [chosen, locale, onLocale]);

  // The office went away while the window was open: ask what happened.
  const gone = office.error?.code === 'office-closed';
  const { again: askPlace } = place;
  useEffect(() => {
    if (gone) askPlace();
  }, [gone, askPlace]);

  const density = status?.settings.ledgerDensity;
  useEffect(() => {
    if (density) document.documentElement.dataset['density'] = density;
  }, [density]);

  if (place.value && place.value.problem !== null)
    return <RecoveryPage status={place.value} problem={place.value.problem} />;
  if (status?.firstRun) return <WelcomePage status={status} locale={locale} onLocale={onLocale} />;
  if (status) {
    return (
      <OfficeContext value={status}>
        <Frame />
      </OfficeContext>
    );
  }
  const error = place.error ?? office.error;
  if (error === undefined) return null; // a few milliseconds: nothing to say yet
  return (
    <Closed
      error={error}
      onAgain={() => {
        place.again();
        if (isOpen) office.again();
      }}
    />
  );
}

function Closed({ error, onAgain }: { readonly error: CallError; readonly onAgain: () => void }) {
  const { t } = useTranslation();
  const sentence = useSentence();
  return (
    <main className="k-page">
      <EmptyPage
        title={sentence(error)}
        action={
          <Button look="primary" onPress={onAgain}>
            {t('common.tryAgain')}
          </Button>
        }
      />
    </main>
  );
}
