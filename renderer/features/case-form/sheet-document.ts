import type { PolicyView } from '../../../electron/contract/office.ts';
import type { ComplaintDocument } from '../../../electron/contract/paper.ts';
import type { Locale } from '../../../electron/contract/shapes.ts';
import { blankComplaint } from '../../paper/blank-complaint.ts';

export interface SheetHead {
  readonly officeName: string;
  readonly locale: Locale;
  readonly policy: PolicyView;
  readonly number: string;
  readonly acceptedOn: string;
  readonly dueOn: string;
  readonly limit: string;
  readonly voidReason: string;
  /** Parts that were filled in after the acceptance. */
  readonly filled?: ComplaintDocument['filled'];
}

/**
 * The document under the editors of the screen: the empty paper with what its
 * head says. What is typed stands in the editors, not here, so that typing
 * never draws the sheet again.
 */
export function sheetDocument(head: SheetHead, goodsLines: number): ComplaintDocument {
  const { policy, locale, officeName, number, acceptedOn, dueOn, limit, voidReason, filled = [] } = head;
  const blank = blankComplaint({ policy, settings: { officeName }, size: 'a4', locale, goodsLines });
  return {
    ...blank,
    filled,
    fields: { ...blank.fields, number, acceptedOn, dueOn, limit, voided: voidReason !== '', voidReason },
  };
}
