import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

import { fieldName } from '../../../renderer/locales/field-names.ts';
import { importMap, type ImportMap } from '../../contract/exchange.ts';
import type { Command } from '../command-line.ts';
import { CommandFailure, type Desk, type Outcome } from './desk.ts';

type ImportCommand = Extract<Command, { name: 'import' }>;

/** So many doubtful rows are said one by one; `--json` says all that the office lists. */
const SAID = 20;

/** Customers or past cases from a table, by a map or by what the headings say. */
export async function importFile(desk: Desk, command: ImportCommand): Promise<Outcome> {
  const { ask, t } = desk;
  await setUpNewOffice(desk);

  const source = { kind: command.kind, file: desk.giveFile(command.file) };
  const map = command.map === undefined ? await guessMap(desk, source) : await readMap(command.map, command.kind, desk);
  const input = { ...source, map, job: 'command-line' };
  const report = await ask(command.trial ? 'imports.trial' : 'imports.run', input);

  const { read, created, updated, skipped, customersCreated } = report;
  const done = command.trial || skipped === 0;
  return {
    done,
    result: report,
    lines: [
      t(command.trial ? 'program.import.trial' : 'program.import.done', {
        read,
        created,
        updated,
        skipped,
        customersCreated,
      }),
    ],
    complaints: [
      ...report.problems
        .slice(0, SAID)
        .map(({ row, field, message }) =>
          field === ''
            ? t('program.import.wholeRow', { row, message })
            : t('program.import.row', { row, field: fieldName(field, t), message }),
        ),
      ...(report.problemCount > SAID ? [t('program.import.more', { more: report.problemCount - SAID })] : []),
      ...(done ? [] : [t('program.import.leftOut', { skipped })]),
    ],
  };
}

/**
 * An import is often the first thing done with a new folder: it then becomes an office with the defaults,
 * and without a name, for which the window asks.
 */
async function setUpNewOffice({ ask, locale }: Desk): Promise<void> {
  const { firstRun } = await ask('office.status', {});
  if (!firstRun) return;
  await ask('office.setUp', {
    officeName: '',
    operator: '',
    locale,
    policy: 'p2',
    yearStyle: 'western',
  });
}

async function guessMap({ ask }: Desk, source: { kind: ImportCommand['kind']; file: string }): Promise<ImportMap> {
  return (await ask('imports.inspect', source)).map;
}

async function readMap(file: string, kind: ImportCommand['kind'], { t }: Desk): Promise<ImportMap> {
  const name = basename(file);
  let content: string;
  try {
    content = await readFile(file, 'utf8');
  } catch {
    throw new CommandFailure(t('errors.file-missing', { name }), { code: 'file-missing', field: 'map' });
  }
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    throw new CommandFailure(t('program.import.mapNotJson', { name }), { code: 'invalid-input', field: 'map' });
  }
  const read = importMap.safeParse(value);
  if (!read.success) {
    const where = read.error.issues[0]?.path.map(String).join('.') ?? '';
    throw new CommandFailure(t('program.import.mapWrong', { name, where }), {
      code: 'invalid-input',
      field: `map.${where}`,
    });
  }
  if (read.data.kind !== kind) {
    throw new CommandFailure(t('program.import.mapOther', { name, kind: read.data.kind }), {
      code: 'invalid-input',
      field: 'map.kind',
    });
  }
  return read.data;
}
