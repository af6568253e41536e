import { basename } from 'node:path';

import type { Database } from '../../db/database.ts';
import { openDatabase } from '../../db/open.ts';
import type { CallInput, CallName, CallOutput } from '../../electron/contract/calls.ts';
import type { Host } from '../../electron/core/host.ts';
import { paperGlyphs } from '../support/paper-glyphs.ts';
import { createOffice } from '../../electron/core/office.ts';
import { LAST_DAY } from './make-ledger.ts';

/** The office on a made ledger, as the program's worker runs it. */
export interface Desk {
  readonly db: Database;
  /** A call that must succeed. */
  do<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>>;
  /** Token for a path, as if the clerk had chosen it. */
  file(path: string): string;
  /** How often each job told how far it is. */
  readonly progress: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

export async function openDesk(path: string): Promise<Desk> {
  const db = await openDatabase(path);
  const paths = new Map<string, string>();
  const progress = new Map<string, number>();
  const host: Host = {
    chooseFileToOpen: () => Promise.resolve(undefined),
    chooseFileToSave: () => Promise.resolve(undefined),
    resolveFile: (token) => Promise.resolve(paths.get(token)),
    makePdf: () => Promise.reject(new Error('no window here')),
    drawPages: () => Promise.reject(new Error('no window here')),
    dropPdf: () => Promise.resolve(),
    print: () => Promise.resolve({ ok: false, reason: 'no printer here' }),
    listPrinters: () => Promise.resolve([]),
    readPrinters: () => Promise.resolve(undefined),
    writePrinters: () => Promise.resolve(),
    setPrintersAside: () => Promise.resolve(''),
    revealFile: () => Promise.resolve(),
  };
  const office = createOffice({
    db,
    host,
    glyphs: paperGlyphs,
    clock: { now: () => new Date(`${LAST_DAY}T09:05:00`) },
    log: {
      bug(where, error) {
        process.stderr.write(
          `bug in ${where}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
        );
        return 'bench';
      },
      info: () => undefined,
    },
    emit(name, payload) {
      if (name === 'job.progress' && 'job' in payload) progress.set(payload.job, (progress.get(payload.job) ?? 0) + 1);
    },
    programVersion: 'bench',
  });
  return {
    db,
    progress,
    async do(name, input) {
      const answer = await office.call(name, input);
      if (!answer.ok) throw new Error(`${name} was refused: ${JSON.stringify(answer.error)}`);
      return answer.value;
    },
    file(path_) {
      const token = `${paths.size + 1}-${basename(path_)}`.slice(0, 100);
      paths.set(token, path_);
      return token;
    },
    close: () => office.close(),
  };
}
