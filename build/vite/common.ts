import type { InlineConfig } from 'vite';

import { root } from '../paths.ts';

/** Packages that stay outside of the bundles: the shell itself and the one native module. */
const external = [/^electron(\/.*)?$/, 'better-sqlite3', /^node:/];

interface NodeBundle {
  readonly entry: string;
  readonly file: string;
  readonly format: 'es' | 'cjs';
  readonly outDir: string;
  /** What is imported only when it is needed becomes a file of its own: half of the start of a large bundle is reading it. */
  readonly split?: boolean;
}

/** A program for a process of Node; everything it needs is bundled, so that the installer needs no node_modules but one. */
export function nodeBundle({ entry, file, format, outDir, split = false }: NodeBundle): InlineConfig {
  return {
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    envDir: false,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: entry,
      outDir,
      emptyOutDir: false,
      target: 'node22',
      minify: false,
      sourcemap: true,
      reportCompressedSize: false,
      rolldownOptions: {
        external,
        output: {
          format,
          entryFileNames: file,
          chunkFileNames: file.replace(/(?=\.[a-z]+$)/, '-[name]-[hash]'),
          codeSplitting: split,
        },
      },
    },
  };
}
