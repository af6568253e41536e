import type { ReactNode } from 'react';

import type { ComplaintDocument, PaperCopy } from '../../../electron/contract/paper.ts';
import type { ComplaintLayout } from '../layout/complaint.ts';
import { SheetFooter } from '../SheetFooter.tsx';
import type { PaperTexts } from '../texts.ts';

interface FooterProps {
  readonly document: ComplaintDocument;
  readonly layout: ComplaintLayout;
  /** The copy this sheet is; null for the one impression that is all copies, and on the screen. */
  readonly copy: PaperCopy | null;
  readonly barcode: string;
  readonly page: number;
  readonly pages: number;
  readonly t: PaperTexts;
}

/** Foot of every sheet of the complaint form. */
export function Footer({ document, layout, ...sheet }: FooterProps): ReactNode {
  return (
    <SheetFooter
      document={{ ...document, version: document.caseVersion }}
      measures={layout.measures}
      impressions={document.arrangement === 'impression' ? document.copies.length : 0}
      {...sheet}
    />
  );
}
