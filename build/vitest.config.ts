import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The tests that run the whole program come first: they take longest, and a long one that comes last is waited for alone. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isProgram = ({ moduleId }: TestSpecification): boolean => /\/tests\/(?:e2e|paper)\//.test(moduleId);
    return [...sorted.filter(isProgram), ...sorted.filter((file) => !isProgram(file))];
  }
}

export default defineConfig({
  root,
  cacheDir: 'node_modules/.cache/vitest',
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    pool: 'forks',
    // A test of the program waits about half of its time for a browser: one more than there are processors keeps them busy.
    maxWorkers: Math.max(2, availableParallelism() + 1),
    sequence: { sequencer: LongestFirst },
    // The built program is run as Node runs it, not as a module of the tests.
    server: { deps: { external: [/\/out\/main\.js/] } },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // What is waited for in the program comes when a busy machine comes to it.
    expect: { poll: { timeout: 15_000 } },
  },
});
