import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { readDate } from '../../../db/rules/dates.ts';
import type { CallOutput } from '../../../electron/contract/calls.ts';
import type { CallError } from '../../../electron/contract/errors.ts';
import { call } from '../../api/client.ts';
import { useSentence } from '../../api/sentences.ts';
import { useOffice } from '../../api/use-office.ts';
import { dismiss, notify } from '../../ui/notices.ts';
import { useShowIssues } from '../case-form/show-issues.ts';
import type { CaseFormControl } from '../case-form/use-case-form.ts';
import type { Draft } from '../case-form/use-draft.ts';

/** What has to be answered before the number can be given. */
export interface Question {
  readonly kind: 'reason' | 'clock';
  readonly error: CallError;
  readonly acceptedOn: string;
}

export interface Acceptance {
  readonly busy: boolean;
  readonly question: Question | undefined;
  /** Gives the number; `accepted` is told when it was given. */
  readonly accept: (acceptedOnText: string, accepted: Accepted) => Promise<void>;
  readonly answer: (answer: { readonly reason?: string; readonly clockConfirmed?: boolean }) => Promise<void>;
  readonly dropQuestion: () => void;
}

type Accepted = (result: CallOutput<'cases.accept'>) => void;

/** 受理: checks the form, keeps the draft, asks for the number; what the office asks back becomes a question. */
export function useAcceptance(form: CaseFormControl, draft: Draft): Acceptance {
  const { t } = useTranslation();
  const office = useOffice();
  const sentence = useSentence();
  const showIssues = useShowIssues(form);
  const [busy, setBusy] = useState(false);
  const complaint = useRef(0);
  const [pending, setPending] = useState<{
    question: Question;
    accepted: Accepted;
    reason: string;
    clockConfirmed: boolean;
  }>();

  async function ask(acceptedOn: string, reason: string, clockConfirmed: boolean, accepted: Accepted): Promise<void> {
    setBusy(true);
    const draftId = await draft.flush();
    const answer =
      draftId === undefined
        ? ({ ok: false, error: draft.error ?? { code: 'internal' } } as const)
        : await call('cases.accept', { draftId, acceptedOn, reason, clockConfirmed });
    setBusy(false);
    if (answer.ok) {
      draft.finish();
      setPending(undefined);
      accepted(answer.value);
      return;
    }
    const { error } = answer;
    switch (error.code) {
      case 'reason-required':
      case 'clock-before-last':
      case 'clock-far-ahead': {
        const kind = error.code === 'reason-required' ? 'reason' : 'clock';
        setPending({ question: { kind, error, acceptedOn }, accepted, reason, clockConfirmed });
        return;
      }
      case 'invalid-form':
        showIssues(error.issues ?? []);
        return;
      default:
        setPending(undefined);
        complain(sentence(error));
    }
  }

  /** One complaint at a time: the next try takes the last one away. */
  function complain(text: string): void {
    dismiss(complaint.current);
    complaint.current = notify({ kind: 'error', text });
  }

  return {
    busy,
    question: pending?.question,
    async accept(acceptedOnText, accepted) {
      if (busy) return;
      dismiss(complaint.current);
      const reading =
        acceptedOnText.trim() === ''
          ? ({ ok: true, date: office.today } as const)
          : readDate(acceptedOnText, { today: office.today });
      if (!reading.ok) {
        complain(`${t('cases.fields.acceptedOn')}：${t(`fields.${reading.reason}`)}`);
        return;
      }
      if (!(await form.trigger(undefined, { shouldFocus: true }))) {
        complain(t('errors.invalid-form'));
        return;
      }
      await ask(reading.date, '', false, accepted);
    },
    async answer({ reason, clockConfirmed }) {
      if (!pending) return;
      await ask(
        pending.question.acceptedOn,
        reason ?? pending.reason,
        clockConfirmed ?? pending.clockConfirmed,
        pending.accepted,
      );
    },
    dropQuestion: () => {
      setPending(undefined);
    },
  };
}
