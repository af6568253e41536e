import { useEffect, useLayoutEffect, useRef, useState } from 'react';

import { comparePolicies } from '../../../../db/rules/policy-diff.ts';
import type { CallInput } from '../../../../electron/contract/calls.ts';
import { call } from '../../../api/client.ts';
import { createDraftKeeper, type DraftKeeper, type DraftState } from '../../../app/draft-keeper.ts';
import { policyDraft, usePolicyDraft, type PolicyInForce } from './draft.ts';

const nothingKept: DraftState = { id: undefined, savedAt: undefined, error: undefined };

/** Keeps what is edited in the office's file while it is edited; `first` is the draft that goes on. */
export function useKeptDraft(first: number | undefined, inForce: PolicyInForce): DraftState & DraftKeeper {
  const [state, setState] = useState<DraftState>({ id: first, savedAt: undefined, error: undefined });
  const latest = useRef(inForce);
  useLayoutEffect(() => {
    latest.current = inForce;
  });
  const [keeper] = useState(() =>
    createDraftKeeper({
      id: first,
      told(change) {
        setState(change);
        policyDraft.keptAs(change(nothingKept).error === undefined);
      },
      async save(id) {
        const { policy = latest.current.policy, basedOn = latest.current.id, typed } = usePolicyDraft.getState();
        if (Object.keys(typed).length === 0 && comparePolicies(latest.current.policy, policy).length === 0) {
          if (id !== undefined) await call('policyDraft.discard', { id });
          return { ok: true, id: undefined, savedAt: undefined };
        }
        const answer = await call('policyDraft.save', {
          ...(id === undefined ? {} : { id }),
          basedOn,
          // The shapes are the same; the contract's lists only are not called readonly.
          policy: structuredClone(policy) as CallInput<'policyDraft.save'>['policy'],
          typed,
        });
        return answer.ok ? { ok: true, ...answer.value } : answer;
      },
    }),
  );
  useEffect(() => keeper.watch(), [keeper]);
  useEffect(
    () =>
      usePolicyDraft.subscribe((now, before) => {
        if (now.policy !== before.policy || now.typed !== before.typed || now.basedOn !== before.basedOn)
          keeper.touch();
      }),
    [keeper],
  );
  return { ...state, ...keeper };
}
