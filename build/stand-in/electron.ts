import type { App, Dialog, Protocol, Rectangle, Screen, Session, Shell } from 'electron';
import type { Page } from 'playwright-core';

import { browserWindowOf } from './browser-window.ts';
import { Engine } from './engine.ts';
import { menuOf } from './menu.ts';
import { holdSingleInstance } from './single-instance.ts';
import type { StandInOptions, StandInRecord } from './state.ts';
import type { SchemeHandler } from './network.ts';

/** What a module gets that imports `electron`: just what Kesu uses of it. */
export interface StandIn {
  readonly electron: Readonly<Record<string, unknown>>;
  readonly record: StandInRecord;
  /** Asks the program to end, as its menu does. */
  quit(): void;
  /** Closes the window of a page, as its own button does. */
  closeWindow(page: Page): void;
  /** Ends the session, as the system does when it is shut down. */
  endSession(): void;
}

export function createStandIn(options: StandInOptions): StandIn {
  const engine = new Engine(options);
  const quit = () => {
    engine.quit();
  };
  return {
    electron: {
      app: appOf(engine, quit),
      BrowserWindow: browserWindowOf(engine),
      dialog: dialogOf(engine),
      ipcMain: {
        handle: (channel: string, handler: (event: unknown, ...parameters: unknown[]) => unknown) => {
          if (engine.invokeHandlers.has(channel))
            throw new Error(`Attempted to register a second handler for '${channel}'`);
          engine.invokeHandlers.set(channel, handler);
        },
      },
      Menu: menuOf(engine),
      protocol: protocolOf(engine),
      screen: screenOf(engine),
      session: { defaultSession: sessionOf(engine) },
      shell: shellOf(engine),
    },
    record: engine.record,
    quit,
    closeWindow(page) {
      for (const window of engine.windows) if (window.webContents.pageNow === page) window.closeUnlessPrevented();
    },
    endSession() {
      for (const window of engine.windows) window.endSession();
    },
  };
}

function appOf(engine: Engine, quit: () => void) {
  const paths = new Map<string, string>([['userData', engine.options.userData]]);
  const methods = {
    isPackaged: false,
    enableSandbox: () => undefined,
    whenReady: () => Promise.resolve(),
    getVersion: () => engine.options.programVersion,
    getLocale: () => engine.options.locale,
    getPath: (name: string) => paths.get(name) ?? '',
    setPath: (name: string, path: string) => {
      paths.set(name, path);
    },
    requestSingleInstanceLock: () => {
      const release = holdSingleInstance(paths.get('userData') ?? '', () => {
        engine.app.emit('second-instance', {}, [], '', null);
      });
      if (release) engine.release = release;
      return release !== undefined;
    },
    quit,
    exit: (code = 0) => {
      void engine.end(code);
    },
  } satisfies Pick<
    App,
    | 'isPackaged'
    | 'enableSandbox'
    | 'whenReady'
    | 'getVersion'
    | 'getLocale'
    | 'getPath'
    | 'setPath'
    | 'requestSingleInstanceLock'
    | 'quit'
    | 'exit'
  >;
  // The data of a test or of a trial is where the caller said.
  const commandLine = { hasSwitch: (name: string) => name === 'user-data-dir' };
  return Object.assign(engine.app, methods, { commandLine });
}

function dialogOf(engine: Engine) {
  const { dialogs } = engine.options;
  return {
    showOpenDialog: async (...given: unknown[]) => {
      const path = await dialogs.open(titleOf(given));
      return { canceled: path === undefined, filePaths: path === undefined ? [] : [path] };
    },
    showSaveDialog: async (...given: unknown[]) => {
      const path = await dialogs.save(titleOf(given));
      return { canceled: path === undefined, filePath: path ?? '' };
    },
  } satisfies Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>;
}

/** The options come last, after the window if there is one. */
function titleOf(given: readonly unknown[]): string {
  const options = given.at(-1);
  if (typeof options !== 'object' || options === null || !('defaultPath' in options)) return '';
  return typeof options.defaultPath === 'string' ? options.defaultPath : '';
}

function protocolOf(engine: Engine) {
  return {
    registerSchemesAsPrivileged: () => undefined,
    handle: (scheme: string, handler: SchemeHandler) => {
      engine.schemes.set(scheme, handler);
    },
  } satisfies {
    readonly [Name in 'registerSchemesAsPrivileged' | 'handle']: (...given: Parameters<Protocol[Name]>) => void;
  };
}

function sessionOf(engine: Engine) {
  const methods = {
    // Headless browsers grant nothing by themselves; what is refused is refused by them.
    setPermissionRequestHandler: () => undefined,
    setPermissionCheckHandler: () => undefined,
    setDevicePermissionHandler: () => undefined,
    setSpellCheckerEnabled: () => undefined,
  } satisfies Pick<
    Session,
    | 'setPermissionRequestHandler'
    | 'setPermissionCheckHandler'
    | 'setDevicePermissionHandler'
    | 'setSpellCheckerEnabled'
  >;
  const webRequest = {
    onBeforeRequest: (listener: Engine['requestListener']) => {
      engine.requestListener = listener;
    },
  };
  return Object.assign(engine.session, methods, { webRequest });
}

function screenOf(engine: Engine) {
  const workArea: Rectangle = { x: 0, y: 0, ...engine.options.size };
  const display = { id: 1, workArea };
  return { getPrimaryDisplay: () => display, getAllDisplays: () => [display] } satisfies {
    readonly [Name in 'getPrimaryDisplay' | 'getAllDisplays']: () =>
      | Pick<Electron.Display, 'id' | 'workArea'>
      | Pick<Electron.Display, 'id' | 'workArea'>[];
  } satisfies Partial<Record<keyof Screen, unknown>>;
}

function shellOf(engine: Engine) {
  return {
    showItemInFolder: (path: string) => {
      engine.record.openedInSystem.push(path);
    },
    openPath: (path: string) => {
      engine.record.openedInSystem.push(path);
      return Promise.resolve('');
    },
  } satisfies Pick<Shell, 'showItemInFolder' | 'openPath'>;
}
