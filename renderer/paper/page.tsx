/* oxlint-disable react/no-array-index-key -- papers are drawn once and never change places */
import { Fragment } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

import { asDrawn } from '../../electron/contract/paper-glyphs.ts';
import type { PrintDocument } from '../../electron/contract/paper.ts';
import { loadPaperFonts } from './fonts.ts';
import './page.css';
import './paper.css';
import { sheetsOf } from './sheets-of.tsx';

/** What the program calls in the page that prints. */
interface KesuPaper {
  /** Draws the sheets of one job in place of those before; when it answers, the page is ready to be printed. */
  render(documents: readonly PrintDocument[]): Promise<{ pages: number }>;
}

declare global {
  interface Window {
    kesuPaper?: KesuPaper;
  }
}

const place = document.getElementById('papers');
if (!place) throw new Error('paper.html has no place for the papers');
const root = createRoot(place);

/** Everything is laid out before it is drawn; the sheets of all documents stand side by side, so that the last is the last child. */
function drawDocuments(documents: readonly PrintDocument[]): void {
  const sheets = documents.map((paper, index) => <Fragment key={index}>{sheetsOf(paper)}</Fragment>);
  flushSync(() => {
    root.render(sheets);
  });
}

/** All texts by the characters that the paper's fonts have for them. */
function drawn(paper: PrintDocument): PrintDocument {
  // None of these characters means anything in JSON.
  return JSON.parse(asDrawn(JSON.stringify(paper))) as PrintDocument;
}

window.kesuPaper = {
  async render(documents) {
    await loadPaperFonts();
    drawDocuments(documents.map(drawn));
    return { pages: place.querySelectorAll('.page').length };
  },
};
