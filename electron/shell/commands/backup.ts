import { basename } from 'node:path';

import type { Command } from '../command-line.ts';
import { lackingLines } from './check.ts';
import type { Desk, Outcome } from './desk.ts';

/** A copy of the whole data, proved by opening it; the window may work on meanwhile. */
export async function backup(
  { ask, giveFile, t }: Desk,
  { to }: Extract<Command, { name: 'backup' }>,
): Promise<Outcome> {
  const copy = await ask('backup.write', { file: giveFile(to), job: 'command-line' });
  const { lacking, ...figures } = copy;
  return {
    // The copy is written and good; what it could not take along was asked for all the same.
    done: lacking.length === 0,
    result: { ...copy, file: to },
    lines: [t('program.backup.done', { name: basename(to), ...figures })],
    complaints: lackingLines(lacking, t),
  };
}
