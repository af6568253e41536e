import { basename } from 'node:path';

import type { Command } from '../command-line.ts';
import type { Desk, Outcome } from './desk.ts';

/** A proved copy of all data, also while the window works with it. */
export async function backup(desk: Desk, { to }: Extract<Command, { name: 'backup' }>): Promise<Outcome> {
  const written = await desk.ask('backup.write', { file: desk.giveFile(to), job: 'command-line' });
  const { cases, customers } = written;
  return {
    done: true,
    result: { ...written, file: to },
    lines: [desk.t('program.backup.done', { cases, customers, name: basename(to) })],
    complaints: [],
  };
}
