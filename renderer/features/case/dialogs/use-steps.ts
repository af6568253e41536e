import { useRef, useState } from 'react';

import type { CallAnswer } from '../../../../electron/contract/calls.ts';
import type { CallError } from '../../../../electron/contract/errors.ts';
import type { CaseLife } from '../../../../electron/contract/life.ts';
import { notify } from '../../../ui/notices.ts';
import type { LifeForm } from './life-form.ts';

interface On {
  readonly id: number;
  readonly version: number;
}

/** One command on a case, at the version that the one before has left. */
export type Step = (on: On) => Promise<StepAnswer>;
type StepAnswer = { readonly ok: true; readonly value: { readonly version: number } } | Refused;
type Refused = Extract<CallAnswer<'life.send'>, { ok: false }>;

export interface Steps {
  readonly busy: boolean;
  /** Runs what has not been carried out yet; answers the refusal at which it stopped. */
  readonly run: (steps: readonly Step[]) => Promise<CallError | undefined>;
}

/**
 * Several commands on one case, one after the other. What was carried out is
 * not done again when the clerk has mended the field at which the rest was refused.
 */
export function useSteps({ id, version }: Pick<CaseLife, 'id' | 'version'>): Steps {
  const [busy, setBusy] = useState(false);
  const done = useRef({ count: 0, version: 0, running: false });

  async function run(steps: readonly Step[]): Promise<CallError | undefined> {
    const mine = done.current;
    if (mine.running) return undefined;
    mine.running = true;
    setBusy(true);
    try {
      for (const step of steps.slice(mine.count)) {
        const answer = await step({ id, version: Math.max(version, mine.version) });
        if (!answer.ok) return answer.error;
        mine.count += 1;
        mine.version = answer.value.version;
      }
      return undefined;
    } finally {
      mine.running = false;
      setBusy(false);
    }
  }

  return { busy, run };
}

export interface Act {
  readonly busy: boolean;
  /** Carries the steps out, says that it was done, and closes the dialog; answers whether it was. */
  readonly act: (steps: readonly Step[], done: string) => Promise<boolean>;
}

/** What the button of a dialog does: the commands, then a notice; or the refusal in the form. */
export function useAct<Values extends object>(
  life: Pick<CaseLife, 'id' | 'version'>,
  form: Pick<LifeForm<Values>, 'refuse'>,
  onClose: () => void,
): Act {
  const { busy, run } = useSteps(life);
  return {
    busy,
    async act(steps, done) {
      form.refuse(undefined);
      const error = await run(steps);
      form.refuse(error);
      if (error) return false;
      onClose();
      notify({ kind: 'done', text: done });
      return true;
    },
  };
}
