import type { FormDocument, FormSheet, SlipDocument } from '../../../electron/contract/paper.ts';
import type { PaperSize } from '../../../electron/contract/print-options.ts';
import type { Locale } from '../../../electron/contract/shapes.ts';

/** One copy of a form or a slip, as it is drawn: what stands on the paper, without where. */
export interface FormView {
  readonly size: PaperSize;
  readonly landscape: boolean;
  readonly locale: Locale;
  readonly officeName: string;
  readonly title: string;
  readonly number: string;
  readonly date: string;
  /** Empty where the number says it, or where there is no case. */
  readonly caseNumber: string;
  readonly printedAt: string;
  readonly printing: number;
  readonly reprintReason: string;
  readonly warning: string;
  /** Null of a paper that has no versions. */
  readonly version: number | null;
  /** Keepers of all copies that one impression makes; empty of labelled pages. */
  readonly keepers: readonly string[];
  readonly sheet: FormSheet;
  /**
   * True where the form and what is written on it are printed apart, the one on stock that has the other: then nothing
   * of the form moves with what is written.
   */
  readonly apart: boolean;
}

/** The copies of a form in the order in which they print: one page each, or the one impression. */
export function formViews(document: FormDocument, apart = false): FormView[] {
  const { size, landscape, locale, officeName, title, number, date, caseNumber } = document;
  const { printedAt, printing, reprintReason, warning, version, arrangement, copies } = document;
  const keepers = arrangement === 'impression' ? (copies ?? []).map(({ keeper }) => keeper) : [];
  const head = { size, landscape, locale, officeName, title, number, date, caseNumber };
  return document.sheets.map((sheet) => ({
    ...head,
    printedAt,
    printing,
    reprintReason,
    warning,
    version,
    keepers,
    sheet,
    apart,
  }));
}

/** A slip is a form of one copy without a table. */
export function slipView(document: SlipDocument, apart = false): FormView {
  const { size, locale, officeName, title, number, date, printedAt, printing, reprintReason, warning } = document;
  const { barcode, cells, blocks } = document;
  return {
    size,
    landscape: false,
    locale,
    officeName,
    title,
    number,
    date,
    caseNumber: '',
    printedAt,
    printing,
    reprintReason,
    warning,
    version: null,
    keepers: [],
    sheet: {
      copy: null,
      barcode,
      cells,
      table: null,
      blocks: blocks.map(({ signatures, ...block }) => ({
        ...block,
        signatures: signatures.map((label) => ({ label, text: '' })),
      })),
      stamp: null,
    },
    apart,
  };
}
