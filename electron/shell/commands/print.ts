import { basename } from 'node:path';

import type { Command } from '../command-line.ts';
import { CommandFailure, type Desk, type Outcome } from './desk.ts';

type PrintCommand = Extract<Command, { name: 'print' }>;

/** The form of a case, or a paper that was filled in, as a PDF; entered in the print log like any other printing. */
export async function print(desk: Desk, command: PrintCommand): Promise<Outcome> {
  const { ask, t } = desk;
  const subject = await subjectOf(desk, command);
  const { settings } = await ask('office.status', {});
  const { pages, printing } = await ask('papers.pdf', {
    ...subject,
    size: command.size ?? settings.defaultPaperSize,
    locale: desk.locale,
    reprintReason: command.reason,
    file: desk.giveFile(command.to),
    allowMissing: false,
  });
  return {
    done: true,
    result: { number: command.number, pages, printing, file: command.to },
    lines: [t('program.print.done', { number: command.number, pages, name: basename(command.to) })],
    complaints: [],
  };
}

async function subjectOf(desk: Desk, command: PrintCommand): Promise<{ caseId: number } | { formId: number }> {
  const { ask, t } = desk;
  const { number, paper } = command;
  switch (paper) {
    case 'complaint':
      return { caseId: await findCase(desk, command) };
    case undefined:
    case 'form':
    case 'letter': {
      const { id } = await ask('forms.find', { number });
      if (id !== null) return { formId: id };
      if (paper === undefined) return { caseId: await findCase(desk, command) };
      throw new CommandFailure(t('program.print.noPaper', { number }), { code: 'not-found', field: 'number' });
    }
    case 'slip':
    case 'follow-up':
    case 'month-ledger':
    case 'month-statistics':
    case 'customer-list':
    case 'overdue-list':
      throw new CommandFailure(t('errors.paper-unknown'), { code: 'paper-unknown' });
    default:
      return paper satisfies never;
  }
}

async function findCase({ ask, t }: Desk, { number, month }: PrintCommand): Promise<number> {
  const { ids } = await ask('cases.find', { number });
  const months = await Promise.all(ids.map(async (id) => ({ id, month: (await ask('cases.get', { id })).month })));
  const fitting = month === undefined ? months : months.filter((one) => one.month === month);
  const [first, second] = fitting;
  if (first === undefined)
    throw new CommandFailure(t('program.print.noCase', { number }), { code: 'not-found', field: 'number' });
  if (second !== undefined) {
    const choices = fitting.map((one) => one.month).join(t('common.listSeparator'));
    throw new CommandFailure(t('program.print.ambiguous', { number, months: choices }), {
      code: 'invalid-input',
      field: 'month',
    });
  }
  return first.id;
}
