import { useEffect, useState, type CSSProperties, type ReactNode } from 'react';

import type { PrintDocument } from '../../../electron/contract/paper.ts';
import { loadPaperFonts } from '../../paper/fonts.ts';
import '../../paper/paper.css';
import { sheetsOf } from '../../paper/sheets-of.tsx';

/** The sheets as they will print: the same component, the same pages, only nearer or farther. */
export function PrintPreview({
  document,
  zoom,
  label,
}: {
  readonly document: PrintDocument;
  readonly zoom: number;
  readonly label: string;
}): ReactNode {
  const [laidOut, setLaidOut] = useState<{ readonly document: PrintDocument; readonly sheets: ReactNode }>();
  useEffect(() => {
    let dropped = false;
    // Texts are measured with the paper's own faces, or they would break elsewhere than on paper.
    void loadPaperFonts().then(() => {
      if (!dropped) setLaidOut({ document, sheets: sheetsOf(document) });
    });
    return () => {
      dropped = true;
    };
  }, [document]);

  return (
    <div
      className="print-preview"
      style={{ '--paper-zoom': zoom } as CSSProperties}
      role="region"
      aria-label={label}
      aria-busy={laidOut?.document !== document}
      tabIndex={0}
    >
      {laidOut?.sheets}
    </div>
  );
}
