import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Page } from 'playwright-core';

import type { Locale } from '../../electron/contract/shapes.ts';
import { root } from '../paths.ts';

/** Folder of the manual in one language. */
export function manualFolder(locale: Locale): string {
  return join(root, 'manual', locale);
}

export function manualPicture(locale: Locale, place: string): string {
  return join(manualFolder(locale), 'pictures', `${place}.webp`);
}

/** Names of the places that the chapters of a language show: `![…](pictures/today.webp)`. */
export function picturesOfManual(locale: Locale): ReadonlySet<string> {
  const folder = manualFolder(locale);
  if (!existsSync(folder)) return new Set();
  const chapters = readdirSync(folder).filter((name) => name.endsWith('.md'));
  const texts = chapters.map((name) => readFileSync(join(folder, name), 'utf8'));
  return new Set(
    texts.flatMap((text) => [...text.matchAll(/\]\(pictures\/([\w-]+)\.webp\)/g)].map(([, name]) => name ?? '')),
  );
}

/** The page as a WebP: a quarter of the bytes that a PNG of it would take in every copy of the project. */
export async function writeManualPicture(page: Page, path: string): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const { data } = await cdp.send('Page.captureScreenshot', { format: 'webp', quality: 80 });
  await cdp.detach();
  writeFileSync(path, Buffer.from(data, 'base64'));
}
