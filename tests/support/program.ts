import { join } from 'node:path';

import type { Page } from 'playwright-core';
import { onTestFinished } from 'vitest';

import { ensureBuilt } from '../../build/ensure-built.ts';
import type { PrintedJob } from '../../build/stand-in/state.ts';
import type { CallInput, CallName, CallOutput } from '../../electron/contract/calls.ts';
import type { CallError } from '../../electron/contract/errors.ts';
import type { Locale } from '../../electron/contract/shapes.ts';
import { electronIsHere, launchElectron } from './program-electron.ts';
import { launchStandIn } from './program-stand-in.ts';
import { temporaryFolder } from './office.ts';

/** Files that the clerk will choose, in the order in which the dialogs come; an empty list means: cancelled. */
export interface DialogScript {
  readonly open: string[];
  readonly save: string[];
}

/** The whole program, as it runs at the clerk's. */
export interface RunningProgram {
  /** The main window. */
  readonly page: Page;
  readonly dataFolder: string;
  readonly dialogs: DialogScript;
  readonly printedJobs: readonly PrintedJob[];
  /** Every request a page made: those the program answered and those it stopped. */
  readonly requests: { readonly answered: readonly string[]; readonly stopped: readonly string[] };
  /** A call through the window's own bridge; the test fails when it is refused. */
  call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>>;
  /** A call that must be refused. */
  refused(name: string, input: unknown): Promise<CallError>;
  /** Closes the window, waits until the program has ended. */
  close(): Promise<void>;
  readonly kind: 'electron' | 'stand-in';
}

export interface LaunchOptions {
  readonly dataFolder?: string;
  /** Given: the office is set up in this language. Left out: the program starts as it is in its data folder. */
  readonly locale?: Locale;
  readonly size?: { readonly width: number; readonly height: number };
  readonly dialogs?: Partial<DialogScript>;
  /** Names of the printers there are. */
  readonly printers?: readonly string[];
  /** Folder of the program's own files; by default one of this test. */
  readonly userData?: string;
}

export interface LaunchParts extends Required<Pick<LaunchOptions, 'dataFolder' | 'size' | 'printers' | 'userData'>> {
  readonly dialogs: DialogScript;
}

export type Launched = Omit<RunningProgram, 'call' | 'refused' | 'dataFolder' | 'dialogs'>;

/** Starts the program on real Electron where its binary is, else on the stand-in. It is closed when the test ends. */
export async function launchProgram(options: LaunchOptions = {}): Promise<RunningProgram> {
  await ensureBuilt();
  const folder = temporaryFolderOfTest();
  const parts: LaunchParts = {
    dataFolder: options.dataFolder ?? join(folder, 'data'),
    userData: options.userData ?? join(folder, 'user'),
    size: options.size ?? { width: 1366, height: 768 },
    printers: options.printers ?? [],
    dialogs: { open: [...(options.dialogs?.open ?? [])], save: [...(options.dialogs?.save ?? [])] },
  };
  const launched = electronIsHere() ? await launchElectron(parts) : await launchStandIn(parts);
  closeAfterTest(launched);

  const ask = (name: string, input: unknown): Promise<Answer> =>
    launched.page.evaluate(
      ([asked, given]) =>
        (window as unknown as { kesu: { call(name: string, input: unknown): Promise<Answer> } }).kesu.call(
          asked,
          given,
        ),
      [name, input] as const,
    );

  const program: RunningProgram = {
    ...launched,
    dataFolder: parts.dataFolder,
    dialogs: parts.dialogs,
    async call(name, input) {
      const answer = await ask(name, input);
      if (!answer.ok) throw new Error(`${name} was refused: ${JSON.stringify(answer.error)}`);
      // The dispatcher has checked the value against the contract.
      return answer.value as CallOutput<typeof name>;
    },
    async refused(name, input) {
      const answer = await ask(name, input);
      if (answer.ok) throw new Error(`${name} should have been refused, but gave ${JSON.stringify(answer.value)}`);
      return answer.error;
    },
  };
  if (options.locale) await setUp(program, options.locale);
  return program;
}

type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: CallError };

async function setUp(program: RunningProgram, locale: Locale): Promise<void> {
  const { firstRun } = await program.call('office.status', {});
  if (!firstRun) return;
  await program.call('office.setUp', {
    officeName: '範例精密工業股份有限公司',
    operator: '王小明',
    locale,
    policy: 'p2',
    yearStyle: 'western',
  });
  await program.page.reload();
}

/** Outside of a test (pictures, bench) the caller cleans up. */
function temporaryFolderOfTest(): string {
  return temporaryFolder();
}

function closeAfterTest(launched: Launched): void {
  onTestFinished(() => launched.close());
}
