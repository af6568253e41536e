import { describe, expect, it } from 'vitest';
import fc from 'fast-check';

import { foldText, foldWords } from '../../db/search/fold.ts';
import { ledgerSort, ledgerView, type LedgerRow, type LedgerView } from '../../electron/contract/ledger.ts';
import { accept, addCustomer, complaint, freezeMonth, goods, withFile } from '../support/cases.ts';
import { fillLedger } from '../support/ledger-sample.ts';
import { testOffice, type TestOffice } from '../support/office.ts';
import { wholeView } from '../support/ledger-view.ts';

const everything: LedgerView = { ...wholeView, descending: true };

async function ids(test: TestOffice, view: Partial<LedgerView>): Promise<number[]> {
  const found = [];
  for (let offset = 0; ; offset += 500) {
    const { total, rows } = await test.do('ledger.page', { view: { ...everything, ...view }, offset, limit: 500 });
    found.push(...rows.map(({ id }) => id));
    if (found.length >= total) return found;
  }
}

const open = new Set<string>(['filed', 'accepted', 'at-station', 'waiting', 'decided']);

/** What the view should hold, decided row by row from the rows themselves. */
function belongs(row: LedgerRow, text: string, view: LedgerView): boolean {
  return (
    (view.month === null || row.acceptedOn?.slice(0, 7) === view.month) &&
    (view.states.length === 0 || view.states.includes(row.state)) &&
    (view.types.length === 0 || view.types.includes(row.type)) &&
    (view.units.length === 0 || view.units.includes(row.unit)) &&
    (view.channels.length === 0 || view.channels.includes(row.channel)) &&
    (view.outcomes.length === 0 || row.outcomes.some((outcome) => view.outcomes.includes(outcome))) &&
    (!view.openOnly || open.has(row.state)) &&
    (!view.lateOnly || (open.has(row.state) && row.dueOn !== null && row.dueOn < '2026-11-21')) &&
    foldWords(view.text).every((word) => text.includes(word))
  );
}

function sortKey(row: LedgerRow, sort: LedgerView['sort']): string | null {
  switch (sort) {
    case 'number':
    case 'acceptedOn':
      return row.acceptedOn && (sort === 'number' ? row.acceptedOn.slice(0, 7) : row.acceptedOn);
    case 'dueOn':
      return row.dueOn;
    case 'closedOn':
      return row.closedOn;
    case 'customer':
      return row.customerName;
    case 'product':
      return row.product;
    case 'state':
    case 'type':
    case 'unit':
    case 'channel':
    case 'severity':
      return null;
  }
}

describe('a view of the ledger', () => {
  it('holds exactly the cases its filters ask for, in order, wherever it is cut', { timeout: 60_000 }, async () => {
    const test = await testOffice();
    fillLedger(test.folder, 700);
    const all = await ids(test, {});
    expect(new Set(all).size).toBe(700);
    const rows = new Map<number, LedgerRow>();
    for (const offset of [0, 500]) {
      const page = await test.do('ledger.page', { view: everything, offset, limit: 500 });
      for (const row of page.rows) rows.set(row.id, row);
    }
    const texts = new Map(
      withFile(
        test.folder,
        (file) => file.prepare('SELECT case_id, text FROM case_search_text').raw().all() as [number, string][],
      ),
    );

    const some = <Item>(...items: Item[]) => fc.subarray(items, { maxLength: 2 });
    const view = fc.record({
      month: fc.constantFrom(null, null, '2026-11', '2026-07', '2026-01'),
      states: some(...ledgerView.shape.states.element.options),
      types: some('quality', 'own-type', 'nothing'),
      units: some('rd', 'gm-office'),
      channels: some('phone', 'email', 'nothing'),
      outcomes: some('replace', 'refund', 'nothing'),
      customerId: fc.constant(null),
      lateOnly: fc.boolean(),
      openOnly: fc.boolean(),
      text: fc.constantFrom(
        '',
        '',
        '毛',
        '毛邊',
        '数量短少',
        '數量 40pcs',
        'late',
        'EX-1',
        '台湾水泥',
        '2607',
        '無此字',
        '、',
      ),
      sort: fc.constantFrom(...ledgerSort.options),
      descending: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(view, async (asked) => {
        const found = await ids(test, asked);
        const expected = all.filter((id) => belongs(rows.get(id) as LedgerRow, texts.get(id) ?? '', asked));
        expect(found.toSorted((one, other) => one - other)).toEqual(expected.toSorted((one, other) => one - other));
        const keys = found.map((id) => sortKey(rows.get(id) as LedgerRow, asked.sort)).filter((key) => key !== null);
        const sorted = keys.toSorted();
        expect(keys).toEqual(asked.descending ? sorted.toReversed() : sorted);
        if (found.length === 0) return;
        const place = Math.floor(found.length / 2);
        const id = found[place] as number;
        expect(await test.do('ledger.locate', { view: asked, id })).toEqual({ index: place });
        expect(await test.do('ledger.neighbours', { view: asked, id })).toEqual({
          place,
          previous: found[place - 1] ?? null,
          next: found[place + 1] ?? null,
        });
        const { rows: cut, total } = await test.do('ledger.page', { view: asked, offset: place, limit: 7 });
        expect([total, cut.map((row) => row.id)]).toEqual([found.length, found.slice(place, place + 7)]);
      }),
      { numRuns: 150 },
    );
  });

  it('sorts by number through the integers, with what waits for a number on top', async () => {
    const test = await testOffice();
    const customer = addCustomer(test.folder);
    withFile(test.folder, (file) =>
      file.prepare('INSERT INTO months (year, month, last_serial) VALUES (2026, 11, 98)').run(),
    );
    for (let count = 0; count < 3; count += 1) await accept(test, complaint(customer));
    await accept(test, complaint(customer, { goods: [] }), { acceptedOn: '2026-09-30', reason: '補登' });
    const { id: draftId } = await test.do('drafts.save', { form: complaint(customer) });
    await test.do('cases.file', { draftId });
    const { rows } = await test.do('ledger.page', { view: everything, offset: 0, limit: 10 });
    expect(rows.map(({ number }) => number)).toEqual([null, '2611101', '2611100', '261199', '260901']);
    const ascending = await test.do('ledger.page', {
      view: { ...everything, descending: false },
      offset: 0,
      limit: 10,
    });
    expect(ascending.rows.map(({ number }) => number)).toEqual(['260901', '261199', '2611100', '2611101', null]);
  });

  it('puts choices in the order of the policy, and what has no date last', async () => {
    const test = await testOffice();
    const customer = addCustomer(test.folder);
    for (const severity of ['severe', '', 'general', 'moderate']) await accept(test, complaint(customer, { severity }));
    await test.do('cases.close', {
      id: 2,
      version: 1,
      closedOn: '2026-11-21',
      outcomes: ['none'],
      responsibleUnit: '',
      established: true,
      note: '',
    });
    const severities = async (view: Partial<LedgerView>) =>
      (await test.do('ledger.page', { view: { ...everything, ...view }, offset: 0, limit: 10 })).rows.map(
        ({ severity }) => severity,
      );
    expect(await severities({ sort: 'severity', descending: false })).toEqual(['general', 'moderate', 'severe', '']);
    expect((await ids(test, { sort: 'closedOn', descending: true }))[0]).toBe(2);
    expect((await ids(test, { sort: 'closedOn', descending: false }))[0]).toBe(2);
  });

  it('shows what was written a moment ago, by this program and by another', async () => {
    const test = await testOffice();
    const customer = addCustomer(test.folder);
    expect(await ids(test, {})).toEqual([]);
    const first = await accept(test, complaint(customer));
    expect(await ids(test, { openOnly: true, sort: 'customer' })).toEqual([first.id]);
    const second = await accept(test, complaint(customer, { goods: [goods({ product: '軸承座' })] }));
    expect(await ids(test, { sort: 'product', descending: false })).toEqual([second.id, first.id]);
    const voided = await test.do('cases.void', { id: first.id, version: 1, reason: '重複' });
    expect(await ids(test, { openOnly: true })).toEqual([second.id]);
    expect(await ids(test, { states: ['voided'] })).toEqual([first.id]);
    const { rows } = await test.do('ledger.page', { view: { ...everything, states: ['voided'] }, offset: 0, limit: 1 });
    expect(rows[0]).toMatchObject({ number: '261101', voidReason: '重複' });
    await test.do('cases.unvoid', voided);
    expect(await ids(test, { openOnly: true })).toEqual([second.id, first.id]);

    withFile(test.folder, (file) => file.prepare(`UPDATE cases SET unit = 'rd' WHERE id = ?`).run(first.id));
    expect(await ids(test, { units: ['rd'] })).toEqual([first.id]);
    fillLedger(test.folder, 40);
    expect(await ids(test, {})).toHaveLength(42);
    withFile(test.folder, (file) => file.prepare(`DELETE FROM cases WHERE state = 'filed'`).run());
    expect(await ids(test, { states: ['filed'] })).toEqual([]);
  });

  it('opens again at the same line, or says that the case is not in it', async () => {
    const test = await testOffice();
    const customer = addCustomer(test.folder);
    const { id } = await accept(test, complaint(customer));
    await accept(test, complaint(customer));
    expect(await test.do('ledger.locate', { view: everything, id })).toEqual({ index: 1 });
    expect(await test.do('ledger.locate', { view: { ...everything, states: ['closed'] }, id })).toEqual({
      index: null,
    });
    expect(await test.do('ledger.locate', { view: everything, id: 77 })).toEqual({ index: null });
  });

  it('goes on to the cases beside the place of one that has left the view', async () => {
    const test = await testOffice();
    const customer = addCustomer(test.folder);
    const cases = [];
    for (let count = 0; count < 4; count += 1) cases.push(await accept(test, complaint(customer)));
    const [first = 0, second = 0, third = 0, fourth = 0] = cases.map(({ id }) => id);
    const view = { ...everything, openOnly: true, descending: false };
    expect(await test.do('ledger.neighbours', { view, id: second })).toEqual({
      place: 1,
      previous: first,
      next: third,
    });
    await closeCase(second);
    expect(await test.do('ledger.neighbours', { view, id: second })).toEqual({
      place: null,
      previous: null,
      next: null,
    });
    const beside = (id: number, lastPlace: number) => test.do('ledger.neighbours', { view, id, lastPlace });
    expect(await beside(second, 1)).toEqual({ place: null, previous: first, next: third });
    await closeCase(fourth);
    expect(await beside(fourth, 3)).toEqual({ place: null, previous: third, next: null });
    await closeCase(first);
    expect(await beside(first, 0)).toEqual({ place: null, previous: null, next: third });

    async function closeCase(id: number): Promise<void> {
      await test.do('cases.close', {
        id,
        version: 1,
        closedOn: '2026-11-21',
        outcomes: ['return'],
        responsibleUnit: 'manufacturing',
        established: true,
        note: '',
      });
    }
  });

  it('shows a line with its outcomes, copies and days late', async () => {
    const test = await testOffice();
    const { id, version } = await accept(test, complaint(addCustomer(test.folder)));
    withFile(test.folder, (file) => {
      const insert = file.prepare(
        `INSERT INTO paper_copies (paper, case_id, copy, printing, state, holder, on_date, changed_at)
         VALUES ('complaint', ?, ?, 1, ?, '', '2026-11-21', '2026-11-21')`,
      );
      insert.run(id, 2, 'handed');
      insert.run(id, 1, 'printed');
    });
    test.clock.set('2026-12-08T09:00');
    const line = async () => (await test.do('ledger.page', { view: everything, offset: 0, limit: 1 })).rows[0];
    expect(await line()).toMatchObject({
      number: '261101',
      dueOn: '2026-12-06',
      lateDays: 2,
      outcomes: [],
      copies: ['printed', 'handed', 'none', 'none', 'none'],
    });
    expect(await ids(test, { lateOnly: true })).toEqual([id]);
    await test.do('cases.close', {
      id,
      version,
      closedOn: '2026-12-08',
      outcomes: ['rework', 'return'],
      responsibleUnit: 'rd',
      established: true,
      note: '',
    });
    expect(await line()).toMatchObject({
      state: 'closed',
      lateDays: 0,
      outcomes: ['return', 'rework'],
      closedOn: '2026-12-08',
    });
    expect(await ids(test, { lateOnly: true })).toEqual([]);
  });
});

describe('the months', () => {
  it('are newest first with the figures of their head line', async () => {
    const test = await testOffice({ now: '2026-10-05T09:00' });
    const customer = addCustomer(test.folder);
    const form = complaint(customer, { goods: [] });
    const first = await accept(test, form);
    const second = await accept(test, form);
    await accept(test, form);
    await test.do('cases.void', { id: first.id, version: 1, reason: '重複' });
    await test.do('cases.close', {
      id: second.id,
      version: 1,
      closedOn: '2026-10-05',
      outcomes: ['none'],
      responsibleUnit: '',
      established: true,
      note: '',
    });
    test.clock.set('2026-11-02T09:00');
    await accept(test, form);
    freezeMonth(test.folder, '2026-10');
    expect((await test.do('ledger.months', {})).months).toEqual([
      { month: '2026-11', count: 1, closed: 0, late: 0, voided: 0, last: '261101', frozen: false },
      { month: '2026-10', count: 3, closed: 1, late: 1, voided: 1, last: '261003', frozen: true },
    ]);
  });
});

describe('the look-up', () => {
  it('finds by number, product, material, customer and words, 繁 as 簡, the newest first', async () => {
    const test = await testOffice();
    const first = await accept(test, complaint(addCustomer(test.folder, '臺灣水泥股份有限公司')));
    const second = await accept(
      test,
      complaint(addCustomer(test.folder, '丙丁國際貿易'), {
        goods: [goods({ materialNo: 'EX-2004-A', product: '端子台' })],
        description: '數量短少',
      }),
    );
    const found = async (text: string) =>
      (await test.do('ledger.search', { text, limit: 10 })).rows.map(({ id }) => id);
    expect(await found('261101')).toEqual([first.id]);
    expect(await found('台湾')).toEqual([first.id]);
    expect(await found('端')).toEqual([second.id]);
    expect(await found('ex 2004')).toEqual([second.id]);
    expect(await found('数量短少')).toEqual([second.id]);
    expect(await found('毛邊 台灣')).toEqual([first.id]);
    expect(await found('SO-2610')).toEqual([second.id, first.id]);
    expect(await found('毛邊短少')).toEqual([]);
    expect(await found('" OR 1')).toEqual([]);
    expect(await found('')).toEqual([]);
    expect(await test.do('ledger.search', { text: 'SO', limit: 1 })).toMatchObject({
      more: true,
      rows: [{ id: second.id }],
    });
  });

  it('a number, whole or half typed, comes before a lot or an order with the same digits', async () => {
    const test = await testOffice();
    const customer = addCustomer(test.folder);
    const found = async (text: string) => (await test.do('ledger.search', { text, limit: 3 })).rows.map(({ id }) => id);
    const first = await accept(test, complaint(customer, { goods: [] }));
    const second = await accept(test, complaint(customer, { goods: [] }));
    const lots = [];
    for (const lotNo of ['261101', 'L-261101-7', '26110199']) {
      lots.unshift(await accept(test, complaint(customer, { goods: [goods({ orderNo: '', lotNo })] })));
    }
    const [newest, next, oldest] = lots.map(({ id }) => id);
    expect(await found('261101')).toEqual([first.id, newest, next]);
    expect(await found(' 2611-01 ')).toEqual([first.id, newest, next]);
    expect(await found('261102')).toEqual([second.id]);
    expect(await found('2611')).toEqual([newest, next, oldest]);
    expect(await found('26110')).toEqual([newest, next, oldest]);
    expect(await found('26110199')).toEqual([newest]);
  });

  it('a word that repeats itself is not found where only its part stands', async () => {
    const test = await testOffice();
    const customer = addCustomer(test.folder, '臺灣水泥股份有限公司');
    const long = await accept(test, complaint(customer, { description: '批號 7777，哈哈哈' }));
    await accept(test, complaint(customer, { description: '批號 777，哈哈' }));
    for (const text of ['7777', '哈哈哈']) {
      expect((await test.do('ledger.search', { text, limit: 10 })).rows.map(({ id }) => id)).toEqual([long.id]);
    }
  });

  it('finds the same cases as reading all of them', async () => {
    const test = await testOffice();
    fillLedger(test.folder, 300, 7);
    const texts = withFile(
      test.folder,
      (file) =>
        file.prepare('SELECT case_id, text FROM case_search_text ORDER BY case_id DESC').raw().all() as [
          number,
          string,
        ][],
    );
    const piece = fc
      .constantFrom(...texts)
      .chain(([, text]) =>
        fc
          .nat(text.length - 1)
          .chain((at) => fc.integer({ min: 1, max: 6 }).map((length) => text.slice(at, at + length))),
      );
    await fc.assert(
      fc.asyncProperty(fc.oneof(piece, fc.string({ maxLength: 4 })), async (text) => {
        const words = foldWords(text);
        const expected =
          words.length === 0
            ? []
            : texts.filter(([, all]) => words.every((word) => all.includes(word))).map(([id]) => id);
        const { rows } = await test.do('ledger.search', { text, limit: 100 });
        const isNumber = expected.length > 0 && /^\d{6,}$/.test(foldText(text));
        expect(rows.map(({ id }) => id).toSorted((a, b) => b - a)).toEqual(
          isNumber ? expect.arrayContaining(expected.slice(0, 1)) : expected.slice(0, 100),
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe('the proof', () => {
  it('says where numbers are missing or a counter disagrees', async () => {
    const test = await testOffice();
    expect(await test.do('ledger.proof', {})).toEqual({ ok: true, months: [] });
    const customer = addCustomer(test.folder);
    for (let count = 0; count < 4; count += 1) await accept(test, complaint(customer));
    expect(await test.do('ledger.proof', {})).toMatchObject({
      ok: true,
      months: [{ count: 4, gaps: [], doubles: [] }],
    });
    withFile(test.folder, (file) => {
      file.exec('DROP TRIGGER cases_numbered_stay; DELETE FROM cases WHERE serial = 2');
      file.exec('UPDATE months SET last_serial = 6; INSERT INTO months (year, month, last_serial) VALUES (2026, 9, 1)');
    });
    expect(await test.do('ledger.proof', {})).toEqual({
      ok: false,
      months: [
        { month: '2026-09', first: '', last: '', count: 0, voided: [], gaps: ['260901'], doubles: [] },
        {
          month: '2026-11',
          first: '261101',
          last: '261104',
          count: 3,
          voided: [],
          gaps: ['261102', '261105', '261106'],
          doubles: [],
        },
      ],
    });
  });
});
