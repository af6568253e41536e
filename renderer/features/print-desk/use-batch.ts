import { useState } from 'react';

import type { CallInput, CallOutput } from '../../../electron/contract/calls.ts';
import type { CallError } from '../../../electron/contract/errors.ts';
import { call } from '../../api/client.ts';

export type BatchResult = CallOutput<'papers.batch'>;
export type BatchRequest = Omit<CallInput<'papers.batch'>, 'job'>;

export interface BatchState {
  /** Name of the job while it runs. */
  readonly job: string | undefined;
  /** What came of the last one. */
  readonly result: BatchResult | undefined;
  readonly error: CallError | undefined;
  readonly run: (request: BatchRequest) => Promise<void>;
  readonly forget: () => void;
}

let count = 0;

/** One batch at a time: it runs, tells its progress under `job`, and leaves its result. */
export function useBatch(): BatchState {
  const [job, setJob] = useState<string>();
  const [result, setResult] = useState<BatchResult>();
  const [error, setError] = useState<CallError>();
  return {
    job,
    result,
    error,
    async run(request) {
      if (job !== undefined) return;
      count += 1;
      const name = `papers-batch-${count}`;
      setJob(name);
      setResult(undefined);
      setError(undefined);
      const answer = await call('papers.batch', { ...request, job: name });
      setJob(undefined);
      if (answer.ok) setResult(answer.value);
      else setError(answer.error);
    },
    forget() {
      setResult(undefined);
      setError(undefined);
    },
  };
}
