import { readFileSync } from 'node:fs';

import { z } from 'zod';

import { asDrawn } from '../contract/paper-glyphs.ts';
import type { MissingGlyph, PrintDocument } from '../contract/paper.ts';

/** Which characters the paper's fonts have. */
export interface GlyphCoverage {
  readonly has: (codePoint: number) => boolean;
}

const coverageFile = z.object({ ranges: z.array(z.tuple([z.int().min(0), z.int().min(1)])) });

/** Reads `coverage.json`, which build/fonts.ts writes beside the fonts; when it is first needed, not before. */
export function coverageFromFile(path: string): GlyphCoverage {
  let ranges: readonly (readonly [number, number])[] | undefined;
  return {
    has(codePoint) {
      ranges ??= coverageFile.parse(JSON.parse(readFileSync(path, 'utf8'))).ranges;
      return isInRanges(ranges, codePoint);
    },
  };
}

/** From pairs of first code point and count, in order. */
export function coverageFromRanges(ranges: readonly (readonly [number, number])[]): GlyphCoverage {
  return { has: (codePoint) => isInRanges(ranges, codePoint) };
}

function isInRanges(ranges: readonly (readonly [number, number])[], codePoint: number): boolean {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, count] = ranges[middle] ?? [0, 0];
    if (codePoint < first) high = middle - 1;
    else if (codePoint >= first + count) low = middle + 1;
    else return true;
  }
  return false;
}

/** Marks without a shape of their own that change nothing on paper: zero-width ones, soft hyphen, choice of text or emoji form. */
const invisible = [0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfe0e, 0xfe0f, 0xfeff];
/** Line feed, carriage return and tab are laid out, not drawn. */
const layout = [0x0a, 0x0d, 0x09];
const notDrawn: ReadonlySet<number> = new Set([...invisible, ...layout]);

const MOST_NAMED = 200;
const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/**
 * Every character of the document that the paper cannot show, with the field it
 * stands in; each once per field. What is seen as one character is named as one:
 * an emoji with its joiners, a Han character with its variant selector (邊󠄀, which
 * would silently print as 邊), a letter with accents that no font composes.
 */
export function missingGlyphs(document: PrintDocument, coverage: GlyphCoverage): MissingGlyph[] {
  const missing: MissingGlyph[] = [];
  const seen = new Set<string>();
  for (const { field, text } of textsOf(document)) {
    if (isPlain(text)) continue;
    for (const { segment } of segmenter.segment(text)) {
      if (missing.length >= MOST_NAMED) return missing;
      if (canShow(segment, coverage) || seen.has(`${field} ${segment}`)) continue;
      seen.add(`${field} ${segment}`);
      missing.push({ character: segment, codePoint: Array.from(segment, nameOf).join(' '), field });
    }
  }
  return missing;
}

/** Printable ASCII and line breaks need no looking up. */
function isPlain(text: string): boolean {
  return /^[\x20-\x7e\n\r\t]*$/.test(text);
}

function canShow(cluster: string, coverage: GlyphCoverage): boolean {
  const has = (text: string): boolean =>
    Array.from(text, (one) => one.codePointAt(0) ?? 0).every((point) => notDrawn.has(point) || coverage.has(point));
  return has(cluster) || has(cluster.normalize('NFC')) || has(asDrawn(cluster));
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Texts of a document with the names of their places: `description`, `goods.0.product`, `sections.1.rows.3.2`. */
function* textsOf(document: PrintDocument): Generator<{ readonly field: string; readonly text: string }> {
  for (const [key, value] of Object.entries(document)) {
    if (key === 'fields') yield* textsIn('', value);
    else if (key !== 'barcode') yield* textsIn(key, value);
  }
}

function* textsIn(path: string, value: unknown): Generator<{ readonly field: string; readonly text: string }> {
  if (typeof value === 'string') yield { field: path, text: value };
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) yield* textsIn(path === '' ? key : `${path}.${key}`, inner);
  }
}
