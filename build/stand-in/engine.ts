import { EventEmitter } from 'node:events';

import type { BrowserContext, Page } from 'playwright-core';

import { EMPTY_PAGE, NoBrowser, openBrowser, type OpenBrowser } from './browser.ts';
import { closeNetwork, type NetworkRules, type SchemeHandler } from './network.ts';
import type { StandInOptions, StandInRecord } from './state.ts';
import type { StandInWebContents } from './web-contents.ts';

type InvokeHandler = (event: unknown, ...parameters: unknown[]) => unknown;
type RequestListener = (details: object, answer: (response: { cancel?: boolean }) => void) => void;

interface StandInWindow {
  readonly webContents: StandInWebContents;
  /** Answers whether it closes. */
  closeUnlessPrevented(): boolean;
  /** The system ends and asks the window first. */
  endSession(): void;
}

/** Tells of something that the program may prevent; answers whether it goes on. */
export function goesOn(emitter: EventEmitter, event: string): boolean {
  let prevented = false;
  emitter.emit(event, {
    preventDefault: () => {
      prevented = true;
    },
  });
  return !prevented;
}

/** Everything one run of the program shares: its browser, its handlers, its windows. */
export class Engine {
  readonly options: StandInOptions;
  readonly app = new EventEmitter();
  readonly session = new EventEmitter();
  readonly invokeHandlers = new Map<string, InvokeHandler>();
  readonly schemes = new Map<string, SchemeHandler>();
  readonly windows = new Set<StandInWindow>();
  readonly record: StandInRecord = {
    printedJobs: [],
    requests: { answered: [], stopped: [] },
    openedInSystem: [],
    menu: undefined,
    windows: new EventEmitter(),
  };
  requestListener: RequestListener | undefined;
  /** Gives back what this run holds on the machine. */
  release: () => void = () => undefined;
  readonly #browsers = new Map<boolean, Promise<OpenBrowser>>();
  #quitting = false;
  #ended = false;

  constructor(options: StandInOptions) {
    this.options = options;
  }

  /** A new page; the browser is started with the first one. Hidden pages are always headless: only those can make a PDF. */
  async newPage(hidden: boolean): Promise<Page> {
    const headless = this.options.headless || hidden;
    const context = await this.#context(headless);
    const [first] = context.pages();
    const unused = first !== undefined && isEmpty(first) && !this.#contentsOf(first) ? first : undefined;
    return unused ?? context.newPage();
  }

  async #context(headless: boolean): Promise<BrowserContext> {
    let browser = this.#browsers.get(headless);
    if (!browser) {
      browser = this.#open(headless);
      this.#browsers.set(headless, browser);
    }
    return (await browser).context;
  }

  async #open(headless: boolean): Promise<OpenBrowser> {
    const browser = await openBrowser(headless, this.options.locale).catch((error: unknown) => {
      if (error instanceof NoBrowser) {
        process.stderr.write(`${error.message}\n`);
        this.options.exited(1);
      }
      throw error;
    });
    await closeNetwork(browser.context, this.#rules(), this.record);
    browser.context.on('page', (page) => {
      // A page that no BrowserWindow asked for is one that a page opened.
      void this.#refuseUnasked(page).catch(() => undefined);
    });
    return browser;
  }

  async #refuseUnasked(page: Page): Promise<void> {
    const opener = await page.opener();
    if (!opener) return;
    this.#contentsOf(opener)?.refuseNewWindow(page.url());
    await page.close();
  }

  #rules(): NetworkRules {
    return {
      handler: (scheme) => this.schemes.get(scheme),
      mayNavigate: (page, address) => this.#contentsOf(page)?.mayNavigate(address) ?? false,
      beforeRequest: (details) =>
        new Promise((resolve) => {
          if (!this.requestListener) {
            resolve({ cancel: false });
            return;
          }
          this.requestListener(details, ({ cancel = false }) => {
            resolve({ cancel });
          });
        }),
    };
  }

  #contentsOf(page: Page): StandInWebContents | undefined {
    for (const { webContents } of this.windows) if (webContents.pageNow === page) return webContents;
    return undefined;
  }

  /** Closes every window first; one that the program keeps open keeps the program. */
  quit(): void {
    if (this.#quitting || this.#ended || !goesOn(this.app, 'before-quit')) return;
    this.#quitting = [...this.windows].every((window) => window.closeUnlessPrevented());
    if (this.#quitting) this.#quitWhenEmpty();
  }

  windowClosed(): void {
    if (this.#quitting) this.#quitWhenEmpty();
    else if (this.windows.size === 0) this.app.emit('window-all-closed');
  }

  #quitWhenEmpty(): void {
    if (this.windows.size > 0) return;
    this.#quitting = false;
    if (goesOn(this.app, 'will-quit')) void this.end(0);
  }

  async end(code: number): Promise<void> {
    if (this.#ended) return;
    this.#ended = true;
    const browsers = await Promise.allSettled(this.#browsers.values());
    await Promise.allSettled(browsers.map((one) => (one.status === 'fulfilled' ? one.value.close() : undefined)));
    this.release();
    this.options.exited(code);
  }
}

function isEmpty(page: Page): boolean {
  return page.url() === 'about:blank' || page.url() === EMPTY_PAGE;
}
