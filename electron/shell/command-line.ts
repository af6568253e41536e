import { extname } from 'node:path';
import { parseArgs } from 'node:util';

import type { ErrorParams } from '../contract/errors.ts';
import { paperKind, type PaperKind } from '../contract/paper.ts';
import { paperSize, type PaperSize } from '../contract/print-options.ts';
import { isoMonth, locale as localeShape, type Locale } from '../contract/shapes.ts';

/** Of every command. */
export interface CommonOptions {
  /** Folder of the data; undefined means the one of the window. */
  readonly data: string | undefined;
  readonly json: boolean;
  /** Language of the sentences and of what is written; undefined means that of the office. */
  readonly locale: Locale | undefined;
}

export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'check' }
  | { readonly name: 'backup'; readonly to: string }
  | { readonly name: 'call'; readonly method: string; readonly input: string; readonly files: readonly string[] }
  | {
      readonly name: 'import';
      readonly kind: 'customers' | 'cases';
      readonly file: string;
      readonly map: string | undefined;
      readonly trial: boolean;
    }
  | { readonly name: 'report'; readonly month: string; readonly to: string; readonly format: 'xlsx' | 'pdf' | 'csv' }
  | {
      readonly name: 'print';
      readonly number: string;
      readonly to: string;
      /** Undefined: what the number names, the form of a case or a paper that was filled in. */
      readonly paper: PaperKind | undefined;
      readonly size: PaperSize | undefined;
      /** Which one, when a western and a 民國 year share their digits. */
      readonly month: string | undefined;
      readonly reason: string;
    };

/** What is wrong with what was typed; names a sentence `program.usage.<code>`. */
export interface UsageProblem {
  readonly code: (typeof usageProblems)[number];
  readonly params: ErrorParams;
}

export const usageProblems = [
  'unknown-command',
  'unknown-option',
  'option-needs-value',
  'option-takes-no-value',
  'too-many',
  'missing-argument',
  'missing-option',
  'unknown-locale',
  'not-a-month',
  'unknown-format',
  'unknown-paper',
  'unknown-size',
  'unknown-kind',
] as const;

export type CommandLine =
  | { readonly kind: 'window'; readonly data: string | undefined }
  | { readonly kind: 'command'; readonly command: Command; readonly options: CommonOptions }
  | { readonly kind: 'wrong'; readonly problem: UsageProblem; readonly options: CommonOptions };

class Wrong extends Error {
  readonly problem: UsageProblem;

  constructor(code: UsageProblem['code'], params: UsageProblem['params'] = {}) {
    super(code);
    this.problem = { code, params };
  }
}

const common = {
  data: { type: 'string' },
  json: { type: 'boolean' },
  locale: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Options that belong to one command only. */
const own = {
  help: {},
  check: {},
  backup: { to: { type: 'string' } },
  call: { file: { type: 'string', multiple: true } },
  import: { map: { type: 'string' }, trial: { type: 'boolean' } },
  report: { to: { type: 'string' } },
  print: {
    to: { type: 'string' },
    paper: { type: 'string' },
    size: { type: 'string' },
    month: { type: 'string' },
    reason: { type: 'string' },
  },
} as const;

type CommandName = keyof typeof own;

/**
 * Reads what was typed after the program's name. Without a command the window
 * opens, and switches that are not ours (those of Chromium) are left alone.
 */
export function readCommandLine(argv: readonly string[]): CommandLine {
  const name = commandName(argv);
  if (name === undefined) return forWindow(argv);
  const options = guessOptions(argv);
  try {
    if (!Object.hasOwn(own, name)) throw new Wrong('unknown-command', { name });
    return readCommand(name as CommandName, argv, options);
  } catch (error) {
    if (error instanceof Wrong) return { kind: 'wrong', problem: error.problem, options };
    throw error;
  }
}

const valued = new Set(['--data', '--locale']);

/** The first word that is neither an option nor the value of one that may stand before a command. */
function commandName(argv: readonly string[]): string | undefined {
  if (argv.includes('--help') || argv.includes('-h')) return 'help';
  for (let index = 0; index < argv.length; index += 1) {
    const word = argv[index] ?? '';
    if (valued.has(word)) index += 1;
    else if (!word.startsWith('-')) return word;
  }
  return undefined;
}

function forWindow(argv: readonly string[]): CommandLine {
  const { values } = parseArgs({ args: [...argv], options: common, strict: false, allowPositionals: true });
  return { kind: 'window', data: typeof values.data === 'string' && values.data !== '' ? values.data : undefined };
}

/** Language and form of the complaint, also when the rest of the line makes no sense. */
function guessOptions(argv: readonly string[]): CommonOptions {
  const { values } = parseArgs({ args: [...argv], options: common, strict: false, allowPositionals: true });
  const locale = localeShape.safeParse(values.locale);
  return {
    data: typeof values.data === 'string' ? values.data : undefined,
    json: values.json === true,
    locale: locale.success ? locale.data : undefined,
  };
}

function readCommand(name: CommandName, argv: readonly string[], options: CommonOptions): CommandLine {
  const { values, positionals } = parse(name, argv);
  const text = (option: string): string | undefined => {
    const value = values[option];
    return typeof value === 'string' ? value : undefined;
  };
  const locale = text('locale');
  if (locale !== undefined && options.locale === undefined) throw new Wrong('unknown-locale', { locale });

  const words = positionals.slice(1);
  const allowed = { help: 9, check: 0, backup: 0, call: 2, import: 2, report: 1, print: 1 }[name];
  const extra = words[allowed];
  if (extra !== undefined) throw new Wrong('too-many', { word: extra });
  const word = (index: number, what: string): string => {
    const value = words[index];
    if (value === undefined || value === '') throw new Wrong('missing-argument', { name, what });
    return value;
  };
  const target = (ending?: string): string => {
    const to = text('to');
    if (to === undefined || to === '') throw new Wrong('missing-option', { name, option: '--to' });
    if (ending !== undefined && extname(to).toLowerCase() !== ending)
      throw new Wrong('unknown-format', { file: to, formats: ending });
    return to;
  };

  return { kind: 'command', options, command: commandFor() };

  function commandFor(): Command {
    switch (name) {
      case 'help':
      case 'check':
        return { name };
      case 'backup':
        return { name, to: target('.db') };
      case 'call': {
        const files = values['file'];
        return {
          name,
          method: word(0, 'METHOD'),
          input: words[1] ?? '{}',
          files: Array.isArray(files) ? files.map(String) : [],
        };
      }
      case 'import':
        return {
          name,
          kind: importKind(word(0, 'customers|cases')),
          file: word(1, 'FILE'),
          map: text('map'),
          trial: values['trial'] === true,
        };
      case 'report': {
        const to = target();
        return { name, month: month(word(0, 'YYYY-MM')), to, format: formatOf(to) };
      }
      case 'print': {
        const to = target('.pdf');
        const wanted = text('month');
        return {
          name,
          number: word(0, 'NUMBER'),
          to,
          paper:
            text('paper') === undefined
              ? undefined
              : oneOf(paperKind.safeParse(text('paper')), 'unknown-paper', text('paper')),
          size:
            text('size') === undefined
              ? undefined
              : oneOf(paperSize.safeParse(text('size')), 'unknown-size', text('size')),
          month: wanted === undefined ? undefined : month(wanted),
          reason: text('reason') ?? '',
        };
      }
      default:
        return name satisfies never;
    }
  }
}

interface Parsed {
  readonly values: Readonly<Record<string, unknown>>;
  readonly positionals: readonly string[];
}

function parse(name: CommandName, argv: readonly string[]): Parsed {
  try {
    return parseArgs({ args: [...argv], options: { ...common, ...own[name] }, strict: true, allowPositionals: true });
  } catch (error) {
    throw explain(error, argv);
  }
}

/** Node says what is wrong in English and at length; only its code and the option are used. */
function explain(error: unknown, argv: readonly string[]): Wrong {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  const message = error instanceof Error ? error.message : '';
  const option = /'(?:-\w, )?(--?[^' =]+)/.exec(message)?.[1] ?? argv.find((word) => word.startsWith('-')) ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return new Wrong('unknown-option', { option });
  if (message.includes('does not take an argument')) return new Wrong('option-takes-no-value', { option });
  return new Wrong('option-needs-value', { option });
}

function importKind(word: string): 'customers' | 'cases' {
  if (word === 'customers' || word === 'cases') return word;
  throw new Wrong('unknown-kind', { word });
}

function month(word: string): string {
  return oneOf(isoMonth.safeParse(word), 'not-a-month', word);
}

function formatOf(file: string): 'xlsx' | 'pdf' | 'csv' {
  switch (extname(file).toLowerCase()) {
    case '.xlsx':
      return 'xlsx';
    case '.pdf':
      return 'pdf';
    case '.csv':
      return 'csv';
    default:
      throw new Wrong('unknown-format', { file, formats: '.xlsx .pdf .csv' });
  }
}

function oneOf<Value>(
  result: { readonly success: true; readonly data: Value } | { readonly success: false },
  code: UsageProblem['code'],
  word: string | undefined,
): Value {
  if (result.success) return result.data;
  throw new Wrong(code, { word: word ?? '' });
}
