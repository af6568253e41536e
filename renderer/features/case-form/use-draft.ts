import { useCallback, useEffect, useRef, useState } from 'react';

import type { CaseForm } from '../../../electron/contract/cases.ts';
import type { CallError } from '../../../electron/contract/errors.ts';
import { call } from '../../api/client.ts';
import type { CaseFormControl } from './use-case-form.ts';

/** A pause in typing after which the draft is kept, and the longest it waits while typing goes on. */
const PAUSE_MS = 300;
const LONGEST_MS = 1500;

export interface Draft {
  readonly id: number | undefined;
  /** Moment of the last keeping, ISO. */
  readonly savedAt: string | undefined;
  readonly error: CallError | undefined;
  /** Keeps what was typed up to now; answers the draft's id, or undefined when it could not be kept. */
  readonly flush: () => Promise<number | undefined>;
  /** The draft became a case or its change: nothing more is kept. */
  readonly finish: () => void;
  /** The draft was thrown away; what is typed from now on is a new one. */
  readonly forget: () => void;
}

interface DraftStart {
  readonly draftId?: number | undefined;
  /** The case that is being changed, if it is not a new one. */
  readonly caseId?: number | undefined;
  readonly savedAt?: string | undefined;
}

/** Keeps the form as a draft while it is typed, exactly as typed: nothing typed is lost. */
export function useDraft(form: CaseFormControl, start: DraftStart): Draft {
  const [state, setState] = useState<{
    id: number | undefined;
    savedAt: string | undefined;
    error: CallError | undefined;
  }>({
    id: start.draftId,
    savedAt: start.savedAt,
    error: undefined,
  });
  const keeper = useRef({
    id: start.draftId,
    unsaved: false,
    since: 0,
    timer: 0,
    done: false,
    last: Promise.resolve(),
  });
  const { caseId } = start;

  const save = useCallback(async (): Promise<void> => {
    const mine = keeper.current;
    window.clearTimeout(mine.timer);
    if (!mine.unsaved || mine.done) return;
    mine.unsaved = false;
    mine.since = 0;
    const values: CaseForm = structuredClone(form.getValues());
    const answer = await call('drafts.save', {
      ...(mine.id === undefined ? {} : { id: mine.id }),
      ...(caseId === undefined ? {} : { caseId }),
      form: values,
    });
    if (answer.ok) {
      mine.id = answer.value.id;
      setState({ id: answer.value.id, savedAt: answer.value.savedAt, error: undefined });
    } else {
      mine.unsaved = true;
      setState((before) => ({ ...before, error: answer.error }));
    }
  }, [form, caseId]);

  /** Keepings run one after the other: the first must answer the id that the second replaces. */
  const flush = useCallback(async (): Promise<number | undefined> => {
    const mine = keeper.current;
    mine.last = mine.last.then(save);
    await mine.last;
    return mine.unsaved ? undefined : mine.id;
  }, [save]);

  useEffect(() => {
    const mine = keeper.current;
    const unsubscribe = form.subscribe({
      formState: { values: true },
      callback: ({ type }) => {
        // Without a type it is the form filling itself, not the clerk.
        if (type === undefined && !form.formState.isDirty) return;
        const now = Date.now();
        mine.unsaved = true;
        if (mine.since === 0) mine.since = now;
        window.clearTimeout(mine.timer);
        mine.timer = window.setTimeout(
          () => void flush(),
          Math.max(0, Math.min(PAUSE_MS, mine.since + LONGEST_MS - now)),
        );
      },
    });
    const onHide = (): void => void flush();
    window.addEventListener('pagehide', onHide);
    window.addEventListener('blur', onHide);
    return () => {
      unsubscribe();
      window.removeEventListener('pagehide', onHide);
      window.removeEventListener('blur', onHide);
      // Leaving the page keeps what was typed.
      void flush();
    };
  }, [form, flush]);

  const finish = useCallback(() => {
    window.clearTimeout(keeper.current.timer);
    keeper.current.done = true;
  }, []);

  const forget = useCallback(() => {
    const mine = keeper.current;
    window.clearTimeout(mine.timer);
    mine.id = undefined;
    mine.unsaved = false;
    setState({ id: undefined, savedAt: undefined, error: undefined });
  }, []);

  return { ...state, flush, finish, forget };
}
