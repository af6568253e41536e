import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

import type { LetterDocument } from '../../../electron/contract/paper.ts';
import { cutOffset } from '../cut.ts';
import { letterLayout } from './layout.ts';
import { LetterSheet } from './LetterSheet.tsx';
import { letterPieces, type LetterPage, type LetterPiece } from './pieces.ts';

/** Rounding of the layout engine, in pixels. */
const SLACK = 0.6;
/** No line of a paragraph stands alone at the foot of a page. */
const LEAST_LINES = 2;

/**
 * Spreads a letter over as many pages as it needs, by drawing it out of sight. Nothing is dropped: what does not fit
 * goes on. The paper's fonts must be loaded (`loadPaperFonts`).
 */
export function paginateLetter(letter: LetterDocument): readonly LetterPage[] {
  const layout = letterLayout(letter);
  const stage = document.createElement('div');
  stage.className = 'paper-stage';
  stage.setAttribute('aria-hidden', 'true');
  document.body.append(stage);
  const root = createRoot(stage);
  try {
    const pages: LetterPiece[][] = [];
    let left: readonly LetterPiece[] = letterPieces(letter);
    while (left.length > 0) {
      const pieces = left;
      const page = pages.length + 1;
      flushSync(() => {
        // As many pages as need a number: the foot does not change the room for the text.
        root.render(<LetterSheet document={letter} layout={layout} pieces={pieces} page={page} pages={2} />);
      });
      const { here, rest } = takePage(stage, pieces);
      pages.push([...here]);
      left = rest;
    }
    return pages;
  } finally {
    root.unmount();
    stage.remove();
  }
}

interface Taken {
  readonly here: readonly LetterPiece[];
  readonly rest: readonly LetterPiece[];
}

/** What of the drawn pieces stands on this page, and what goes on. */
function takePage(stage: HTMLElement, pieces: readonly LetterPiece[]): Taken {
  const room = stage.querySelector<HTMLElement>('.paper-letter-text');
  const bottom = (room?.getBoundingClientRect().bottom ?? 0) + SLACK;
  const drawn = [...stage.querySelectorAll<HTMLElement>('.paper-letter-piece')];
  const over = drawn.findIndex((piece) => piece.getBoundingClientRect().bottom > bottom);
  if (over === -1) return { here: pieces, rest: [] };
  const [piece, element] = [pieces[over], drawn[over]];
  const before = pieces.slice(0, over);
  const after = pieces.slice(over + 1);
  if (!piece || !element) return { here: pieces, rest: [] };
  const parted = part(piece, element, bottom, over === 0);
  if (parted) return { here: [...before, ...parted.here], rest: [...parted.rest, ...after] };
  // What is higher than a page alone stands on one and runs over its edge no further than a seal; nothing loops.
  return over === 0 ? { here: [piece], rest: after } : { here: before, rest: pieces.slice(over) };
}

function part(piece: LetterPiece, element: HTMLElement, bottom: number, alone: boolean): Taken | undefined {
  if (piece.kind === 'recipient' || piece.kind === 'enclosures') {
    const rows = [...element.querySelectorAll<HTMLElement>('p')].slice(piece.kind === 'enclosures' ? 1 : 0);
    const fit = rows.filter((row) => row.getBoundingClientRect().bottom <= bottom).length;
    if (fit === 0) return undefined;
    const [here, rest] = [piece.lines.slice(0, fit), piece.lines.slice(fit)];
    return {
      here: [{ kind: piece.kind, lines: here }],
      rest: rest.length === 0 ? [] : [{ kind: piece.kind, lines: rest }],
    };
  }
  if (piece.kind !== 'paragraph') return undefined;
  const node = element.firstChild;
  if (!(node instanceof Text)) return undefined;
  const line = Number.parseFloat(getComputedStyle(element).lineHeight);
  const { top } = element.getBoundingClientRect();
  const lines = Math.floor((bottom - top) / line);
  if (lines < (alone ? 1 : LEAST_LINES)) return undefined;
  const cut = cutOffset(node, { bottom: top + lines * line, lastLine: Number.POSITIVE_INFINITY, right: 0 });
  if (cut <= 0 || cut >= piece.text.length) return undefined;
  return {
    here: [{ ...piece, text: piece.text.slice(0, cut) }],
    rest: [{ kind: 'paragraph', text: piece.text.slice(cut), begins: false }],
  };
}
