import type { EventName, EventPayload } from '../contract/events.ts';
import type { OpenProblem } from '../contract/office.ts';
import type { Answer } from '../core/dispatch.ts';
import type { Host } from '../core/host.ts';

/** What the worker is started with. */
export interface WorkerStart {
  readonly databaseFile: string;
  /** Which characters the paper's fonts have (build/fonts.ts). */
  readonly coverageFile: string;
  /** True for the window, which alone has the data; false for the command line, which works beside it. */
  readonly owner: boolean;
  readonly programVersion: string;
}

export type HostDuty = keyof Host;

/** From the main process to the worker that owns the database. */
export type ToWorker =
  | { readonly kind: 'call'; readonly id: number; readonly name: unknown; readonly input: unknown }
  | { readonly kind: 'host-answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'host-failure'; readonly id: number; readonly failure: Failure }
  | { readonly kind: 'close' };

/** From the worker to the main process. */
export type FromWorker =
  | { readonly kind: 'opened' }
  | { readonly kind: 'not-opened'; readonly problem: OpenProblem; readonly detail: string }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Answer }
  | { readonly kind: 'event'; readonly name: EventName; readonly payload: EventPayload<EventName> }
  | { readonly kind: 'host'; readonly id: number; readonly duty: HostDuty; readonly parameters: readonly unknown[] }
  | { readonly kind: 'log'; readonly level: 'info' | 'error'; readonly text: string }
  | { readonly kind: 'closed' };

/** An error as it crosses between the two; `code` tells a full disk from a missing file. */
export interface Failure {
  readonly message: string;
  readonly code: string;
}

export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { message: String(error), code: '' };
  return { message: error.message, code: 'code' in error && typeof error.code === 'string' ? error.code : '' };
}

export function errorOf({ message, code }: Failure): Error {
  return Object.assign(new Error(message), code === '' ? {} : { code });
}
