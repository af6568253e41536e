import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { CaseRecord } from '../../../electron/contract/cases.ts';
import { call } from '../../api/client.ts';
import { useSentence } from '../../api/sentences.ts';
import { useOffice } from '../../api/use-office.ts';
import { notify } from '../../ui/notices.ts';
import type { Acceptance, Question } from '../intake/use-acceptance.ts';

/** Acceptance of a case that was filed without a number (待受理), on today's date. */
export function useFiledAcceptance(record: CaseRecord): Pick<
  Acceptance,
  'busy' | 'question' | 'answer' | 'dropQuestion'
> & {
  readonly accept: () => Promise<void>;
} {
  const { t } = useTranslation();
  const { today } = useOffice();
  const sentence = useSentence();
  const [busy, setBusy] = useState(false);
  const [question, setQuestion] = useState<Question>();

  async function ask(reason: string, clockConfirmed: boolean): Promise<void> {
    setBusy(true);
    const answer = await call('cases.accept', {
      id: record.id,
      version: record.version,
      acceptedOn: today,
      reason,
      clockConfirmed,
    });
    setBusy(false);
    if (answer.ok) {
      setQuestion(undefined);
      notify({ kind: 'done', text: t('cases.accepted', { number: answer.value.number }) });
    } else if (answer.error.code === 'clock-before-last' || answer.error.code === 'clock-far-ahead') {
      setQuestion({ kind: 'clock', error: answer.error, acceptedOn: today });
    } else {
      notify({ kind: 'error', text: sentence(answer.error) });
    }
  }

  return {
    busy,
    question,
    accept: () => ask('', false),
    answer: ({ reason, clockConfirmed }) => ask(reason ?? '', clockConfirmed ?? false),
    dropQuestion: () => {
      setQuestion(undefined);
    },
  };
}
