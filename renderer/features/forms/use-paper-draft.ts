import { useEffect, useLayoutEffect, useRef, useState } from 'react';

import type { PaperDraft, PaperTyped } from '../../../electron/contract/paper-drafts.ts';
import { call } from '../../api/client.ts';
import { createDraftKeeper, type DraftKeeper, type DraftState } from '../../app/draft-keeper.ts';

/** What is typed: a paper that is changed, or a new one. */
export interface DraftThing extends Pick<PaperDraft, 'kind' | 'formId' | 'caseId' | 'customerId' | 'variant'> {
  readonly version: number | null;
}

interface Options {
  readonly of: DraftThing;
  readonly earlier: PaperDraft | undefined;
  /** As it would be without anything typed: what equals it is no draft. */
  readonly fresh: PaperTyped;
  readonly typed: PaperTyped;
}

/** Keeps what is typed into a paper or a letter while it is typed; what is as suggested is not kept. */
export function usePaperDraft({ of, earlier, fresh, typed }: Options): DraftState & DraftKeeper {
  const [state, setState] = useState<DraftState>({ id: earlier?.id, savedAt: earlier?.updatedAt, error: undefined });
  const latest = useRef({ of, fresh, typed });
  useLayoutEffect(() => {
    latest.current = { of, fresh, typed };
  });
  const [keeper] = useState(() =>
    createDraftKeeper({
      id: earlier?.id,
      told: setState,
      async save(id) {
        const now = latest.current;
        if (sameTyped(now.typed, now.fresh)) {
          if (id !== undefined) await call('paperDrafts.discard', { id });
          return { ok: true, id: undefined, savedAt: undefined };
        }
        const answer = await call('paperDrafts.save', {
          ...(id === undefined ? {} : { id }),
          ...now.of,
          typed: structuredClone(now.typed),
        });
        return answer.ok ? { ok: true, ...answer.value } : answer;
      },
    }),
  );
  useEffect(() => keeper.watch(), [keeper]);
  const text = JSON.stringify(typed);
  const before = useRef(text);
  useEffect(() => {
    if (before.current === text) return;
    before.current = text;
    keeper.touch();
  }, [keeper, text]);
  return { ...state, ...keeper };
}

function sameTyped(one: PaperTyped, other: PaperTyped): boolean {
  return (
    sameTexts(one.fields, other.fields) &&
    one.lines.length === other.lines.length &&
    one.lines.every((line, at) => sameTexts(line, other.lines[at] ?? {}))
  );
}

/** A field that is not there is empty. */
function sameTexts(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every(
    (name) => (one[name] ?? '') === (other[name] ?? ''),
  );
}
