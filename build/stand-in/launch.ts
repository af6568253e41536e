import type { Page } from 'playwright-core';

import { programVersion } from '../program-version.ts';
import { createStandIn } from './electron.ts';
import { runMain } from './load.ts';
import type { PrintedJob } from './state.ts';

export interface LaunchParts {
  readonly dataFolder: string;
  /** The program's own files: window state, logs. */
  readonly userData: string;
  readonly size: { readonly width: number; readonly height: number };
  /** Names of the printers there are. */
  readonly printers: readonly string[];
  /** Files that the clerk will choose, in the order in which the dialogs come; an empty list means: cancelled. */
  readonly dialogs: { readonly open: string[]; readonly save: string[] };
}

export interface Launched {
  readonly kind: 'electron' | 'stand-in';
  /** The main window. */
  readonly page: Page;
  readonly printedJobs: readonly PrintedJob[];
  /** Every request a page made: those the program answered and those it stopped. */
  readonly requests: { readonly answered: readonly string[]; readonly stopped: readonly string[] };
  /** Closes the window, waits until the program has ended. */
  close(): Promise<void>;
}

/** Runs the built program in this very process, on the stand-in and a headless Chromium. */
export async function launchStandIn({ dataFolder, userData, size, printers, dialogs }: LaunchParts): Promise<Launched> {
  const ended = Promise.withResolvers<number>();
  const standIn = createStandIn({
    userData,
    size,
    headless: true,
    programVersion: programVersion(),
    printers: printers.map((name) => ({ name, displayName: name })),
    dialogs: {
      open: () => Promise.resolve(dialogs.open.shift()),
      save: () => Promise.resolve(dialogs.save.shift()),
    },
    exited: ended.resolve,
  });
  const firstWindow = new Promise<Page>((resolve) => {
    standIn.record.windows.on('window', (page, { hidden }) => {
      if (!hidden) resolve(page);
    });
  });
  await runMain(standIn, ['--data', dataFolder]);
  const page = await Promise.race([firstWindow, ended.promise]);
  if (typeof page === 'number') throw new Error(`the program ended with ${page} before its window was there`);
  await page.waitForURL('https://kesu.invalid/**');
  await page.waitForLoadState();
  return {
    kind: 'stand-in',
    page,
    printedJobs: standIn.record.printedJobs,
    requests: standIn.record.requests,
    async close() {
      if (!page.isClosed()) await page.close();
      await ended.promise;
    },
  };
}
