import { nodeBundle } from './common.ts';

/** CommonJS in one file: a sandboxed preload can load nothing else. */
export const preloadConfig = (outDir: string) =>
  nodeBundle({ entry: 'electron/preload.ts', file: 'preload.cjs', format: 'cjs', outDir });
