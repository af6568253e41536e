import { join } from 'node:path';

import { app, session, shell, type BrowserWindow } from 'electron';

import type { EventName, EventPayload } from '../contract/events.ts';
import { serveApp } from './app-protocol.ts';
import { findDataPlace, keepChosenFolder } from './data-place.ts';
import { chooseFolder, fileDuties } from './file-dialogs.ts';
import { createFileTokens, type FileTokens } from './file-tokens.ts';
import { guardAllPages, guardSession } from './guards.ts';
import { createLog, type ProgramLog } from './log.ts';
import { createOfficeDoor, type OfficeDoor } from './office-door.ts';
import { openOffice } from './office-worker.ts';
import { createPaperWindow, type PaperWindow } from './paper-window.ts';
import type { ProgramPlaces } from './places.ts';
import { profileDuties } from './printer-profiles.ts';
import { printDuties } from './printing.ts';
import { newReference } from '../worker/log.ts';

interface ProgramOptions {
  readonly places: ProgramPlaces;
  readonly dataFolder: string | undefined;
  /** True for the window, which alone has the data; false for the command line beside it. */
  readonly owner: boolean;
  readonly mainWindow: () => BrowserWindow | undefined;
  readonly emit: <Name extends EventName>(name: Name, payload: EventPayload<Name>) => void;
}

/** What window and command line have in common: guarded pages, files, paper, and the door to the office. */
export interface Program {
  readonly door: OfficeDoor;
  readonly files: FileTokens;
  readonly paper: PaperWindow;
  readonly log: ProgramLog;
  /** Writes an error that nobody expected into the log; answers the reference the clerk can quote. */
  readonly logBug: (where: string, error: unknown) => string;
  close(): Promise<void>;
}

/** After the program is ready. */
export function startProgram({ places, dataFolder, owner, mainWindow, emit }: ProgramOptions): Program {
  const log = createLog(places.logs);
  guardAllPages(log.info);
  guardSession(session.defaultSession, log.info);
  serveApp({ pages: places.pages, fonts: places.fonts });

  function logBug(where: string, error: unknown): string {
    const ref = newReference();
    log.error(`[${ref}] ${where}: ${error instanceof Error ? (error.stack ?? error.message) : typeof error}`);
    return ref;
  }

  const files = createFileTokens();
  const paper = createPaperWindow();
  const host = { ...fileDuties(files, mainWindow), ...printDuties(paper), ...profileDuties(places.userData) };
  const door = createOfficeDoor({
    place: findDataPlace(dataFolder, places.userData),
    open: (databaseFile) =>
      openOffice({
        script: places.worker,
        compiled: places.compiled,
        databaseFile,
        coverageFile: join(places.fonts, 'coverage.json'),
        owner,
        programVersion: app.getVersion(),
        host,
        emit,
        log: (level, text) => {
          log[level](text);
        },
      }),
    chooseFolder: (startAt) => chooseFolder(mainWindow, startAt),
    keepChosenFolder: (folder) => {
      keepChosenFolder(places.userData, folder);
    },
    reveal: (folder) => {
      void shell.openPath(folder);
    },
    logBug,
  });

  return {
    door,
    files,
    paper,
    log,
    logBug,
    async close() {
      paper.close();
      await door.close();
    },
  };
}
