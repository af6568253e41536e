import { spawn } from 'node:child_process';
import { join } from 'node:path';

import { root } from '../../build/paths.ts';
import { temporaryFolder } from './office.ts';

export interface CommandResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `kesu …` in a process of its own, as a scheduled task would; its own files lie in a folder of this test. */
export function kesu(...argv: readonly string[]): Promise<CommandResult> {
  const own = temporaryFolder();
  const child = spawn(process.execPath, [join(root, 'build/run.mjs'), 'kesu', ...argv], {
    cwd: own,
    env: { ...process.env, INIT_CWD: own, XDG_CONFIG_HOME: own, APPDATA: own },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text;
    });
  }
  return new Promise((resolve) => {
    child.on('close', (code) => {
      resolve({ code, ...output });
    });
  });
}
