import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { formatMoment } from '../../../db/rules/moments.ts';
import type { CallError } from '../../../electron/contract/errors.ts';
import { useSentence } from '../../api/sentences.ts';
import { useDateStyle } from '../../api/use-office.ts';
import { Button } from '../../ui/Button.tsx';
import { FieldError } from '../../ui/Field.tsx';
import { InfoIcon } from '../../ui/icons.tsx';

/** What the clerk sees was typed before, and when; and what could not be kept. */
export function KeptNote({
  since,
  changed,
  error,
  onFresh,
}: {
  /** When it was typed last; undefined where nothing was brought back. */
  readonly since: string | undefined;
  /** The paper has been changed since it was typed. */
  readonly changed: boolean;
  readonly error: CallError | undefined;
  readonly onFresh: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const sentence = useSentence();
  const style = useDateStyle();
  return (
    <>
      {since === undefined ? null : (
        <div className="forms-kept" role={changed ? 'alert' : 'status'}>
          <InfoIcon />
          <span>{t(changed ? 'forms.kept.changed' : 'forms.kept.note', { time: formatMoment(since, style) })}</span>
          <Button small look="plain" onPress={onFresh}>
            {t('forms.kept.fresh')}
          </Button>
        </div>
      )}
      {error === undefined ? null : <FieldError>{t('forms.kept.notKept', { why: sentence(error) })}</FieldError>}
    </>
  );
}
