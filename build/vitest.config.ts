import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Minutes each, on a fresh clone too, where nothing is known of earlier runs. */
const longest = /\/(?:e2e\/(?:accessibility|drafts-survive)|contract\/nonsense)\.test\.ts$/;
/** The tests that run the whole program. */
const program = /\/tests\/(?:e2e|paper)\//;

/** A long file that comes last is waited for alone. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number =>
      longest.test(moduleId) ? 0 : program.test(moduleId) ? 1 : 2;
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}

export default defineConfig({
  root,
  cacheDir: 'node_modules/.cache/vitest',
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    pool: 'forks',
    // Each file for itself would read the program's sources and start a browser anew: a fifth of all the time.
    isolate: false,
    // Every test of the program starts its worker; compiled once, it is there in half the time.
    env: { NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/kesu/compiled') },
    // A test of the program waits about half of its time for a browser: two more than there are processors keep them busy.
    maxWorkers: Math.max(2, availableParallelism() + 2),
    sequence: { sequencer: LongestFirst },
    // The built program is run as Node runs it, not as a module of the tests.
    server: { deps: { external: [/\/out\/main\.js/] } },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // What is waited for in the program comes when a busy machine comes to it.
    expect: { poll: { timeout: 15_000 } },
  },
});
