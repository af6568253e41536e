import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Browser, BrowserContext } from 'playwright-core';

import { outFolder } from '../paths.ts';
import { bundledChromium, bundledLetters, type Chromium } from './bundled-chromium.ts';
import { installedBrowser } from './installed-browser.ts';
import { bringFaces, fontEnvironment } from './letters.ts';

export class NoBrowser extends Error {
  override readonly name = 'NoBrowser';
}

/** Quiet, offline, nothing in the background. */
const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
  '--font-render-hinting=none',
];

export interface OpenBrowser {
  readonly context: BrowserContext;
  close(): Promise<void>;
}

/** Where a visible browser starts: a page of its own kind, so that its window has neither tabs nor address bar. */
export const EMPTY_PAGE = 'data:text/html,';

/** A browser for one run of the program: empty, and forgotten afterwards. */
export function openBrowser(headless: boolean, locale = 'zh-TW'): Promise<OpenBrowser> {
  return headless ? openHeadless(locale) : openVisible();
}

/** What a page asks for outside of its files is refused by the program, not by a missing connection. */
const contextOptions = { serviceWorkers: 'block' } as const;

/** Loaded with the first window: a command without one should not wait for it. */
async function loadPlaywright() {
  return (await import('playwright-core')).chromium;
}

async function openVisible(): Promise<OpenBrowser> {
  const executable = installedBrowser();
  if (executable === undefined) {
    throw new NoBrowser(
      'Kesu needs Electron, or a Chromium, Chrome or Edge to show itself in; please install one of them.',
    );
  }
  const folder = temporaryFolder();
  refuseTranslation(folder);
  const launch = launchOptions({ executable, environment: {} }, folder, false);
  const chromium = await loadPlaywright();
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    ...contextOptions,
    ...launch,
    headless: false,
    args: [...launch.args, `--app=${EMPTY_PAGE}`, ...(launch.chromiumSandbox ? [] : ['--test-type'])],
    viewport: null,
    ignoreDefaultArgs: ['--enable-automation', 'about:blank'],
  });
  await bringFaces(context);
  return {
    context,
    async close() {
      await context.close();
      remove(folder);
    },
  };
}

interface Shared {
  readonly browser: Browser;
  readonly folder: string;
}

let shared: Promise<Shared> | undefined;
let users = 0;

/** So long an unused headless browser is kept for the next run in this process, in milliseconds. */
const KEPT_MS = 1000;

/** Runs of one process share the browser, each in a context of its own: starting one takes most of the time of a test. */
async function openHeadless(locale: string): Promise<OpenBrowser> {
  users += 1;
  shared ??= startHeadless();
  const starting = shared;
  try {
    const { browser } = await starting;
    const context = await browser.newContext({ ...contextOptions, locale, viewport: { width: 1366, height: 768 } });
    await bringFaces(context);
    return {
      context,
      async close() {
        await context.close();
        giveBack(starting);
      },
    };
  } catch (error) {
    users -= 1;
    shared = undefined;
    throw error;
  }
}

function giveBack(starting: Promise<Shared>): void {
  users -= 1;
  // Nobody waits for it: the process may end before, and takes the browser with it.
  setTimeout(() => {
    if (users > 0 || shared !== starting) return;
    shared = undefined;
    void endShared(starting).catch(() => undefined);
  }, KEPT_MS).unref();
}

async function endShared(starting: Promise<Shared>): Promise<void> {
  const { browser, folder } = await starting;
  await browser.close();
  remove(folder);
  left.delete(folder);
  if (left.size === 0) process.off('exit', removeLeft);
}

/** Folders of browsers that this process still has when it ends. */
const left = new Set<string>();

function removeLeft(): void {
  for (const folder of left) remove(folder);
}

async function startHeadless(): Promise<Shared> {
  const folder = temporaryFolder();
  if (left.size === 0) process.once('exit', removeLeft);
  left.add(folder);
  const chromium = await loadPlaywright();
  const browser = await chromium.launch({ ...launchOptions(await headlessChromium(), folder, true), headless: true });
  return { browser, folder };
}

function launchOptions({ executable, environment }: Chromium, folder: string, headless: boolean) {
  const letters = fontEnvironment(folder, [join(outFolder, 'fonts'), bundledLetters(executable)]);
  return {
    executablePath: executable,
    chromiumSandbox: !mustDoWithoutSandbox(headless),
    args: [...flags],
    env: { ...ownEnvironment(), ...letters, ...environment },
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  };
}

async function headlessChromium(): Promise<Chromium> {
  const bundled = await bundledChromium();
  if (bundled) return bundled;
  const executable = installedBrowser();
  if (executable !== undefined) return { executable, environment: {} };
  throw new NoBrowser('There is no Chromium, Chrome or Edge on this machine; please install one of them.');
}

/** The program has its own three languages; a browser's offer to translate would be in the way. */
function refuseTranslation(folder: string): void {
  const preferences = join(folder, 'profile/Default');
  mkdirSync(preferences, { recursive: true });
  writeFileSync(join(preferences, 'Preferences'), JSON.stringify({ translate: { enabled: false } }));
}

/** The packaged headless shell has no sandbox helper; and root on Linux may not use one. */
function mustDoWithoutSandbox(headless: boolean): boolean {
  return process.platform === 'linux' && (headless || process.getuid?.() === 0);
}

function ownEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'kesu-browser-'));
}

function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // Still in use by a browser that is ending; the system clears its temporary folder.
  }
}
