import { join } from 'node:path';

import type * as Electron from 'electron';
import type { WebContentsPrintOptions } from 'electron';
import { _electron } from 'playwright-core';

import { electronBinary } from '../../build/electron-binary.ts';
import { outFolder, root } from '../../build/paths.ts';
import { hasScreen } from '../../build/screen.ts';
import type { Launched, LaunchParts } from '../../build/stand-in/launch.ts';
import type { MenuLine } from '../../build/stand-in/menu.ts';
import type { PrintedJob } from '../../build/stand-in/state.ts';

/** True when the program can be tested on the real thing: its binary is here, and a screen to show it on. */
export function electronIsHere(): boolean {
  return hasScreen() && electronBinary() !== undefined;
}

/**
 * The program on real Electron. Dialogs and the printer are replaced inside of
 * it, because nobody sits there; everything else is what the clerk gets.
 */
export async function launchElectron(parts: LaunchParts): Promise<Launched> {
  const { dataFolder, userData, size, systemLocale, printers, dialogs } = parts;
  const program = await _electron.launch({
    executablePath: electronBinary() ?? '',
    cwd: root,
    args: [
      `--user-data-dir=${userData}`,
      `--lang=${systemLocale}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      join(outFolder, 'main.js'),
      ...(dataFolder === null ? [] : ['--data', dataFolder]),
    ],
  });
  const ended = Promise.withResolvers<void>();
  program.on('close', () => {
    ended.resolve();
  });
  const printedJobs: PrintedJob[] = [];
  const requests = { answered: [] as string[], stopped: [] as string[] };

  const context = program.context();
  context.on('requestfinished', (request) => requests.answered.push(request.url()));
  context.on('requestfailed', (request) => requests.stopped.push(request.url()));
  await context.exposeFunction('kesuTestOpen', () => dialogs.open.shift());
  await context.exposeFunction('kesuTestSave', () => dialogs.save.shift());
  await context.exposeFunction('kesuTestPrinted', (options: WebContentsPrintOptions, pdf: string) => {
    printedJobs.push({ options, pdf: Buffer.from(pdf, 'base64') });
  });

  const page = await program.firstWindow();
  await page.setViewportSize(size);
  await page.waitForLoadState();
  await program.evaluate(replaceDesk, [...printers]);
  return {
    kind: 'electron',
    page,
    printedJobs,
    requests,
    menu: () => program.evaluate(menuLinesOf),
    chooseFromMenu: (id) =>
      program.evaluate(({ Menu }, wanted) => {
        const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
        if (item?.enabled !== true) throw new Error(`${wanted} cannot be chosen`);
        item.click();
      }, id),
    async close() {
      await program.close();
      await ended.promise;
    },
    async endSession() {
      await program.evaluate(sayThatSessionEnds);
      await ended.promise;
    },
    ended: ended.promise,
  };
}

/** Runs inside of the program. */
function menuLinesOf({ Menu }: typeof Electron): readonly MenuLine[] {
  return (Menu.getApplicationMenu()?.items ?? []).flatMap(({ label: menu, submenu }) =>
    (submenu?.items ?? [])
      .filter(({ type }) => type !== 'separator')
      .map(({ id, label, accelerator, registerAccelerator, enabled, role }) => ({
        id: id || (role ?? ''),
        menu,
        label,
        keys: accelerator ?? '',
        takesKey: Boolean(accelerator) && registerAccelerator,
        enabled,
      })),
  );
}

/** Runs inside of the program: what Windows would say, and what the program makes of it. */
function sayThatSessionEnds({ BrowserWindow }: typeof Electron): void {
  for (const window of BrowserWindow.getAllWindows()) {
    let prevented = false;
    const preventDefault = (): void => {
      prevented = true;
    };
    window.emit('query-session-end', { preventDefault, reasons: ['shutdown'] });
    if (!prevented) window.emit('session-end', { preventDefault, reasons: ['shutdown'] });
  }
}

/** Runs inside of the program. What it needs from the test it asks through the main window. */
function replaceDesk({ app, BrowserWindow, dialog }: typeof Electron, printers: readonly string[]): void {
  const ask = async (code: string): Promise<unknown> => {
    const window = BrowserWindow.getAllWindows().find((one) => one.isFocusable());
    return window?.webContents.executeJavaScript(code);
  };
  const nextFile = async (name: string): Promise<string | undefined> => {
    const path = await ask(`window.${name}()`);
    return typeof path === 'string' ? path : undefined;
  };
  dialog.showOpenDialog = async () => {
    const path = await nextFile('kesuTestOpen');
    return { canceled: path === undefined, filePaths: path === undefined ? [] : [path] };
  };
  dialog.showSaveDialog = async () => {
    const path = await nextFile('kesuTestSave');
    return { canceled: path === undefined, filePath: path ?? '' };
  };
  const replacePrinter = (contents: Electron.WebContents): void => {
    contents.getPrintersAsync = () =>
      Promise.resolve(printers.map((name) => ({ name, displayName: name, description: '', options: {} })));
    contents.print = (options = {}, answer = () => undefined) => {
      void contents.printToPDF({ preferCSSPageSize: true, printBackground: true }).then(async (pdf) => {
        await ask(`window.kesuTestPrinted(${JSON.stringify(options)}, ${JSON.stringify(pdf.toString('base64'))})`);
        answer(true, '');
      });
    };
  };
  for (const { webContents } of BrowserWindow.getAllWindows()) replacePrinter(webContents);
  app.on('web-contents-created', (_event, contents) => {
    replacePrinter(contents);
  });
}
