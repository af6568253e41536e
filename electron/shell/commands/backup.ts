import { basename } from 'node:path';

import type { Command } from '../command-line.ts';
import type { Desk, Outcome } from './desk.ts';

/** A copy of the whole data, proved by opening it; the window may work on meanwhile. */
export async function backup(
  { ask, giveFile, t }: Desk,
  { to }: Extract<Command, { name: 'backup' }>,
): Promise<Outcome> {
  const copy = await ask('backup.write', { file: giveFile(to), job: 'command-line' });
  return {
    done: true,
    result: { ...copy, file: to },
    lines: [t('program.backup.done', { name: basename(to), ...copy })],
    complaints: [],
  };
}
