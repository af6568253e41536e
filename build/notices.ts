import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from './paths.ts';

/**
 * Writes THIRD-PARTY-NOTICES.md: every package that ends up in the installer,
 * with its licence text. `--check` only says whether the file is up to date.
 */
const target = join(root, 'THIRD-PARTY-NOTICES.md');

interface LockEntry {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly license?: string;
}

/** Not dependencies of the program by npm's account, but shipped with it. */
const shippedDevelopmentPackages = new Set([
  '@expo-google-fonts/noto-sans-tc',
  '@expo-google-fonts/noto-sans-sc',
  'electron',
]);

function notices(): string {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, LockEntry>>;
  };
  const parts: string[] = [
    '# Third-party notices',
    '',
    'Kesu contains the packages below. Written by `node build/run.mjs notices`; do not edit.',
    '',
  ];
  for (const [path, entry] of Object.entries(lock.packages)) {
    const name = path.split('node_modules/').at(-1) ?? '';
    if (name === '' || path.split('node_modules/').length !== 2) continue;
    if (!shippedDevelopmentPackages.has(name) && (entry.dev === true || entry.optional === true)) continue;
    parts.push(`## ${name} ${entry.version ?? ''}`, '', `Licence: ${entry.license ?? 'see text'}`, '');
    const text = licenceText(join(root, path));
    if (text !== undefined) parts.push('```text', text, '```', '');
  }
  return parts.join('\n');
}

function licenceText(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^(licen[cs]e|notice|copying|ofl)/i.test(entry.name))
    .map((entry) => entry.name);
  if (files.length === 0) return undefined;
  return files
    .toSorted()
    .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').replaceAll('```', "'''").trim())
    .join('\n\n');
}

const text = notices();
if (!process.argv.includes('--check')) {
  writeFileSync(target, text);
} else if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
  process.stderr.write('THIRD-PARTY-NOTICES.md does not fit the lock file; run: node build/run.mjs notices\n');
  process.exitCode = 1;
}
