import { useRef, useState } from 'react';

import type { CallError } from '../../../electron/contract/errors.ts';

type Answer<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: CallError };

interface SlipAct {
  readonly busy: boolean;
  /** Runs once at a time; a refusal goes to the form, and answers undefined. */
  readonly act: <Value>(work: () => Promise<Answer<Value>>) => Promise<Value | undefined>;
}

export function useSlipAct(form: { readonly refuse: (error: CallError | undefined) => void }): SlipAct {
  const [busy, setBusy] = useState(false);
  const running = useRef(false);

  async function act<Value>(work: () => Promise<Answer<Value>>): Promise<Value | undefined> {
    if (running.current) return undefined;
    running.current = true;
    setBusy(true);
    form.refuse(undefined);
    try {
      const answer = await work();
      if (answer.ok) return answer.value;
      form.refuse(answer.error);
      return undefined;
    } finally {
      running.current = false;
      setBusy(false);
    }
  }

  return { busy, act };
}
