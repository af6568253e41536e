import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from './paths.ts';

export function programVersion(): string {
  return (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;
}
