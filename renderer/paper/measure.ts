import type { ContinuedText, Fit } from './fit.ts';
import { cutOffset } from './cut.ts';

/** A line may be condensed to this share of its width; beyond, it goes on elsewhere. */
const LEAST_CONDENSE = 0.7;
/** Rounding of the layout engine, in pixels. */
const SLACK = 0.6;

export interface MeasuredField {
  readonly name: string;
  readonly fit: Fit;
  /** The text that found no room; empty where all of it did. */
  readonly rest: string;
}

/** Looks at every field of a drawn sheet and says how those that do not fit are made to. One layout, no writing. */
export function measureFields(sheet: HTMLElement, marks: MarkWidths): MeasuredField[] {
  const found: MeasuredField[] = [];
  for (const field of sheet.querySelectorAll<HTMLElement>('[data-paper-field]')) {
    const text = field.querySelector<HTMLElement>(':scope > .paper-text');
    const name = field.dataset['paperField'];
    if (!text || name === undefined) continue;
    const measured =
      field.dataset['paperKind'] === 'block'
        ? measureBlock(field, text, marks.block)
        : measureLine(field, text, marks.line, Number(field.dataset['paperLeast'] ?? LEAST_CONDENSE));
    if (measured) found.push({ name, ...measured });
  }
  return found;
}

/** Widths of the marks that say a text goes on, in pixels. */
export interface MarkWidths {
  readonly line: number;
  readonly block: number;
}

type Measured = Omit<MeasuredField, 'name'> | undefined;

function measureLine(field: HTMLElement, text: HTMLElement, continuedWidth: number, least: number): Measured {
  const room = contentBox(field).width;
  const { width, left } = text.getBoundingClientRect();
  if (width <= room + SLACK) return undefined;
  const condense = Math.floor((room / width) * 1000) / 1000;
  const node = onlyText(text);
  if (condense >= least || !node) {
    return { fit: { text: node?.data ?? '', continued: false, condense: Math.max(condense, 0.4) }, rest: '' };
  }
  const right = left + (room - continuedWidth) / least;
  const cut = cutOffset(node, { bottom: Number.POSITIVE_INFINITY, lastLine: Number.NEGATIVE_INFINITY, right });
  return split(node.data, cut, least);
}

function measureBlock(field: HTMLElement, text: HTMLElement, continuedWidth: number): Measured {
  const room = contentBox(field);
  const node = onlyText(text);
  if (!node || text.getBoundingClientRect().height <= room.height + SLACK) return undefined;
  const line = lineHeight(text);
  const lines = Math.floor((room.height + SLACK) / line);
  // Where not even a line has room, nothing would be seen of it.
  if (lines < 1) return split(node.data, 0, 1);
  const cut = cutOffset(node, {
    bottom: room.top + lines * line,
    lastLine: room.top + (lines - 1) * line,
    right: room.left + room.width - continuedWidth,
  });
  return split(node.data, cut, 1);
}

function split(text: string, cut: number, condense: number): Measured {
  return { fit: { text: text.slice(0, cut), continued: true, condense }, rest: text.slice(cut) };
}

function onlyText(element: HTMLElement): Text | undefined {
  const child = element.firstChild;
  return element.childNodes.length === 1 && child instanceof Text ? child : undefined;
}

function contentBox(element: HTMLElement): { left: number; top: number; width: number; height: number } {
  const { left, top, width, height } = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const [padLeft, padRight, padTop, padBottom] = [
    style.paddingLeft,
    style.paddingRight,
    style.paddingTop,
    style.paddingBottom,
  ].map(Number.parseFloat) as [number, number, number, number];
  return {
    left: left + padLeft,
    top: top + padTop,
    width: width - padLeft - padRight,
    height: height - padTop - padBottom,
  };
}

export function lineHeight(element: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(element).lineHeight);
}

/** A stretch of text that has to go on somewhere. */
export interface Rest {
  readonly name: string;
  readonly label: string;
  readonly text: string;
}

/**
 * Spreads texts over as many continuation pages as they need.
 *
 * @param page an empty, drawn continuation body of the right size
 * @param draw draws the texts into the page of that index and answers the paragraph of the last
 * @param begun true where something stands on the first page already, which may then stay without texts
 */
export function spread(
  rests: readonly Rest[],
  page: HTMLElement,
  draw: (texts: readonly ContinuedText[], index: number) => HTMLElement,
  begun = false,
): ContinuedText[][] {
  const pages: ContinuedText[][] = [[]];
  const bottom = page.getBoundingClientRect().bottom;
  for (const { name, label, text } of rests) {
    let left = text;
    let begins = true;
    while (left !== '') {
      const here = pages.at(-1) ?? [];
      const paragraph = draw([...here, { name, label, begins, text: left }], pages.length - 1);
      const { top, bottom: end } = paragraph.getBoundingClientRect();
      if (end <= bottom + SLACK) {
        here.push({ name, label, begins, text: left });
        break;
      }
      const line = lineHeight(paragraph);
      const lines = Math.floor((bottom + SLACK - top) / line);
      // Two lines at least, or the text begins on a page of its own.
      if (lines < 2 && (here.length > 0 || (begun && pages.length === 1))) {
        pages.push([]);
        continue;
      }
      const node = onlyText(paragraph);
      const cut = node
        ? cutOffset(node, { bottom: top + Math.max(lines, 1) * line, lastLine: Number.POSITIVE_INFINITY, right: 0 })
        : 0;
      // A page that takes nothing would never end.
      const taken = cut > 0 ? cut : left.length;
      here.push({ name, label, begins, text: left.slice(0, taken) });
      left = left.slice(taken);
      begins = false;
      if (left !== '') pages.push([]);
    }
  }
  return pages.filter((texts, index) => texts.length > 0 || (begun && index === 0));
}
