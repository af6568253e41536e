import { nodeBundle } from './common.ts';

export const workerConfig = (outDir: string) =>
  nodeBundle({ entry: 'electron/worker.ts', file: 'worker.js', format: 'es', outDir, split: true });
