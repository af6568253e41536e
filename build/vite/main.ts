import { nodeBundle } from './common.ts';

export const mainConfig = (outDir: string) =>
  nodeBundle({ entry: 'electron/main.ts', file: 'main.js', format: 'es', outDir });
