import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

import type { CallError } from '../../electron/contract/errors.ts';
import { useCommand } from './use-call.ts';

interface PlaceCommand {
  readonly run: () => Promise<{ readonly open: boolean } | undefined>;
  readonly busy: boolean;
  readonly error: CallError | undefined;
}

/** Lets the clerk choose another folder. All answers of the other office are forgotten. */
export function useChoosePlace(): PlaceCommand {
  const cache = useQueryClient();
  const { run, busy, error } = useCommand('place.choose');
  const choose = useCallback(async () => {
    const answer = await run({});
    if (!answer.ok || !answer.value.changed) return undefined;
    await cache.resetQueries();
    return { open: answer.value.open };
  }, [run, cache]);
  return { run: choose, busy, error };
}

/** Tries once more to open the data where it lies. */
export function useRetryPlace(): PlaceCommand {
  const cache = useQueryClient();
  const { run, busy, error } = useCommand('place.retry');
  const retry = useCallback(async () => {
    const answer = await run({});
    if (!answer.ok) return undefined;
    await cache.resetQueries();
    return answer.value;
  }, [run, cache]);
  return { run: retry, busy, error };
}
