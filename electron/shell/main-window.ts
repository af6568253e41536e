import { readFileSync, writeFileSync } from 'node:fs';

import { BrowserWindow, screen } from 'electron';

import { WINDOW_PAGE } from './address.ts';
import { MINIMUM, placeWindow, readWindowState, type WindowState } from './window-bounds.ts';

interface MainWindowOptions {
  readonly preload: string;
  /** File that keeps where the window stood. */
  readonly stateFile: string;
  readonly title: string;
  readonly developerTools: boolean;
  /** Told before the page is loaded: its first call comes while it loads. */
  readonly created: (window: BrowserWindow) => void;
}

/** Paper white, as the page itself: no flash between window and page. */
const BACKGROUND = '#FBFAF7';

/** The one window. Resolves when its page is loaded and shown. */
export async function openMainWindow({
  preload,
  stateFile,
  title,
  developerTools,
  created,
}: MainWindowOptions): Promise<void> {
  const state = placeWindow(lastState(stateFile), workAreas());
  const window = new BrowserWindow({
    ...state.bounds,
    minWidth: MINIMUM.width,
    minHeight: MINIMUM.height,
    show: false,
    title,
    backgroundColor: BACKGROUND,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      // A file let go beside the place for it must not take the page's place.
      navigateOnDragDrop: false,
      webSecurity: true,
      devTools: developerTools,
      spellcheck: false,
      // A pause of the clerk is no reason to slow the clock of due times.
      backgroundThrottling: false,
    },
  });
  if (state.maximized) window.maximize();
  window.once('ready-to-show', () => {
    window.show();
  });
  window.on('close', () => {
    keepState(stateFile, { bounds: window.getNormalBounds(), maximized: window.isMaximized() });
  });
  created(window);
  await window.loadURL(WINDOW_PAGE);
}

function workAreas(): Electron.Rectangle[] {
  const main = screen.getPrimaryDisplay();
  return [main, ...screen.getAllDisplays().filter(({ id }) => id !== main.id)].map(({ workArea }) => workArea);
}

function lastState(file: string): WindowState | undefined {
  try {
    return readWindowState(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function keepState(file: string, state: WindowState): void {
  try {
    writeFileSync(file, JSON.stringify(state));
  } catch {
    // Where the window stood is not worth a word to the clerk.
  }
}
