/* oxlint-disable react/no-array-index-key -- papers are drawn once and never change places */
import { Fragment } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

import { asDrawn } from '../../electron/contract/paper-glyphs.ts';
import type { PrintDocument } from '../../electron/contract/paper.ts';
import { drawOnce } from './draw-once.tsx';
import { loadPaperFonts } from './fonts.ts';
import './page.css';
import { imposeSheets } from './impose.ts';
import './paper.css';
import { placeSheets, type PagePlacement } from './placement.ts';
import { sheetsOf } from './sheets-of.tsx';

/** What the program calls in the page that prints. */
interface KesuPaper {
  /** Draws the sheets of one job in place of those before; when it answers, the page is ready to be printed. */
  render(documents: readonly PrintDocument[], how?: RenderOptions): Promise<{ pages: number }>;
  /**
   * The same as plain pages of their own size, but what the copies of a paper share is drawn once. `layers` says for each
   * page of each document which of the drawn pages lie on each other, the lowest first; who makes the PDF puts them together.
   */
  renderOnce(documents: readonly PrintDocument[]): Promise<{ layers: number[][][] }>;
}

interface RenderOptions {
  /** What is seen: the form, what is filled in, or both (套打). */
  readonly layers?: { readonly form: boolean; readonly data: boolean };
  /** `several`: as many sheets on an A4 as it holds, to be cut; else each sheet is a page of its size. */
  readonly outcome?: 'impression' | 'pages' | 'several';
  /** The paper of a printer profile; without it each page has the size of its design, and nothing is moved. */
  readonly media?: PagePlacement['media'];
  readonly offsetX?: number;
  readonly offsetY?: number;
  readonly scaleX?: number;
  readonly scaleY?: number;
  readonly trim?: number;
}

declare global {
  interface Window {
    kesuPaper?: KesuPaper;
  }
}

const found = document.getElementById('papers');
if (!found) throw new Error('paper.html has no place for the papers');
const place: HTMLElement = found;
const root = createRoot(place);
/** Sheets that were put together on A4, or on the paper of a printer; React keeps off it. */
const arranged = document.createElement('div');
place.after(arranged);

/** Everything is laid out before it is drawn; the sheets of all documents stand side by side, so that the last is the last child. */
function drawDocuments(documents: readonly PrintDocument[], how: RenderOptions): void {
  const { form, data } = how.layers ?? bothLayers;
  const sheets = documents.map((paper, index) => <Fragment key={index}>{sheetsOf(paper, form !== data)}</Fragment>);
  const { outcome, media, offsetX = 0, offsetY = 0, scaleX = 1, scaleY = 1, trim = 0 } = how;
  const several = outcome === 'several';
  const moved = several || media !== undefined;
  flushSync(() => {
    root.render(moved ? null : sheets);
  });
  arranged.replaceChildren();
  // An empty place between pages would be a page.
  place.hidden = moved;
  arranged.hidden = !moved;
  if (!moved) return;
  const stage = document.createElement('div');
  flushSync(() => {
    createRoot(stage).render(sheets);
  });
  if (several) imposeSheets(stage, arranged);
  else arranged.append(...stage.querySelectorAll('.paper-sheet.page'));
  if (media !== undefined) placeSheets(arranged, { media, offsetX, offsetY, scaleX, scaleY, trim });
}

const bothLayers = { form: true, data: true } as const;

function showLayers({ form, data }: NonNullable<RenderOptions['layers']>): void {
  if (form && data) delete document.body.dataset['layers'];
  else document.body.dataset['layers'] = form ? 'form' : data ? 'data' : 'none';
}

/** All texts by the characters that the paper's fonts have for them. */
function drawn(paper: PrintDocument): PrintDocument {
  // None of these characters means anything in JSON.
  return JSON.parse(asDrawn(JSON.stringify(paper))) as PrintDocument;
}

/** A logo that is not decoded yet would be a hole; one that cannot be is left out. */
async function picturesReady(): Promise<void> {
  await Promise.all(Array.from(document.images, (image) => image.decode().catch(() => undefined)));
}

window.kesuPaper = {
  async render(documents, how = {}) {
    await loadPaperFonts();
    showLayers(how.layers ?? bothLayers);
    drawDocuments(documents.map(drawn), how);
    await picturesReady();
    return { pages: document.querySelectorAll('.page').length };
  },
  async renderOnce(documents) {
    await loadPaperFonts();
    showLayers(bothLayers);
    drawDocuments([], {});
    const layers = drawOnce(documents.map(drawn), place, (sheets) => {
      flushSync(() => {
        root.render(sheets);
      });
    });
    return { layers };
  },
};
