import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';

import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import type { Page } from 'playwright-core';

import { goesOn, type Engine } from './engine.ts';
import { preloadScript } from './preload-script.ts';
import { StandInWebContents } from './web-contents.ts';

/** BrowserWindow of one run of the program. */
export function browserWindowOf(engine: Engine) {
  return class BrowserWindow extends EventEmitter {
    readonly webContents: StandInWebContents;
    readonly #bounds: Rectangle;
    #destroyed = false;
    #maximized = false;

    constructor(options: BrowserWindowConstructorOptions = {}) {
      super();
      const { x = 0, y = 0, width = 800, height = 600, focusable = true, webPreferences = {} } = options;
      this.#bounds = { x, y, width, height };
      const hidden = !focusable;
      const preload =
        webPreferences.preload === undefined
          ? undefined
          : preloadScript(readFileSync(webPreferences.preload, 'utf8'), {
              asksBeforeClosing: !engine.options.headless,
            });
      this.webContents = new StandInWebContents(engine, engine.newPage(hidden), preload);
      engine.windows.add(this);
      void this.#follow(hidden).catch(() => undefined);
      engine.app.emit('web-contents-created', {}, this.webContents);
      engine.app.emit('browser-window-created', {}, this);
    }

    async #follow(hidden: boolean): Promise<void> {
      const page = await this.webContents.page();
      if (engine.options.headless && !hidden)
        await page.setViewportSize({ width: this.#bounds.width, height: this.#bounds.height });
      page.on('close', () => {
        this.#gone();
      });
      // A visible browser has a button of its own; its question is answered here, and the program is asked instead.
      page.on('dialog', (dialog) => {
        void dialog.dismiss().catch(() => undefined);
        if (dialog.type() === 'beforeunload') this.close();
      });
      engine.record.windows.emit('window', page, { hidden });
    }

    async loadURL(address: string): Promise<void> {
      await this.webContents.load(address);
      this.emit('ready-to-show');
    }

    show(): void {
      this.emit('show');
    }

    focus(): void {
      this.emit('focus');
      void this.#withPage((page) => page.bringToFront());
    }

    restore(): void {
      this.emit('restore');
    }

    isMinimized(): boolean {
      return false;
    }

    isMaximized(): boolean {
      return this.#maximized;
    }

    maximize(): void {
      this.#maximized = true;
    }

    getNormalBounds(): Rectangle {
      return { ...this.#bounds };
    }

    isDestroyed(): boolean {
      return this.#destroyed;
    }

    /** As its own button does: the program may keep it open. */
    close(): void {
      this.closeUnlessPrevented();
    }

    /** Answers whether it closes. */
    closeUnlessPrevented(): boolean {
      if (this.#destroyed) return true;
      const closes = goesOn(this, 'close');
      if (closes) this.destroy();
      return closes;
    }

    destroy(): void {
      void this.#withPage((page) => page.close());
    }

    /** The system ends: it asks, and ends all the same where the program does not hold it up. */
    endSession(): void {
      if (goesOn(this, 'query-session-end')) this.emit('session-end', {});
    }

    /** A page that is gone already needs nothing more. */
    async #withPage(work: (page: Page) => Promise<void>): Promise<void> {
      await this.webContents
        .page()
        .then(work)
        .catch(() => undefined);
    }

    #gone(): void {
      if (this.#destroyed) return;
      this.#destroyed = true;
      engine.windows.delete(this);
      this.emit('closed');
      engine.windowClosed();
    }
  };
}
