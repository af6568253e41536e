import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

import { app } from 'electron';

import { translator, type Translate } from '../../renderer/locales/translate.ts';
import type { CallInput, CallName, CallOutput } from '../contract/calls.ts';
import type { CallError } from '../contract/errors.ts';
import type { Locale } from '../contract/shapes.ts';
import type { Command, CommandLine, CommonOptions } from './command-line.ts';
import { backup } from './commands/backup.ts';
import { call } from './commands/call.ts';
import { check } from './commands/check.ts';
import { CommandFailure, sentenceFor, type Desk, type Outcome } from './commands/desk.ts';
import { importFile } from './commands/import.ts';
import { print } from './commands/print.ts';
import { report } from './commands/report.ts';
import { DATABASE_NAME, findDataPlace } from './data-place.ts';
import type { ProgramPlaces } from './places.ts';
import { startProgram, type Program } from './program.ts';
import { say } from './say.ts';
import { newReference } from '../worker/log.ts';

/** The product's own language, when nobody said another. */
const DEFAULT_LOCALE: Locale = 'zh-TW';

/** Runs one command and ends the program: 0 when all was done, 1 when not, 2 when the line made no sense. */
export async function runCommandLine(
  places: ProgramPlaces,
  line: Exclude<CommandLine, { kind: 'window' }>,
): Promise<void> {
  const { options } = line;
  if (line.kind === 'wrong') {
    const t = translator(options.locale ?? DEFAULT_LOCALE);
    const sentence = t(`program.usage.${line.problem.code}`, { ...line.problem.params });
    await complain(options, sentence, { code: line.problem.code }, t('program.usage.withHelp', { sentence }));
    app.exit(2);
    return;
  }
  if (line.command.name === 'help') {
    await say('stdout', translator(options.locale ?? DEFAULT_LOCALE)('program.usage.help'));
    app.exit(0);
    return;
  }
  app.exit(await perform(places, line.command, options));
}

async function perform(places: ProgramPlaces, command: Command, options: CommonOptions): Promise<number> {
  const folder = options.data === undefined ? undefined : resolve(options.data);
  const place = findDataPlace(folder, places.userData);
  // Whoever named the folder knows where it is; the sentence may end in somebody else's log.
  const shown = folder === undefined ? place.folder : basename(folder);
  if (!makesData(command) && !existsSync(join(place.folder, DATABASE_NAME))) {
    const t = translator(options.locale ?? DEFAULT_LOCALE);
    await complain(options, t('program.usage.noData', { folder: shown }), { code: 'not-found', field: 'data' });
    return 1;
  }

  await app.whenReady();
  // The hidden paper page comes and goes; the command decides when the program ends.
  app.on('window-all-closed', () => undefined);
  const program = startProgram({
    places,
    dataFolder: folder,
    owner: false,
    mainWindow: () => undefined,
    emit: () => undefined,
  });
  try {
    const desk = await openDesk(program, options, shown);
    const outcome = await carryOut(desk, command);
    await tellOutcome(outcome, options);
    return outcome.done ? 0 : 1;
  } catch (error) {
    await tellFailure(error, options, program);
    return 1;
  } finally {
    await program.close();
  }
}

/** An import may be the first thing done with a folder; everything else needs data that is there. */
function makesData(command: Command): boolean {
  return command.name === 'import' || command.name === 'call';
}

function carryOut(desk: Desk, command: Command): Promise<Outcome> {
  switch (command.name) {
    case 'check':
      return check(desk);
    case 'backup':
      return backup(desk, command);
    case 'call':
      return call(desk, command);
    case 'import':
      return importFile(desk, command);
    case 'report':
      return report(desk, command);
    case 'print':
      return print(desk, command);
    case 'help':
      throw new Error('help needs no office');
    default:
      return command satisfies never;
  }
}

async function openDesk(program: Program, options: CommonOptions, folder: string): Promise<Desk> {
  const { door, files } = program;
  const { locale, t } = await language(program, options);
  const sentence = (error: CallError): string => refusal(error, t, folder);

  return {
    locale,
    t,
    dispatch: door.answer,
    sentence,
    giveFile: (path) => files.give(resolve(path)).token,
    async ask<Name extends CallName>(name: Name, input: CallInput<Name>) {
      const answer = await door.answer(name, input);
      if (!answer.ok) throw new CommandFailure(sentence(answer.error), answer.error);
      // The dispatcher has checked the value against the contract.
      return answer.value as CallOutput<Name>;
    },
  };
}

/** As asked for; else as the office reads and prints; else the product's own. */
async function language(program: Program, options: CommonOptions): Promise<{ locale: Locale; t: Translate }> {
  if (options.locale) return { locale: options.locale, t: translator(options.locale) };
  const status = await program.door.answer('office.status', {});
  const locale = status.ok ? (status.value as CallOutput<'office.status'>).settings.screenLocale : DEFAULT_LOCALE;
  return { locale, t: translator(locale) };
}

function refusal(error: CallError, t: Translate, folder: string): string {
  if (error.code !== 'office-closed') return sentenceFor(error, t);
  return t(`program.closed.${String(error.params?.['problem'])}`, { folder, defaultValue: t('errors.office-closed') });
}

async function tellOutcome({ result, lines, complaints }: Outcome, options: CommonOptions): Promise<void> {
  await say('stdout', options.json ? JSON.stringify(result) : lines.join('\n'));
  if (complaints.length > 0) await say('stderr', complaints.join('\n'));
}

async function tellFailure(error: unknown, options: CommonOptions, { log }: Program): Promise<void> {
  if (error instanceof CommandFailure) {
    await complain(options, error.message, error.error);
    return;
  }
  const ref = newReference();
  log.error(`[${ref}] command: ${error instanceof Error ? (error.stack ?? error.message) : typeof error}`);
  const t = translator(options.locale ?? DEFAULT_LOCALE);
  await complain(options, t('errors.internal', { ref }), { code: 'internal', ref });
}

/** One line for people, with `shown` in the sentence's place if given; with `--json` also the sentence for programs. */
async function complain(
  options: CommonOptions,
  sentence: string,
  error: CommandFailure['error'],
  shown = sentence,
): Promise<void> {
  if (options.json) await say('stdout', JSON.stringify({ error: { ...error, message: sentence } }));
  await say('stderr', shown.replaceAll(/\s*[\r\n]+\s*/g, ' '));
}
