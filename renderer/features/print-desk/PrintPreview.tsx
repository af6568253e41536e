import { useEffect, useState, type CSSProperties, type ReactNode } from 'react';

import type { ComplaintDocument, SlipDocument } from '../../../electron/contract/paper.ts';
import { ComplaintForm } from '../../paper/ComplaintForm.tsx';
import { onePage, type ComplaintPages } from '../../paper/fit.ts';
import { loadPaperFonts } from '../../paper/fonts.ts';
import { paginateComplaint } from '../../paper/paginate.tsx';
import '../../paper/paper.css';
import { paginateSlip } from '../../paper/slip/paginate-slip.tsx';
import { SlipForm } from '../../paper/slip/SlipSheet.tsx';

type CasePaper = ComplaintDocument | SlipDocument;

function paginate(document: CasePaper): ComplaintPages {
  return document.kind === 'complaint' ? paginateComplaint(document) : paginateSlip(document);
}

/** The sheets as they will print: the same component, the same pages, only nearer or farther. */
export function PrintPreview({
  document,
  zoom,
  label,
}: {
  readonly document: CasePaper;
  readonly zoom: number;
  readonly label: string;
}): ReactNode {
  const [laidOut, setLaidOut] = useState<{ document: CasePaper; pages: ComplaintPages }>();
  useEffect(() => {
    let dropped = false;
    // Texts are measured with the paper's own faces, or they would break elsewhere than on paper.
    void loadPaperFonts().then(() => {
      if (!dropped) setLaidOut({ document, pages: paginate(document) });
    });
    return () => {
      dropped = true;
    };
  }, [document]);

  const shown = laidOut ?? { document, pages: onePage };
  return (
    <div
      className="print-preview"
      style={{ '--paper-zoom': zoom } as CSSProperties}
      role="region"
      aria-label={label}
      aria-busy={laidOut?.document !== document}
      tabIndex={0}
    >
      {shown.document.kind === 'complaint' ? (
        <ComplaintForm document={shown.document} pages={shown.pages} />
      ) : (
        <SlipForm document={shown.document} pages={shown.pages} />
      )}
    </div>
  );
}
