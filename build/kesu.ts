import { spawn } from 'node:child_process';

import { electronBinary } from './electron-binary.ts';
import { ensureBuilt } from './ensure-built.ts';
import { root } from './paths.ts';
import { hasScreen } from './screen.ts';
import { runOnStandIn } from './stand-in/run.ts';

/* npm run kesu -- …: the command line, on Electron where it is, else on the stand-in. */

const given = process.argv.slice(2);
await ensureBuilt();
// Names of files are meant from where the command was typed; npm runs scripts in the project's folder.
if (process.env['INIT_CWD'] !== undefined) process.chdir(process.env['INIT_CWD']);
const electron = hasScreen() ? electronBinary() : undefined;
if (electron === undefined) {
  await runOnStandIn(given.length === 0 ? ['help'] : given, { headless: true });
} else {
  const child = spawn(electron, [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), root, ...given], {
    stdio: 'inherit',
  });
  child.on('exit', (code) => {
    process.exit(code ?? 1);
  });
}
