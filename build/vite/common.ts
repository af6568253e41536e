import type { InlineConfig } from 'vite';

import { root } from '../paths.ts';

/** Packages that stay outside of the bundles: the shell itself and the one native module. */
const external = [/^electron(\/.*)?$/, 'better-sqlite3', /^node:/];

interface NodeBundle {
  readonly entry: string;
  readonly file: string;
  readonly format: 'es' | 'cjs';
  readonly outDir: string;
}

/** One file for a process of Node; everything else is bundled, so that the installer needs no node_modules but one. */
export function nodeBundle({ entry, file, format, outDir }: NodeBundle): InlineConfig {
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
        output: { format, entryFileNames: file, codeSplitting: false },
      },
    },
  };
}
