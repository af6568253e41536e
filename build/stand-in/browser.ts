import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium, type BrowserContext } from 'playwright-core';

import { outFolder } from '../paths.ts';
import { bundledChromium, bundledLetters, type Chromium } from './bundled-chromium.ts';
import { installedBrowser } from './installed-browser.ts';
import { fontEnvironment } from './letters.ts';

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

export async function openBrowser(headless: boolean): Promise<OpenBrowser> {
  const { executable, environment } = headless ? await headlessChromium() : visibleChromium();
  const profile = mkdtempSync(join(tmpdir(), 'kesu-browser-'));
  const letters = fontEnvironment(profile, [join(outFolder, 'fonts'), bundledLetters(executable)]);
  const withoutSandbox = mustDoWithoutSandbox(headless);
  refuseTranslation(profile);
  const context = await chromium.launchPersistentContext(join(profile, 'profile'), {
    executablePath: executable,
    headless,
    chromiumSandbox: !withoutSandbox,
    args: [...flags, ...(headless ? [] : [`--app=${EMPTY_PAGE}`, ...(withoutSandbox ? ['--test-type'] : [])])],
    env: { ...ownEnvironment(), ...letters, ...environment },
    viewport: headless ? { width: 1366, height: 768 } : null,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    // What a page asks for outside of its files is refused by the program, not by a missing connection.
    serviceWorkers: 'block',
    ...(headless ? {} : { ignoreDefaultArgs: ['--enable-automation', 'about:blank'] }),
  });
  return {
    context,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The program has its own three languages; a browser's offer to translate would be in the way. */
function refuseTranslation(profile: string): void {
  const folder = join(profile, 'profile/Default');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'Preferences'), JSON.stringify({ translate: { enabled: false } }));
}

async function headlessChromium(): Promise<Chromium> {
  const bundled = await bundledChromium();
  if (bundled) return bundled;
  const executable = installedBrowser();
  if (executable === undefined)
    throw new NoBrowser('There is no Chromium, Chrome or Edge on this machine; please install one of them.');
  return { executable, environment: {} };
}

function visibleChromium(): Chromium {
  const executable = installedBrowser();
  if (executable === undefined) {
    throw new NoBrowser(
      'Kesu needs Electron, or a Chromium, Chrome or Edge to show itself in; please install one of them.',
    );
  }
  return { executable, environment: {} };
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
