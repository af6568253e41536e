import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { CallOutput } from '../../../electron/contract/calls.ts';
import type { OpenProblem } from '../../../electron/contract/office.ts';
import { useSentence } from '../../api/sentences.ts';
import { useCommand } from '../../api/use-call.ts';
import { useChoosePlace, useRetryPlace } from '../../api/use-place.ts';
import { Button } from '../../ui/Button.tsx';
import { FieldError } from '../../ui/Field.tsx';
import { FolderIcon } from '../../ui/icons.tsx';
import '../settings/data-place.css';
import './recovery.css';

/** The data could not be opened: what that means and what can be done. Never an offer to delete. */
export function RecoveryPage({
  status,
  problem,
}: {
  readonly status: CallOutput<'place.status'>;
  readonly problem: OpenProblem;
}) {
  const { t } = useTranslation();
  const sentence = useSentence();
  const retry = useRetryPlace();
  const choose = useChoosePlace();
  const reveal = useCommand('place.reveal');
  const [stillClosed, setStillClosed] = useState(false);
  const error = retry.error ?? choose.error ?? reveal.error;

  async function tryAgain(): Promise<void> {
    setStillClosed(false);
    const answer = await retry.run();
    setStillClosed(answer?.open === false);
  }

  return (
    <main className="k-recovery">
      <div className="k-recovery-sheet">
        <p className="k-recovery-kind">{t('common.recovery.title')}</p>
        <h1>{t(`common.recovery.${problem}.name`)}</h1>
        <dl>
          <dt>{t('common.recovery.meaning')}</dt>
          <dd>{t(`common.recovery.${problem}.meaning`)}</dd>
          <dt>{t('common.recovery.todo')}</dt>
          <dd>{t(`common.recovery.${problem}.todo`)}</dd>
          <dt>{t('common.recovery.folder')}</dt>
          <dd className="k-data-folder">
            <FolderIcon />
            <span>{status.folder}</span>
          </dd>
        </dl>
        {status.detail === '' ? null : (
          <p className="k-soft">{t('common.recovery.writtenBy', { detail: status.detail })}</p>
        )}
        <div className="k-recovery-actions">
          <Button look="primary" isDisabled={retry.busy} onPress={() => void tryAgain()} autoFocus>
            {t('common.tryAgain')}
          </Button>
          <Button onPress={() => void reveal.run({})}>{t('common.recovery.reveal')}</Button>
          {status.changeable ? (
            <Button isDisabled={choose.busy} onPress={() => void choose.run()}>
              {t('common.recovery.choose')}
            </Button>
          ) : null}
        </div>
        <div role="status">
          {stillClosed ? <FieldError>{t('common.recovery.stillClosed')}</FieldError> : null}
          {error ? <FieldError>{sentence(error)}</FieldError> : null}
        </div>
        <p className="k-recovery-kept">{t('common.recovery.kept')}</p>
      </div>
    </main>
  );
}
