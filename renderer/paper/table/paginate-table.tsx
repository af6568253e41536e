import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

import type { TableDocument } from '../../../electron/contract/paper.ts';
import { cutOffset } from '../cut.ts';
import { lineHeight } from '../measure.ts';
import { TableSheet, type TablePageParts, type TablePart, type TableRow } from './TableSheet.tsx';

const SLACK = 0.6;
/** A row that goes on has more room above it where it begins a page, in pixels. */
const RESERVE = 4;
/** A heading is not left alone at the foot of a page. */
const LEAST_ROWS = 2;

/** Rows higher than the first share of a page are divided into pieces of about the second. */
const HIGH = 0.5;
const PIECE = 0.15;

type Row = readonly string[];

/**
 * Spreads the table over pages by the real heights of its rows, drawn out of
 * sight. A row of more than half a page is divided between lines; nothing is
 * left out. The paper's fonts must be loaded.
 */
export function paginateTable(paper: TableDocument): TablePageParts[] {
  const stage = document.createElement('div');
  stage.className = 'paper-stage';
  document.body.append(stage);
  const root = createRoot(stage);
  const draw = (parts: TablePageParts): void => {
    flushSync(() => {
      root.render(<TableSheet document={paper} parts={parts} page={1} pages={1} />);
    });
  };
  try {
    draw([]);
    const room = (stage.querySelector('.paper-table-body')?.getBoundingClientRect().height ?? 0) - RESERVE;
    const pages: TablePart[][] = [[]];
    let left = room;
    for (const [section, { total, rows }] of paper.sections.entries()) {
      const { heights, rows: low } = lowRows(draw, stage, section, rows, total, room);
      let at = 0;
      let finished = false;
      while (!finished) {
        const page = pages.at(-1) ?? [];
        const first = page.length === 0;
        const { end, whole, used } = take(heights, at, left, first);
        if (!first && !whole && end - at < Math.max(1, Math.min(LEAST_ROWS, low.length - at))) {
          pages.push([]);
          left = room;
          continue;
        }
        page.push({ section, rows: low.slice(at, end), continued: at > 0, total: whole ? total : null });
        left -= used;
        at = end;
        finished = whole;
        if (!finished) {
          pages.push([]);
          left = room;
        }
      }
    }
    return pages.filter((page, index) => page.length > 0 || index === 0);
  } finally {
    root.unmount();
    stage.remove();
  }
}

/** How many rows from `at` on stand in `left` pixels, and whether the total stands there too. */
function take(
  heights: Heights,
  at: number,
  left: number,
  first: boolean,
): { end: number; whole: boolean; used: number } {
  let used = first ? heights.headOnTop : heights.head;
  let end = at;
  while (end < heights.rows.length && used + (heights.rows[end] ?? 0) <= left + SLACK) {
    used += heights.rows[end] ?? 0;
    end += 1;
  }
  const all = end === heights.rows.length;
  if (all && used + heights.total <= left + SLACK) return { end, whole: true, used: used + heights.total };
  // On an empty page something must stand, or the pages would never end.
  if (first && end === at)
    return all
      ? { end, whole: true, used }
      : { end: at + 1, whole: at + 1 === heights.rows.length && heights.total === 0, used: left };
  // The total takes the last row with it.
  return { end: all && end - at > 1 ? end - 1 : end, whole: false, used };
}

/** The rows and their heights; a high one is divided into lower ones. */
function lowRows(
  draw: (parts: TablePageParts) => void,
  stage: HTMLElement,
  section: number,
  rows: readonly Row[],
  total: Row | null,
  room: number,
): { heights: Heights; rows: readonly TableRow[] } {
  const whole = rows.map((cells): TableRow => ({ cells, goesOn: false }));
  const heights = measure(draw, stage, section, whole, total);
  const most = (room - heights.head) * HIGH;
  if (heights.rows.every((height) => height <= most)) return { heights, rows: whole };
  const low = whole.flatMap((row, index) =>
    (heights.rows[index] ?? 0) > most ? divide(draw, stage, section, row.cells, room * PIECE) : [row],
  );
  return { heights: measure(draw, stage, section, low, total), rows: low };
}

interface Heights {
  readonly head: number;
  readonly headOnTop: number;
  readonly rows: readonly number[];
  readonly total: number;
}

function measure(
  draw: (parts: TablePageParts) => void,
  stage: HTMLElement,
  section: number,
  rows: readonly TableRow[],
  total: Row | null,
): Heights {
  draw([{ section, rows, continued: false, total }]);
  const block = stage.querySelector('section');
  const table = stage.querySelector('table');
  const head = stage.querySelector('thead');
  const heights = Array.from(stage.querySelectorAll('tr[data-table-row]'), (row) => row.getBoundingClientRect().height);
  const totalHeight = stage.querySelector('tr[data-table-total]')?.getBoundingClientRect().height ?? 0;
  const top = (table?.getBoundingClientRect().top ?? 0) - (block?.getBoundingClientRect().top ?? 0);
  const headHeight = head?.getBoundingClientRect().height ?? 0;
  // A heading that does not stand first on its page has two millimetres above it (table.css).
  const above = top > 0 ? (2 * 96) / 25.4 : 0;
  return { head: top + above + headHeight, headOnTop: top + headHeight, rows: heights, total: totalHeight };
}

/** One row as several, none higher than `height`: each cell goes on where it was divided. */
function divide(
  draw: (parts: TablePageParts) => void,
  stage: HTMLElement,
  section: number,
  row: Row,
  height: number,
): TableRow[] {
  const divided: TableRow[] = [];
  let rest = row;
  while (rest.some((text) => text !== '')) {
    draw([{ section, rows: [{ cells: rest, goesOn: false }], continued: false, total: null }]);
    const drawn = Array.from(stage.querySelectorAll<HTMLElement>('tr[data-table-row] td'));
    const cuts = drawn.map((cell, index) => {
      const text = rest[index] ?? '';
      const node = cell.firstChild;
      if (!(node instanceof Text)) return text.length;
      const { top } = cell.getBoundingClientRect();
      const line = lineHeight(cell);
      const lines = Math.max(1, Math.floor((height - line) / line));
      const cut = cutOffset(node, { bottom: top + (lines + 0.5) * line, lastLine: Number.POSITIVE_INFINITY, right: 0 });
      return cut > 0 ? cut : text.length;
    });
    const cells = rest.map((text, index) => text.slice(0, cuts[index] ?? text.length));
    rest = rest.map((text, index) => text.slice(cuts[index] ?? text.length));
    divided.push({ cells, goesOn: rest.some((text) => text !== '') });
  }
  return divided;
}
