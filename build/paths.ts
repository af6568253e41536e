import { join } from 'node:path';

/** Folders of the project, absolute. */
export const root = join(import.meta.dirname, '..');
export const outFolder = join(root, 'out');
/** Things made on this machine that can be thrown away; not shared with other copies of the project. */
export const scratchFolder = join(root, '.cache');
export const moduleCache = join(root, 'node_modules/.cache');
