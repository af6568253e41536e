import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useSentence } from '../../api/sentences.ts';
import { useDates } from '../../api/use-office.ts';
import { useCommandHandlers } from '../../app/commands/handlers.ts';
import { Button } from '../../ui/Button.tsx';
import { isComposing } from '../../ui/composing.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { Acceptance, Question } from './use-acceptance.ts';

/** Why the day is an earlier one; or whether the PC's clock is right. */
export function QuestionDialog({
  acceptance,
  question,
}: {
  readonly acceptance: Acceptance;
  readonly question: Question;
}): ReactNode {
  const { t } = useTranslation();
  const title = question.kind === 'reason' ? t('intake.earlierDay') : t('intake.clockTitle');
  return (
    <Dialog
      title={title}
      size="small"
      role={question.kind === 'clock' ? 'alertdialog' : 'dialog'}
      keepOpen
      onClose={acceptance.dropQuestion}
    >
      {question.kind === 'reason' ? (
        <Reason acceptance={acceptance} question={question} />
      ) : (
        <Clock acceptance={acceptance} question={question} />
      )}
    </Dialog>
  );
}

function Reason({ acceptance, question }: { readonly acceptance: Acceptance; readonly question: Question }): ReactNode {
  const { t } = useTranslation();
  const dates = useDates();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);

  function go(): void {
    setAsked(true);
    if (reason.trim() !== '') void acceptance.answer({ reason });
  }
  useCommandHandlers({ 'case.accept': go });

  return (
    <>
      <p>{t('intake.earlierDayText', { date: dates.show(question.acceptedOn) })}</p>
      <TextField
        label={t('cases.fields.backdatedReason')}
        required
        autoFocus
        maxLength={400}
        defaultValue=""
        error={asked && reason.trim() === '' ? t('errors.reason-required') : undefined}
        onInput={(event) => {
          setReason(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !isComposing(event)) go();
        }}
      />
      <div className="side-actions">
        <Button onPress={acceptance.dropQuestion}>{t('common.cancel')}</Button>
        <Button look="primary" keys="F10" isDisabled={acceptance.busy} onPress={go}>
          {t('commands.accept')}
        </Button>
      </div>
    </>
  );
}

function Clock({ acceptance, question }: { readonly acceptance: Acceptance; readonly question: Question }): ReactNode {
  const { t } = useTranslation();
  const sentence = useSentence();
  return (
    <>
      <p>{sentence(question.error)}</p>
      <div className="side-actions">
        <Button autoFocus onPress={acceptance.dropQuestion}>
          {t('intake.clockWrong')}
        </Button>
        <Button isDisabled={acceptance.busy} onPress={() => void acceptance.answer({ clockConfirmed: true })}>
          {t('intake.clockRight')}
        </Button>
      </div>
    </>
  );
}
