import { openDesk } from './desk.ts';

/*
 * A process with nothing but the office in it: `core-child.ts FILE`. Tells when
 * the first page of the ledger was there, and what memory a working day takes.
 */

const [path = ''] = process.argv.slice(2);
const desk = await openDesk(path);
const view = {
  month: null,
  states: [],
  types: [],
  units: [],
  channels: [],
  outcomes: [],
  customerId: null,
  lateOnly: false,
  openOnly: false,
  text: '',
  sort: 'number',
  descending: true,
} as const;
await desk.do('office.status', {});
await desk.do('ledger.months', {});
await desk.do('ledger.page', {
  view: { ...view, states: [], types: [], units: [], channels: [], outcomes: [] },
  offset: 0,
  limit: 60,
});
const usable = performance.now();

for (const sort of ['customer', 'product', 'dueOn', 'type', 'state'] as const) {
  await desk.do('ledger.page', {
    view: { ...view, states: [], types: [], units: [], channels: [], outcomes: [], sort },
    offset: 100,
    limit: 60,
  });
}
for (const text of ['毛', '毛邊', '不良率', '2611', '台積電']) {
  await desk.do('ledger.search', { text, limit: 50 });
  await desk.do('customers.search', { text, limit: 20 });
}
for (const sort of ['number', 'name', 'openCases'] as const) {
  await desk.do('customers.list', { text: '', sort, descending: true, offset: 1000, limit: 60 });
  await desk.do('customers.list', { text: '科技', sort, descending: true, offset: 0, limit: 60 });
}
await desk.do('statistics.month', { month: '2026-10', locale: 'zh-TW' });
await desk.do('ledger.proof', {});
await new Promise((resume) => setTimeout(resume, 500));
const { rss } = process.memoryUsage();
process.stdout.write(JSON.stringify({ usable, rss }));
await desk.close();
