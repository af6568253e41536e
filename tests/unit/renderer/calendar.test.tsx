// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';

import { limit } from '../../../db/policies/parts.ts';
import { p2ManufacturingComplaint } from '../../../db/policies/p2-manufacturing-complaint.ts';
import { savePolicyVersion } from '../../../db/repositories/policies.ts';
import { shippedCalendars } from '../../../db/calendars/index.ts';
import { workCalendar } from '../../../db/rules/calendar.ts';
import { formatDate } from '../../../db/rules/dates.ts';
import { agreedSteps, reckon, type Pause } from '../../../db/rules/due.ts';
import type { LocaleCode, Span } from '../../../db/rules/policy.ts';
import { dueSentence } from '../../../renderer/api/due-sentence.ts';
import { readTimeOfDay } from '../../../renderer/features/settings/calendar/asked.ts';
import { OfficeCalendar } from '../../../renderer/features/settings/calendar/OfficeCalendar.tsx';
import { translator } from '../../../renderer/locales/translate.ts';
import { NoticeRegion } from '../../../renderer/ui/NoticeRegion.tsx';
import { accept, addCustomer, complaint } from '../../support/cases.ts';
import { testOffice } from '../../support/office.ts';
import { drawInWindow } from './support/window.tsx';

const words = { 'zh-TW': '結案', 'zh-CN': '结案', en: 'Closing' };

/** Friday, 20 November 2026, with a case that is due in three working days. */
async function office() {
  const made = await testOffice({ now: '2026-11-20T09:00' });
  const closing = limit({
    code: 'closing',
    label: words,
    who: words,
    from: 'accepted',
    until: 'closed',
    source: '003§5',
    hard: { unit: 'working-days', amount: 3 },
  });
  await savePolicyVersion(
    made.db.kysely,
    { ...p2ManufacturingComplaint, limits: [closing] },
    '2026-01-01T00:00:00.000Z',
  );
  const { id } = await accept(made, complaint(addCustomer(made.folder)));
  return { made, id };
}

const screenOf = (typhoon: boolean) => (
  <>
    <OfficeCalendar typhoon={typhoon} />
    <NoticeRegion />
  </>
);

describe('the calendar page', () => {
  test('a typhoon day by keys alone: the list first, kept with F9’s button, and taken back', async () => {
    const { made, id } = await office();
    await drawInWindow(screenOf(true), { test: made });
    const dialog = await screen.findByRole('dialog', { name: '2026/11/20（五） 改為休息日' });
    expect(within(dialog).getByRole<HTMLInputElement>('textbox').value).toBe('颱風停班');
    // Accepted on the day itself, which does not count: nothing moves.
    await within(dialog).findByText('沒有案件的期限因此變動。');
    fireEvent.click(within(dialog).getByText('不改'));

    fireEvent.keyDown(await screen.findByRole('gridcell', { name: /^20 2026\/11\/20/ }), { key: 'ArrowDown' });
    fireEvent.keyDown(await screen.findByRole('gridcell', { name: /^27 2026\/11\/27/ }), { key: 'ArrowUp' });
    for (const [from, key] of [
      [/^20 2026\/11\/20/, 'ArrowRight'],
      [/^21 2026\/11\/21/, 'ArrowRight'],
      [/^22 2026\/11\/22/, 'ArrowRight'],
    ] as const) {
      fireEvent.keyDown(await screen.findByRole('gridcell', { name: from }), { key });
    }
    fireEvent.keyDown(screen.getByRole('gridcell', { name: '23 2026/11/23（一） 上班' }), { key: 'Enter' });

    const list = await screen.findByRole('dialog', { name: '2026/11/23（一） 改為休息日' });
    await within(list).findByText('會變動的期限：1 項');
    expect(
      within(list)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['261101', '甲乙電子工業股份有限公司', '結案', '2026/11/25（三）', '2026/11/26（四）']);
    fireEvent.click(within(list).getByText('採用'));
    await within(list).findByText('請填寫。');
    fireEvent.input(within(list).getByRole('textbox'), { target: { value: '颱風停班' } });
    fireEvent.click(within(list).getByText('採用'));
    await screen.findByText('行事曆已更新，1 項期限隨之變動。');
    expect((await made.do('cases.get', { id })).dueOn).toBe('2026-11-26');
    await screen.findByRole('gridcell', { name: '23 2026/11/23（一） 休息 颱風停班' });

    fireEvent.click(screen.getByText('復原'));
    await waitFor(async () => {
      expect((await made.do('cases.get', { id })).dueOn).toBe('2026-11-25');
    });
  });

  test('a year that was not announced is said', async () => {
    const { made } = await office();
    made.clock.set('2028-01-05T09:00');
    await drawInWindow(screenOf(false), { test: made });
    await screen.findByText(/^2028 年的假日尚未公布/);
  });

  test('hours that are none are told at their place, others move what they move', async () => {
    const { made } = await office();
    await drawInWindow(screenOf(false), { test: made });
    const [first] = screen.getAllByRole<HTMLInputElement>('textbox', { name: '從' });
    if (!first) throw new Error('no hours');
    fireEvent.change(first, { target: { value: '早上' } });
    fireEvent.click(screen.getByText('改用這些時段…'));
    await screen.findByText('看不懂這個時間，例如 09:05、下午 3:05。');
    fireEvent.change(first, { target: { value: '800' } });
    fireEvent.click(screen.getByText('改用這些時段…'));
    await screen.findByText('沒有案件的期限因此變動。');
    fireEvent.click(screen.getByText('採用'));
    await waitFor(async () => {
      expect((await made.do('office.status', {})).settings.officeHours[0]).toEqual({ from: '08:00', until: '12:00' });
    });
  });

  test.each([
    ['830', '08:30'],
    ['0830', '08:30'],
    ['８：３０', '08:30'],
    ['17:30', '17:30'],
    ['早上', '早上'],
  ])('a time typed as %s is %s', (typed, time) => {
    expect(readTimeOfDay(typed)).toBe(time);
  });
});

describe('the reason of a due time in words', () => {
  const hours = [
    { from: '08:30', until: '12:00' },
    { from: '13:00', until: '17:30' },
  ];
  function sentence(locale: LocaleCode, span: Span, start: string, pauses: readonly Pause[] = []): string {
    const calendar = workCalendar({ shipped: shippedCalendars.taiwan, own: [], hours, locale });
    const reckoned = reckon({ span, start, pauses, calendar: () => calendar });
    if (reckoned.is === 'ask') return '';
    return dueSentence(reckoned.steps, { t: translator(locale), show: (date) => formatDate(date, 'western') });
  }

  test.each<[string, LocaleCode, Span, string, readonly Pause[], string]>([
    [
      'working days over a holiday',
      'zh-TW',
      { unit: 'working-days', amount: 3 },
      '2026-10-07T14:20',
      [],
      '2026/10/13 到期：自 2026/10/07 起 3 個工作日；10/9 國慶日補假、10/10 國慶日、10/11 週末',
    ],
    [
      'the same in English',
      'en',
      { unit: 'working-days', amount: 3 },
      '2026-10-07T14:20',
      [],
      'Due 2026/10/13: 3 working days from 2026/10/07; 10/9 National Day (in lieu), 10/10 National Day, 10/11 weekend',
    ],
    [
      'calendar days',
      'zh-CN',
      { unit: 'calendar-days', amount: 15 },
      '2026-11-21',
      [],
      '2026/12/06 到期：自 2026/11/21 起 15 日',
    ],
    [
      'a make-up Saturday',
      'zh-TW',
      { unit: 'working-days', amount: 1 },
      '2025-02-07',
      [],
      '2025/02/08 到期：自 2025/02/07 起 1 個工作日；2/8 補行上班照計',
    ],
    [
      'a pause',
      'zh-TW',
      { unit: 'calendar-days', amount: 3 },
      '2026-11-21',
      [{ from: '2026-11-22T10:00', until: '2026-11-24T09:00', reason: '待樣品' }],
      '2026/11/26 到期：自 2026/11/21 起 3 日；11/22–11/23 暫停（待樣品）',
    ],
    [
      'a pause that is open',
      'zh-TW',
      { unit: 'calendar-days', amount: 3 },
      '2026-11-21',
      [{ from: '2026-11-23T10:00', until: null, reason: '待樣品' }],
      '自 2026/11/21 起已計 1 日，現在暫停計時',
    ],
    [
      'office minutes over a weekend',
      'zh-TW',
      { unit: 'minutes', amount: 30, clock: 'office' },
      '2026-11-20T17:15',
      [],
      '2026/11/23 08:45 到期：自 2026/11/20 17:15 起 上班時間 30 分鐘；11/21–11/22 週末、下班時間不計',
    ],
    [
      'many weekends are counted only',
      'en',
      { unit: 'working-days', amount: 15 },
      '2026-07-03',
      [],
      'Due 2026/07/24: 15 working days from 2026/07/03; 6 days of weekends',
    ],
    ['at once', 'en', { unit: 'at-once' }, '2026-11-20T17:15', [], 'Due within 2026/11/20'],
  ])('%s (%s)', (_, locale, span, start, pauses, expected) => {
    expect(sentence(locale, span, start, pauses)).toBe(expected);
  });

  test('what was agreed', () => {
    const steps = agreedSteps('2026-11-20', '2026-12-01T17:00', '客戶同意');
    const said = dueSentence(steps, { t: translator('zh-TW'), show: (date) => date });
    expect(said).toBe('2026-12-01 17:00 到期：約定期限（客戶同意）');
  });
});
