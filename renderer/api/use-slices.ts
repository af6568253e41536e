import { useQueries } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';

import type { CallInput, CallName, CallOutput } from '../../electron/contract/calls.ts';
import type { CallError } from '../../electron/contract/errors.ts';
import { ask } from './client.ts';
import { callError } from './use-call.ts';

/** Calls that answer one slice of a long list. */
export type SlicedCall = {
  [Name in CallName]: CallInput<Name> extends { offset: number; limit: number }
    ? CallOutput<Name> extends { total: number; rows: readonly unknown[] }
      ? Name
      : never
    : never;
}[CallName];

export type SliceRow<Name extends SlicedCall> = CallOutput<Name> extends { rows: readonly (infer Row)[] } ? Row : never;

export interface Slices<Row> {
  readonly total: number;
  /** Undefined while its slice is on the way. */
  readonly rowAt: (index: number) => Row | undefined;
  /** To be told which rows are on the screen. */
  readonly onVisible: (first: number, last: number) => void;
  readonly waiting: boolean;
  readonly error: CallError | undefined;
}

const SLICE = 100;

interface Page<Row> {
  readonly total: number;
  readonly rows: readonly Row[];
}

/** What is known of a list before its first answer: the slice that will be seen is asked for first. */
export interface FirstSight {
  readonly total: number;
  readonly index: number;
}

/**
 * A list of any length of which only the slices on the screen are asked for.
 * `input` is the call's input without `offset` and `limit`.
 */
export function useSlices<Name extends SlicedCall>(
  name: Name,
  input: Omit<CallInput<Name>, 'offset' | 'limit'>,
  firstSight: FirstSight = { total: 0, index: 0 },
): Slices<SliceRow<Name>> {
  const [range, setRange] = useState(() => {
    const slice = Math.floor(firstSight.index / SLICE);
    return { first: slice, last: slice };
  });

  const numbers = useMemo(() => {
    const list: number[] = [];
    for (let slice = range.first; slice <= range.last; slice += 1) list.push(slice);
    return list;
  }, [range]);

  const answers = useQueries({
    queries: numbers.map((slice) => ({
      queryKey: [name, { ...input, offset: slice * SLICE, limit: SLICE }],
      queryFn: () =>
        // The compiler cannot put a generic input together again from its parts.
        ask(name, { ...input, offset: slice * SLICE, limit: SLICE } as unknown as CallInput<Name>),
    })),
  });

  const onVisible = useCallback((first: number, last: number) => {
    const next = { first: Math.floor(first / SLICE), last: Math.floor(Math.max(first, last) / SLICE) };
    setRange((now) => (now.first === next.first && now.last === next.last ? now : next));
  }, []);

  const pages = useMemo(() => {
    const byNumber = new Map<number, Page<SliceRow<Name>>>();
    for (const [at, answer] of answers.entries()) {
      const slice = numbers[at];
      if (answer.data && slice !== undefined) byNumber.set(slice, answer.data as unknown as Page<SliceRow<Name>>);
    }
    return byNumber;
  }, [answers, numbers]);

  // The length of the list stays known while its next slice is on the way, or the view would lose its place.
  const [known, setKnown] = useState(firstSight.total);
  const told = [...pages.values()].at(-1)?.total;
  if (told !== undefined && told !== known) setKnown(told);

  return useMemo(
    () => ({
      total: told ?? known,
      rowAt: (index) => pages.get(Math.floor(index / SLICE))?.rows[index % SLICE],
      onVisible,
      waiting: answers.every((answer) => answer.isPending),
      error: callError(answers.find((answer) => answer.error)?.error),
    }),
    [told, known, pages, answers, onVisible],
  );
}
