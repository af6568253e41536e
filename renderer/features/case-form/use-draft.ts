import { useEffect, useState } from 'react';

import { call } from '../../api/client.ts';
import { createDraftKeeper, type DraftKeeper, type DraftState } from '../../app/draft-keeper.ts';
import type { CaseFormControl } from './use-case-form.ts';

export interface Draft extends DraftState, Pick<DraftKeeper, 'flush' | 'finish' | 'forget'> {}

interface DraftStart {
  readonly draftId?: number | undefined;
  /** The case that is being changed, if it is not a new one. */
  readonly caseId?: number | undefined;
  readonly savedAt?: string | undefined;
}

/** Keeps the complaint form as a draft while it is typed. */
export function useDraft(form: CaseFormControl, { draftId, caseId, savedAt }: DraftStart): Draft {
  const [state, setState] = useState<DraftState>({ id: draftId, savedAt, error: undefined });
  const [keeper] = useState(() =>
    createDraftKeeper({
      id: draftId,
      told: setState,
      async save(id) {
        const answer = await call('drafts.save', {
          ...(id === undefined ? {} : { id }),
          ...(caseId === undefined ? {} : { caseId }),
          form: structuredClone(form.getValues()),
        });
        return answer.ok ? { ok: true, ...answer.value } : answer;
      },
    }),
  );

  useEffect(() => {
    const unsubscribe = form.subscribe({
      formState: { values: true },
      callback: ({ type }) => {
        // Without a type it is the form filling itself, not the clerk.
        if (type === undefined && !form.formState.isDirty) return;
        keeper.touch();
      },
    });
    const stop = keeper.watch();
    return () => {
      unsubscribe();
      stop();
    };
  }, [form, keeper]);

  return { ...state, flush: keeper.flush, finish: keeper.finish, forget: keeper.forget };
}
