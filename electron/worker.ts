import { parentPort, workerData } from 'node:worker_threads';

import type { Database } from '../db/database.ts';
import { OpenFailure } from '../db/open-failure.ts';
import { openDatabase } from '../db/open.ts';
import { prepareWorkbooks } from './core/export/workbook.ts';
import { coverageFromFile } from './core/glyphs.ts';
import { createOffice, type Office } from './core/office.ts';
import { createHostClient } from './worker/host-client.ts';
import type { FromWorker, ToWorker, WorkerStart } from './worker/messages.ts';
import { createWorkerLog } from './worker/log.ts';

/*
 * The one thread that owns the database. The window and the main process never
 * wait for SQL, an import or an export: they wait for a message.
 */

if (!parentPort) throw new Error('worker.ts is started by the main process');
const port = parentPort;
const { databaseFile, coverageFile, owner, programVersion } = workerData as WorkerStart;

/** Without a call for so long, the clerk reads or thinks, and a moment's work is in nobody's way. */
const IDLE_MS = 5000;

/** A window that is never closed tidies up as often as one that is opened every morning. */
const TIDY_EVERY_MS = 24 * 60 * 60 * 1000;

const tell = (message: FromWorker): void => {
  port.postMessage(message);
};
const host = createHostClient(tell);
const log = createWorkerLog(tell);

const database = await open();
if (database) serve(database);

async function open(): Promise<Database | undefined> {
  try {
    return await openDatabase(databaseFile, { owner, programVersion });
  } catch (error) {
    if (!(error instanceof OpenFailure)) throw error;
    tell({ kind: 'not-opened', problem: error.problem, detail: error.detail });
    port.close();
    return undefined;
  }
}

function serve(db: Database): void {
  const office = createOffice({
    db,
    clock: { now: () => new Date() },
    log,
    host: host.duties,
    emit: (name, payload) => {
      tell({ kind: 'event', name, payload });
    },
    programVersion,
    glyphs: coverageFromFile(coverageFile),
  });
  // A command ends with what it was asked for; a window stays and will need workbooks.
  let idle = owner
    ? setTimeout(() => {
        idle = undefined;
        void prepare().then(() => office.tidy());
      }, IDLE_MS).unref()
    : undefined;
  if (owner) setInterval(() => void office.tidy(), TIDY_EVERY_MS).unref();
  port.on('message', (message: ToWorker) => {
    switch (message.kind) {
      case 'call':
        idle?.refresh();
        void answer(office, message.id, message.name, message.input);
        return;
      case 'host-answer':
        host.answered(message.id, message.value);
        return;
      case 'host-failure':
        host.failed(message.id, message.failure);
        return;
      case 'close':
        void close(office);
        return;
      default:
        message satisfies never;
    }
  });
  tell({ kind: 'opened' });
}

/** Ahead of its need; should it fail, the call that needs it says so. */
async function prepare(): Promise<void> {
  await prepareWorkbooks().catch((error: unknown) => log.bug('prepareWorkbooks', error));
}

async function answer(office: Office, id: number, name: unknown, input: unknown): Promise<void> {
  tell({ kind: 'answer', id, answer: await office.dispatch(name, input) });
}

async function close(office: Office): Promise<void> {
  await office.close();
  tell({ kind: 'closed' });
  port.close();
}
