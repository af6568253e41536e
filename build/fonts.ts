import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

import { drawnAsOthers } from '../electron/contract/paper-glyphs.ts';
import { codePoints, withoutDoubles } from './cmap.ts';

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
 */
export function prepareFonts(outFolder: string): void {
  const folder = join(outFolder, 'fonts');
  mkdirSync(folder, { recursive: true });
  for (const { file, font } of paperFonts()) writeFileSync(join(folder, file), font);
  copyFileSync(facePath('noto-sans-tc', 'LICENSE_FONT'), join(folder, 'OFL.txt'));
  writeFileSync(join(folder, 'coverage.json'), JSON.stringify({ ranges: paperCoverage() }));
}

const made = new Map<string, Buffer>();

function paperFont(family: string, file: string): Buffer {
  const known = made.get(file);
  if (known) return known;
  const font = withoutDoubles(readFileSync(facePath(family, file)), drawnAsOthers);
  made.set(file, font);
  return font;
}

/** The fonts as they go on paper. */
export function paperFonts(): { readonly file: string; readonly font: Buffer }[] {
  return faces.map(([family, file]) => ({ file: basename(file), font: paperFont(family, file) }));
}

/**
 * Characters that the paper can print: those that one family has in both
 * weights. As pairs of first code point and count, in order.
 */
export function paperCoverage(): [first: number, count: number][] {
  const families = new Map<string, Set<number>>();
  for (const [family, file] of faces) {
    const has = new Set(codePoints(paperFont(family, file)).keys());
    const before = families.get(family);
    families.set(family, before ? new Set([...before].filter((point) => has.has(point))) : has);
  }
  const all = [...new Set([...families.values()].flatMap((set) => [...set]))].toSorted((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const point of all) {
    const last = ranges.at(-1);
    if (last && last[0] + last[1] === point) last[1] += 1;
    else ranges.push([point, 1]);
  }
  return ranges;
}
