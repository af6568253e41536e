import type { PrintDocument } from '../contract/paper.ts';
import type { PrintJobOptions } from '../contract/print-options.ts';
import type { Placement } from '../contract/printers.ts';

/**
 * The few things that only a desktop can do for the office. The worker gets
 * them from the main process, tests give their own.
 *
 * A file is a token between window and office; only the host knows its path,
 * and only the office (never the window) asks for it.
 */
export interface Host {
  /** Lets the clerk choose a file to read; undefined when the dialog was cancelled. */
  chooseFileToOpen(request: OpenRequest): Promise<FileToken | undefined>;
  /** Lets the clerk choose where to write; undefined when the dialog was cancelled. */
  chooseFileToSave(request: SaveRequest): Promise<FileToken | undefined>;
  /** The path behind a token, or undefined for a token that was never given. */
  resolveFile(token: string): Promise<string | undefined>;
  /** Lays the documents out as pages of one PDF and writes it to `path`. */
  makePdf(documents: readonly PrintDocument[], path: string, placement?: Placement): Promise<PdfResult>;
  /**
   * The same pages for a file that holds many papers: each of its own size, where what the copies of a paper share is
   * drawn once, or as `placement` puts them. `pages` says for each page, document by document, which of the PDF's pages
   * lie on each other (`joinPdf`).
   * `ticket` is what `dropPdf` gives it up by.
   */
  drawPages(documents: readonly PrintDocument[], ticket: string, placement?: Placement): Promise<DrawnPages>;
  /** Gives up the PDF that is being made at a path or under a ticket: it fails at once, and nothing is written any more. */
  dropPdf(path: string): Promise<void>;
  /** Hands the documents to a printer as one job. Answers when it is spooled, which is all a printer tells. */
  print(documents: readonly PrintDocument[], options: PrintJobOptions, placement?: Placement): Promise<PrintResult>;
  listPrinters(): Promise<readonly PrinterInfo[]>;
  /** The printer profiles of this PC as they were written last; undefined: none yet. */
  readPrinters(): Promise<string | undefined>;
  /** Keeps the profiles: all of the text, or what was there before. */
  writePrinters(text: string): Promise<void>;
  /** Renames profiles that cannot be read, so that nothing writes over them; answers the new name. */
  setPrintersAside(): Promise<string>;
  /** Shows a file in the file manager. */
  revealFile(path: string): Promise<void>;
}

export interface FileToken {
  readonly token: string;
  /** Name without folders, to show. */
  readonly name: string;
}

export interface OpenRequest {
  readonly purpose: 'import' | 'policy' | 'printers' | 'attachment' | 'picture';
  /** Empty: any file. */
  readonly extensions: readonly string[];
}

export interface SaveRequest {
  readonly purpose: 'export';
  readonly suggestedName: string;
  /** Empty for a file whose name has none. */
  readonly extension: string;
}

export interface PdfResult {
  readonly pages: number;
}

export interface DrawnPages {
  readonly pdf: Uint8Array;
  readonly pages: readonly (readonly (readonly number[])[])[];
}

export interface PrinterInfo {
  readonly device: string;
  readonly name: string;
  /** The driver's own form in micrometres; undefined where the driver does not tell it. */
  readonly form?: { readonly width: number; readonly height: number } | undefined;
}

export type PrintResult = { readonly ok: true } | { readonly ok: false; readonly reason: string };
