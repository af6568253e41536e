import { writeFile } from 'node:fs/promises';

import type { BrowserWindow, WebContentsPrintOptions } from 'electron';

import type { Host, PrintResult } from '../core/host.ts';
import type { PaperWindow } from './paper-window.ts';
import { driverForm } from './driver-form.ts';
import { jobOptions } from './print-options.ts';

type PrintDuties = Pick<Host, 'makePdf' | 'drawPages' | 'dropPdf' | 'print' | 'listPrinters'>;

/** Paper out of the hidden page: as a PDF file, or as a job for a printer. */
export function printDuties(paper: PaperWindow): PrintDuties {
  const making = new Map<string, AbortController>();

  async function droppable<Result>(ticket: string, work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    const dropped = new AbortController();
    making.set(ticket, dropped);
    try {
      return await work(dropped.signal);
    } finally {
      making.delete(ticket);
    }
  }

  return {
    makePdf: (documents, path, placement) =>
      droppable(path, async (signal) => {
        const { pages, pdf } = await paper.withDocuments(
          documents,
          placement,
          async (window, laidOut) => ({ pages: laidOut, pdf: await pdfOf(window) }),
          signal,
        );
        await writeFile(path, pdf, { signal });
        return { pages };
      }),
    drawPages: (documents, ticket, placement) =>
      droppable(ticket, (signal) =>
        placement === undefined
          ? paper.withPages(documents, async (window, pages) => ({ pages, pdf: await pdfOf(window) }), signal)
          : paper.withDocuments(
              documents,
              placement,
              // Sheets that were put on other pages share none: each page is what was drawn.
              async (window, count) => ({
                pages: [Array.from({ length: count }, (_, page) => [page])],
                pdf: await pdfOf(window),
              }),
              signal,
            ),
      ),
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

/** The page's own size, to the micrometre; a second one would make Chromium shrink and centre. */
function pdfOf(window: BrowserWindow): Promise<Uint8Array> {
  return window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
}

/** Success means spooled: more no printer tells. */
function send(window: BrowserWindow, options: WebContentsPrintOptions): Promise<PrintResult> {
  return new Promise((resolve) => {
    window.webContents.print(options, (success, reason) => {
      resolve(success ? { ok: true } : { ok: false, reason });
    });
  });
}
