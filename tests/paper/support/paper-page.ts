import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';

import { chromium, type Browser, type Page } from 'playwright-core';
import { build } from 'vite';

import { prepareFonts } from '../../../build/fonts.ts';
import type { PrintDocument } from '../../../electron/contract/paper.ts';

const project = join(import.meta.dirname, '../../..');
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.ttf': 'font/ttf',
};

export interface PaperPage {
  readonly page: Page;
  /** Draws the documents and prints them, as the program does. */
  pdf(documents: readonly PrintDocument[]): Promise<{ bytes: Uint8Array; pages: number }>;
  close(): Promise<void>;
}

/** The built paper page in a real Chromium, fonts and all, without a network. */
export async function openPaperPage(outFolder: string): Promise<PaperPage> {
  await build({
    root: join(project, 'renderer'),
    configFile: false,
    logLevel: 'error',
    cacheDir: join(project, 'node_modules/.cache/vite-paper-test'),
    build: { outDir: outFolder, emptyOutDir: false, rolldownOptions: { input: join(project, 'renderer/paper.html') } },
  });
  prepareFonts(outFolder);
  const browser = await launch();
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.route('**/*', async (route) => {
    const file = join(outFolder, new URL(route.request().url()).pathname);
    if (!existsSync(file)) {
      await route.fulfill({ status: 404 });
      return;
    }
    await route.fulfill({ body: readFileSync(file), contentType: types[extname(file)] ?? 'application/octet-stream' });
  });
  await page.goto('https://kesu.invalid/paper.html');
  await page.waitForFunction('window.kesuPaper !== undefined');

  return {
    page,
    async pdf(documents) {
      const { pages } = await page.evaluate((papers) => {
        if (!window.kesuPaper) throw new Error('the paper page is not ready');
        return window.kesuPaper.render(papers);
      }, documents);
      if (problems.length > 0) throw new Error(problems.join('\n'));
      return { bytes: await page.pdf({ preferCSSPageSize: true, printBackground: true }), pages };
    },
    close: () => browser.close(),
  };
}

async function launch(): Promise<Browser> {
  const named = process.env['KESU_CHROMIUM'];
  if (named) return chromium.launch({ executablePath: named });
  const { default: packaged } = (await import(createRequire(import.meta.url).resolve('@sparticuz/chromium'))) as {
    default: { executablePath(): Promise<string>; args: string[] };
  };
  return chromium.launch({ executablePath: await packaged.executablePath(), args: ['--no-sandbox', '--headless=shell'] });
}

declare global {
  interface Window {
    kesuPaper?: { render(documents: readonly PrintDocument[]): Promise<{ pages: number }> };
  }
}
