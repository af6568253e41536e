import { fileURLToPath } from 'node:url';

import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  cacheDir: 'node_modules/.cache/vitest',
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    pool: 'forks',
    // The built program is run as Node runs it, not as a module of the tests.
    server: { deps: { external: [/\/out\/main\.js/] } },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
