import { Refusal } from './refusal.ts';

/** Long work that tells how far it is and can be stopped. */
export interface Job {
  /** Tells progress (at most every 50 ms) and throws `cancelled` when the clerk stopped the job. Lets cancels come in. */
  step(done: number, total: number): Promise<void>;
}

export interface Jobs {
  run<Result>(name: string, work: (job: Job) => Promise<Result>): Promise<Result>;
  cancel(name: string): boolean;
}

const TELL_EVERY_MS = 50;

export function createJobs(tell: (job: string, done: number, total: number) => void): Jobs {
  const running = new Map<string, { cancelled: boolean }>();

  return {
    async run(name, work) {
      const state = { cancelled: false };
      running.set(name, state);
      let toldAt = 0;
      try {
        return await work({
          async step(done, total) {
            const now = Date.now();
            if (now - toldAt >= TELL_EVERY_MS || done === total) {
              toldAt = now;
              tell(name, done, total);
              await new Promise<void>((resume) => {
                setImmediate(resume);
              });
            }
            if (state.cancelled) throw new Refusal('cancelled');
          },
        });
      } finally {
        running.delete(name);
      }
    },
    cancel(name) {
      const state = running.get(name);
      if (state) state.cancelled = true;
      return state !== undefined;
    },
  };
}
