import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

import { onTestFinished } from 'vitest';

import { setUpOffice } from '../../build/screens/office.ts';
import type { Database } from '../../db/database.ts';
import { openDatabase } from '../../db/open.ts';
import type { CallInput, CallName, CallOutput } from '../../electron/contract/calls.ts';
import type { CallError } from '../../electron/contract/errors.ts';
import type { EventName, EventPayload } from '../../electron/contract/events.ts';
import type { Locale } from '../../electron/contract/shapes.ts';
import type { Host } from '../../electron/core/host.ts';
import { createOffice, type Office } from '../../electron/core/office.ts';
import { paperGlyphs } from './paper-glyphs.ts';

/** In memory where the system has such a place: every acceptance waits for its disk, and tests make thousands. */
const scratch = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** A folder that is there for one test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(scratch, 'kesu-test-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

export class TestClock {
  #now: Date;

  constructor(now: string) {
    this.#now = new Date(now);
  }

  now(): Date {
    return new Date(this.#now);
  }

  /** Local time: `2026-11-21T09:05`. */
  set(now: string): void {
    this.#now = new Date(now);
  }
}

/** A desktop without a desk: files are paths, papers cannot be printed unless a test brings its own. */
export function testHost(changes: Partial<Host> = {}): Host & { readonly giveFile: (path: string) => string } {
  const paths = new Map<string, string>();
  let profiles: string | undefined;
  return {
    giveFile(path) {
      const token = `file-${paths.size + 1}`;
      paths.set(token, path);
      return token;
    },
    chooseFileToOpen: () => Promise.resolve(undefined),
    chooseFileToSave: () => Promise.resolve(undefined),
    resolveFile: (token) => Promise.resolve(paths.get(token)),
    makePdf: () => Promise.reject(new Error('this test host makes no PDF')),
    drawPages: () => Promise.reject(new Error('this test host makes no PDF')),
    dropPdf: () => Promise.resolve(),
    print: () => Promise.resolve({ ok: true }),
    listPrinters: () => Promise.resolve([]),
    readPrinters: () => Promise.resolve(profiles),
    writePrinters: (text) => {
      profiles = text;
      return Promise.resolve();
    },
    setPrintersAside: () => {
      profiles = undefined;
      return Promise.resolve('printers.broken.json');
    },
    revealFile: () => Promise.resolve(),
    ...changes,
  };
}

export interface TestOffice {
  readonly office: Office;
  /** The file under the office, to look behind its back or to break it. */
  readonly db: Database;
  readonly clock: TestClock;
  readonly host: ReturnType<typeof testHost>;
  readonly folder: string;
  readonly events: { readonly name: EventName; readonly payload: EventPayload<EventName> }[];
  /** Errors that the office met and did not expect; `do` and `refused` throw them. */
  readonly bugs: readonly Error[];
  /** A call that must succeed; otherwise the test fails with the refusal. */
  do<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>>;
  /** A call that must be refused. */
  refused<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallError>;
  /** Token for a path, as if the clerk had chosen it. */
  file(path: string): string;
}

interface TestOfficeOptions {
  readonly now?: string;
  readonly folder?: string;
  readonly host?: Partial<Host>;
  /** False to meet the office before the first-run page. Default true: policy P2, western years, English-free zh-TW. */
  readonly setUp?: boolean;
}

/** When the offices of the tests are set up, and where their clocks stand. */
const NOW = '2026-11-21T09:05';

/** A real office on a real database file in a folder of its own, closed and removed after the test. */
export async function testOffice(options: TestOfficeOptions = {}): Promise<TestOffice> {
  const folder = options.folder ?? temporaryFolder();
  const { now = NOW, setUp = true } = options;
  const begun = setUp && now === NOW ? 'set-up' : 'empty';
  await layOfficeFile(folder, { begun, locale: 'zh-TW', now: NOW });
  const test = await openTestOffice(folder, { ...options, now });
  onTestFinished(() => test.office.close());
  if (setUp && begun === 'empty') await setUpOffice({ call: test.do }, 'zh-TW');
  return test;
}

interface Pattern {
  readonly begun: 'empty' | 'set-up';
  readonly locale: Locale;
  /** When it is made. */
  readonly now: string;
}

const patternFolders: string[] = [];

function removePatterns(): void {
  for (const folder of patternFolders) rmSync(folder, { recursive: true, force: true });
}

const patterns = new Map<string, Promise<string>>();

/** Puts the file of a new office into a folder that has none. It is made once and copied: making it takes longer than most tests. */
export async function layOfficeFile(folder: string, pattern: Pattern): Promise<void> {
  const path = join(folder, 'kesu.db');
  if (existsSync(path)) return;
  const key = Object.values(pattern).join(' ');
  const made = patterns.get(key) ?? makePattern(pattern);
  patterns.set(key, made);
  const from = await made;
  mkdirSync(folder, { recursive: true });
  copyFileSync(from, path);
}

async function makePattern({ begun, locale, now }: Pattern): Promise<string> {
  const folder = mkdtempSync(join(scratch, 'kesu-pattern-'));
  if (patternFolders.length === 0) process.once('exit', removePatterns);
  patternFolders.push(folder);
  const test = await openTestOffice(folder, { now });
  if (begun === 'set-up') await setUpOffice({ call: test.do }, locale);
  await test.office.close();
  return join(folder, 'kesu.db');
}

async function openTestOffice(
  folder: string,
  options: TestOfficeOptions & { readonly now: string },
): Promise<TestOffice> {
  const clock = new TestClock(options.now);
  const host = testHost(options.host);
  const bugs: Error[] = [];
  const events: { name: EventName; payload: EventPayload<EventName> }[] = [];
  const db = await openDatabase(join(folder, 'kesu.db'));
  const office = createOffice({
    db,
    clock,
    host,
    log: {
      bug(where, error) {
        bugs.push(new Error(`bug in ${where}`, { cause: error }));
        return `ref-${bugs.length}`;
      },
      info: () => undefined,
    },
    emit: (name, payload) => {
      events.push({ name, payload });
    },
    programVersion: '0.0.0-test',
    glyphs: paperGlyphs,
  });

  return {
    office,
    db,
    clock,
    host,
    folder,
    events,
    bugs,
    async do(name, input) {
      const answer = await office.call(name, input);
      if (!answer.ok && answer.error.code === 'internal') throw bugs.at(-1);
      if (!answer.ok) throw new Error(`${name} was refused: ${JSON.stringify(answer.error)}`);
      return answer.value;
    },
    async refused(name, input) {
      const answer = await office.call(name, input);
      if (!answer.ok && answer.error.code === 'internal') throw bugs.at(-1);
      if (answer.ok) throw new Error(`${name} should have been refused, but gave ${JSON.stringify(answer.value)}`);
      return answer.error;
    },
    file: (path) => host.giveFile(path),
  };
}

/** Path of a file of the shared real data, or undefined where it is not beside the project. */
export function sharedData(name: string): string {
  return join(import.meta.dirname, '../../../shared/data', basename(name));
}
