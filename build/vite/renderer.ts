import { join } from 'node:path';

import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';

import { root } from '../paths.ts';

/** Two pages: the window (`index.html`) and the hidden one that lays out papers (`paper.html`). */
export function rendererConfig(outDir: string): InlineConfig {
  return {
    root: join(root, 'renderer'),
    base: './',
    configFile: false,
    // The fonts' addresses are those of the program's own protocol; the bundler would warn of each.
    logLevel: 'error',
    publicDir: false,
    envDir: false,
    plugins: [react()],
    build: {
      outDir: join(outDir, 'renderer'),
      emptyOutDir: true,
      target: 'chrome140',
      sourcemap: true,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4000,
      // Fonts and pictures stay files: the content policy allows no data: addresses for scripts and styles.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: [join(root, 'renderer/index.html'), join(root, 'renderer/paper.html')] },
    },
  };
}
