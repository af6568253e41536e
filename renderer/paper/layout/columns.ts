import { MM_PER_PT, round, share } from './geometry.ts';

/** What is not broken at the end of a line: words, numbers, dates. Chinese breaks between any two characters. */
const piece = /[^\s\u2e80-\uffef]+/gu;
/** A piece longer than this is broken after all: it would leave the other columns nothing. In type sizes. */
const LONGEST_PIECE = 16;
/** Bold is wider. */
const BOLD = 1.07;
/** A head may be condensed to this share of its width before its column becomes wider. */
const CONDENSED_HEAD = 0.75;

/** Millimetres that a text should have in a column, so that no word is broken; a number stands in one line. `pt` is the type size. */
export function leastOf(text: string, pt: number, align: 'start' | 'end'): number {
  const pieces = align === 'end' ? [text] : Array.from(text.matchAll(piece), ([one]) => one);
  return Math.min(LONGEST_PIECE, Math.max(0, ...pieces.map(ems))) * pt * MM_PER_PT;
}

/** The same of the head of a column, which is bold: its words, or a character. */
export function leastOfHead(label: string, pt: number): number {
  return Math.max(leastOf(label, pt, 'start'), label === '' ? 0 : pt * MM_PER_PT) * BOLD;
}

/** The same of a head that has one line, and is condensed where it must. */
export function leastOfLine(label: string, pt: number): number {
  return leastOf(label, pt, 'end') * BOLD * CONDENSED_HEAD;
}

/** A close upper guess, in type sizes; closer for single words than `guessWidth`, which is made for whole lines. */
function ems(text: string): number {
  let sum = 0;
  for (const character of text) {
    if ((character.codePointAt(0) ?? 0) > 0x2e7f) sum += 1;
    else if (/[mwMW@%]/.test(character)) sum += 0.9;
    else if (/[A-Z]/.test(character)) sum += 0.66;
    else sum += 0.57;
  }
  return sum;
}

/** One that shares a length with others. */
export interface Sharing {
  /** Its share of what is left when all have the least. */
  readonly weight: number;
  readonly least: number;
}

/**
 * Divides a length by weights, where none gets less than its least; the parts sum to the length. Where even the least do
 * not fit, all are made smaller alike.
 */
export function divide(length: number, parts: readonly Sharing[]): number[] {
  const all = parts.reduce((sum, { least }) => sum + least, 0);
  if (all > length) {
    return share(
      length,
      parts.map(({ least }) => least),
    );
  }
  const narrow = new Set<number>();
  for (;;) {
    const room = length - parts.reduce((sum, { least }, index) => sum + (narrow.has(index) ? least : 0), 0);
    const weights = parts.map(({ weight }, index) => (narrow.has(index) ? 0 : weight));
    const sum = weights.reduce((total, weight) => total + weight, 0);
    const widths = parts.map(({ least }, index) => (narrow.has(index) ? least : (room * (weights[index] ?? 0)) / sum));
    const more = parts.flatMap(({ least }, index) =>
      !narrow.has(index) && (widths[index] ?? 0) < least - 1e-9 ? [index] : [],
    );
    // Rounded by their sums, so that nothing is lost at the end.
    if (more.length === 0) return share(length, widths);
    for (const index of more) narrow.add(index);
  }
}

/**
 * Divides a length among parts that ask for some of it: who asks for less than a fair share has what was asked for, and
 * the others share the rest; what nobody asked for goes to all by their weights.
 */
export function grant(length: number, parts: readonly Sharing[]): number[] {
  const asked = parts.reduce((sum, { least }) => sum + least, 0);
  if (asked <= length) return divide(length, parts);
  const content = new Set<number>();
  for (;;) {
    const room = length - parts.reduce((sum, { least }, index) => sum + (content.has(index) ? least : 0), 0);
    const hungry = parts.reduce((sum, { weight }, index) => sum + (content.has(index) ? 0 : weight), 0);
    const fair = (weight: number): number => (room * weight) / hungry;
    const more = parts.flatMap(({ weight, least }, index) =>
      !content.has(index) && least <= fair(weight) + 1e-9 ? [index] : [],
    );
    if (more.length === 0) {
      return parts.map(({ weight, least }, index) => round(content.has(index) ? least : fair(weight)));
    }
    for (const index of more) content.add(index);
  }
}
