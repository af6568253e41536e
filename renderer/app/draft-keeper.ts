import type { CallError } from '../../electron/contract/errors.ts';
import { holdTyped } from './keeping.ts';

/** A pause in typing after which the draft is kept, and the longest it waits while typing goes on. */
const PAUSE_MS = 300;
const LONGEST_MS = 1500;

/** What became of one keeping. Without an id there is nothing to keep: the form is as it was before. */
export type Kept =
  | { readonly ok: true; readonly id: number | undefined; readonly savedAt: string | undefined }
  | { readonly ok: false; readonly error: CallError };

export interface DraftState {
  readonly id: number | undefined;
  /** Moment of the last keeping, ISO. */
  readonly savedAt: string | undefined;
  readonly error: CallError | undefined;
}

export interface DraftKeeper {
  /** Something was typed. */
  readonly touch: () => void;
  /** Keeps what was typed up to now; answers the draft's id, or undefined when there is none or it could not be kept. */
  readonly flush: () => Promise<number | undefined>;
  /** The draft became what it was for: nothing more is kept. */
  readonly finish: () => void;
  /** The draft is gone; what is typed from now on is a new one. */
  readonly forget: () => void;
  /** Keeps what is typed when the page, the window or the program is left; the answer ends it. */
  readonly watch: () => () => void;
}

interface Options {
  /** The draft that goes on. */
  readonly id: number | undefined;
  /** Keeps the form as it is now, in place of draft `id` if there is one. */
  readonly save: (id: number | undefined) => Promise<Kept>;
  readonly told: (state: (before: DraftState) => DraftState) => void;
}

/** Keeps a form as a draft while it is typed, exactly as typed: nothing typed is lost. */
export function createDraftKeeper({ id: first, save, told }: Options): DraftKeeper {
  let id = first;
  let unsaved = false;
  let since = 0;
  let timer = 0;
  let done = false;
  let last = Promise.resolve();

  async function keep(): Promise<void> {
    window.clearTimeout(timer);
    if (!unsaved || done) return;
    unsaved = false;
    since = 0;
    const kept = await save(id);
    if (kept.ok) {
      id = kept.id;
      told(() => ({ id: kept.id, savedAt: kept.savedAt, error: undefined }));
    } else {
      unsaved = true;
      told((before) => ({ ...before, error: kept.error }));
    }
  }

  /** Keepings run one after the other: the first must answer the id that the second replaces. */
  async function flush(): Promise<number | undefined> {
    last = last.then(keep);
    await last;
    return unsaved ? undefined : id;
  }

  return {
    touch() {
      const now = Date.now();
      unsaved = true;
      if (since === 0) since = now;
      window.clearTimeout(timer);
      timer = window.setTimeout(() => void flush(), Math.max(0, Math.min(PAUSE_MS, since + LONGEST_MS - now)));
    },
    flush,
    finish() {
      window.clearTimeout(timer);
      done = true;
    },
    forget() {
      window.clearTimeout(timer);
      id = undefined;
      unsaved = false;
      told(() => ({ id: undefined, savedAt: undefined, error: undefined }));
    },
    watch() {
      const release = holdTyped(async () => {
        await flush();
        return !unsaved || done;
      });
      const leave = (): void => void flush();
      window.addEventListener('pagehide', leave);
      window.addEventListener('blur', leave);
      return () => {
        window.removeEventListener('pagehide', leave);
        window.removeEventListener('blur', leave);
        release();
      };
    },
  };
}
