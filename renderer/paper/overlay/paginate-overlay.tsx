import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';

import { CODE_VALUE } from '../../../db/rules/overlay-values.ts';
import type { OverlayDocument } from '../../../electron/contract/paper.ts';
import { cutOffset } from '../cut.ts';
import type { ContinuedText } from '../fit.ts';
import { spread, type Rest } from '../measure.ts';
import { paperTexts, type PaperTexts } from '../texts.ts';
import { pt } from '../units.ts';
import { asTheyAre, TENTHS, type OverlayFit, type OverlayPages } from './overlay-pages.ts';
import { AttachedSheet, fieldText, markText, OverlaySheet } from './OverlaySheet.tsx';

type Field = OverlayDocument['fields'][number];
type Sheet = OverlayDocument['sheets'][number];

/** Rounding of the layout engine, in pixels. */
const SLACK = 0.6;

/**
 * How each sheet of an overlay is spread: what is set smaller, what goes on, and the pages that are attached. It is drawn
 * out of sight; the paper's fonts must be loaded (`loadPaperFonts`).
 */
export function paginateOverlay(paper: OverlayDocument): readonly OverlayPages[] {
  const stage = document.createElement('div');
  stage.className = 'paper-stage';
  stage.setAttribute('aria-hidden', 'true');
  document.body.append(stage);
  const root = createRoot(stage);
  try {
    return paper.sheets.map((sheet) => pagesOf(paper, sheet, stage, root));
  } finally {
    root.unmount();
    stage.remove();
  }
}

function pagesOf(paper: OverlayDocument, sheet: Sheet, stage: HTMLElement, root: Root): OverlayPages {
  const t = paperTexts(paper.locale);
  flushSync(() => {
    root.render(<OverlaySheet document={paper} values={sheet.values} />);
  });
  const texts = new Map(sheet.values.map((value) => [value.name, value]));
  const fits = new Map<number, OverlayFit>();
  const rests: Rest[] = [];
  for (const element of stage.querySelectorAll<HTMLElement>('[data-overlay-field]')) {
    const index = Number(element.dataset['overlayField']);
    const field = paper.fields[index];
    const value = field && texts.get(field.value);
    if (!field || !value || field.value === CODE_VALUE) continue;
    const mark = rests.length + 1;
    const fit = fitField(element, field, fieldText(field, value.text), mark);
    if (fit) fits.set(index, fit);
    if (fit?.mark === mark) {
      const label = labelOf(value, paper, t);
      rests.push({ name: String(index), label: `${markText(mark)} ${label}`, text: value.text });
    }
  }
  const without = rests.map(({ label }) => label.replace(/^※\d+ /, ''));
  const others = linesWithoutPlace(paper, sheet, t);
  if (others) without.push(others.label);
  const all = others ? [...rests, others] : rests;
  if (all.length === 0) return fits.size === 0 ? asTheyAre : { fits, attached: [], without };

  const draw = (on: readonly ContinuedText[], index: number): HTMLElement => {
    flushSync(() => {
      root.render(<AttachedSheet document={paper} texts={on} page={index + 1} pages={index + 1} />);
    });
    return stage.querySelector<HTMLElement>('section:last-of-type p') ?? stage;
  };
  draw([], 0);
  const body = stage.querySelector<HTMLElement>('.paper-continuation') ?? stage;
  return { fits, attached: spread(all, body, draw), without };
}

/** How a text that does not fit as it is drawn is made to; undefined where it fits. */
function fitField(element: HTMLElement, field: Field, text: string, mark: number): OverlayFit | undefined {
  const span = element.querySelector<HTMLElement>(':scope > .paper-overlay-text');
  const node = span?.firstChild;
  if (!span || !(node instanceof Text)) return undefined;
  const room = element.getBoundingClientRect();
  // The text is measured from the left, wherever it will stand.
  element.style.textAlign = 'start';
  const fitsAt = (size: number): boolean => {
    element.style.fontSize = pt(size / TENTHS);
    const { width, height } = span.getBoundingClientRect();
    return field.lines > 1 ? height <= room.height + SLACK : width <= room.width + SLACK;
  };
  if (fitsAt(field.size)) return undefined;
  const least = field.shrink ? Math.min(field.floor, field.size) : field.size;
  if (least < field.size && fitsAt(least)) {
    let [fits, large] = [least, field.size];
    while (large - fits > 1) {
      const middle = (fits + large) >> 1;
      if (fitsAt(middle)) fits = middle;
      else large = middle;
    }
    return { text, size: fits, mark: null };
  }
  fitsAt(least);
  const { left, top } = span.getBoundingClientRect();
  const line = room.height / field.lines;
  const cut = cutOffset(node, {
    bottom: field.lines > 1 ? top + room.height : Number.POSITIVE_INFINITY,
    lastLine: field.lines > 1 ? top + room.height - line : Number.NEGATIVE_INFINITY,
    right: left + room.width - widthOf(markText(mark), span),
  });
  return { text: text.slice(0, cut).replace(/\s+$/, ''), size: least, mark };
}

/** Width of a text in the type of an element, in pixels. */
function widthOf(text: string, element: HTMLElement): number {
  const probe = document.createElement('span');
  probe.className = 'paper-mark';
  probe.textContent = text;
  element.append(probe);
  const { width } = probe.getBoundingClientRect();
  probe.remove();
  return width;
}

interface Cell {
  readonly row: number;
  readonly column: string;
}

function cellOf(name: string, { table }: Pick<OverlayDocument, 'table'>): Cell | undefined {
  if (table === '' || !name.startsWith(`${table}.`)) return undefined;
  const [, row, column] = /^(\d+)\.(.+)$/.exec(name.slice(table.length + 1)) ?? [];
  return row === undefined || column === undefined ? undefined : { row: Number(row), column };
}

function labelOf({ name, label }: Sheet['values'][number], paper: OverlayDocument, t: PaperTexts): string {
  const cell = cellOf(name, paper);
  return cell ? t('paper.goodsLine', { label, line: cell.row + 1 }) : label;
}

/** Lines of goods that the stock has no place for, each written out in the columns that it has. */
function linesWithoutPlace(paper: OverlayDocument, { values }: Sheet, t: PaperTexts): Rest | undefined {
  const placed = new Set(paper.fields.map(({ value }) => value));
  const columns = new Set(paper.fields.flatMap(({ value }) => cellOf(value, paper)?.column ?? []));
  const rows = new Map<number, string[]>();
  for (const { name, label, text } of values) {
    const cell = cellOf(name, paper);
    if (!cell || !columns.has(cell.column) || placed.has(name) || text === '') continue;
    rows.set(cell.row, [...(rows.get(cell.row) ?? []), `${label} ${fieldText({ lines: 1 }, text)}`]);
  }
  if (rows.size === 0) return undefined;
  const lines = [...rows]
    .toSorted(([one], [other]) => one - other)
    .map(([row, texts]) => `${row + 1}. ${texts.join('　')}`);
  return { name: 'lines', label: t('overlay.paper.otherLines'), text: lines.join('\n') };
}
