import { writeFile } from 'node:fs/promises';

import type { BrowserWindow, WebContentsPrintOptions } from 'electron';

import type { Host, PrintResult } from '../core/host.ts';
import type { PaperWindow } from './paper-window.ts';
import { jobOptions } from './print-options.ts';

type PrintDuties = Pick<Host, 'makePdf' | 'print' | 'listPrinters'>;

/** Paper out of the hidden page: as a PDF file, or as a job for a printer. */
export function printDuties(paper: PaperWindow): PrintDuties {
  return {
    makePdf: (documents, path) =>
      paper.withDocuments(documents, async (window, pages) => {
        // The page's own size, to the micrometre; a second one would make Chromium shrink and centre.
        const pdf = await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
        await writeFile(path, pdf);
        return { pages };
      }),
    print: (documents, options) => paper.withDocuments(documents, (window) => send(window, jobOptions(options))),
    listPrinters: () =>
      paper.withWindow(async (window) => {
        const printers = await window.webContents.getPrintersAsync();
        return printers.map(({ name, displayName }) => ({
          device: name,
          name: displayName === '' ? name : displayName,
        }));
      }),
  };
}

/** Success means spooled: more no printer tells. */
function send(window: BrowserWindow, options: WebContentsPrintOptions): Promise<PrintResult> {
  return new Promise((resolve) => {
    window.webContents.print(options, (success, reason) => {
      resolve(success ? { ok: true } : { ok: false, reason });
    });
  });
}
