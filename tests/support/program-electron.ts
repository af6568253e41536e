import { join } from 'node:path';

import { _electron } from 'playwright-core';

import { electronBinary } from '../../build/electron-binary.ts';
import { outFolder, root } from '../../build/paths.ts';
import type { PrintedJob } from '../../build/stand-in/state.ts';
import type { Launched, LaunchParts } from './program.ts';

/** True when the program can be tested on the real thing: its binary is here, and a screen to show it on. */
export function electronIsHere(): boolean {
  const screen =
    process.platform !== 'linux' || (process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']) !== undefined;
  return screen && electronBinary() !== undefined;
}

/** The program on real Electron; dialogs and printers are replaced inside of it, everything else is what the clerk gets. */
export async function launchElectron({
  dataFolder,
  userData,
  size,
  printers,
  dialogs,
}: LaunchParts): Promise<Launched> {
  const app = await _electron.launch({
    executablePath: electronBinary() ?? '',
    cwd: root,
    args: [
      `--user-data-dir=${userData}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      join(outFolder, 'main.js'),
      '--data',
      dataFolder,
    ],
  });
  const ended = new Promise<void>((resolve) => {
    app.on('close', () => {
      resolve();
    });
  });
  const printedJobs: PrintedJob[] = [];
  const requests = { answered: [] as string[], stopped: [] as string[] };

  await app.context().exposeBinding('kesuTestNothing', () => undefined);
  await app.evaluate(
    ({ app: electronApp, dialog }, given) => {
      const queues = { open: [...given.open], save: [...given.save] };
      Object.assign(globalThis, { kesuTestDialogs: queues, kesuTestJobs: [] });
      const next = (queue: string[]) => queue.shift();
      dialog.showOpenDialog = () => {
        const path = next(queues.open);
        return Promise.resolve({ canceled: path === undefined, filePaths: path === undefined ? [] : [path] });
      };
      dialog.showSaveDialog = () => {
        const path = next(queues.save);
        return Promise.resolve({ canceled: path === undefined, filePath: path ?? '' });
      };
      electronApp.on('web-contents-created', (_event, contents) => {
        contents.getPrintersAsync = () =>
          Promise.resolve(given.printers.map((name) => ({ name, displayName: name, description: '', options: {} })));
      });
    },
    { open: dialogs.open, save: dialogs.save, printers: [...printers] },
  );
  const page = await app.firstWindow();
  await page.setViewportSize(size);
  await page.waitForLoadState();
  page.on('requestfinished', (request) => requests.answered.push(request.url()));
  page.on('requestfailed', (request) => requests.stopped.push(request.url()));
  return {
    kind: 'electron',
    page,
    printedJobs,
    requests,
    async close() {
      await app.close();
      await ended;
    },
  };
}
