import { join } from 'node:path';

import { app, type BrowserWindow } from 'electron';

import type { CallOutput } from '../contract/calls.ts';
import { menuCalls } from '../contract/menu.ts';
import type { Locale } from '../contract/shapes.ts';
import { windowCalls } from '../contract/window.ts';
import { createDispatch } from '../core/dispatch.ts';
import { openBridge, sendEvent } from './bridge.ts';
import { openMainWindow } from './main-window.ts';
import { createMenu, type ProgramMenu } from './menu.ts';
import type { ProgramPlaces } from './places.ts';
import { startProgram, type Program } from './program.ts';
import { settleBeforeClosing, type WindowClosing } from './window-closing.ts';

/** After the window was loaded. */
const PAPER_AFTER_MS = 3000;

/** The program as the clerk knows it: one window, once. */
export async function runWindow(places: ProgramPlaces, dataFolder: string | undefined): Promise<void> {
  if (!app.requestSingleInstanceLock()) {
    app.exit(0);
    return;
  }
  let window: BrowserWindow | undefined;
  let closing: WindowClosing | undefined;
  const mainWindow = () => window;
  app.on('second-instance', () => {
    comeForward(window);
  });

  await app.whenReady();
  const developerTools = !app.isPackaged;
  const menu = createMenu({
    developerTools,
    run(command) {
      sendEvent(window, 'command.run', { command });
    },
  });
  const program = startProgram({
    places,
    dataFolder,
    owner: true,
    mainWindow,
    emit(name, payload) {
      sendEvent(window, name, payload);
      if (name === 'office.changed') void followLocale(program, menu);
    },
  });
  const shellCalls = { ...menuCalls, ...windowCalls };
  const answerShell = createDispatch(
    shellCalls,
    {
      'menu.set': ({ commands }) => {
        menu.setCommands(commands);
        return {};
      },
      'window.settled': ({ kept }) => {
        closing?.settled(kept);
        return {};
      },
    },
    { logBug: program.logBug, explain: () => undefined },
  );
  openBridge({
    mainWindow,
    answer: (name, input) =>
      typeof name === 'string' && Object.hasOwn(shellCalls, name)
        ? answerShell(name, input)
        : program.door.answer(name, input),
    tell: program.log.info,
  });
  quitInGoodOrder(program);

  void followLocale(program, menu);
  await openMainWindow({
    preload: places.preload,
    stateFile: join(places.userData, 'window.json'),
    title: 'Kesu',
    developerTools,
    created: (made) => {
      window = made;
      closing = settleBeforeClosing(made, () => {
        sendEvent(made, 'window.closing', {});
      });
      // The hidden paper page would keep the program alive.
      made.on('closed', () => {
        app.quit();
      });
    },
  });
  // The first page of the ledger needs both processors; paper is asked for later.
  setTimeout(() => {
    if (window && !window.isDestroyed()) program.paper.warmUp();
  }, PAPER_AFTER_MS).unref();
}

function comeForward(window: BrowserWindow | undefined): void {
  if (!window || window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** Menu in the language of the screen, also after it was changed. */
async function followLocale(program: Program, menu: ProgramMenu): Promise<void> {
  const locale = await screenLocale(program);
  if (locale) menu.setLocale(locale);
}

async function screenLocale(program: Program): Promise<Locale | undefined> {
  const status = await program.door.answer('office.status', {});
  // The dispatcher has checked the value against the contract.
  return status.ok ? (status.value as CallOutput<'office.status'>).settings.screenLocale : undefined;
}

/** The program ends when its window is closed, and the database is closed before it ends. */
function quitInGoodOrder(program: Program): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void program.close().finally(() => {
      closed = true;
      app.exit(0);
    });
  });
}
