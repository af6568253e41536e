import type { OverlayDocument } from '../../../electron/contract/paper.ts';
import { isContinuous } from '../../../electron/contract/print-options.ts';
import type { ContinuedText } from '../fit.ts';
import { box, type Box } from '../layout/geometry.ts';

/** How the text of one field was made to fit its place. */
export interface OverlayFit {
  /** What of the text stands there. */
  readonly text: string;
  /** Type size, tenths of a point. */
  readonly size: number;
  /** Number of the mark after which the whole text is found on the attached page; null where all of it stands here. */
  readonly mark: number | null;
}

/** How one sheet of an overlay is spread. */
export interface OverlayPages {
  /** By the place of the field in the list; those that are not in it fit as they are. */
  readonly fits: ReadonlyMap<number, OverlayFit>;
  /** Texts on the attached pages, page by page. */
  readonly attached: readonly (readonly ContinuedText[])[];
  /** Labels of what has no room on the sheet, in the order of the fields. */
  readonly without: readonly string[];
}

/** True where not all of a field's text stands in its place. */
export function isCut({ fits }: OverlayPages, index: number): boolean {
  const fit = fits.get(index);
  return fit !== undefined && fit.mark !== null;
}

export const asTheyAre: OverlayPages = { fits: new Map(), attached: [], without: [] };

export const TENTHS = 10;

/** The page as it lies, in millimetres. */
export function overlayPage({ stock }: Pick<OverlayDocument, 'stock'>): { width: number; height: number } {
  return { width: stock.width / 1000, height: stock.height / 1000 };
}

export interface AttachedLayout {
  readonly head: Box;
  readonly body: Box;
  /** Points. */
  readonly type: number;
  readonly leading: number;
}

/** Where head and texts of an attached page stand; it is as large as the stock. Impact printers want 10.5 pt and no strip. */
export function attachedLayout(document: Pick<OverlayDocument, 'stock' | 'size'>): AttachedLayout {
  const { width, height } = overlayPage(document);
  const strips = document.size !== 'own' && isContinuous(document.size);
  const side = strips ? 16 : Math.min(12, width / 10);
  const edge = Math.min(10, height / 10);
  const row = 6;
  return {
    head: box(side, edge, width - 2 * side, row),
    body: box(side, edge + row + 1, width - 2 * side, height - 2 * edge - row - 1),
    type: strips ? 10.5 : 9.5,
    leading: 1.4,
  };
}
