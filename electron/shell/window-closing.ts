import type { BrowserWindow } from 'electron';

/** So long the page has to keep what is being typed, in milliseconds; then the window closes all the same. */
const LONGEST_MS = 2000;
/** Closing once more within this time closes for good, whatever could not be kept. */
const ONCE_MORE_MS = 60_000;

export interface WindowClosing {
  /** What the page answered to being asked: all is kept, or something could not be. Unasked answers do nothing. */
  settled(kept: boolean): void;
}

/**
 * A draft is kept a moment after the last key. So that a window closed within that moment (its own button, Alt+F4,
 * quit, the end of the session) loses nothing, the page is asked to keep it first, and has a short time for it.
 *
 * @param ask Tells the page that the window is about to close.
 */
export function settleBeforeClosing(window: BrowserWindow, ask: () => void): WindowClosing {
  let waiting: { readonly timer: NodeJS.Timeout; mayStay: boolean } | undefined;
  let stayedAt = Number.NEGATIVE_INFINITY;

  function close(): void {
    clearTimeout(waiting?.timer);
    waiting = undefined;
    // Never asks a page that may not answer, as `close` would.
    if (!window.isDestroyed()) window.destroy();
  }

  function closeSoon(mayStay: boolean): void {
    if (waiting) {
      waiting.mayStay &&= mayStay;
      return;
    }
    if (window.webContents.isCrashed()) {
      close();
      return;
    }
    waiting = { timer: setTimeout(close, LONGEST_MS), mayStay };
    ask();
  }

  window.on('close', (event) => {
    event.preventDefault();
    closeSoon(performance.now() - stayedAt > ONCE_MORE_MS);
  });
  // Windows goes on with its end as soon as the program has ended, and says meanwhile which one it waits for.
  window.on('query-session-end', (event) => {
    event.preventDefault();
    closeSoon(false);
  });
  // Cannot be held up any more; what can still be kept is.
  window.on('session-end', () => {
    closeSoon(false);
  });
  window.on('closed', () => {
    clearTimeout(waiting?.timer);
  });

  return {
    settled(kept) {
      if (!waiting) return;
      if (kept || !waiting.mayStay) {
        close();
        return;
      }
      clearTimeout(waiting.timer);
      waiting = undefined;
      stayedAt = performance.now();
    },
  };
}
