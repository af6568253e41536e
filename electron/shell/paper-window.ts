import { BrowserWindow } from 'electron';

import type { PrintDocument } from '../contract/paper.ts';
import { PAPER_PAGE } from './address.ts';

/** What `renderer/paper/page.tsx` puts on its window. */
export interface PaperPage {
  /** Lays the documents out; resolves when every page stands and the fonts are there. */
  render(documents: readonly PrintDocument[]): Promise<{ readonly pages: number }>;
}

export interface PaperWindow {
  /** Runs `work` with the page as it is. */
  withWindow<Result>(work: (window: BrowserWindow) => Promise<Result>): Promise<Result>;
  /** Runs `work` on the laid out documents; one after another, because there is one page. */
  withDocuments<Result>(
    documents: readonly PrintDocument[],
    work: (window: BrowserWindow, pages: number) => Promise<Result>,
  ): Promise<Result>;
  /** Makes the hidden page ready before it is needed. */
  warmUp(): void;
  close(): void;
}

/** A hidden page that is kept warm, so that the fonts are loaded once and not at each slip. */
export function createPaperWindow(): PaperWindow {
  let ready: Promise<BrowserWindow> | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  function open(): Promise<BrowserWindow> {
    ready ??= load().catch((error: unknown) => {
      ready = undefined;
      throw error;
    });
    return ready;
  }

  async function load(): Promise<BrowserWindow> {
    const window = new BrowserWindow({
      show: false,
      // Never shown, never in the task bar, never in the way of the keyboard.
      focusable: false,
      skipTaskbar: true,
      webPreferences: {
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: false,
        backgroundThrottling: false,
      },
    });
    window.on('closed', () => {
      ready = undefined;
    });
    window.webContents.on('render-process-gone', () => {
      ready = undefined;
      window.destroy();
    });
    await window.loadURL(PAPER_PAGE);
    return window;
  }

  function withWindow<Result>(work: (window: BrowserWindow) => Promise<Result>): Promise<Result> {
    const mine = queue.then(async () => work(await open()));
    queue = mine.catch(() => undefined);
    return mine;
  }

  return {
    withWindow,
    withDocuments: (documents, work) => withWindow(async (window) => work(window, await render(window, documents))),
    warmUp() {
      void open().catch(() => undefined);
    },
    close() {
      ready?.then(
        (window) => {
          window.destroy();
        },
        () => undefined, // never came to be
      );
    },
  };
}

async function render(window: BrowserWindow, documents: readonly PrintDocument[]): Promise<number> {
  // JSON is a part of JavaScript, so plain data can be written into the call as it is.
  const answer: unknown = await window.webContents.executeJavaScript(
    `window.kesuPaper.render(${JSON.stringify(documents)})`,
  );
  if (typeof answer === 'object' && answer !== null && 'pages' in answer && typeof answer.pages === 'number')
    return answer.pages;
  throw new Error('the paper page gave no number of pages');
}
