/* oxlint-disable react/no-array-index-key -- sheets are drawn once and never change places */
import { Fragment, type ReactNode } from 'react';

import type { ComplaintDocument } from '../../electron/contract/paper.ts';
import { Footer } from './complaint/Footer.tsx';
import { ComplaintSheet, ContinuationSheet, fittingOf, Sheet } from './ComplaintForm.tsx';
import type { ComplaintPages } from './fit.ts';
import { complaintLayout } from './layout/complaint.ts';
import { FittingContext } from './PaperField.tsx';
import { paperTexts } from './texts.ts';

interface ComplaintOnceProps {
  readonly document: ComplaintDocument;
  readonly pages: ComplaintPages;
}

/**
 * The labelled pages of all copies without drawing five times what they share: each sheet of the form without its foot,
 * then each copy's foot on a sheet of its own. `layersOf` says which of them lie on each other in the end.
 */
export function ComplaintOnce({ document, pages }: ComplaintOnceProps): ReactNode {
  const layout = complaintLayout(document);
  const t = paperTexts(document.locale);
  const count = pages.continuation.length + 1;
  return (
    <FittingContext value={fittingOf(pages, t)}>
      {[[], ...pages.continuation].map((texts, sheet) => (
        <Fragment key={sheet}>
          {sheet === 0 ? (
            <ComplaintSheet document={document} pages={pages} foot={false} />
          ) : (
            <ContinuationSheet document={document} layout={layout} texts={texts} page={sheet + 1} pages={count} t={t} />
          )}
          {document.copies.map((copy, index) => (
            <Sheet key={copy.copy} document={document} layout={layout} over>
              <Footer
                document={document}
                layout={layout}
                copy={copy}
                barcode={document.barcode[index] ?? ''}
                page={sheet + 1}
                pages={count}
                t={t}
              />
            </Sheet>
          ))}
        </Fragment>
      ))}
    </FittingContext>
  );
}

/** For each page, in the order in which they leave the printer, which of the drawn sheets it is made of; from 0, the lowest first. */
export function layersOf({ document, pages }: ComplaintOnceProps): number[][] {
  const each = document.copies.length + 1;
  return document.copies.flatMap((_, copy) =>
    [[], ...pages.continuation].map((__, sheet) => [sheet * each, sheet * each + 1 + copy]),
  );
}
