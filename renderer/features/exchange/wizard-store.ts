import { create, type StoreApi, type UseBoundStore } from 'zustand';

import type { CallAnswer } from '../../../electron/contract/calls.ts';
import type { CallError } from '../../../electron/contract/errors.ts';
import type { Encoding, ImportKind, ImportMap, ImportReport } from '../../../electron/contract/exchange.ts';
import { call } from '../../api/client.ts';
import { tidy, type Inspection } from './map-edit.ts';

export const steps = ['file', 'encoding', 'columns', 'trial', 'result'] as const;
export type Step = (typeof steps)[number];

export type Delimiter = Inspection['delimiter'];

export interface Wizard {
  readonly kind: ImportKind;
  readonly step: Step;
  readonly file: { readonly token: string; readonly name: string } | undefined;
  /** As the office read the file last. */
  readonly inspection: Inspection | undefined;
  /** As the clerk has it now. */
  readonly map: ImportMap;
  /** What the trial said, and of which map. */
  readonly trial: { readonly report: ImportReport; readonly of: string } | undefined;
  readonly result: ImportReport | undefined;
  /** The trial or import that is running. */
  readonly job: { readonly name: string; readonly what: 'trial' | 'import' } | undefined;
  readonly error: CallError | undefined;
}

function fresh(kind: ImportKind): Wizard {
  return {
    kind,
    step: 'file',
    file: undefined,
    inspection: undefined,
    map: { kind, columns: {} },
    trial: undefined,
    result: undefined,
    job: undefined,
    error: undefined,
  };
}

type WizardStore = UseBoundStore<StoreApi<Wizard>>;

/** One wizard for each kind; leaving the page and coming back finds it as it was, also while a job runs. */
const wizards: Readonly<Record<ImportKind, WizardStore>> = {
  customers: create<Wizard>(() => fresh('customers')),
  cases: create<Wizard>(() => fresh('cases')),
};

export function useWizard(kind: ImportKind): Wizard {
  return wizards[kind]();
}

let jobs = 0;

function nextJob(
  kind: ImportKind,
  what: 'trial' | 'import',
): { readonly name: string; readonly what: 'trial' | 'import' } {
  jobs += 1;
  return { name: `import-${kind}-${what}-${jobs}`, what };
}

/** What can be done with the wizard of a kind; each refusal is kept to be shown. */
export function wizardOf(kind: ImportKind) {
  const store = wizards[kind];

  async function inspect(choice: { readonly encoding?: Encoding; readonly delimiter?: Delimiter }): Promise<boolean> {
    const { file, inspection: before } = store.getState();
    if (!file) return false;
    const answer = await call('imports.inspect', { kind, file: file.token, ...choice });
    if (!answer.ok) {
      store.setState({ error: answer.error });
      return false;
    }
    const inspection = answer.value;
    // With other headings the columns have to be found anew; with the same ones the clerk's work stays.
    const same = before !== undefined && JSON.stringify(before.headings) === JSON.stringify(inspection.headings);
    store.setState(({ map }) => ({
      inspection,
      error: undefined,
      map: {
        ...(same ? map : inspection.map),
        encoding: inspection.encoding,
        delimiter: inspection.delimiter,
      },
    }));
    return true;
  }

  function source(job: string): { kind: ImportKind; file: string; map: ImportMap; job: string } | undefined {
    const { file, map } = store.getState();
    return file && { kind, file: file.token, map: tidy(map), job };
  }

  return {
    async choose(): Promise<void> {
      const answer = await call('files.chooseToOpen', { purpose: 'import' });
      if (!answer.ok) {
        store.setState({ error: answer.error });
        return;
      }
      const { file: token, name } = answer.value;
      if (token === null) return;
      store.setState({ ...fresh(kind), file: { token, name } });
      if (await inspect({})) store.setState({ step: 'encoding' });
    },

    inspect,

    setMap(map: ImportMap): void {
      store.setState({ map, error: undefined });
    },

    goTo(step: Step): void {
      store.setState({ step, error: undefined });
    },

    async tryOut(): Promise<void> {
      const job = nextJob(kind, 'trial');
      const input = source(job.name);
      if (!input) return;
      store.setState({ job, error: undefined, trial: undefined, step: 'trial' });
      const answer = await call('imports.trial', input);
      finish(answer, (report) => ({ trial: { report, of: JSON.stringify(input.map) } }));
    },

    async run(): Promise<void> {
      const job = nextJob(kind, 'import');
      const input = source(job.name);
      if (!input) return;
      store.setState({ job, error: undefined });
      const answer = await call('imports.run', input);
      finish(answer, (report) => ({ result: report, step: 'result' }));
    },

    restart(): void {
      store.setState(fresh(kind));
    },
  };

  function finish(answer: CallAnswer<'imports.trial'>, done: (report: ImportReport) => Partial<Wizard>): void {
    if (answer.ok) {
      store.setState({ job: undefined, ...done(answer.value) });
      return;
    }
    const stopped = store.getState().job?.what;
    store.setState({ job: undefined, error: answer.error });
    // A trial that was stopped has nothing to show.
    if (stopped === 'trial') store.setState({ step: 'columns' });
  }
}

export type WizardActions = ReturnType<typeof wizardOf>;

/** True when the trial on the screen was of another map than the one that would be imported. */
export function isTrialOld({ trial, map }: Wizard): boolean {
  return trial !== undefined && trial.of !== JSON.stringify(tidy(map));
}
