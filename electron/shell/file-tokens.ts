import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';

import type { FileToken } from '../core/host.ts';

/** Which path is behind which token. The window sees tokens only; only the office asks for the path. */
export interface FileTokens {
  give(path: string): FileToken;
  path(token: string): string | undefined;
}

/** So many chosen files are remembered; older ones have to be chosen again. */
const REMEMBERED = 1000;

export function createFileTokens(): FileTokens {
  const paths = new Map<string, string>();
  return {
    give(path) {
      const token = randomUUID();
      paths.set(token, path);
      const oldest = paths.size > REMEMBERED ? paths.keys().next().value : undefined;
      if (oldest !== undefined) paths.delete(oldest);
      return { token, name: basename(path) };
    },
    path: (token) => paths.get(token),
  };
}
