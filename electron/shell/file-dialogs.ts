import { dialog, shell, type BrowserWindow, type FileFilter } from 'electron';

import type { Host, OpenRequest, SaveRequest } from '../core/host.ts';
import { safeFileName } from './file-name.ts';
import type { FileTokens } from './file-tokens.ts';

type FileDuties = Pick<Host, 'chooseFileToOpen' | 'chooseFileToSave' | 'resolveFile' | 'revealFile'>;

/** Files by the system's dialogs, over the main window. What was chosen is known to the window by a token only. */
export function fileDuties(files: FileTokens, mainWindow: () => BrowserWindow | undefined): FileDuties {
  return {
    async chooseFileToOpen({ extensions }: OpenRequest) {
      const options = { properties: ['openFile' as const], filters: filtersFor(extensions) };
      const window = mainWindow();
      const { canceled, filePaths } = await (window
        ? dialog.showOpenDialog(window, options)
        : dialog.showOpenDialog(options));
      const path = filePaths[0];
      return canceled || path === undefined ? undefined : files.give(path);
    },
    async chooseFileToSave({ suggestedName, extension }: SaveRequest) {
      const options = {
        defaultPath: safeFileName(suggestedName, extension),
        filters: filtersFor(extension === '' ? [] : [extension]),
      };
      const window = mainWindow();
      const { canceled, filePath } = await (window
        ? dialog.showSaveDialog(window, options)
        : dialog.showSaveDialog(options));
      return canceled || filePath === '' ? undefined : files.give(withExtension(filePath, extension));
    },
    resolveFile: (token) => Promise.resolve(files.path(token)),
    revealFile: (path) => {
      shell.showItemInFolder(path);
      return Promise.resolve();
    },
  };
}

/** Lets the clerk choose a folder; undefined when the dialog was cancelled. */
export async function chooseFolder(
  mainWindow: () => BrowserWindow | undefined,
  startAt: string,
): Promise<string | undefined> {
  const options = { defaultPath: startAt, properties: ['openDirectory' as const, 'createDirectory' as const] };
  const window = mainWindow();
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options));
  return canceled ? undefined : filePaths[0];
}

function filtersFor(extensions: readonly string[]): FileFilter[] {
  return extensions.length === 0
    ? []
    : [{ name: extensions.map((one) => `*.${one}`).join(' '), extensions: [...extensions] }];
}

/** Not every system's dialog adds the extension. */
function withExtension(path: string, extension: string): string {
  return extension === '' || path.toLowerCase().endsWith(`.${extension}`) ? path : `${path}.${extension}`;
}
