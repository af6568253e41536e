import type { CallInput } from '../../../electron/contract/calls.ts';
import { ledgerSort, type LedgerView } from '../../../electron/contract/ledger.ts';
import type { Desk } from '../desk.ts';
import { FULL_MONTH } from '../make-ledger.ts';
import { measure, together, type Figure } from '../measure.ts';
import { p95AtMost, type Report } from '../report.ts';
import { wholeView } from '../../support/ledger-view.ts';

const LIMIT = 60;
const PAGE_MS = 10;

const everything: LedgerView = { ...wholeView, descending: true };

export async function benchLedgerPages(report: Report, desk: Desk, runs: number): Promise<void> {
  report.section('ledger page');
  const page =
    (view: Partial<LedgerView>, offset = 0) =>
    () =>
      desk.do('ledger.page', { view: { ...everything, ...view }, offset, limit: LIMIT });
  const total = (await desk.do('ledger.page', { view: everything, offset: 0, limit: 1 })).total;
  const ends = [0, Math.floor(total / 2), Math.max(0, total - LIMIT)];
  const show = async (
    what: string,
    views: readonly (() => Promise<unknown>)[],
    before?: () => unknown,
  ): Promise<void> => {
    await report.row(async () => {
      const figures: Figure[] = [];
      for (const view of views) figures.push(await measure(view, { runs, ...(before ? { before, warmUp: 1 } : {}) }));
      const figure = together(figures);
      return { what, figure, bars: [p95AtMost(figure, PAGE_MS)] };
    });
  };

  for (const sort of ledgerSort.options) {
    await show(
      `sorted by ${sort}, both ways, anywhere`,
      [true, false].flatMap((descending) => ends.map((offset) => page({ sort, descending }, offset))),
    );
  }
  const filters: readonly (readonly [string, Partial<LedgerView>])[] = [
    ['a month', { month: FULL_MONTH }],
    ['open cases', { openOnly: true }],
    ['late cases', { lateOnly: true }],
    ['closed cases of a type', { states: ['closed'], types: ['quality'] }],
    ['at two units', { units: ['quality', 'manufacturing'] }],
    ['by telephone or mail', { channels: ['phone', 'email'] }],
    ['with an outcome', { outcomes: ['replace', 'exchange', 'return'] }],
    ['a customer', { customerId: 1 }],
    ['a frequent word', { text: '不良' }],
    ['a rare word', { text: '晶鬚' }],
    ['a word in a month, late', { text: '毛邊', month: FULL_MONTH, lateOnly: true }],
  ];
  for (const [what, filter] of filters) {
    const { total: found } = await desk.do('ledger.page', { view: { ...everything, ...filter }, offset: 0, limit: 1 });
    await show(
      `${what} (${found}), any sort`,
      ledgerSort.options.map((sort) => page({ ...filter, sort }, Math.max(0, Math.floor(found / 2) - LIMIT))),
    );
  }

  const draft = await desk.do('cases.get', { id: 1 });
  let version = draft.version;
  const change = async (): Promise<void> => {
    const { form } = await desk.do('cases.get', { id: 1 });
    ({ version } = await desk.do('cases.change', { id: 1, version, form: { ...form, salesOpinion: `${version}` } }));
  };
  await show(
    'after a case was changed, by number',
    ends.map((offset) => page({}, offset)),
    change,
  );
  await show(
    'after a case was changed, by customer',
    ends.map((offset) => page({ sort: 'customer' }, offset)),
    change,
  );
  await show('after a case was changed, a frequent word', [page({ text: '不良' })], change);
}

type CustomerView = CallInput<'customers.list'>;

export async function benchCustomerList(report: Report, desk: Desk, runs: number): Promise<void> {
  report.section('list of customers');
  const page = (view: Partial<CustomerView>) => () =>
    desk.do('customers.list', { text: '', sort: 'number', descending: false, offset: 0, limit: LIMIT, ...view });
  const { total } = await page({})();
  const ends = [0, Math.floor(total / 2), Math.max(0, total - LIMIT)];
  const show = async (what: string, views: readonly (() => Promise<unknown>)[]): Promise<void> => {
    await report.row(async () => {
      const figures: Figure[] = [];
      for (const view of views) figures.push(await measure(view, { runs }));
      const figure = together(figures);
      return { what, figure, bars: [p95AtMost(figure, PAGE_MS)] };
    });
  };
  for (const sort of ['number', 'name', 'taxNumber', 'region', 'openCases'] as const) {
    await show(
      `sorted by ${sort}, both ways, anywhere`,
      [true, false].flatMap((descending) => ends.map((offset) => page({ sort, descending, offset }))),
    );
  }
  await show('narrowed to a frequent word', [page({ text: '科技', sort: 'name' }), page({ text: '台', offset: 500 })]);
  await show('narrowed to a rare word', [page({ text: '堃霖', sort: 'openCases', descending: true })]);
}
