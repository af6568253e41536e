import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  choicesOf,
  columnIds,
  columnsFrom,
  moved,
  shippedColumns,
  shownOf,
} from '../../../renderer/features/ledger/chosen-columns.ts';
import { clipboardTable } from '../../../renderer/features/ledger/clipboard-table.ts';
import { figuresOf, monthBeside, monthTabs, type LedgerMonth } from '../../../renderer/features/ledger/months.ts';
import {
  isNarrowed,
  plainView,
  sortedBy,
  viewThrough,
  withoutFilters,
} from '../../../renderer/features/ledger/view.ts';
import { countOf, isChosen, moveLine, rangesOf, toggled, type Lines } from '../../../renderer/ui/lines.ts';

function month(name: string, count: number, last: string, changes: Partial<LedgerMonth> = {}): LedgerMonth {
  return { month: name, count, last, closed: 0, late: 0, voided: 0, frozen: false, ...changes };
}

/** Newest first, as the office tells them. */
const months = [
  month('2026-11', 7, '261107', { closed: 2, late: 1 }),
  month('2026-10', 128, '2610128', { closed: 100, late: 3 }),
  month('2026-09', 5, '260906'),
  month('2026-08', 1, '260801'),
];

describe('the head line', () => {
  test('numbers run from 01 to the last one, also past 99', () => {
    expect(figuresOf(months, '2026-11').numbers).toEqual({ first: '01', last: '07', continuous: true });
    expect(figuresOf(months, '2026-10').numbers).toEqual({ first: '01', last: '128', continuous: true });
  });

  test('a month with fewer cases than its last number is not whole', () => {
    expect(figuresOf(months, '2026-09').numbers).toEqual({ first: '01', last: '06', continuous: false });
  });

  test('all months together are added up; a month without cases has no numbers', () => {
    expect(figuresOf(months, null)).toEqual({ count: 141, closed: 102, late: 4, numbers: undefined });
    expect(figuresOf(months, '2026-12')).toEqual({ count: 0, closed: 0, late: 0, numbers: undefined });
  });
});

describe('month tabs', () => {
  test('the newest stand last, the older ones wait in the menu', () => {
    const { shown, others } = monthTabs(months, '2026-11', 2);
    expect(shown.map((each) => each.month)).toEqual(['2026-10', '2026-11']);
    expect(others.map((each) => each.month)).toEqual(['2026-09', '2026-08']);
  });

  test('an older month that was chosen has its tab, and none is lost', () => {
    const { shown, others } = monthTabs(months, '2026-08', 2);
    expect(shown.map((each) => each.month)).toEqual(['2026-08', '2026-11']);
    expect(others.map((each) => each.month)).toEqual(['2026-10', '2026-09']);
  });

  test('Ctrl+PgUp and Ctrl+PgDn go through them, with all months before the oldest', () => {
    expect(monthBeside(months, '2026-11', -1)).toBe('2026-10');
    expect(monthBeside(months, '2026-11', 1)).toBeUndefined();
    expect(monthBeside(months, '2026-08', -1)).toBeNull();
    expect(monthBeside(months, null, 1)).toBe('2026-08');
  });
});

describe('the view', () => {
  test('a door shows exactly what it names: filters left from before do not hide cases of it', () => {
    const before = { ...plainView('2026-11'), openOnly: true, text: '毛邊', sort: 'dueOn' as const };
    const through = viewThrough({ month: '2016-02', customerId: 5, states: ['closed', 'no such state'] }, before);
    expect(through).toEqual({ ...plainView('2016-02'), customerId: 5, states: ['closed'], sort: 'dueOn' });
  });

  test('a month alone is no filter; taking the filters off keeps month and order', () => {
    const narrow = { ...plainView('2026-11'), lateOnly: true, sort: 'dueOn' as const, descending: true };
    expect(isNarrowed(plainView('2026-11'))).toBe(false);
    expect(isNarrowed(narrow)).toBe(true);
    expect(withoutFilters(narrow)).toEqual({ ...plainView('2026-11'), sort: 'dueOn', descending: true });
  });

  test('a heading pressed twice turns the order round; another one starts upwards', () => {
    const once = sortedBy(plainView(null), 'dueOn');
    expect([once.sort, once.descending]).toEqual(['dueOn', false]);
    expect(sortedBy(once, 'dueOn').descending).toBe(true);
    expect(sortedBy(sortedBy(once, 'dueOn'), 'customer').descending).toBe(false);
  });
});

describe('columns', () => {
  test('what the settings hold is shown in their order; unknown names and none at all do no harm', () => {
    expect(columnsFrom(['dueOn', 'number', 'gone'])).toEqual(['dueOn', 'number']);
    expect(columnsFrom([])).toEqual(shippedColumns);
    expect(columnsFrom(['gone'])).toEqual(shippedColumns);
  });

  test('the number is always there', () => {
    expect(columnsFrom(['customer'])).toEqual(['number', 'customer']);
  });

  test('moving a column up and down again changes nothing, and no column is lost', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: columnIds.length - 1 }), fc.subarray([...columnIds]), (at, stored) => {
        const choices = choicesOf(columnsFrom(stored));
        expect(moved(moved(choices, at, -1), at - 1, 1)).toEqual(choices);
        expect(
          moved(choices, at, -1)
            .map(({ id }) => id)
            .toSorted(),
        ).toEqual([...columnIds].toSorted());
      }),
    );
  });

  test('at the ends a column stays', () => {
    const choices = choicesOf(shippedColumns);
    expect(moved(choices, 0, -1)).toBe(choices);
    expect(shownOf(moved(choices, choices.length - 1, 1))).toEqual(shippedColumns);
  });
});

describe('copied lines', () => {
  test('tabs, quotes and line breaks stay inside their cell', () => {
    const { text } = clipboardTable(['編號', '異常'], [['261107', '尺寸\t不符\n"0.2"']]);
    expect(text).toBe('編號\t異常\r\n261107\t"尺寸\t不符\n""0.2"""\r\n');
  });

  test.each(['=1+1', '@SUM(A1)', '+886-3', '-2+3|cmd'])('%s does not become a formula', (cell) => {
    const { text, html } = clipboardTable(['x'], [[cell]]);
    expect(text.split('\r\n')[1]).toBe(`'${cell}`);
    expect(html).toContain(`<td style="mso-number-format:'\\@'">${cell}</td>`);
  });

  test('a negative number is a number', () => {
    expect(clipboardTable(['x'], [['-12,000.5']]).text.split('\r\n')[1]).toBe('-12,000.5');
  });

  test('nothing of a case becomes markup', () => {
    const { html } = clipboardTable(['x'], [['<img src=x onerror=alert(1)> & "y"']]);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;y&quot;');
  });
});

describe('chosen lines', () => {
  const five: Lines = { active: 5, anchor: 5 };
  const list = { total: 200, pageSize: 20 };
  const key = { ctrlKey: false, shiftKey: false, altKey: false };

  test('Ctrl and a click add a line, and take it away again', () => {
    const two = toggled(five, 9);
    expect(rangesOf(two)).toEqual([
      { from: 5, to: 5 },
      { from: 9, to: 9 },
    ]);
    expect(rangesOf(toggled(two, 9))).toEqual([{ from: 5, to: 5 }]);
  });

  test('a line out of the middle of many leaves the others chosen', () => {
    expect(rangesOf(toggled({ active: 9, anchor: 4 }, 6))).toEqual([
      { from: 4, to: 5 },
      { from: 7, to: 9 },
    ]);
  });

  test('Ctrl with the arrows goes on without choosing, Ctrl+Space chooses: by keys what Ctrl and clicks do', () => {
    const gone = moveLine({ ...key, key: 'ArrowDown', ctrlKey: true }, five, list) ?? five;
    const further = moveLine({ ...key, key: 'ArrowDown', ctrlKey: true }, gone, list) ?? five;
    expect([further.active, countOf(rangesOf(further))]).toEqual([7, 1]);
    const added = moveLine({ ...key, key: ' ', ctrlKey: true }, further, list) ?? five;
    expect([isChosen(rangesOf(added), 5), isChosen(rangesOf(added), 6), isChosen(rangesOf(added), 7)]).toEqual([
      true,
      false,
      true,
    ]);
  });

  test('an arrow alone begins anew', () => {
    expect(moveLine({ ...key, key: 'ArrowDown' }, toggled(five, 9), list)).toEqual({ active: 10, anchor: 10 });
  });
});
