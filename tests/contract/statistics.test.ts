import { join } from 'node:path';

import BetterSqlite3 from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { p2ManufacturingComplaint } from '../../db/policies/p2-manufacturing-complaint.ts';
import type { StatisticsNumber } from '../../electron/contract/ledger.ts';
import type { MonthStatistics, StatisticsDimension } from '../../electron/contract/statistics.ts';
import { addCustomer } from '../support/cases.ts';
import { writeCaseRows, type CaseRowSpec } from '../support/case-rows.ts';
import { testOffice, type TestOffice } from '../support/office.ts';
import { wholeView } from '../support/ledger-view.ts';

async function officeWith(specs: readonly CaseRowSpec[]): Promise<TestOffice> {
  const test = await testOffice();
  await writeCaseRows(join(test.folder, 'kesu.db'), specs);
  return test;
}

function month(test: TestOffice, wanted: string, locale: 'zh-TW' | 'en' = 'zh-TW'): Promise<MonthStatistics> {
  return test.do('statistics.month', { month: wanted, locale });
}

function table(statistics: MonthStatistics, dimension: StatisticsDimension): MonthStatistics['tables'][number] {
  const found = statistics.tables.find((one) => one.dimension === dimension);
  if (!found) throw new Error(`no table by ${dimension}`);
  return found;
}

function counts(statistics: MonthStatistics, dimension: StatisticsDimension): Record<string, string> {
  return Object.fromEntries(
    table(statistics, dimension).lines.map(({ label, accepted, closed, open }) => [
      label,
      `${accepted}/${closed}/${open}`,
    ]),
  );
}

describe('which month counts a case (002§3 Art.9(9))', () => {
  const voided = { state: 'voided', state_before_void: 'accepted', void_reason: '重複登錄' } as const;
  const closed = (on: string) => ({ state: 'closed', closed_on: on }) as const;
  const rules: readonly [string, CaseRowSpec, string, { accepted?: 1; closed?: 1; openAtEnd?: 1; voided?: 1 }][] = [
    ['accepted on the first day, open', { accepted_on: '2026-10-01' }, '2026-10', { accepted: 1, openAtEnd: 1 }],
    ['accepted on the last day, open', { accepted_on: '2026-10-31' }, '2026-10', { accepted: 1, openAtEnd: 1 }],
    ['accepted the day after', { accepted_on: '2026-11-01' }, '2026-10', {}],
    ['accepted in February of a leap year', { accepted_on: '2024-02-29' }, '2024-02', { accepted: 1, openAtEnd: 1 }],
    ['open since an earlier month', { accepted_on: '2026-08-15' }, '2026-10', { openAtEnd: 1 }],
    ['at a station', { accepted_on: '2026-08-15', state: 'at-station' }, '2026-10', { openAtEnd: 1 }],
    ['waiting for the customer', { accepted_on: '2026-08-15', state: 'waiting' }, '2026-10', { openAtEnd: 1 }],
    ['decided but not closed', { accepted_on: '2026-08-15', state: 'decided' }, '2026-10', { openAtEnd: 1 }],
    [
      'closed in its own month',
      { accepted_on: '2026-10-05', ...closed('2026-10-20') },
      '2026-10',
      { accepted: 1, closed: 1 },
    ],
    [
      'closed on the last day',
      { accepted_on: '2026-10-05', ...closed('2026-10-31') },
      '2026-10',
      { accepted: 1, closed: 1 },
    ],
    [
      'closed the day after',
      { accepted_on: '2026-10-05', ...closed('2026-11-01') },
      '2026-10',
      { accepted: 1, openAtEnd: 1 },
    ],
    ['accepted earlier, closed here', { accepted_on: '2026-09-20', ...closed('2026-10-01') }, '2026-10', { closed: 1 }],
    ['accepted and closed earlier', { accepted_on: '2026-09-20', ...closed('2026-09-30') }, '2026-10', {}],
    [
      'accepted earlier, closed later',
      { accepted_on: '2026-09-20', ...closed('2026-12-01') },
      '2026-10',
      { openAtEnd: 1 },
    ],
    [
      'not established',
      { accepted_on: '2026-09-20', state: 'not-established', closed_on: '2026-10-02' },
      '2026-10',
      { closed: 1 },
    ],
    ['merged, without a closing date', { accepted_on: '2026-10-02', state: 'merged' }, '2026-10', { accepted: 1 }],
    ['voided', { accepted_on: '2026-10-02', ...voided }, '2026-10', { voided: 1 }],
    [
      'voided after it was closed',
      { accepted_on: '2026-10-02', closed_on: '2026-10-09', ...voided },
      '2026-10',
      { voided: 1 },
    ],
    ['voided in another month', { accepted_on: '2026-09-02', ...voided }, '2026-10', {}],
    [
      'closed before it was accepted (imported so)',
      { accepted_on: '2026-11-02', ...closed('2026-10-30') },
      '2026-10',
      { closed: 1 },
    ],
  ];

  it.each(rules)('%s', async (_name, spec, wanted, expected) => {
    const statistics = await month(await officeWith([spec]), wanted);
    const { accepted, closed: closedCount, openAtEnd, voided: voidedCount } = statistics;
    expect({ accepted, closed: closedCount, openAtEnd, voided: voidedCount }).toEqual({
      accepted: 0,
      closed: 0,
      openAtEnd: 0,
      voided: 0,
      ...expected,
    });
  });

  it('judges a closing by its due date, and no due date as in time', async () => {
    const test = await officeWith([
      { accepted_on: '2026-10-01', state: 'closed', closed_on: '2026-10-16', due_on: '2026-10-16' },
      { accepted_on: '2026-10-01', state: 'closed', closed_on: '2026-10-17', due_on: '2026-10-16' },
      { accepted_on: '2026-10-01', state: 'closed', closed_on: '2026-10-30', due_on: null },
      { accepted_on: '2026-10-01', due_on: '2026-10-16' },
    ]);
    const { closed: closedCount, closedInTime, closedLate } = await month(test, '2026-10');
    expect({ closedCount, closedInTime, closedLate }).toEqual({ closedCount: 3, closedInTime: 2, closedLate: 1 });
  });

  it('names the first and the last number by their serials, voided ones included', async () => {
    const specs: CaseRowSpec[] = Array.from({ length: 101 }, () => ({ accepted_on: '2026-10-03' }));
    specs[100] = { accepted_on: '2026-10-30', ...voided };
    const test = await officeWith(specs);
    expect(await month(test, '2026-10')).toMatchObject({ first: '261001', last: '2610101', voided: 1, accepted: 100 });
    expect(await month(test, '2026-09')).toMatchObject({ first: '', last: '', accepted: 0, openAtEnd: 0 });
  });
});

describe('tables of the month', () => {
  it('counts a case with two outcomes in both lines and once in the total', async () => {
    const test = await officeWith([
      { accepted_on: '2026-10-01', state: 'closed', closed_on: '2026-10-10', outcomes: ['return', 'allowance'] },
      { accepted_on: '2026-10-01', state: 'closed', closed_on: '2026-10-10', outcomes: ['return'] },
      { accepted_on: '2026-10-01' },
    ]);
    const statistics = await month(test, '2026-10');
    expect(counts(statistics, 'outcome')).toEqual({ 退貨: '2/2/0', 折讓: '1/1/0', 未填: '1/0/1' });
    expect(table(statistics, 'outcome').total).toMatchObject({ label: '合計', accepted: 3, closed: 2, open: 1 });
  });

  it('puts a case under the responsible unit, and until there is one under the unit with the form', async () => {
    const test = await officeWith([
      { accepted_on: '2026-10-01', unit: 'sales', responsible_unit: 'manufacturing' },
      { accepted_on: '2026-10-01', unit: 'sales' },
      { accepted_on: '2026-10-01', unit: '' },
    ]);
    expect(counts(await month(test, '2026-10'), 'unit')).toEqual({ 製造部: '1/0/1', 業務部: '1/0/1', 未填: '1/0/1' });
  });

  it('lists as the policy does, what the policy does not know after that, and not given last', async () => {
    const test = await officeWith([
      { accepted_on: '2026-10-01', channel: '' },
      { accepted_on: '2026-10-01', channel: '展覽會場' },
      { accepted_on: '2026-10-01', channel: 'web' },
      { accepted_on: '2026-10-01', channel: 'phone' },
    ]);
    const { lines } = table(await month(test, '2026-10'), 'channel');
    expect(lines.map(({ label }) => label)).toEqual(['電話', '網路', '展覽會場', '未填']);
    const english = table(await month(test, '2026-10', 'en'), 'channel');
    expect(english.lines.map(({ label }) => label)).toEqual(['Telephone', 'Web', '展覽會場', 'Not given']);
  });

  it('shows the newest label of a code, and keeps the labels of codes that the policy gave up', async () => {
    const test = await officeWith([
      { accepted_on: '2026-10-01', type: 'quality' },
      { accepted_on: '2026-10-01', type: 'non-quality' },
    ]);
    const changed = {
      ...p2ManufacturingComplaint,
      types: [
        { code: 'quality', parent: null, label: { 'zh-TW': '品質不良', 'zh-CN': '品质不良', en: 'Bad quality' } },
      ],
    };
    const file = new BetterSqlite3(join(test.folder, 'kesu.db'));
    file.exec('UPDATE policies SET in_force = 0');
    file
      .prepare(`INSERT INTO policies (code, version, body, created_at, in_force) VALUES ('p2', 2, ?, '2026-10-02', 1)`)
      .run(JSON.stringify(changed));
    file.close();
    expect(counts(await month(test, '2026-10'), 'type')).toEqual({ 品質不良: '1/0/1', 非質量異常: '1/0/1' });
  });

  it('tells customers apart by their file, else by their name, most cases first', async () => {
    const test = await testOffice();
    const first = addCustomer(test.folder, '甲乙電子');
    const second = addCustomer(test.folder, '丙丁機械');
    await writeCaseRows(join(test.folder, 'kesu.db'), [
      { accepted_on: '2026-10-01', customer_id: first, customer_name: '甲乙電子（舊名）' },
      { accepted_on: '2026-10-02', customer_id: second, customer_name: '丙丁機械' },
      { accepted_on: '2026-10-03', customer_id: second, customer_name: '丙丁機械' },
      { accepted_on: '2026-10-04', customer_id: first, customer_name: '甲乙電子' },
      { accepted_on: '2026-10-05', customer_id: second, customer_name: '丙丁機械' },
      { accepted_on: '2026-10-06', customer_name: '路過的人' },
      { accepted_on: '2026-10-07', customer_name: '' },
    ]);
    const { lines } = table(await month(test, '2026-10'), 'customer');
    expect(lines.map(({ code, label, accepted }) => [code, label, accepted])).toEqual([
      [String(second), '丙丁機械', 3],
      [String(first), '甲乙電子', 2],
      ['', '未填', 1],
      ['name:路過的人', '路過的人', 1],
    ]);
  });

  it('shows thirteen months, empty ones too', async () => {
    const test = await officeWith([
      { accepted_on: '2025-10-31', state: 'closed', closed_on: '2026-10-01' },
      { accepted_on: '2025-09-30' },
      { accepted_on: '2026-10-31' },
    ]);
    const { trend } = await month(test, '2026-10');
    expect(trend).toHaveLength(13);
    expect(trend[0]).toEqual({ month: '2025-10', accepted: 1, closed: 0 });
    expect(trend[5]).toEqual({ month: '2026-03', accepted: 0, closed: 0 });
    expect(trend[12]).toEqual({ month: '2026-10', accepted: 1, closed: 1 });
  });
});

describe('numbers open their cases', () => {
  it('each number of the month opens as many cases as it says', async () => {
    const states = ['accepted', 'closed', 'waiting', 'voided', 'not-established'] as const;
    const specs = Array.from({ length: 120 }, (_, index): CaseRowSpec => {
      const state = states[index % 5] ?? 'accepted';
      const isClosed = state === 'closed' || state === 'not-established';
      return {
        accepted_on: `2026-${index % 2 === 0 ? '09' : '10'}-${String((index % 28) + 1).padStart(2, '0')}`,
        state,
        void_reason: state === 'voided' ? '誤登' : '',
        closed_on: isClosed ? `2026-1${index % 3 === 0 ? '1' : '0'}-${String((index % 9) + 20)}` : null,
        due_on: index % 4 === 0 ? null : '2026-10-25',
        type: ['quality', 'non-quality', '', '自訂'][index % 4] ?? '',
        channel: ['phone', ''][index % 2] ?? '',
        responsible_unit: ['', 'quality', 'warehouse'][index % 3] ?? '',
        customer_name: ['甲', '乙', ''][index % 3] ?? '',
        outcomes: isClosed ? ['return', 'apology'].slice(index % 3) : [],
      };
    });
    const first = await officeWith(specs);
    await first.office.close();
    const test = await testOffice({ folder: first.folder, setUp: false });
    const statistics = await month(test, '2026-10');
    const opened = async (behind: StatisticsNumber): Promise<number> => {
      const { total } = await test.do('ledger.page', { view: { ...wholeView, behind }, offset: 0, limit: 1 });
      return total;
    };
    expect(await opened({ month: '2026-10', figure: 'accepted' })).toBe(statistics.accepted);
    expect(await opened({ month: '2026-10', figure: 'closed' })).toBe(statistics.closed);
    expect(await opened({ month: '2026-10', figure: 'open' })).toBe(statistics.openAtEnd);
    expect(await opened({ month: '2026-10', figure: 'closed-in-time' })).toBe(statistics.closedInTime);
    expect(await opened({ month: '2026-10', figure: 'closed-late' })).toBe(statistics.closedLate);
    expect(statistics.closedLate).toBeGreaterThan(0);
    for (const { dimension, lines } of statistics.tables) {
      for (const line of lines) {
        for (const figure of ['accepted', 'closed', 'open'] as const) {
          const behind = { month: '2026-10', figure, line: { dimension, code: line.code } };
          expect(await opened(behind), `${dimension} ${line.label} ${figure}`).toBe(line[figure]);
        }
      }
    }
  });
});

describe('any ledger', () => {
  const day = fc
    .tuple(fc.integer({ min: 2025, max: 2026 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([year, number, date]) => `${year}-${String(number).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
  const anyCase = fc
    .record({
      accepted_on: day,
      closed_on: fc.option(day),
      due_on: fc.option(day),
      type: fc.constantFrom('quality', 'non-quality', '', '自訂'),
      channel: fc.constantFrom('phone', 'fax', ''),
      unit: fc.constantFrom('sales', ''),
      responsible_unit: fc.constantFrom('', 'quality', 'warehouse'),
      customer_name: fc.constantFrom('甲', '乙', ''),
      outcomes: fc.uniqueArray(fc.constantFrom('return', 'rework', 'none'), { maxLength: 3 }),
      voided: fc.boolean(),
    })
    .map(({ voided, ...one }): CaseRowSpec => {
      if (voided) return { ...one, state: 'voided', state_before_void: 'accepted', void_reason: '誤登' };
      return { ...one, state: one.closed_on === null ? 'accepted' : 'closed' };
    });

  it('every table adds up to the month, and the month to the cases in the file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyCase, { maxLength: 40 }), async (specs) => {
        const test = await officeWith(specs);
        const live = specs.filter(({ state }) => state !== 'voided');
        const inMonth = (date: string | null | undefined): boolean => date?.startsWith('2026-03') ?? false;
        const expected = {
          accepted: live.filter((one) => inMonth(one.accepted_on)).length,
          closed: live.filter((one) => inMonth(one.closed_on)).length,
          open: live.filter((one) => one.accepted_on < '2026-04' && (one.closed_on ?? '9999') > '2026-03-31').length,
        };
        const statistics = await month(test, '2026-03');
        expect(statistics).toMatchObject({
          accepted: expected.accepted,
          closed: expected.closed,
          openAtEnd: expected.open,
        });
        expect(statistics.closedInTime + statistics.closedLate).toBe(statistics.closed);
        expect(statistics.trend.at(-1)).toEqual({
          month: '2026-03',
          accepted: expected.accepted,
          closed: expected.closed,
        });
        for (const { dimension, lines, total } of statistics.tables) {
          expect(total, dimension).toMatchObject(expected);
          if (dimension === 'outcome') continue;
          for (const figure of ['accepted', 'closed', 'open'] as const) {
            expect(
              lines.reduce((sum, line) => sum + line[figure], 0),
              `${dimension} ${figure}`,
            ).toBe(expected[figure]);
          }
        }
        // Of the outcomes, each line is what a plain count of that outcome gives.
        for (const line of table(statistics, 'outcome').lines) {
          const having = live.filter(({ outcomes = [] }) =>
            line.code === '' ? outcomes.length === 0 : outcomes.includes(line.code),
          );
          expect(line.accepted, line.code).toBe(having.filter((one) => inMonth(one.accepted_on)).length);
          expect(line.closed, line.code).toBe(having.filter((one) => inMonth(one.closed_on)).length);
        }
      }),
      { numRuns: 25 },
    );
  });
});
