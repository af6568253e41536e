import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Locale } from '../../electron/contract/shapes.ts';
import { root } from '../paths.ts';

/** Folder of the manual in one language. */
export function manualFolder(locale: Locale): string {
  return join(root, 'manual', locale);
}

export function manualPicture(locale: Locale, place: string): string {
  return join(manualFolder(locale), 'pictures', `${place}.png`);
}

/** Names of the places that the chapters of a language show: `![…](pictures/today.png)`. */
export function picturesOfManual(locale: Locale): ReadonlySet<string> {
  const folder = manualFolder(locale);
  if (!existsSync(folder)) return new Set();
  const chapters = readdirSync(folder).filter((name) => name.endsWith('.md'));
  const texts = chapters.map((name) => readFileSync(join(folder, name), 'utf8'));
  return new Set(
    texts.flatMap((text) => [...text.matchAll(/\]\(pictures\/([\w-]+)\.png\)/g)].map(([, name]) => name ?? '')),
  );
}
