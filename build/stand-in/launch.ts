import type { Page } from 'playwright-core';

import { programVersion } from '../program-version.ts';
import { createStandIn } from './electron.ts';
import { runMain } from './load.ts';
import { menuLines, type MenuLine } from './menu.ts';
import type { PrintedJob } from './state.ts';

export interface LaunchParts {
  /** Null: no folder is named, the program uses the clerk's choice or its own. */
  readonly dataFolder: string | null;
  /** The program's own files: window state, logs. */
  readonly userData: string;
  readonly size: { readonly width: number; readonly height: number };
  /** Language of the system. */
  readonly systemLocale: string;
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
  /** Every item of the menu bar as it is now. */
  menu(): Promise<readonly MenuLine[]>;
  /** Chooses an item of the menu bar. */
  chooseFromMenu(id: string): Promise<void>;
  /** Closes the window by its own button, waits until the program has ended. */
  close(): Promise<void>;
  /** Shuts the system down, waits until the program has ended. */
  endSession(): Promise<void>;
  /** Resolves when the program has ended. */
  readonly ended: Promise<void>;
}

/** Runs the built program in this very process, on the stand-in and a headless Chromium. */
export async function launchStandIn(parts: LaunchParts): Promise<Launched> {
  const { dataFolder, userData, size, systemLocale, printers, dialogs } = parts;
  const ended = Promise.withResolvers<number>();
  const standIn = createStandIn({
    userData,
    size,
    headless: true,
    locale: systemLocale,
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
  await runMain(standIn, dataFolder === null ? [] : ['--data', dataFolder]);
  const page = await Promise.race([firstWindow, ended.promise]);
  if (typeof page === 'number') throw new Error(`the program ended with ${page} before its window was there`);
  await page.waitForURL('https://kesu.invalid/**');
  await page.waitForLoadState();
  return {
    kind: 'stand-in',
    page,
    printedJobs: standIn.record.printedJobs,
    requests: standIn.record.requests,
    menu: () => Promise.resolve(menuLines(standIn.record.menu)),
    chooseFromMenu(id) {
      const item = standIn.record.menu?.getMenuItemById(id);
      if (item?.enabled !== true) throw new Error(`${id} cannot be chosen`);
      item.click();
      return Promise.resolve();
    },
    async close() {
      standIn.closeWindow(page);
      await ended.promise;
    },
    async endSession() {
      standIn.endSession();
      await ended.promise;
    },
    ended: ended.promise.then(() => undefined),
  };
}
