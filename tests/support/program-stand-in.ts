import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Page } from 'playwright-core';

import { root } from '../../build/paths.ts';
import { createStandIn } from '../../build/stand-in/electron.ts';
import { runMain } from '../../build/stand-in/load.ts';
import type { Launched, LaunchParts } from './program.ts';

/** The program in this very process, on the stand-in and a headless Chromium. */
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

function programVersion(): string {
  return (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;
}
