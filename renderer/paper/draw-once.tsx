/* oxlint-disable react/no-array-index-key -- papers are drawn once and never change places */
import { Fragment, type ReactNode } from 'react';

import type { PrintDocument } from '../../electron/contract/paper.ts';
import { ComplaintOnce, layersOf } from './ComplaintOnce.tsx';
import { paginateComplaint } from './paginate.tsx';
import { sheetsOf } from './sheets-of.tsx';

interface DrawnOnce {
  readonly sheets: ReactNode;
  /** Which of the document's own drawn sheets make up each page; undefined where each sheet is a page. */
  readonly layers: readonly (readonly number[])[] | undefined;
}

/** A document in whose sheets whatever its copies share is drawn once. */
function documentOnce(paper: PrintDocument): DrawnOnce {
  if (paper.kind !== 'complaint' || paper.arrangement !== 'pages' || paper.copies.length < 2) {
    return { sheets: sheetsOf(paper), layers: undefined };
  }
  const parts = { document: paper, pages: paginateComplaint(paper) };
  return { sheets: <ComplaintOnce {...parts} />, layers: layersOf(parts) };
}

const BEGINS = 'data-document-begins';

/**
 * Draws documents by `draw` and answers for each document and each of its pages which of all drawn pages lie on each
 * other, from 0, the lowest first.
 */
export function drawOnce(
  documents: readonly PrintDocument[],
  place: HTMLElement,
  draw: (sheets: ReactNode) => void,
): number[][][] {
  const parts = documents.map(documentOnce);
  draw(
    parts.map(({ sheets }, index) => (
      <Fragment key={index}>
        <span hidden {...{ [BEGINS]: index }} />
        {sheets}
      </Fragment>
    )),
  );
  const drawn = parts.map((): number[] => []);
  let document = 0;
  let page = 0;
  for (const element of place.querySelectorAll(`[${BEGINS}], .page`)) {
    const begins = element.getAttribute(BEGINS);
    if (begins !== null) document = Number(begins);
    else drawn[document]?.push(page++);
  }
  return parts.map(({ layers }, index) => {
    const own = drawn[index] ?? [];
    return layers?.map((each) => each.map((sheet) => own[sheet] ?? 0)) ?? own.map((sheet) => [sheet]);
  });
}
