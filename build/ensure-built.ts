import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { prepareFonts } from './fonts.ts';
import { inputsHash } from './inputs.ts';
import { withLock } from './lock.ts';
import { outFolder, scratchFolder } from './paths.ts';

/** Builds the program into `out/` unless what lies there was made from the same sources. Safe when two processes come at once. */
export async function ensureBuilt(): Promise<void> {
  if (isFresh(inputsHash())) return;
  await withLock(join(scratchFolder, 'build.lock'), async () => {
    const hash = inputsHash();
    if (!isFresh(hash)) await buildProgram(hash);
  });
}

function isFresh(hash: string): boolean {
  try {
    return readFileSync(join(outFolder, 'inputs.txt'), 'utf8') === hash;
  } catch {
    return false;
  }
}

/** Builds beside `out/` and then changes places, so that nobody ever meets half a program. */
async function buildProgram(hash: string): Promise<void> {
  const next = join(scratchFolder, `out-${process.pid}`);
  const last = join(scratchFolder, `out-${process.pid}-last`);
  rmSync(next, { recursive: true, force: true });
  mkdirSync(next, { recursive: true });

  // Loaded only here: most starts find a fresh program and should not wait for the bundler.
  const [{ build }, { mainConfig }, { preloadConfig }, { workerConfig }, { rendererConfig }] = await Promise.all([
    import('vite'),
    import('./vite/main.ts'),
    import('./vite/preload.ts'),
    import('./vite/worker.ts'),
    import('./vite/renderer.ts'),
  ]);
  await forProduction(() =>
    Promise.all(
      [mainConfig(next), preloadConfig(next), workerConfig(next), rendererConfig(next)].map((config) => build(config)),
    ),
  );
  prepareFonts(next);
  writeFileSync(join(next, 'inputs.txt'), hash);

  if (existsSync(outFolder)) renameSync(outFolder, last);
  renameSync(next, outFolder);
  rmSync(last, { recursive: true, force: true });
}

/** Under a test runner NODE_ENV is `test`, and the same sources would become another program: React as it is for development. */
async function forProduction(work: () => Promise<unknown>): Promise<void> {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}
