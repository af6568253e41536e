import { extname, join, normalize, sep } from 'node:path';

import { isOurs } from './window-policy.ts';

export interface AppFolders {
  /** The built pages. */
  readonly pages: string;
  /** The bundled fonts, which lie outside of the archive in an installed program. */
  readonly fonts: string;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

/** The file behind an address of the program, or undefined: outside of our folders there is nothing. */
export function fileFor(
  address: string,
  folders: AppFolders,
): { readonly path: string; readonly type: string } | undefined {
  if (!isOurs(address)) return undefined;
  let name: string;
  try {
    name = decodeURIComponent(new URL(address).pathname);
  } catch {
    return undefined;
  }
  if (name.includes('\0') || name.includes('\\')) return undefined;
  const type = types[extname(name)];
  if (!type) return undefined;

  const isFont = name.startsWith('/fonts/');
  const folder = isFont ? folders.fonts : folders.pages;
  const path = normalize(join(folder, isFont ? name.slice('/fonts'.length) : name));
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep) ? { path, type } : undefined;
}
