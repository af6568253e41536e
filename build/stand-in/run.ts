import { homedir, platform } from 'node:os';
import { join } from 'node:path';

import { programVersion } from '../program-version.ts';
import { createStandIn } from './electron.ts';
import { runMain } from './load.ts';
import { terminalDialogs } from './terminal-dialogs.ts';

interface RunOptions {
  readonly headless: boolean;
}

/** Runs the program in this process until it ends, and ends the process with its exit code. */
export async function runOnStandIn(argv: readonly string[], { headless }: RunOptions): Promise<void> {
  const standIn = createStandIn({
    userData: join(applicationData(), 'Kesu'),
    programVersion: programVersion(),
    headless,
    locale: 'zh-TW',
    size: { width: 1440, height: 900 },
    printers: [],
    dialogs: terminalDialogs,
    exited: (code) => {
      process.exit(code);
    },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      standIn.quit();
    });
  }
  await runMain(standIn, argv);
}

function applicationData(): string {
  if (platform() === 'win32') return process.env['APPDATA'] ?? join(homedir(), 'AppData/Roaming');
  if (platform() === 'darwin') return join(homedir(), 'Library/Application Support');
  return process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config');
}
