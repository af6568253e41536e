import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { findBreaches } from './layers.ts';
import { root } from './paths.ts';

/* npm run check: format, lint, types of every side, who imports what, and whether the written facts are fresh. */

const projects = ['db', 'electron/contract', 'electron', 'renderer', 'build', 'tests'];

interface Check {
  readonly name: string;
  readonly passes: () => boolean;
}

const checks: readonly Check[] = [
  { name: 'format', passes: () => tool('oxfmt', ['--check']) },
  { name: 'lint', passes: () => tool('oxlint', ['--deny-warnings']) },
  ...projects.map((project) => ({ name: `types of ${project}`, passes: () => tool('tsc', ['-p', project]) })),
  { name: 'layers', passes: layersHold },
  { name: 'third-party notices', passes: () => written('notices') },
  { name: 'reference', passes: () => written('reference') },
];

function tool(name: string, parameters: readonly string[]): boolean {
  const bin = join(root, 'node_modules/.bin', process.platform === 'win32' ? `${name}.cmd` : name);
  if (!existsSync(bin)) throw new Error(`${name} is not installed; run npm ci`);
  const { status } = spawnSync(bin, parameters, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  return status === 0;
}

/** What is written from the code must be what the code says now. */
function written(script: string): boolean {
  const { status } = spawnSync(process.execPath, [join(root, 'build/run.mjs'), script, '--check'], {
    cwd: root,
    stdio: 'inherit',
  });
  return status === 0;
}

function layersHold(): boolean {
  const breaches = findBreaches(root);
  for (const { file, imported, why } of breaches) process.stderr.write(`${file} imports ${imported}: ${why}\n`);
  return breaches.length === 0;
}

const failed = checks.filter(({ name, passes }) => {
  const passed = passes();
  process.stdout.write(`${passed ? 'ok    ' : 'FAILED'} ${name}\n`);
  return !passed;
});
if (failed.length > 0) process.stderr.write(`${failed.length} of ${checks.length} checks failed.\n`);
process.exitCode = failed.length === 0 ? 0 : 1;
