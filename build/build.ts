import { ensureBuilt } from './ensure-built.ts';

const began = performance.now();
await ensureBuilt();
process.stdout.write(`Kesu is built (${((performance.now() - began) / 1000).toFixed(1)} s).\n`);
