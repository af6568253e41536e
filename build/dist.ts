import { build, Platform } from 'electron-builder';

import { ensureBuilt } from './ensure-built.ts';
import { installer } from './electron-builder.ts';
import { root } from './paths.ts';

/* npm run dist: the Windows installer and the portable program, into release/. */

await ensureBuilt();
const made = await build({
  projectDir: root,
  config: installer,
  targets: Platform.WINDOWS.createTarget(),
  publish: 'never',
});
for (const file of made) process.stdout.write(`${file}\n`);
