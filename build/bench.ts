import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** `npm run bench -- [--quick] [--only search,cases]`: the figures of tests/bench. */
const main = fileURLToPath(new URL('../tests/bench/main.ts', import.meta.url));
const done = spawnSync(process.execPath, [...process.execArgv, main, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = done.status ?? 1;
