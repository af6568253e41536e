import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A font configuration that adds the program's own Chinese faces to those of
 * the system, so that a machine without any Chinese font shows no boxes.
 * Answers the variable that makes Chromium read it (Linux only).
 */
export function fontEnvironment(folder: string, fontFolders: readonly string[]): Record<string, string> {
  if (process.platform !== 'linux') return {};
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'fonts.conf');
  const dirs = ['/usr/share/fonts', '/usr/local/share/fonts', ...fontFolders]
    .map((one) => `  <dir>${escape(one)}</dir>`)
    .join('\n');
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${dirs}
  <cachedir>${escape(join(folder, 'font-cache'))}</cachedir>
${alias('Microsoft JhengHei UI', 'Noto Sans TC')}
${alias('Microsoft JhengHei', 'Noto Sans TC')}
${alias('Microsoft YaHei UI', 'Noto Sans SC')}
${alias('Microsoft YaHei', 'Noto Sans SC')}
</fontconfig>
`,
  );
  return { FONTCONFIG_FILE: file };
}

function alias(from: string, to: string): string {
  return `  <alias binding="same"><family>${from}</family><prefer><family>${to}</family></prefer></alias>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
