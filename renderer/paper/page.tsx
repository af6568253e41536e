/* oxlint-disable react/no-array-index-key -- papers are drawn once and never change places */
import { Fragment } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

import { asDrawn } from '../../electron/contract/paper-glyphs.ts';
import type { PrintDocument } from '../../electron/contract/paper.ts';
import { loadPaperFonts } from './fonts.ts';
import './page.css';
import { imposeSheets } from './impose.ts';
import './paper.css';
import { sheetsOf } from './sheets-of.tsx';

/** What the program calls in the page that prints. */
interface KesuPaper {
  /** Draws the sheets of one job in place of those before; when it answers, the page is ready to be printed. */
  render(documents: readonly PrintDocument[], how?: RenderOptions): Promise<{ pages: number }>;
}

interface RenderOptions {
  /** What is seen: the form, what is filled in, or both (套打). */
  readonly layers?: { readonly form: boolean; readonly data: boolean };
  /** `several`: as many sheets on an A4 as it holds, to be cut; else each sheet is a page of its size. */
  readonly outcome?: 'impression' | 'pages' | 'several';
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
/** Sheets that were put together on A4; React keeps off it. */
const imposed = document.createElement('div');
place.after(imposed);

/** Everything is laid out before it is drawn; the sheets of all documents stand side by side, so that the last is the last child. */
function drawDocuments(documents: readonly PrintDocument[], several: boolean): void {
  const sheets = documents.map((paper, index) => <Fragment key={index}>{sheetsOf(paper)}</Fragment>);
  flushSync(() => {
    root.render(several ? null : sheets);
  });
  imposed.replaceChildren();
  // An empty place between pages would be a page.
  place.hidden = several;
  imposed.hidden = !several;
  if (!several) return;
  const stage = document.createElement('div');
  flushSync(() => {
    createRoot(stage).render(sheets);
  });
  imposeSheets(stage, imposed);
}

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
  async render(documents, { layers = { form: true, data: true }, outcome = 'pages' } = {}) {
    await loadPaperFonts();
    showLayers(layers);
    drawDocuments(documents.map(drawn), outcome === 'several');
    await picturesReady();
    return { pages: document.querySelectorAll('.page').length };
  },
};
