import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';

import { protocol } from 'electron';

import { SCHEME } from './address.ts';
import { fileFor, type AppFolders } from './app-files.ts';
import { securityHeaders, withNonce } from './content-policy.ts';

/** Before the program is ready: makes `app:` a real origin with storage, fetch and secure context. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, codeCache: true },
    },
  ]);
}

/** Answers `app://kesu/…` from the program's own files. */
export function serveApp(folders: AppFolders): void {
  const nonce = randomBytes(18).toString('base64');
  const headers = securityHeaders(nonce);
  protocol.handle(SCHEME, async ({ url, method }) => {
    const file = method === 'GET' ? fileFor(url, folders) : undefined;
    if (!file) return new Response(null, { status: 404, headers });
    try {
      const content = await readFile(file.path);
      const body = file.type.startsWith('text/html')
        ? withNonce(content.toString('utf8'), nonce)
        : new Uint8Array(content);
      return new Response(body, { headers: { ...headers, 'content-type': file.type } });
    } catch {
      return new Response(null, { status: 404, headers });
    }
  });
}
