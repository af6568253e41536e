import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A Chromium, Chrome or Edge that somebody installed; undefined when there is none. */
export function installedBrowser(): string | undefined {
  return candidates().find((path) => existsSync(path));
}

function candidates(): string[] {
  switch (process.platform) {
    case 'win32': {
      const folders = ['PROGRAMFILES(X86)', 'PROGRAMFILES', 'LOCALAPPDATA']
        .map((name) => process.env[name])
        .filter((one) => one !== undefined);
      const programs = [
        'Microsoft/Edge/Application/msedge.exe',
        'Google/Chrome/Application/chrome.exe',
        'Chromium/Application/chrome.exe',
      ];
      return programs.flatMap((program) => folders.map((folder) => join(folder, program)));
    }
    case 'darwin':
      return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
        (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
      );
    default: {
      const names = [
        'chromium',
        'chromium-browser',
        'google-chrome',
        'google-chrome-stable',
        'microsoft-edge',
        'microsoft-edge-stable',
      ];
      return names.flatMap((name) => (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name)));
    }
  }
}
