import { useEffect, useState, type CSSProperties, type ReactNode } from 'react';

import type { ComplaintDocument } from '../../../electron/contract/paper.ts';
import { ComplaintForm } from '../../paper/ComplaintForm.tsx';
import { onePage, type ComplaintPages } from '../../paper/fit.ts';
import { loadPaperFonts } from '../../paper/fonts.ts';
import { paginateComplaint } from '../../paper/paginate.tsx';
import '../../paper/paper.css';

/** The sheets as they will print: the same component, the same pages, only nearer or farther. */
export function PrintPreview({
  document,
  zoom,
  label,
}: {
  readonly document: ComplaintDocument;
  readonly zoom: number;
  readonly label: string;
}): ReactNode {
  const [laidOut, setLaidOut] = useState<{ document: ComplaintDocument; pages: ComplaintPages }>();
  useEffect(() => {
    let dropped = false;
    // Texts are measured with the paper's own faces, or they would break elsewhere than on paper.
    void loadPaperFonts().then(() => {
      if (!dropped) setLaidOut({ document, pages: paginateComplaint(document) });
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
      <ComplaintForm document={shown.document} pages={shown.pages} />
    </div>
  );
}
