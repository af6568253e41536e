import { BrowserWindow } from 'electron';

import type { PrintDocument } from '../contract/paper.ts';
import type { Placement } from '../contract/printers.ts';
import { PAPER_PAGE } from './address.ts';

/** What `renderer/paper/page.tsx` puts on its window. */
export interface PaperPage {
  /** Lays the documents out; resolves when every page stands and the fonts are there. */
  render(documents: readonly PrintDocument[], placement?: Placement): Promise<{ readonly pages: number }>;
  /** Draws what copies share once; answers for each page of each document which drawn pages lie on each other. */
  renderOnce(documents: readonly PrintDocument[]): Promise<{ readonly layers: readonly PageLayers[] }>;
}

type PageLayers = readonly (readonly number[])[];

export interface PaperWindow {
  /** Runs `work` with the page as it is. */
  withWindow<Result>(work: (window: BrowserWindow) => Promise<Result>): Promise<Result>;
  /**
   * Runs `work` on the laid out documents; one after another, because there is one page.
   * When `dropped` comes, it fails at once and its page is closed, whatever it is busy with.
   */
  withDocuments<Result>(
    documents: readonly PrintDocument[],
    placement: Placement | undefined,
    work: (window: BrowserWindow, pages: number) => Promise<Result>,
    dropped?: AbortSignal,
  ): Promise<Result>;
  /** The same, with what the copies of a paper share drawn once. */
  withPages<Result>(
    documents: readonly PrintDocument[],
    work: (window: BrowserWindow, pages: readonly PageLayers[]) => Promise<Result>,
    dropped?: AbortSignal,
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
    if (ready) return ready;
    const opening = load(() => {
      if (ready === opening) ready = undefined;
    });
    ready = opening;
    return opening;
  }

  async function load(gone: () => void): Promise<BrowserWindow> {
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
    window.on('closed', gone);
    window.webContents.on('render-process-gone', () => {
      gone();
      window.destroy();
    });
    try {
      await window.loadURL(PAPER_PAGE);
      return window;
    } catch (error) {
      gone();
      window.destroy();
      throw error;
    }
  }

  function withWindow<Result>(
    work: (window: BrowserWindow) => Promise<Result>,
    dropped?: AbortSignal,
  ): Promise<Result> {
    const mine = queue.then(async () => {
      dropped?.throwIfAborted();
      const window = await open();
      dropped?.throwIfAborted();
      return whileItLives(window, work, {
        dropped,
        leave: () => {
          ready = undefined;
        },
      });
    });
    queue = mine.catch(() => undefined);
    return dropped ? Promise.race([mine, failed(dropped)]) : mine;
  }

  return {
    withWindow,
    withDocuments: (documents, placement, work, dropped) =>
      withWindow(async (window) => work(window, await render(window, documents, placement)), dropped),
    withPages: (documents, work, dropped) =>
      withWindow(async (window) => work(window, await renderOnce(window, documents)), dropped),
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

/** A page that is closed or crashes answers nothing any more: who waits for it would wait for ever, and all after him. */
async function whileItLives<Result>(
  window: BrowserWindow,
  work: (window: BrowserWindow) => Promise<Result>,
  { dropped, leave }: { readonly dropped: AbortSignal | undefined; readonly leave: () => void },
): Promise<Result> {
  const ended = Promise.withResolvers<never>();
  const close = (): void => {
    ended.reject(new Error('the paper page was given up'));
    // The next paper gets a page of its own, also while this one is still closing.
    leave();
    window.destroy();
  };
  const closed = (): void => {
    ended.reject(new Error('the paper page is gone'));
  };
  window.once('closed', closed);
  dropped?.addEventListener('abort', close);
  try {
    return await Promise.race([work(window), ended.promise]);
  } finally {
    dropped?.removeEventListener('abort', close);
    if (!window.isDestroyed()) window.removeListener('closed', closed);
  }
}

/** Fails when the signal comes; also while the work still waits for its turn. */
function failed(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const fail = (): void => {
      reject(new Error('the paper was given up'));
    };
    if (signal.aborted) fail();
    else signal.addEventListener('abort', fail, { once: true });
  });
}

async function render(
  window: BrowserWindow,
  documents: readonly PrintDocument[],
  placement: Placement | undefined,
): Promise<number> {
  // JSON is a part of JavaScript, so plain data can be written into the call as it is.
  const answer: unknown = await window.webContents.executeJavaScript(
    `window.kesuPaper.render(${JSON.stringify(documents)}, ${placement === undefined ? 'undefined' : JSON.stringify(placement)})`,
  );
  if (typeof answer === 'object' && answer !== null && 'pages' in answer && typeof answer.pages === 'number')
    return answer.pages;
  throw new Error('the paper page gave no number of pages');
}

async function renderOnce(window: BrowserWindow, documents: readonly PrintDocument[]): Promise<readonly PageLayers[]> {
  const answer: unknown = await window.webContents.executeJavaScript(
    `window.kesuPaper.renderOnce(${JSON.stringify(documents)})`,
  );
  // The page is our own, and built with this file.
  if (typeof answer === 'object' && answer !== null && 'layers' in answer && Array.isArray(answer.layers))
    return answer.layers as readonly PageLayers[];
  throw new Error('the paper page did not say what its pages are made of');
}
