import module from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { outFolder } from '../paths.ts';
import type { StandIn } from './electron.ts';

const runs = new Map<string, StandIn>();
Object.assign(globalThis, { [Symbol.for('kesu.stand-in.electron')]: (run: string) => runs.get(run)?.electron });

const QUERY = '?stand-in=';

/** Source of a module that hands out one run's `electron`. */
function sourceFor(run: string, names: readonly string[]): string {
  return `const electron = globalThis[Symbol.for('kesu.stand-in.electron')](${JSON.stringify(run)});
export const { ${names.join(', ')} } = electron;
export default electron;`;
}

let hooked = false;

/** Makes `electron` mean the stand-in, for modules that were loaded with a run's query. */
function hook(): void {
  if (hooked) return;
  hooked = true;
  module.registerHooks({
    resolve(specifier, context, next) {
      const run = specifier === 'electron' ? runOf(context.parentURL) : undefined;
      const standIn = run === undefined ? undefined : runs.get(run);
      if (run === undefined || !standIn) return next(specifier, context);
      const source = sourceFor(run, Object.keys(standIn.electron));
      return { url: `data:text/javascript,${encodeURIComponent(source)}`, format: 'module', shortCircuit: true };
    },
  });
}

function runOf(parent: string | undefined): string | undefined {
  const at = parent?.indexOf(QUERY) ?? -1;
  return parent === undefined || at === -1 ? undefined : parent.slice(at + QUERY.length);
}

let count = 0;

/** Runs the built main.js on a stand-in of its own, in this process. */
export async function runMain(standIn: StandIn, argv: readonly string[]): Promise<void> {
  hook();
  count += 1;
  const run = String(count);
  runs.set(run, standIn);
  const main = join(outFolder, 'main.js');
  const before = process.argv;
  // As Electron does it: program, entry, then what was typed.
  process.argv = [process.execPath, main, ...argv];
  try {
    await import(`${pathToFileURL(main).href}${QUERY}${run}`);
  } finally {
    process.argv = before;
  }
}
