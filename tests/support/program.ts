import { join } from 'node:path';

import { onTestFinished } from 'vitest';

import { ensureBuilt } from '../../build/ensure-built.ts';
import { launchStandIn, type Launched, type LaunchParts } from '../../build/stand-in/launch.ts';
import type { CallInput, CallName, CallOutput } from '../../electron/contract/calls.ts';
import type { CallError } from '../../electron/contract/errors.ts';
import type { Locale } from '../../electron/contract/shapes.ts';
import { layOfficeFile, temporaryFolder } from './office.ts';
import { electronIsHere, launchElectron } from './program-electron.ts';

/** The whole program, as it runs at the clerk's. */
export interface RunningProgram extends Launched {
  readonly dataFolder: string;
  /** The program's own files: window state, logs. */
  readonly userData: string;
  /** May be filled while the program runs: files for the dialogs that are still to come. */
  readonly dialogs: LaunchParts['dialogs'];
  /** A call through the window's own bridge; the test fails when it is refused. */
  call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>>;
  /** A call that must be refused. */
  refused(name: string, input: unknown): Promise<CallError>;
}

export interface LaunchOptions extends Partial<Omit<LaunchParts, 'dialogs'>> {
  /** Given: an office is set up in this language, where there is none. Left out: the program starts as it is in its data folder. */
  readonly locale?: Locale;
  readonly dialogs?: Partial<LaunchParts['dialogs']>;
}

/** When the offices of the programs are set up, if a test does not do it itself. */
const STARTED = new Date().toISOString();

/** Starts the program on real Electron where its binary is, else on the stand-in. It is closed when the test ends. */
export async function launchProgram(options: LaunchOptions = {}): Promise<RunningProgram> {
  await ensureBuilt();
  const folder = temporaryFolder();
  const parts: LaunchParts = {
    dataFolder: options.dataFolder === undefined ? join(folder, 'data') : options.dataFolder,
    userData: options.userData ?? join(folder, 'user'),
    size: options.size ?? { width: 1366, height: 768 },
    systemLocale: options.systemLocale ?? 'zh-TW',
    printers: options.printers ?? [],
    dialogs: { open: [...(options.dialogs?.open ?? [])], save: [...(options.dialogs?.save ?? [])] },
  };
  const { locale } = options;
  if (locale && parts.dataFolder !== null)
    await layOfficeFile(parts.dataFolder, { begun: 'set-up', locale, now: STARTED });
  const launched = electronIsHere() ? await launchElectron(parts) : await launchStandIn(parts);
  onTestFinished(() => launched.close());

  const program: RunningProgram = {
    ...launched,
    dataFolder: parts.dataFolder ?? join(parts.userData, 'data'),
    userData: parts.userData,
    dialogs: parts.dialogs,
    async call(name, input) {
      const answer = await askThroughWindow(launched, name, input);
      if (!answer.ok) throw new Error(`${name} was refused: ${JSON.stringify(answer.error)}`);
      // The dispatcher has checked the value against the contract.
      return answer.value as CallOutput<typeof name>;
    },
    async refused(name, input) {
      const answer = await askThroughWindow(launched, name, input);
      if (answer.ok) throw new Error(`${name} should have been refused, but gave ${JSON.stringify(answer.value)}`);
      return answer.error;
    },
  };
  return program;
}

type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: CallError };

function askThroughWindow({ page }: Launched, name: string, input: unknown): Promise<Answer> {
  return page.evaluate(
    ([asked, given]) =>
      (window as unknown as { kesu: { call(name: string, input: unknown): Promise<Answer> } }).kesu.call(asked, given),
    [name, input] as const,
  );
}
