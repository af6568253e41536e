import { createContext, useContext, type ReactNode } from 'react';

import type { ComplaintFields } from '../../electron/contract/paper.ts';

type GoodsField = keyof ComplaintFields['goods'][number];

/** Every place of the complaint form that can be edited where it stands. */
export type PaperFieldName =
  | 'number'
  | 'acceptedOn'
  | 'dueOn'
  | 'customerName'
  | 'contactName'
  | 'contactTelephone'
  | 'receivedAt'
  | 'channel'
  | 'receivedBy'
  | 'type'
  | 'severity'
  | 'sample'
  | 'description'
  | 'demandQuantity'
  | 'demandNote'
  | 'salesOpinion'
  | `demands.${string}`
  | `goods.${number}.${GoodsField}`;

/**
 * How a screen edits the paper. Put a provider around `<ComplaintSheet editing …>`:
 *
 * - `field(name)` answers the editor that stands in that place, or undefined to
 *   leave the text as it prints. The editor gets the whole box of the field
 *   (`width: 100%; height: 100%`) and the paper's type size by inheritance.
 *   Asked for `contactName` and `contactTelephone` side by side in the one box
 *   of the contact; for each demand by its code (`demands.return`), where
 *   `<PaperBox>` draws the same box as on paper; and for each goods line of the
 *   document: give the document as many lines as the form has.
 * - `part(code)` answers what stands in a part that others fill in later
 *   (`cause`, `countermeasure` …), instead of its blanks.
 * - `overPart(name)` answers what lies over the whole of such a part, to open it:
 *   `cause`, `decision.0`.
 *
 * Keep both functions stable while typing: the sheet is drawn again when the
 * provider's value changes.
 */
export interface PaperEditor {
  readonly field: (name: PaperFieldName) => ReactNode | undefined;
  readonly part?: ((code: string) => ReactNode | undefined) | undefined;
  readonly overPart?: ((name: string) => ReactNode | undefined) | undefined;
}

export const PaperEditorContext = createContext<PaperEditor | null>(null);

export function usePaperEditor(): PaperEditor | null {
  return useContext(PaperEditorContext);
}
