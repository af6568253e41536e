import type { EventEmitter } from 'node:events';

import type { WebContentsPrintOptions } from 'electron';
import type { Page } from 'playwright-core';

import type { StandInMenu } from './menu.ts';

/** Answers to the system's dialogs, in the order in which they will be asked; undefined means cancelled. */
export interface DialogAnswers {
  open(title: string): Promise<string | undefined>;
  save(suggested: string): Promise<string | undefined>;
}

/** A job that would have gone to a printer. */
export interface PrintedJob {
  readonly options: WebContentsPrintOptions;
  /** The same pages as a PDF, to look at. */
  readonly pdf: Buffer;
}

export interface Printer {
  readonly name: string;
  readonly displayName: string;
}

export interface StandInOptions {
  readonly userData: string;
  readonly programVersion: string;
  readonly headless: boolean;
  /** Size of the screen in pixels, for a headless window. */
  readonly size: { readonly width: number; readonly height: number };
  /** Language of the system, for a headless window; a visible one has that of its browser. */
  readonly locale: string;
  readonly dialogs: DialogAnswers;
  readonly printers: readonly Printer[];
  /** Called once, when the program has ended. */
  readonly exited: (code: number) => void;
}

/** What tests look at. */
export interface StandInRecord {
  readonly printedJobs: PrintedJob[];
  /** Requests that were answered from the program's files, and those that were stopped. */
  readonly requests: { readonly answered: string[]; readonly stopped: string[] };
  readonly openedInSystem: string[];
  /** The menu bar as it is now. */
  menu: StandInMenu | undefined;
  /** Pages of the windows in the order in which they were made; told as soon as they are there. */
  readonly windows: EventEmitter<{ window: [Page, { readonly hidden: boolean }] }>;
}
