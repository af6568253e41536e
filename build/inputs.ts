import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

import { root } from './paths.ts';

const folders = ['electron', 'renderer', 'db', 'build/vite'];
const files = ['package.json', 'package-lock.json', 'build/ensure-built.ts', 'build/fonts.ts', 'build/cmap.ts'];

/** Changes whenever anything changes that the built program is made of. */
export function inputsHash(from: string = root): string {
  const hash = createHash('sha256');
  for (const name of [
    ...folders.flatMap((folder) => filesBelow(join(from, folder))),
    ...files.map((file) => join(from, file)),
  ].toSorted()) {
    const content = readIfThere(name);
    if (!content) continue;
    hash
      .update(relative(from, name).split(sep).join('/'))
      .update('\0')
      .update(String(content.length))
      .update('\0')
      .update(content);
  }
  return hash.digest('hex');
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.md$|\.swp$|~$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

function readIfThere(name: string): Buffer | undefined {
  try {
    return readFileSync(name);
  } catch {
    return undefined;
  }
}
