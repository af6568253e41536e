import { EventEmitter } from 'node:events';

import type { PrintToPDFOptions, WebContentsPrintOptions } from 'electron';
import type { Page } from 'playwright-core';

import { toInvented, toReal } from './address.ts';
import type { Engine } from './engine.ts';
import { INVOKE, RECEIVE } from './preload-script.ts';

type OpenHandler = (details: { url: string }) => { action: 'deny' } | { action: 'allow' };

/** A page of the browser in the part of Electron's WebContents. */
export class StandInWebContents extends EventEmitter {
  readonly #engine: Engine;
  readonly #page: Promise<Page>;
  #openHandler: OpenHandler = () => ({ action: 'allow' });
  #loading: string | undefined;
  #crashed = false;
  pageNow: Page | undefined;

  constructor(engine: Engine, page: Promise<Page>, preload: string | undefined) {
    super();
    this.#engine = engine;
    this.#page = page.then(async (made) => {
      this.pageNow = made;
      if (preload !== undefined) {
        await made.exposeBinding(INVOKE, ({ frame }, channel: string, parameters: unknown[]) =>
          this.#invoke({ url: toReal(frame.url()), parent: frame.parentFrame() }, channel, parameters),
        );
        await made.addInitScript(preload);
      }
      made.on('crash', () => {
        this.#crashed = true;
        this.emit('render-process-gone', {}, { reason: 'crashed' });
      });
      return made;
    });
    // Reported by whoever waits for the page; a window that is never used must not end the process.
    this.#page.catch(() => undefined);
  }

  async #invoke(
    senderFrame: { url: string; parent: unknown },
    channel: string,
    parameters: readonly unknown[],
  ): Promise<unknown> {
    const handler = this.#engine.invokeHandlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    return handler({ sender: this, senderFrame }, ...parameters);
  }

  isCrashed(): boolean {
    return this.#crashed;
  }

  page(): Promise<Page> {
    return this.#page;
  }

  async load(address: string): Promise<void> {
    const page = await this.#page;
    this.#loading = address;
    await page.goto(toInvented(address));
    this.#loading = undefined;
  }

  /** A navigation that the program did not ask for itself is put to its `will-navigate`. */
  mayNavigate(address: string): boolean {
    if (this.#loading === address) return true;
    let prevented = false;
    this.emit('will-navigate', {
      url: address,
      preventDefault: () => {
        prevented = true;
      },
    });
    return !prevented;
  }

  refuseNewWindow(address: string): void {
    // The stand-in can only refuse; the handler is asked all the same, so that it hears of it.
    this.#openHandler({ url: toReal(address) });
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  send(channel: string, ...parameters: unknown[]): void {
    void this.#page
      .then((page) =>
        page.evaluate(
          ([symbol, name, values]) => {
            const receive = (globalThis as Record<symbol, unknown>)[Symbol.for(symbol)];
            if (typeof receive === 'function') receive(name, values);
          },
          [RECEIVE, channel, parameters] as const,
        ),
      )
      .catch(() => undefined); // closed meanwhile
  }

  async executeJavaScript(code: string): Promise<unknown> {
    return (await this.#page).evaluate(code);
  }

  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    const { preferCSSPageSize = false, printBackground = false, landscape = false, scale = 1 } = options;
    return (await this.#page).pdf({ preferCSSPageSize, printBackground, landscape, scale });
  }

  print(options: WebContentsPrintOptions, answer: (success: boolean, reason: string) => void): void {
    const { printers } = this.#engine.options;
    const device = options.deviceName;
    const known = device === undefined ? printers.length > 0 : printers.some(({ name }) => name === device);
    if (!known) {
      answer(false, 'Invalid deviceName provided');
      return;
    }
    void this.printToPDF({ preferCSSPageSize: true, printBackground: options.printBackground ?? false }).then(
      (pdf) => {
        this.#engine.record.printedJobs.push({ options, pdf });
        answer(true, '');
      },
      (error: unknown) => {
        answer(false, error instanceof Error ? error.message : String(error));
      },
    );
  }

  getPrintersAsync(): Promise<{ name: string; displayName: string }[]> {
    return Promise.resolve([...this.#engine.options.printers]);
  }
}
