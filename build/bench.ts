import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { exitCodeOf } from './ended.ts';
import { ensureBuilt } from './ensure-built.ts';
import { root } from './paths.ts';

/* npm run bench: the table of speeds (ARCHITECTURE.md). What is given goes to it. */

await ensureBuilt();
const ended = spawnSync(
  process.execPath,
  ['--expose-gc', join(root, 'tests/bench/main.ts'), ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit' },
);
process.exitCode = exitCodeOf(ended, 'The bench');
