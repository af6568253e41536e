import { basename } from 'node:path';

import type { Command } from '../command-line.ts';
import type { Desk, Outcome } from './desk.ts';

/** The month as a file: ledger and statistics. */
export async function report(desk: Desk, command: Extract<Command, { name: 'report' }>): Promise<Outcome> {
  const { month, to, format } = command;
  const { cases, missing } = await desk.ask('statistics.export', {
    month,
    format,
    locale: desk.locale,
    file: desk.giveFile(to),
    job: 'command-line',
  });
  return {
    done: missing === '',
    result: { month, cases, file: to, missing },
    lines: [desk.t('program.report.done', { month, cases, name: basename(to) })],
    complaints: missing === '' ? [] : [desk.t('statistics.page.exportedWithout', { characters: missing })],
  };
}
