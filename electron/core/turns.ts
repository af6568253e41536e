import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Commands one after another, in the order they came. Long work that runs beside them takes a turn for each thing it
 * writes, so that no command ever meets another one half done.
 */
export interface Turns {
  /** Runs `work` when all before it is done; at once where the caller's own turn has come already. */
  take<Result>(work: () => Promise<Result> | Result): Promise<Result>;
}

export function createTurns(): Turns {
  const inside = new AsyncLocalStorage<true>();
  let last: Promise<unknown> = Promise.resolve();
  return {
    async take(work) {
      if (inside.getStore()) return work();
      const mine = last.then(() => inside.run(true, work));
      last = mine.catch(() => undefined);
      return mine;
    },
  };
}
