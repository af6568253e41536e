import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { BrowserContext } from 'playwright-core';

/**
 * A font configuration that adds the program's own Chinese faces to those of
 * the system, so that a machine without any Chinese font shows no boxes.
 * Answers the variable that makes Chromium read it (Linux only).
 */
export function fontEnvironment(folder: string, fontFolders: readonly string[]): Record<string, string> {
  if (process.platform !== 'linux') return {};
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'fonts.conf');
  const dirs = [...systemFolders, ...fontFolders].map((one) => `  <dir>${escape(one)}</dir>`).join('\n');
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${dirs}
  <cachedir>${escape(join(folder, 'font-cache'))}</cachedir>
  <selectfont>
${systemFolders.flatMap((one) => ownFiles.map((file) => rejected(`${one}/*${file}*`))).join('\n')}
  </selectfont>
${alias('Microsoft JhengHei UI', 'Noto Sans TC')}
${alias('Microsoft JhengHei', 'Noto Sans TC')}
${alias('Microsoft YaHei UI', 'Noto Sans SC')}
${alias('Microsoft YaHei', 'Noto Sans SC')}
</fontconfig>
`,
  );
  return { FONTCONFIG_FILE: file };
}

const systemFolders = ['/usr/share/fonts', '/usr/local/share/fonts'] as const;
/** How the files of the program's own families begin; the system may have them in another edition. */
const ownFiles = ['NotoSansTC', 'NotoSansSC'] as const;

/** Runs in every page: what the program reads from a file of its own is taken from the font configuration instead. */
const facesOfSystem = `(() => {
  const Face = window.FontFace;
  const ofFile = /url\\(\\/fonts\\/(${ownFiles.join('|')})_\\d+([A-Za-z]+)\\.ttf\\)/;
  window.FontFace = class FontFace extends Face {
    constructor(family, source, descriptors) {
      super(family, typeof source === 'string' ? source.replace(ofFile, 'local("$1-$2"), $&') : source, descriptors);
    }
  };
})();`;

/**
 * The program's own faces come to the pages of `context` from the font configuration, which has the very same files.
 * Through the stand-in's network the 36 MB would take the browser and this process a second each, for every window.
 */
export async function bringFaces(context: BrowserContext): Promise<void> {
  if (process.platform === 'linux') await context.addInitScript(facesOfSystem);
}

function rejected(glob: string): string {
  return `    <rejectfont><glob>${glob}</glob></rejectfont>`;
}

function alias(from: string, to: string): string {
  return `  <alias binding="same"><family>${from}</family><prefer><family>${to}</family></prefer></alias>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
