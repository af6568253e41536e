import { Refusal } from './refusal.ts';

/** Long work that tells how far it is and can be stopped. */
export interface Job {
  /** Tells progress (at most every 50 ms) and throws `cancelled` when the clerk stopped the job. Lets cancels come in. */
  step(done: number, total: number): Promise<void>;
  /**
   * Waits for work that takes no steps. When the clerk stops the job, `stop` is called once, which has to make the
   * work end; `cancelled` is thrown when it has, whatever came of it.
   */
  wait<Result>(work: Promise<Result>, stop: () => Promise<void>): Promise<Result>;
}

export interface Jobs {
  run<Result>(name: string, work: (job: Job) => Promise<Result>): Promise<Result>;
  cancel(name: string): boolean;
  /** Stops all of them; resolves when they have ended. */
  end(): Promise<void>;
}

const TELL_EVERY_MS = 50;

interface Running {
  cancelled: boolean;
  readonly ended: Promise<void>;
  stop?: (() => void) | undefined;
}

export function createJobs(tell: (job: string, done: number, total: number) => void): Jobs {
  const running = new Map<string, Running>();

  return {
    async run(name, work) {
      const ended = Promise.withResolvers<void>();
      const state: Running = { cancelled: false, ended: ended.promise };
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
          async wait(waited, stop) {
            // A stop that fails leaves the work to end by itself.
            state.stop = () => void stop().catch(() => undefined);
            if (state.cancelled) state.stop();
            try {
              const result = await waited;
              if (state.cancelled) throw new Refusal('cancelled');
              return result;
            } catch (error) {
              throw state.cancelled ? new Refusal('cancelled') : error;
            } finally {
              state.stop = undefined;
            }
          },
        });
      } finally {
        // Another one may have come under the same name.
        if (running.get(name) === state) running.delete(name);
        ended.resolve();
      }
    },
    cancel(name) {
      const state = running.get(name);
      if (state) stop(state);
      return state !== undefined;
    },
    async end() {
      const all = [...running.values()];
      for (const each of all) stop(each);
      await Promise.all(all.map(({ ended }) => ended));
    },
  };
}

function stop(state: Running): void {
  if (state.cancelled) return;
  state.cancelled = true;
  state.stop?.();
}
