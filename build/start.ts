import { spawn } from 'node:child_process';

import { electronBinary, fetchElectron } from './electron-binary.ts';
import { ensureBuilt } from './ensure-built.ts';
import { root } from './paths.ts';
import { installedBrowser } from './stand-in/installed-browser.ts';
import { hasScreen } from './screen.ts';
import { runOnStandIn } from './stand-in/run.ts';

/* npm start: opens the program as the clerk sees it. */

const given = process.argv.slice(2);

if (!hasScreen()) {
  process.stderr.write(
    'Kesu cannot show its window: there is no display here. Start it where there is one, or see it without: xvfb-run npm start, or npm run screens -- --out DIR for pictures of every page.\n',
  );
  process.exit(1);
}

await ensureBuilt();
const electron = electronBinary() ?? (await fetchElectron());
if (electron !== undefined) {
  const child = spawn(electron, [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), root, ...given], {
    stdio: 'inherit',
  });
  child.on('exit', (code) => {
    process.exit(code ?? 1);
  });
} else if (installedBrowser() === undefined) {
  process.stderr.write(
    'Kesu cannot show its window: Electron could not be fetched, and there is no Chromium, Chrome or Edge to show it in. Please install one of them, or go online once and start again.\n',
  );
  process.exit(1);
} else {
  process.stdout.write(
    'Electron is not here and could not be fetched, so Kesu shows itself in the installed browser; printing needs Electron.\n',
  );
  await runOnStandIn(given, { headless: false });
}
