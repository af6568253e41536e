import { spawnSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';

import { withLock } from '../lock.ts';
import { moduleCache, root } from '../paths.ts';
import { unpackTar } from './archive.ts';

export interface Chromium {
  readonly executable: string;
  readonly environment: Readonly<Record<string, string>>;
}

const decompress = promisify(brotliDecompress);
const packageFolder = join(root, 'node_modules/@sparticuz/chromium');

/** The headless Chromium that comes as a package, on 64-bit Linux; undefined elsewhere. Unpacked once. */
export async function bundledChromium(): Promise<Chromium | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(packageFolder)) return undefined;
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  const folder = join(cacheFolder(), `chromium-${version}`);
  if (!existsSync(folder)) await withLock(`${folder}.lock`, () => unpackOnce(folder));
  const executable = join(folder, 'chromium');
  return { executable, environment: libraries(executable, folder) };
}

async function unpackOnce(folder: string): Promise<void> {
  if (existsSync(folder)) return;
  const making = `${folder}.${process.pid}`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  const executable = join(making, 'chromium');
  writeFileSync(executable, await decompress(readFileSync(join(packageFolder, 'bin/chromium.br'))));
  chmodSync(executable, 0o755);
  unpackTar(await decompress(readFileSync(join(packageFolder, 'bin/al2023.tar.br'))), join(making, 'libraries'));
  unpackTar(await decompress(readFileSync(join(packageFolder, 'bin/fonts.tar.br'))), join(making, 'letters'));
  renameSync(making, folder);
}

/** A bare system lacks NSS; the package brings it. Where the system has it, the system's own is used. */
function libraries(executable: string, folder: string): Record<string, string> {
  if (spawnSync(executable, ['--version'], { stdio: 'ignore' }).status === 0) return {};
  const own = join(folder, 'libraries/lib');
  const before = process.env['LD_LIBRARY_PATH'];
  return { LD_LIBRARY_PATH: before ? `${own}:${before}` : own };
}

function cacheFolder(): string {
  const preferred = join(moduleCache, 'kesu');
  try {
    mkdirSync(preferred, { recursive: true });
    accessSync(preferred, constants.W_OK);
    return preferred;
  } catch {
    const instead = join(tmpdir(), 'kesu-cache');
    mkdirSync(instead, { recursive: true });
    return instead;
  }
}

/** Latin letters for systems that have no fonts at all. */
export function bundledLetters(executable: string): string {
  return join(executable, '../letters/fonts');
}
