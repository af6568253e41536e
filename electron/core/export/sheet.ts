/** A spreadsheet as the office describes it; `workbook.ts` makes the file. */

/** A calendar day, ISO text: becomes a real date of the spreadsheet. */
export interface Day {
  readonly day: string;
}

/** Text is always text: no text becomes a number, a date or a formula because of how it looks. */
export type Cell = string | number | Day | null;

/**
 * - `text`: numbers of cases, orders, telephones, names; kept as text also when the cell is edited
 * - `prose`: long text; not of Excel's type "text", which shows more than 255 characters as ####
 * - `quantity`: up to three decimals
 * - `money`: up to two decimals
 */
export type ColumnKind = 'text' | 'prose' | 'day' | 'count' | 'quantity' | 'money';

export interface SheetColumn {
  readonly heading: string;
  readonly kind: ColumnKind;
  /** In characters of half width; a heading that needs more gets it. */
  readonly width: number;
}

/** One long table, headings in the first line: frozen, repeated on every printed page, with filters. */
export interface ListSheet {
  readonly kind: 'list';
  readonly name: string;
  /** Printed above every page. */
  readonly title: string;
  readonly columns: readonly SheetColumn[];
  /** Taken one by one while the file is written, so that a whole ledger needs no memory. */
  readonly rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>;
}

export interface SheetTable {
  readonly heading: string;
  readonly note?: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly Cell[])[];
  readonly total?: readonly Cell[];
  /** Drawn beside the table: its first column along the axis, the named columns as series. */
  readonly chart?: { readonly type: 'column' | 'line'; readonly series: readonly number[] };
}

/** A page of a few small tables, one under the other, with native charts. */
export interface TablesSheet {
  readonly kind: 'tables';
  readonly name: string;
  readonly title: string;
  readonly tables: readonly SheetTable[];
}

export type Sheet = ListSheet | TablesSheet;

/** How the days of the file are shown. They stay dates that can be sorted and counted with. */
export type DayFormat = 'western' | 'roc';

/** Width of a text in half-width characters: 客訴 is 4. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text)
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u.test(
        character,
      )
        ? 2
        : 1;
  return width;
}

/** A name that a spreadsheet accepts: at most 31 characters, none of `: \ / ? * [ ]`, no quote at its ends, not empty. */
export function sheetName(text: string): string {
  const clean = text.replace(/[:\\/?*[\]\p{Cc}]/gu, ' ').replace(/^['\s]+|['\s]+$/g, '');
  // 31 units as the file counts them, never half a character.
  let name = '';
  for (const character of clean) {
    if (name.length + character.length > 31) break;
    name += character;
  }
  return name.trimEnd() || 'Sheet';
}
