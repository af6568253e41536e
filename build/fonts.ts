import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

/** The faces of the paper, as renderer/paper/paper.css names them. */
const faces = [
  ['noto-sans-tc', '400Regular/NotoSansTC_400Regular.ttf'],
  ['noto-sans-tc', '700Bold/NotoSansTC_700Bold.ttf'],
  ['noto-sans-sc', '400Regular/NotoSansSC_400Regular.ttf'],
  ['noto-sans-sc', '700Bold/NotoSansSC_700Bold.ttf'],
] as const;

const require = createRequire(import.meta.url);

function facePath(family: string, file: string): string {
  return join(dirname(require.resolve(`@expo-google-fonts/${family}/package.json`)), file);
}

/**
 * Puts the paper's fonts and their licence into `outFolder`/fonts, with
 * `coverage.json`: the characters they have, for electron/core/glyphs.ts.
 * What is already there is left alone.
 */
export function prepareFonts(outFolder: string): void {
  const folder = join(outFolder, 'fonts');
  mkdirSync(folder, { recursive: true });
  for (const [family, file] of faces) {
    copyIfOther(facePath(family, file), join(folder, basename(file)));
  }
  copyIfOther(facePath('noto-sans-tc', 'LICENSE_FONT'), join(folder, 'OFL.txt'));
  const coverage = join(folder, 'coverage.json');
  const text = JSON.stringify({ ranges: paperCoverage() });
  if (!existsSync(coverage) || readFileSync(coverage, 'utf8') !== text) writeFileSync(coverage, text);
}

function copyIfOther(from: string, to: string): void {
  if (existsSync(to) && statSync(to).size === statSync(from).size) return;
  copyFileSync(from, to);
}

/**
 * Characters that the paper can print: those that one family has in both
 * weights. As pairs of first code point and count, in order.
 */
export function paperCoverage(): [first: number, count: number][] {
  const families = new Map<string, Set<number>>();
  for (const [family, file] of faces) {
    const has = codePoints(readFileSync(facePath(family, file)));
    const before = families.get(family);
    families.set(family, before ? new Set([...before].filter((point) => has.has(point))) : has);
  }
  const all = [...new Set([...families.values()].flatMap((set) => [...set]))].sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const point of all) {
    const last = ranges.at(-1);
    if (last && last[0] + last[1] === point) last[1] += 1;
    else ranges.push([point, 1]);
  }
  return ranges;
}

/** The code points that a TrueType font's cmap maps to a glyph (OpenType specification, cmap formats 4 and 12). */
export function codePoints(font: Buffer): Set<number> {
  const cmap = tableOffset(font, 'cmap');
  const found = new Set<number>();
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index += 1) {
    const offset = cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4);
    const format = font.readUInt16BE(offset);
    if (format === 4) readSegments(font, offset, found);
    if (format === 12) readGroups(font, offset, found);
  }
  return found;
}

function tableOffset(font: Buffer, tag: string): number {
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const record = 12 + index * 16;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`the font has no table ${tag}`);
}

function readSegments(font: Buffer, offset: number, found: Set<number>): void {
  const segments = font.readUInt16BE(offset + 6) / 2;
  const ends = offset + 14;
  const starts = ends + segments * 2 + 2;
  const deltas = starts + segments * 2;
  const ranges = deltas + segments * 2;
  for (let segment = 0; segment < segments; segment += 1) {
    const end = font.readUInt16BE(ends + segment * 2);
    const start = font.readUInt16BE(starts + segment * 2);
    const delta = font.readUInt16BE(deltas + segment * 2);
    const rangeAt = ranges + segment * 2;
    const range = font.readUInt16BE(rangeAt);
    for (let point = start; point <= end && point < 0xffff; point += 1) {
      const glyph = range === 0 ? point : font.readUInt16BE(rangeAt + range + (point - start) * 2);
      if (glyph !== 0 && ((glyph + delta) & 0xffff) !== 0) found.add(point);
    }
  }
}

function readGroups(font: Buffer, offset: number, found: Set<number>): void {
  for (let group = 0; group < font.readUInt32BE(offset + 12); group += 1) {
    const at = offset + 16 + group * 12;
    const firstGlyph = font.readUInt32BE(at + 8);
    const first = font.readUInt32BE(at);
    for (let point = first; point <= font.readUInt32BE(at + 4); point += 1) {
      if (firstGlyph + point - first !== 0) found.add(point);
    }
  }
}
