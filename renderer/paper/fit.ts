/** How the text of one field was made to fit its box. */
export interface Fit {
  /** The part of the text that stands in the box. */
  readonly text: string;
  /** True when the rest of it stands on a continuation page. */
  readonly continued: boolean;
  /** Horizontal scale, 1 or less. */
  readonly condense: number;
}

/** By field name; fields that are not in it fit as they are. */
export type Fits = ReadonlyMap<string, Fit>;

export const noFits: Fits = new Map();

/** One field's text, or a part of it, on a continuation page. */
export interface ContinuedText {
  readonly name: string;
  readonly label: string;
  /** False where the text goes on from the page before. */
  readonly begins: boolean;
  readonly text: string;
}

/** How a document is spread over sheets: the form itself and its continuation pages. */
export interface ComplaintPages {
  readonly fits: Fits;
  readonly continuation: readonly (readonly ContinuedText[])[];
}

export const onePage: ComplaintPages = { fits: noFits, continuation: [] };
