import { join, sep } from 'node:path';

import { app } from 'electron';

/** Where the parts of the program lie: `out/` while it is written, the installer's folders afterwards. */
export interface ProgramPlaces {
  readonly pages: string;
  readonly fonts: string;
  readonly preload: string;
  readonly worker: string;
  readonly userData: string;
  /** What Node compiled of the worker, for the next start. */
  readonly compiled: string;
  readonly logs: string;
}

/** @param built Folder of the running main.js. */
export function programPlaces(built: string): ProgramPlaces {
  // One folder in every language of Windows, also in paths that other programs get to see.
  if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', join(app.getPath('appData'), 'Kesu'));
  const userData = app.getPath('userData');
  return {
    pages: join(built, 'renderer'),
    fonts: app.isPackaged ? join(process.resourcesPath, 'fonts') : join(built, 'fonts'),
    preload: join(built, 'preload.cjs'),
    // A thread with native code is started from a real file, not from the archive.
    worker: join(built.replace(`app.asar${sep}`, `app.asar.unpacked${sep}`), 'worker.js'),
    userData,
    compiled: join(userData, 'compiled'),
    logs: join(userData, 'logs'),
  };
}
