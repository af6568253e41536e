import { join } from 'node:path';

import { scratchFolder } from '../../build/paths.ts';
import type { CallInput, CallName } from '../../electron/contract/calls.ts';
import type { Host } from '../../electron/core/host.ts';
import { openOffice } from '../../electron/shell/office-worker.ts';
import { wholeLedger } from '../../renderer/app/ledger-views.ts';

/*
 * A process with nothing but the office in it: `core-child.ts FILE`. The office runs in its worker as the program
 * starts it. Tells when the first page of the ledger was there, and what memory a working day takes.
 */

const [path = ''] = process.argv.slice(2);
const root = join(import.meta.dirname, '../..');
const none = (): Promise<never> => Promise.reject(new Error('no window here'));
const host: Host = {
  chooseFileToOpen: none,
  chooseFileToSave: none,
  resolveFile: none,
  makePdf: none,
  drawPages: none,
  dropPdf: none,
  print: none,
  listPrinters: none,
  readPrinters: none,
  writePrinters: none,
  setPrintersAside: none,
  revealFile: none,
};

const opened = await openOffice({
  script: join(root, 'out/worker.js'),
  compiled: join(scratchFolder, 'compiled'),
  databaseFile: path,
  // Read only when a paper is drawn.
  coverageFile: '',
  owner: true,
  programVersion: 'bench',
  host,
  emit: () => undefined,
  log: (level, text) => {
    process.stderr.write(`${level}: ${text}\n`);
  },
});
if (!opened.open) throw new Error(`the ledger was not opened: ${opened.problem} ${opened.detail}`);
const { worker } = opened;

async function call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<void> {
  const answer = await worker.dispatch(name, input);
  if (!answer.ok) throw new Error(`${name} was refused: ${JSON.stringify(answer.error)}`);
}

await call('office.status', {});
await call('ledger.months', {});
await call('ledger.page', {
  view: wholeLedger,
  offset: 0,
  limit: 60,
});
const usable = performance.now();

for (const sort of ['customer', 'product', 'dueOn', 'type', 'state'] as const) {
  await call('ledger.page', {
    view: { ...wholeLedger, sort },
    offset: 100,
    limit: 60,
  });
}
for (const text of ['毛', '毛邊', '不良率', '2611', '台積電']) {
  await call('ledger.search', { text, limit: 50 });
  await call('customers.search', { text, limit: 20 });
}
for (const sort of ['number', 'name', 'openCases'] as const) {
  await call('customers.list', { text: '', sort, descending: true, offset: 1000, limit: 60 });
  await call('customers.list', { text: '科技', sort, descending: true, offset: 0, limit: 60 });
}
await call('statistics.month', { month: '2026-10', locale: 'zh-TW' });
await call('ledger.proof', {});
await new Promise((resume) => setTimeout(resume, 500));
const { rss } = process.memoryUsage();
process.stdout.write(JSON.stringify({ usable, rss }));
await worker.close();
