import module from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { outFolder } from '../paths.ts';
import type { StandIn } from './electron.ts';

/*
 * Makes `electron` mean the stand-in, for a main.js that was loaded with the
 * number of its run in its address: several can run in one process.
 */

const runs = new Map<string, StandIn>();
Object.assign(globalThis, { [Symbol.for('kesu.stand-in.electron')]: (run: string) => runs.get(run)?.electron });

/** Address of a small module that hands out the `electron` of the run that `parent` belongs to. Complete in itself: see `hook`. */
function electronFor(specifier: string, parent: string | undefined): string | undefined {
  const run = specifier === 'electron' ? /\?stand-in=(\d+)&names=([\w,]+)$/.exec(parent ?? '') : null;
  if (!run) return undefined;
  const source = `const electron = globalThis[Symbol.for('kesu.stand-in.electron')]('${run[1] ?? ''}');
export const { ${run[2] ?? ''} } = electron;
export default electron;`;
  return `data:text/javascript,${encodeURIComponent(source)}`;
}

let hooked = false;

function hook(): void {
  if (hooked) return;
  hooked = true;
  if (typeof module.registerHooks === 'function') {
    module.registerHooks({
      resolve(specifier, context, next) {
        const url = electronFor(specifier, context.parentURL);
        return url === undefined ? next(specifier, context) : { url, format: 'module', shortCircuit: true };
      },
    });
    return;
  }
  // Node before 22.15 has hooks only in a thread of their own, to which the function goes as its text.
  const source = `const electronFor = ${electronFor.toString()};
export async function resolve(specifier, context, next) {
  const url = electronFor(specifier, context.parentURL);
  return url === undefined ? next(specifier, context) : { url, format: 'module', shortCircuit: true };
}`;
  module.register(`data:text/javascript,${encodeURIComponent(source)}`);
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
    await import(`${pathToFileURL(main).href}?stand-in=${run}&names=${Object.keys(standIn.electron).join(',')}`);
  } finally {
    process.argv = before;
  }
}
