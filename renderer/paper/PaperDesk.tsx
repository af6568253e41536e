import { useEffect, useState, type CSSProperties, type ReactNode } from 'react';

import type { ComplaintDocument } from '../../electron/contract/paper.ts';
import { onePage, type ComplaintPages } from './fit.ts';
import { loadPaperFonts } from './fonts.ts';
import { paginateComplaint } from './paginate.tsx';
import './paper.css';

/**
 * Paper on the screen: sheets one below the other. `zoom` 1 is the real size at
 * 96 pixels an inch; every length and type size of the sheets grows with it.
 */
export function PaperDesk({ zoom, children }: { readonly zoom: number; readonly children: ReactNode }): ReactNode {
  const style: CSSProperties & Record<`--${string}`, number> = { '--paper-zoom': zoom };
  return (
    <div className="paper-desk" style={style}>
      {children}
    </div>
  );
}

/**
 * How the document spreads over sheets. Measured once the paper's fonts are
 * there; until then the form shows as it is. An empty form fits and is not measured.
 */
export function useComplaintPages(document: ComplaintDocument): ComplaintPages {
  const [measured, setMeasured] = useState<{ readonly of: ComplaintDocument; readonly pages: ComplaintPages } | null>(
    null,
  );
  const empty = document.printing === 0 && document.filled.length === 0;
  useEffect(() => {
    if (empty) return undefined;
    let current = true;
    void loadPaperFonts().then(() => {
      if (current) setMeasured({ of: document, pages: paginateComplaint(document) });
    });
    return () => {
      current = false;
    };
  }, [document, empty]);
  return measured?.of === document ? measured.pages : onePage;
}
