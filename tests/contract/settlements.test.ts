import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { emptyAllowanceLine, emptyForms } from '../../db/rules/form-texts.ts';
import type { LedgerRow } from '../../electron/contract/ledger.ts';
import type { MonthStatistics } from '../../electron/contract/statistics.ts';
import { came, receive, returnEntries, returnLine } from '../support/forms.ts';
import { decision, finding, lifeDesk, p2Stations, type CaseOnDesk } from '../support/life.ts';
import type { TestOffice } from '../support/office.ts';
import { lineOf, readWorkbook } from '../support/workbook.ts';
import { wholeView } from '../support/ledger-view.ts';

type Desk = Awaited<ReturnType<typeof lifeDesk>>;

/** A case decided with a return of 300 pieces and an allowance of 5,000, and a loss of 2,345.60. */
async function decided(): Promise<Desk> {
  const desk = await lifeDesk({}, { overQuantity: 200 });
  for (const station of p2Stations) await desk.one.pass(station);
  await desk.one.do('life.find', {
    finding: finding({
      established: 'yes',
      causeNote: '模具磨耗',
      lossAmount: '2,345.6',
      shares: [{ unit: 'manufacturing', person: '', share: '100' }],
    }),
  });
  await desk.one.do('life.decide', {
    decision: decision({
      outcomes: [
        { outcome: 'return', quantity: '300 PCS', unit: '', amount: '18,000', note: '' },
        { outcome: 'allowance', quantity: '', unit: '', amount: '5,000', note: '' },
      ],
    }),
  });
  return desk;
}

async function row(test: TestOffice): Promise<Pick<LedgerRow, 'returned' | 'allowance' | 'compensation' | 'loss'>> {
  const { rows } = await test.do('ledger.page', { view: wholeView, offset: 0, limit: 10 });
  const [{ returned, allowance, compensation, loss } = { returned: [], allowance: 0, compensation: 0, loss: 0 }] = rows;
  return { returned, allowance, compensation, loss };
}

async function settlements(test: TestOffice): Promise<MonthStatistics['settlements']> {
  return (await test.do('statistics.month', { month: '2026-11', locale: 'zh-TW' })).settlements;
}

async function close(one: CaseOnDesk): Promise<void> {
  await one.do('cases.close', {
    closedOn: '2026-11-21',
    outcomes: ['allowance', 'return'],
    responsibleUnit: 'manufacturing',
    established: true,
    note: '',
  });
}

async function slip({ test, one }: Desk, ...lines: ReturnType<typeof returnLine>[]) {
  return test.do('forms.create', { caseId: one.id, customerId: null, on: '', entries: returnEntries({ lines }) });
}

describe('the ledger says what a case came to', () => {
  test('first as it was decided, then as the slip says it, then with what was booked of the goods that came', async () => {
    const desk = await decided();
    const money = { allowance: 500_000, compensation: null, loss: 234_560 };
    expect(await row(desk.test)).toEqual({ returned: [{ unit: 'PCS', approved: 300_000, actual: null }], ...money });

    const form = await slip(desk, returnLine(), returnLine({ approved: '20 KG' }));
    expect((await row(desk.test)).returned).toEqual([
      { unit: 'PCS', approved: 300_000, actual: null },
      { unit: 'KG', approved: 20_000, actual: null },
    ]);
    const received = await receive(desk.test, form, came('296'));
    expect((await row(desk.test)).returned).toEqual([
      { unit: 'PCS', approved: 300_000, actual: 296_000 },
      { unit: 'KG', approved: 20_000, actual: null },
    ]);

    await desk.test.do('forms.void', { id: form.id, version: received.version, reason: '重開' });
    expect((await row(desk.test)).returned).toEqual([{ unit: 'PCS', approved: 300_000, actual: null }]);
  });

  test('nothing is booked above the ratio until an instruction says how much', async () => {
    const desk = await decided();
    const form = await slip(desk, returnLine());
    const received = await receive(desk.test, form, came('340'));
    expect((await row(desk.test)).returned).toEqual([{ unit: 'PCS', approved: 300_000, actual: null }]);
    await receive(
      desk.test,
      received,
      came('340', { instruction: '只收比率內之數量', instructedBy: '總經理 張', booked: '306' }),
    );
    expect((await row(desk.test)).returned).toEqual([{ unit: 'PCS', approved: 300_000, actual: 306_000 }]);
  });

  test('an allowance that nobody has decided as a sum is the total of its certificates', async () => {
    const desk = await lifeDesk();
    await desk.one.do('cases.close', {
      closedOn: '2026-11-21',
      outcomes: ['allowance'],
      responsibleUnit: 'manufacturing',
      established: true,
      note: '',
    });
    expect((await settlements(desk.test)).allowances).toEqual({ cases: 1, amount: 0 });
    await desk.test.do('forms.create', {
      caseId: desk.one.id,
      customerId: null,
      on: '',
      entries: {
        ...emptyForms.allowance(),
        customerName: '甲乙電子工業股份有限公司',
        issuedBy: '王小明',
        lines: [{ ...emptyAllowanceLine(), product: '風扇葉輪', amount: '1,234.5' }],
      },
    });
    expect(await row(desk.test)).toMatchObject({ allowance: 123_450, compensation: null });
    expect((await settlements(desk.test)).allowances).toEqual({ cases: 1, amount: 123_450 });
  });
});

describe('the statistics of the month', () => {
  test('count what the closed cases came to, and each count opens its cases', async () => {
    const desk = await decided();
    await receive(desk.test, await slip(desk, returnLine(), returnLine({ approved: '20 KG' })), came('303'));
    expect((await settlements(desk.test)).returns).toEqual({ cases: 0, quantities: [] });

    await close(desk.one);
    expect(await settlements(desk.test)).toEqual({
      returns: {
        cases: 1,
        quantities: [
          { unit: 'KG', cases: 1, approved: 20_000, actual: 0 },
          { unit: 'PCS', cases: 1, approved: 300_000, actual: 303_000 },
        ],
      },
      allowances: { cases: 1, amount: 500_000 },
      compensations: { cases: 0, amount: 0 },
      losses: { cases: 1, amount: 234_560 },
    });
    const behind = async (figure: 'with-return' | 'with-allowance' | 'with-compensation' | 'with-loss') =>
      (
        await desk.test.do('ledger.page', {
          view: { ...wholeView, behind: { month: '2026-11', figure } },
          offset: 0,
          limit: 10,
        })
      ).rows.map(({ number }) => number);
    expect(await behind('with-return')).toEqual(['261101']);
    expect(await behind('with-allowance')).toEqual(['261101']);
    expect(await behind('with-loss')).toEqual(['261101']);
    expect(await behind('with-compensation')).toEqual([]);
  });

  test('a month that has passed keeps what a case came to that was opened again later', async () => {
    const desk = await decided();
    await receive(desk.test, await slip(desk, returnLine()), came('296'));
    await close(desk.one);
    const before = await settlements(desk.test);
    desk.test.clock.set('2026-12-03T09:00');
    await desk.one.do('life.reopen', { reason: '客戶再訴' });
    expect(await row(desk.test)).toMatchObject({ allowance: null });
    expect(await settlements(desk.test)).toEqual(before);
  });
});

test('the ledger as a file has the quantities, their unit and the amounts as figures', async () => {
  const desk = await decided();
  await receive(desk.test, await slip(desk, returnLine()), came('303'));
  await close(desk.one);
  const path = join(desk.test.folder, 'month.xlsx');
  await desk.test.do('statistics.export', {
    month: '2026-11',
    format: 'xlsx',
    locale: 'zh-TW',
    file: desk.test.file(path),
    job: 'export',
  });
  const book = await readWorkbook(path);
  expect(lineOf(book.sheet('台帳'), 2)).toMatchObject({
    核定退貨量: 300,
    實退量: 303,
    退貨單位: 'PCS',
    折讓金額: 5000,
    賠款金額: null,
    損失金額: 2345.6,
  });
  const statistics: unknown[][] = [];
  book.sheet('統計').eachRow((line) => {
    statistics.push((line.values as unknown[]).slice(1, 5));
  });
  expect(statistics).toContainEqual(['PCS', 1, 300, 303]);
  expect(statistics.map((line) => line.slice(0, 3))).toContainEqual(['折讓', 1, 5000]);
  expect(statistics.map((line) => line.slice(0, 3))).toContainEqual(['損失', 1, 2345.6]);
});
