import { Worker } from 'node:worker_threads';

import type { EventName, EventPayload } from '../contract/events.ts';
import type { OpenProblem } from '../contract/office.ts';
import type { Answer } from '../core/dispatch.ts';
import type { Host } from '../core/host.ts';
import { newReference } from '../worker/log.ts';
import { failureOf, type FromWorker, type ToWorker, type WorkerStart } from '../worker/messages.ts';

export interface OfficeWorkerOptions extends WorkerStart {
  readonly script: string;
  /** Folder in which Node keeps what it compiled of the script: reading that is a third of the start faster. */
  readonly compiled: string;
  readonly host: Host;
  readonly emit: (name: EventName, payload: EventPayload<EventName>) => void;
  readonly log: (level: 'info' | 'error', text: string) => void;
}

/**
 * The office makes much that is short-lived (rows, lines of a file). Left alone, V8 lets it pile up before it
 * clears: some 30 MB more over a working day, for no gain in speed. The lasting part has no limit of ours: an
 * office that ran into it would be gone in the middle of its work.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 16 };

/** The open office, seen from the main process. */
export interface OfficeWorker {
  dispatch(name: unknown, input: unknown): Promise<Answer>;
  /** Closes the database in good order; every call under way is answered first. */
  close(): Promise<void>;
  /** Resolves when the worker is gone without having been asked to. */
  readonly lost: Promise<void>;
}

export type OpenResult =
  | { readonly open: true; readonly worker: OfficeWorker }
  | { readonly open: false; readonly problem: OpenProblem; readonly detail: string };

/** Starts the worker on one database file and waits until it is open, or cannot be. */
export function openOffice(options: OfficeWorkerOptions): Promise<OpenResult> {
  const { host, emit, log } = options;
  const start: WorkerStart = {
    databaseFile: options.databaseFile,
    coverageFile: options.coverageFile,
    owner: options.owner,
    programVersion: options.programVersion,
  };
  const worker = new Worker(options.script, {
    workerData: start,
    name: 'office',
    resourceLimits,
    env: { NODE_COMPILE_CACHE: options.compiled, ...process.env },
  });
  const waiting = new Map<number, (answer: Answer) => void>();
  let last = 0;
  let closing = false;
  const gone = Promise.withResolvers<void>();
  const lost = Promise.withResolvers<void>();

  const tell = (message: ToWorker): void => {
    worker.postMessage(message);
  };

  async function serveHost(id: number, duty: keyof Host, parameters: readonly unknown[]): Promise<void> {
    try {
      if (!Object.hasOwn(host, duty)) throw new Error(`no such duty: ${duty}`);
      const perform = host[duty] as (...given: readonly unknown[]) => Promise<unknown>;
      tell({ kind: 'host-answer', id, value: await perform(...parameters) });
    } catch (error) {
      tell({ kind: 'host-failure', id, failure: failureOf(error) });
    }
  }

  const office: OfficeWorker = {
    dispatch: (name, input) =>
      new Promise((resolve) => {
        last += 1;
        const id = last;
        waiting.set(id, resolve);
        try {
          tell({ kind: 'call', id, name, input });
        } catch {
          // What cannot be copied between threads is no input of any call.
          waiting.delete(id);
          resolve({ ok: false, error: { code: 'invalid-input' } });
        }
      }),
    close: async () => {
      if (!closing) {
        closing = true;
        tell({ kind: 'close' });
      }
      await gone.promise;
    },
    lost: lost.promise,
  };

  return new Promise((resolve, reject) => {
    worker.on('message', (message: FromWorker) => {
      switch (message.kind) {
        case 'opened':
          resolve({ open: true, worker: office });
          return;
        case 'not-opened':
          closing = true;
          resolve({ open: false, problem: message.problem, detail: message.detail });
          return;
        case 'answer':
          waiting.get(message.id)?.(message.answer);
          waiting.delete(message.id);
          return;
        case 'event':
          emit(message.name, message.payload);
          return;
        case 'host':
          void serveHost(message.id, message.duty, message.parameters);
          return;
        case 'log':
          log(message.level, message.text);
          return;
        case 'closed':
          return;
        default:
          message satisfies never;
      }
    });
    worker.on('error', (error) => {
      log('error', `office worker: ${error.stack ?? error.message}`);
      reject(error);
    });
    worker.on('exit', () => {
      const ref = newReference();
      if (waiting.size > 0) log('error', `[${ref}] office worker ended with ${waiting.size} calls unanswered`);
      for (const answer of waiting.values()) answer({ ok: false, error: { code: 'internal', ref } });
      waiting.clear();
      gone.resolve();
      if (!closing) lost.resolve();
      reject(new Error('the office worker ended before the database was open'));
    });
  });
}
