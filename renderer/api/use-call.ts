import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';

import type { CallAnswer, CallInput, CallName, CallOutput } from '../../electron/contract/calls.ts';
import type { CallError } from '../../electron/contract/errors.ts';
import { ask, call, CallFailed } from './client.ts';

interface UseCallOptions {
  /** False: do not ask yet. */
  readonly enabled?: boolean;
  /** Show the last answer until the one for a new input is there (search as you type). */
  readonly keepPrevious?: boolean;
  /** Never an answer from an earlier visit: for what is read once, into a form that is then edited. */
  readonly fresh?: boolean;
  /** Ask again after so many milliseconds; only for what changes by itself, as the day does. */
  readonly every?: number;
}

export interface CallState<Name extends CallName> {
  readonly value: CallOutput<Name> | undefined;
  readonly error: CallError | undefined;
  /** Nothing to show yet. */
  readonly waiting: boolean;
  /** The value belongs to an earlier input. */
  readonly outdated: boolean;
  readonly again: () => void;
}

/** The answer to a query, kept true by the events of the office. */
export function useCall<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
  options: UseCallOptions = {},
): CallState<Name> {
  const { enabled = true, fresh = false } = options;
  const query = useQuery<CallOutput<Name>>({
    queryKey: [name, input],
    queryFn: () => ask(name, input),
    enabled,
    ...(fresh ? { staleTime: 0, refetchOnMount: 'always' } : {}),
    refetchInterval: options.every ?? false,
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
  const { refetch } = query;
  const again = useCallback(() => {
    void refetch();
  }, [refetch]);
  return {
    // What is not asked for has no value, even where the cache still knows one from another time.
    value: !enabled || (fresh && !query.isFetchedAfterMount) ? undefined : query.data,
    error: callError(query.error),
    waiting: query.isPending,
    outdated: query.isPlaceholderData,
    again,
  };
}

/** The refusal inside what the cache caught; anything else is a bug of the window. */
export function callError(caught: unknown): CallError | undefined {
  if (caught === null || caught === undefined) return undefined;
  return caught instanceof CallFailed ? caught.error : { code: 'internal', ref: 'window' };
}

export interface CommandState<Name extends CallName> {
  /** Gives the command to the office and answers what it answered; never throws. */
  readonly run: (input: CallInput<Name>) => Promise<CallAnswer<Name>>;
  readonly busy: boolean;
  /** Refusal of the last run; gone when a new one starts. */
  readonly error: CallError | undefined;
  readonly forgetError: () => void;
}

/** A command of the contract. Views ask again by themselves: the office tells what changed. */
export function useCommand<Name extends CallName>(name: Name): CommandState<Name> {
  const [running, setRunning] = useState(0);
  const [error, setError] = useState<CallError>();
  const latest = useRef(0);

  const run = useCallback(
    async (input: CallInput<Name>) => {
      latest.current += 1;
      const mine = latest.current;
      setRunning((count) => count + 1);
      setError(undefined);
      const answer = await call(name, input);
      setRunning((count) => count - 1);
      if (!answer.ok && mine === latest.current) setError(answer.error);
      return answer;
    },
    [name],
  );
  const forgetError = useCallback(() => {
    setError(undefined);
  }, []);
  return { run, busy: running > 0, error, forgetError };
}
