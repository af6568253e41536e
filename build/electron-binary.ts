import { spawnSync } from 'node:child_process';
import { lookup } from 'node:dns/promises';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { root } from './paths.ts';

const folder = join(root, 'node_modules/electron');

/** The Electron program, if it was fetched already; undefined otherwise. Never fetches. */
export function electronBinary(): string | undefined {
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist');
  try {
    const binary = join(dist, readFileSync(join(folder, 'path.txt'), 'utf8'));
    return existsSync(binary) ? binary : undefined;
  } catch {
    return undefined;
  }
}

/** So long a machine may take to find out that it is offline, in milliseconds. */
const PATIENCE_MS = 3000;

/** Fetches Electron as its own installer does; undefined when that cannot be, found out quickly where there is no network. */
export async function fetchElectron(): Promise<string | undefined> {
  const mirror = process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror'] ?? 'https://github.com';
  const host = URL.canParse(mirror) ? new URL(mirror).hostname : 'github.com';
  const behindProxy = process.env['HTTPS_PROXY'] ?? process.env['https_proxy'];
  if (behindProxy === undefined && !(await canBeFound(host))) return undefined;
  process.stdout.write('Fetching Electron, once (about 120 MB) …\n');
  // Its own words help nobody who only wants to start the program: whether it worked is seen by the file.
  spawnSync(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', timeout: 10 * 60_000 });
  return electronBinary();
}

async function canBeFound(host: string): Promise<boolean> {
  const found = lookup(host).then(
    () => true,
    () => false,
  );
  return Promise.race([found, wait(PATIENCE_MS, false, { ref: false })]);
}
