import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { exitCodeOf } from './ended.ts';
import { ensureBuilt } from './ensure-built.ts';
import { root, scratchFolder } from './paths.ts';

/* npm test: builds what is stale, runs the tests, and says in one line how many passed. What is given goes to vitest. */

const summary = join(scratchFolder, `tests-${process.pid}.json`);
mkdirSync(scratchFolder, { recursive: true });
await ensureBuilt();
const ended = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--config',
    join(root, 'build/vitest.config.ts'),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${summary}`,
    ...process.argv.slice(2),
  ],
  {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    // The tests start the command line, the worker and killed children by the hundred: each finds its code compiled.
    env: { ...process.env, NODE_COMPILE_CACHE: join(scratchFolder, 'compiled') },
  },
);

const { passed, failed } = countTests();
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = exitCodeOf(ended, 'The test run');

/** A test file that could not even be read counts as one failed test. */
function countTests(): { passed: number; failed: number } {
  try {
    const report = JSON.parse(readFileSync(summary, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
      testResults: { status: string; assertionResults: unknown[] }[];
    };
    const unread = report.testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    ).length;
    return { passed: report.numPassedTests, failed: report.numFailedTests + unread };
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(summary, { force: true });
  }
}
