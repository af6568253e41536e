import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useSentence } from '../../api/sentences.ts';
import { Button } from '../../ui/Button.tsx';
import { keyOf, openPaper, printSubject } from './subjects.ts';
import type { BatchState } from './use-batch.ts';

/** What came of the last batch, and each paper that did not come out: number, reason, a door to it. */
export function BatchOutcome({
  batch,
  children,
  onRetry,
}: {
  readonly batch: BatchState;
  /** What has to be answered before the failed ones are tried again. */
  readonly children?: ReactNode;
  readonly onRetry: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const sentence = useSentence();
  const { result, error } = batch;
  if (error) {
    return (
      <p className="batch-outcome is-failed" role="alert">
        {sentence(error)}
      </p>
    );
  }
  if (!result) return null;
  const { printed, pages, cancelled, failed } = result;
  return (
    <div className="batch-outcome" role={failed.length > 0 ? 'alert' : 'status'}>
      <p>
        {cancelled
          ? t('printDesk.cancelled', { count: printed })
          : pages === null
            ? t('printDesk.sent', { count: printed })
            : t('printDesk.written', { count: printed, pages })}
        {failed.length > 0 ? ` ${t('printDesk.failedCount', { count: failed.length })}` : ''}
      </p>
      {failed.length > 0 ? (
        <>
          <ul className="batch-failures" aria-label={t('printDesk.failures')}>
            {failed.map((failure) => (
              <li key={keyOf(failure.subject)}>
                <Button
                  look="plain"
                  small
                  onPress={() => {
                    openPaper(printSubject(failure.subject));
                  }}
                >
                  {failure.number === '' ? t('printDesk.unknown') : failure.number}
                </Button>
                <span>
                  {sentence({ code: failure.code, params: failure.params, ref: String(failure.params['ref'] ?? '') })}
                </span>
              </li>
            ))}
          </ul>
          {children}
          <Button small isDisabled={batch.job !== undefined} onPress={onRetry}>
            {t('printDesk.retry', { count: failed.length })}
          </Button>
        </>
      ) : null}
    </div>
  );
}
