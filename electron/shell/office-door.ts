import { join } from 'node:path';

import type { OpenProblem } from '../contract/office.ts';
import { placeCalls } from '../contract/place.ts';
import { createDispatch, type Answer, type Handlers } from '../core/dispatch.ts';
import { DATABASE_NAME, type DataPlace } from './data-place.ts';
import type { OfficeWorker, OpenResult } from './office-worker.ts';

export interface OfficeDoorOptions {
  readonly place: DataPlace;
  /** Opens the database file in a worker of its own. */
  readonly open: (databaseFile: string) => Promise<OpenResult>;
  readonly chooseFolder: (startAt: string) => Promise<string | undefined>;
  readonly keepChosenFolder: (folder: string) => void;
  readonly reveal: (folder: string) => void;
  readonly logBug: (where: string, error: unknown) => string;
}

/** Answers every call: itself where the data lies, the office everything else, while there is one. */
export interface OfficeDoor {
  answer(name: unknown, input: unknown): Promise<Answer>;
  close(): Promise<void>;
}

type State =
  | { readonly open: true; readonly worker: OfficeWorker }
  | { readonly open: false; readonly problem: OpenProblem; readonly detail: string };

export function createOfficeDoor(options: OfficeDoorOptions): OfficeDoor {
  let folder = options.place.folder;
  let state: Promise<State> = open();

  async function open(): Promise<State> {
    try {
      const result = await options.open(join(folder, DATABASE_NAME));
      if (result.open) void result.worker.lost.then(reopen);
      return result;
    } catch (error) {
      // No typed reason: nothing is known but that it is not usable as it is.
      options.logBug('open', error);
      return { open: false, problem: 'damaged', detail: '' };
    }
  }

  function reopen(): void {
    state = open();
  }

  async function close(): Promise<void> {
    const current = await state;
    if (current.open) await current.worker.close();
  }

  const handlers: Handlers<typeof placeCalls> = {
    'place.status': async () => {
      const current = await state;
      return {
        problem: current.open ? null : current.problem,
        folder,
        detail: current.open ? '' : current.detail,
        changeable: options.place.changeable,
      };
    },
    'place.retry': async () => {
      if (!(await state).open) reopen();
      return { open: (await state).open };
    },
    'place.reveal': () => {
      options.reveal(folder);
      return {};
    },
    'place.choose': async () => {
      const chosen = options.place.changeable ? await options.chooseFolder(folder) : undefined;
      if (chosen === undefined || chosen === folder) return { changed: false, open: (await state).open };
      await close();
      folder = chosen;
      reopen();
      const opened = (await state).open;
      // A folder that does not work is shown with its problem, but not kept for the next start.
      if (opened) options.keepChosenFolder(chosen);
      return { changed: true, open: opened };
    },
  };
  const answerPlace = createDispatch(placeCalls, handlers, { logBug: options.logBug, explain: () => undefined });

  return {
    async answer(name, input) {
      if (typeof name === 'string' && Object.hasOwn(placeCalls, name)) return answerPlace(name, input);
      const current = await state;
      if (current.open) return current.worker.dispatch(name, input);
      return { ok: false, error: { code: 'office-closed', params: { problem: current.problem } } };
    },
    close,
  };
}
