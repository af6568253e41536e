import { describe, expect, it } from 'vitest';

import { p2ManufacturingComplaint as p2 } from '../../db/policies/p2-manufacturing-complaint.ts';
import { closingLimit, days } from '../../db/policies/parts.ts';
import type { Policy } from '../../db/rules/policy.ts';
import { closing, improvement, lifeDesk, type CaseOnDesk } from '../support/life.ts';

const closingIn = (changes: object): Pick<Policy, 'limits'> => ({
  limits: [closingLimit({ source: '002§3', ...changes })],
});
const quality = (changes: object): Pick<Policy, 'route' | 'limits'> => ({
  route: p2.route.filter(({ code }) => code === 'quality').map((station) => ({ ...station, ...changes })),
  ...closingIn({ hard: days(60) }),
});
const send = (one: CaseOnDesk) =>
  one.do('life.send', { station: 'quality', person: '', at: '', agreedDue: '', note: '' });

/** What was done on the first day, and whether a reminder can be made five days later. */
const situations: readonly (readonly [string, Partial<Policy>, (one: CaseOnDesk) => Promise<unknown>, boolean])[] = [
  ['its hard limit has passed', closingIn({ hard: days(4) }), async () => {}, true],
  ['its hard limit is today', closingIn({ hard: days(5) }), async () => {}, false],
  ['it has a target only, and that has passed', closingIn({ target: days(4) }), async () => {}, true],
  [
    'its target has passed, and its hard limit has not',
    closingIn({ target: days(4), hard: days(9) }),
    async () => {},
    false,
  ],
  [
    'its hard limit is set per case and was not yet, and its target has passed',
    closingIn({ target: days(4), hard: { unit: 'set-per-case' } }),
    async () => {},
    true,
  ],
  [
    'the clock stands still since before its target',
    closingIn({ target: days(4) }),
    (one) => one.do('life.pause', { at: '', reason: '等客戶退樣' }),
    false,
  ],
  [
    'the clock stands still, its target has passed and its hard limit is not known',
    closingIn({ target: { unit: 'same-day' }, hard: days(4) }),
    (one) => one.do('life.pause', { at: '', reason: '等客戶退樣' }),
    false,
  ],
  ['a station has a target only, and that has passed', quality({ target: days(2), hard: null }), send, true],
  ['a station has its hard limit still before it', quality({ target: days(2), hard: days(9) }), send, false],
  [
    'only the look at an effect is late, which has a list of its own',
    closingIn({ hard: days(60) }),
    (one) => one.do('life.improve', { improvement: improvement({ dueOn: '+1', checkOn: '+2' }) }),
    false,
  ],
];

describe('the page of a case, the slips and Today agree on what is late', () => {
  it.each(situations)('%s', async (_, policy, begin, late) => {
    const { test, one } = await lifeDesk({ goods: [] }, policy, '2026-11-02T09:05');
    await begin(one);
    test.clock.set('2026-11-07T10:00');
    const possible = (await one.life()).possible.find(({ action }) => action === 'remind');
    expect(possible).toMatchObject({ allowed: late, why: late ? '' : 'nothing-late' });
    expect((await test.do('slips.overruns', { caseId: one.id, offset: 0, limit: 9 })).total).toBe(late ? 1 : 0);
    const today = await test.do('today.get', {});
    expect([today.late.total, today.reminders.total]).toEqual(late ? [1, 1] : [0, 0]);
    expect(
      (await one.life()).deadlines.filter(({ code, standing }) => standing === 'late' && !code.startsWith('improve')),
    ).toHaveLength(late ? 1 : 0);
  });

  it.each([
    ['a unit with a target only came back after it', { target: days(2), hard: null }, 3, true],
    ['a unit came back after its target and within its hard limit', { target: days(2), hard: days(9) }, 3, false],
    ['a unit came back in time', { target: null, hard: days(3) }, 3, false],
  ])('of a closed case an inquiry can be made where %s', async (_, limits, after, overran) => {
    const { test, one } = await lifeDesk({ goods: [] }, quality(limits), '2026-11-02T09:05');
    await send(one);
    test.clock.set(`2026-11-0${2 + after}T10:00`);
    const visit = (await one.life()).visits[0]?.id ?? 0;
    await one.do('life.return', { visit, by: '', at: '', opinion: '無' });
    await one.do('cases.close', { ...closing, closedOn: '2026-11-05', outcomes: ['apology'] });
    const possible = (await one.life()).possible.find(({ action }) => action === 'inquire');
    expect(possible).toMatchObject({ allowed: overran, why: overran ? '' : 'nothing-overran' });
    expect((await test.do('slips.overruns', { caseId: one.id, offset: 0, limit: 9 })).total).toBe(overran ? 1 : 0);
  });
});
