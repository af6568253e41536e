import { writeFile } from 'node:fs/promises';

import type { BrowserWindow, WebContentsPrintOptions } from 'electron';

import type { Host, PrintResult } from '../core/host.ts';
import type { PaperWindow } from './paper-window.ts';
import { driverForm } from './driver-form.ts';
import { jobOptions } from './print-options.ts';

type PrintDuties = Pick<Host, 'makePdf' | 'dropPdf' | 'print' | 'listPrinters'>;

/** Paper out of the hidden page: as a PDF file, or as a job for a printer. */
export function printDuties(paper: PaperWindow): PrintDuties {
  const making = new Map<string, AbortController>();
  return {
    async makePdf(documents, path, placement) {
      const dropped = new AbortController();
      making.set(path, dropped);
      try {
        const { pages, pdf } = await paper.withDocuments(
          documents,
          placement,
          async (window, laidOut) => ({
            pages: laidOut,
            // The page's own size, to the micrometre; a second one would make Chromium shrink and centre.
            pdf: await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true }),
          }),
          dropped.signal,
        );
        await writeFile(path, pdf, { signal: dropped.signal });
        return { pages };
      } finally {
        making.delete(path);
      }
    },
    dropPdf(path) {
      making.get(path)?.abort();
      return Promise.resolve();
    },
    print: (documents, options, placement) =>
      paper.withDocuments(documents, placement, (window) => send(window, jobOptions(options))),
    listPrinters: () =>
      paper.withWindow(async (window) => {
        const printers = await window.webContents.getPrintersAsync();
        return printers.map((printer) => ({
          device: printer.name,
          name: printer.displayName === '' ? printer.name : printer.displayName,
          form: driverForm(printer),
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
