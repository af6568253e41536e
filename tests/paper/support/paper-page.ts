import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

import type { Page } from 'playwright-core';

import { ensureBuilt } from '../../../build/ensure-built.ts';
import { outFolder } from '../../../build/paths.ts';
import { openBrowser } from '../../../build/stand-in/browser.ts';
import type { PrintDocument } from '../../../electron/contract/paper.ts';
import type { Placement } from '../../../electron/contract/printers.ts';
import { securityHeaders } from '../../../electron/shell/content-policy.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.ttf': 'font/ttf',
};

/** As `renderer/paper/page.tsx` takes them. */
export type RenderOptions = Partial<Placement>;

export interface PaperPage {
  readonly page: Page;
  /** Draws the documents and prints them, as the program does. */
  pdf(documents: readonly PrintDocument[], how?: RenderOptions): Promise<{ bytes: Uint8Array; pages: number }>;
  close(): Promise<void>;
}

/** The built paper page in a real Chromium, under the program's own content policy; the program around it is left out. */
export async function openPaperPage(): Promise<PaperPage> {
  await ensureBuilt();
  const { context, close } = await openBrowser(true);
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    const file = join(outFolder, pathname.startsWith('/fonts/') ? '' : 'renderer', pathname);
    if (!existsSync(file)) {
      await route.fulfill({ status: 404 });
      return;
    }
    await route.fulfill({
      body: readFileSync(file),
      headers: { ...securityHeaders('test'), 'content-type': types[extname(file)] ?? 'application/octet-stream' },
    });
  });
  await page.goto('https://kesu.invalid/paper.html');
  await page.waitForFunction('window.kesuPaper !== undefined');

  return {
    page,
    async pdf(documents, how = {}) {
      const { pages } = await page.evaluate(
        ([papers, options]) => {
          if (!window.kesuPaper) throw new Error('the paper page is not ready');
          return window.kesuPaper.render(papers, options);
        },
        [documents, how] as const,
      );
      if (problems.length > 0) throw new Error(problems.join('\n'));
      return { bytes: await page.pdf({ preferCSSPageSize: true, printBackground: true }), pages };
    },
    close,
  };
}

declare global {
  interface Window {
    kesuPaper?: { render(documents: readonly PrintDocument[], how?: RenderOptions): Promise<{ pages: number }> };
  }
}
