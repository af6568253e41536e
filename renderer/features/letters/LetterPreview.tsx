import { useEffect, useState, type CSSProperties, type ReactNode } from 'react';

import type { LetterDocument } from '../../../electron/contract/paper.ts';
import { asDrawn } from '../../../electron/contract/paper-glyphs.ts';
import { loadPaperFonts } from '../../paper/fonts.ts';
import { LetterSheets } from '../../paper/letter/LetterSheet.tsx';
import { paginateLetter } from '../../paper/letter/paginate-letter.tsx';
import type { LetterPage } from '../../paper/letter/pieces.ts';
import '../../paper/paper.css';

interface LaidOut {
  readonly of: LetterDocument;
  readonly drawn: LetterDocument;
  readonly pages: readonly LetterPage[];
}

/** The letter as it will print, beside the text that is being written. */
export function LetterPreview({
  document,
  zoom,
  label,
}: {
  readonly document: LetterDocument;
  readonly zoom: number;
  readonly label: string;
}): ReactNode {
  const [laidOut, setLaidOut] = useState<LaidOut>();
  useEffect(() => {
    let dropped = false;
    // Measured with the paper's own faces, or the lines would break elsewhere than on paper.
    void loadPaperFonts().then(() => {
      if (dropped) return;
      const drawn = JSON.parse(asDrawn(JSON.stringify(document))) as LetterDocument;
      setLaidOut({ of: document, drawn, pages: paginateLetter(drawn) });
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
      aria-busy={laidOut?.of !== document}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by the keys that scroll it
      tabIndex={0}
    >
      {laidOut ? <LetterSheets document={laidOut.drawn} pages={laidOut.pages} /> : null}
    </div>
  );
}
