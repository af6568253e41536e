import { describe, expect, it } from 'vitest';

import { always, limit } from '../../../db/policies/parts.ts';
import { p2ManufacturingComplaint } from '../../../db/policies/p2-manufacturing-complaint.ts';
import { workCalendar } from '../../../db/rules/calendar.ts';
import {
  asksTheCalendar,
  closingDay,
  conditionHolds,
  deadlinesOf,
  limitsFor,
  standingOf,
  standstills,
  type CaseFacts,
  type CaseTraits,
  type VisitFact,
} from '../../../db/rules/limits.ts';
import type { Policy, PolicyLimit } from '../../../db/rules/policy.ts';

const words = { 'zh-TW': '期限', 'zh-CN': '期限', en: 'Limit' };
const made = workCalendar({ shipped: undefined, own: [], hours: [{ from: '08:30', until: '17:30' }], locale: 'en' });
const calendar = () => made;

const traits: CaseTraits = {
  kind: 'customer-complaint',
  region: 'domestic',
  type: 'quality',
  severity: 'general',
  major: false,
  urgent: false,
};

function given(changes: Partial<PolicyLimit>): PolicyLimit {
  return limit({
    code: 'answer',
    label: words,
    who: words,
    from: 'accepted',
    until: 'replied',
    source: 'test',
    ...changes,
  });
}

function policy(limits: readonly PolicyLimit[]): Policy {
  return { ...p2ManufacturingComplaint, limits };
}

function facts(changes: Partial<CaseFacts> & { readonly at?: Readonly<Record<string, string>> } = {}): CaseFacts {
  const { at = {}, ...rest } = changes;
  return {
    traits,
    state: 'accepted',
    milestones: new Map(Object.entries({ accepted: '2026-11-20T09:00', ...at })),
    visits: [],
    pauses: [],
    agreed: [],
    improvements: [],
    calls: [],
    ...rest,
  };
}

function visit(changes: Partial<VisitFact> = {}): VisitFact {
  return {
    id: 7,
    station: 'composite',
    unit: 'gm-office',
    state: 'out',
    sent: '2026-11-20T10:00',
    returned: null,
    agreedDue: null,
    ...changes,
  };
}

describe('which limits hold', () => {
  const types = [
    { code: 'product', parent: null, label: words },
    { code: 'quality', parent: 'product', label: words },
    { code: 'colour', parent: 'quality', label: words },
    { code: 'service', parent: null, label: words },
  ];

  it.each<[string, Partial<typeof always>, Partial<CaseTraits>, boolean]>([
    ['no condition holds for all', {}, {}, true],
    ['a type counts with all below it', { types: ['product'] }, { type: 'colour' }, true],
    ['but not with those above it', { types: ['colour'] }, { type: 'product' }, false],
    ['nor with its neighbours', { types: ['product'] }, { type: 'service' }, false],
    ['a type nobody knows is only itself', { types: ['own word'] }, { type: 'own word' }, true],
    ['the region', { regions: ['overseas'] }, {}, false],
    ['the severity', { severities: ['severe', 'moderate'] }, { severity: 'moderate' }, true],
    ['the kind', { kinds: ['employee-complaint'] }, {}, false],
    ['a major complaint', { major: true }, { major: true }, true],
    ['not a major one', { major: false }, { major: true }, false],
    ['urgent', { urgent: true }, {}, false],
    ['all together', { regions: ['domestic'], urgent: true }, { urgent: true }, true],
  ])('%s', (_, when, changes, holds) => {
    expect(conditionHolds({ ...always, ...when }, { ...traits, ...changes }, types)).toBe(holds);
  });

  it('a circle of parents ends', () => {
    const circle = [
      { code: 'a', parent: 'b', label: words },
      { code: 'b', parent: 'a', label: words },
    ];
    expect(conditionHolds({ ...always, types: ['c'] }, { ...traits, type: 'a' }, circle)).toBe(false);
  });

  it('of limits with one code the first that holds is the one', () => {
    const days = (region: 'domestic' | 'overseas') =>
      limitsFor(p2ManufacturingComplaint, { ...traits, region })
        .filter(({ code }) => code === 'closing')
        .map(({ hard }) => hard);
    expect(days('domestic')).toEqual([{ unit: 'calendar-days', amount: 15 }]);
    expect(days('overseas')).toEqual([{ unit: 'calendar-days', amount: 20 }]);
  });
});

describe('deadlines', () => {
  const twoStages = given({
    target: { unit: 'working-days', amount: 2 },
    hard: { unit: 'working-days', amount: 5 },
  });

  it('have both stages, and are met by what they wait for', () => {
    const [open] = deadlinesOf(policy([twoStages]), facts(), calendar);
    expect(open).toMatchObject({ started: '2026-11-20T09:00', target: '2026-11-24', due: '2026-11-27', met: null });
    const [met] = deadlinesOf(policy([twoStages]), facts({ at: { replied: '2026-11-26T10:00' } }), calendar);
    expect(met).toMatchObject({ due: '2026-11-27', met: '2026-11-26T10:00' });
  });

  it('are not there before what they run from', () => {
    expect(deadlinesOf(policy([given({ from: 'decided' })]), facts(), calendar)).toEqual([]);
  });

  it('stand still while a pause is open, unless they were due before', () => {
    const pauses = [{ from: '2026-11-25T10:00', until: null, reason: '待客戶' }];
    const [waiting] = deadlinesOf(policy([twoStages]), facts({ pauses }), calendar);
    expect(waiting).toMatchObject({ target: '2026-11-24', due: null, stopped: true });
    const met = facts({ pauses, at: { replied: '2026-11-24T10:00' } });
    expect(deadlinesOf(policy([twoStages]), met, calendar)[0]).toMatchObject({ due: '2026-11-27', stopped: false });
  });

  it('ask where nothing is set, and take what was agreed', () => {
    const perCase = given({ hard: { unit: 'set-per-case' } });
    expect(deadlinesOf(policy([perCase]), facts(), calendar)[0]).toMatchObject({ due: null, ask: true });
    const agreed = [{ code: 'answer', due: '2026-12-01T17:00', reason: '客戶同意' }];
    const [deadline] = deadlinesOf(policy([perCase]), facts({ agreed }), calendar);
    expect(deadline).toMatchObject({ due: '2026-12-01T17:00', ask: false });
    expect(deadline?.dueSteps[1]).toMatchObject({ kind: 'agreed', name: '客戶同意' });
  });

  it('a stop of the form has the limit of its station, and a promise goes before it', () => {
    const [station] = deadlinesOf(policy([]), facts({ visits: [visit()] }), calendar);
    expect(station).toMatchObject({ code: 'visit:7', started: '2026-11-20T10:00', due: '2026-11-21', ask: false });
    const promised = visit({ agreedDue: '2026-11-25' });
    expect(deadlinesOf(policy([]), facts({ visits: [promised] }), calendar)[0]).toMatchObject({ due: '2026-11-25' });
    const unset = visit({ station: 'quality' });
    expect(deadlinesOf(policy([]), facts({ visits: [unset] }), calendar)[0]).toMatchObject({ due: null, ask: true });
    expect(deadlinesOf(policy([]), facts({ visits: [visit({ state: 'skipped' })] }), calendar)).toEqual([]);
  });

  it('run from and until stations', () => {
    const between = given({ from: 'sent:composite', until: 'returned:composite', hard: { unit: 'same-day' } });
    const back = visit({ state: 'returned', returned: '2026-11-20T15:00' });
    const [answer] = deadlinesOf(policy([between]), facts({ visits: [back] }), calendar);
    expect(answer).toMatchObject({ started: '2026-11-20T10:00', due: '2026-11-20', met: '2026-11-20T15:00' });
  });

  it('improvements come back until they were effective, calls until they were made', () => {
    const improvement = {
      line: 1,
      owner: '製造部',
      dueOn: '2026-11-25',
      checkOn: '2026-12-25',
      verifiedOn: '2026-12-01',
      effective: false,
    };
    const call = { id: 3, rule: 'call', dueOn: '2026-12-02', done: null };
    expect(deadlinesOf(policy([]), facts({ improvements: [improvement], calls: [call] }), calendar)).toMatchObject([
      { code: 'improve:1', due: '2026-12-25', met: null },
      { code: 'call:3', due: '2026-12-02', met: null },
    ]);
    const effective = { ...improvement, effective: true };
    expect(deadlinesOf(policy([]), facts({ improvements: [effective] }), calendar)[0]).toMatchObject({
      met: '2026-12-01',
    });
  });

  it('of a closed case only those remain that were met or can still be; of a voided one none', () => {
    const limits = [
      given({ code: 'closing', until: 'closed', hard: { unit: 'calendar-days', amount: 15 } }),
      given({ code: 'dispatch', until: 'dispatched', hard: { unit: 'at-once' } }),
      given({ code: 'answer', from: 'closed', until: 'replied', hard: { unit: 'calendar-days', amount: 1 } }),
    ];
    const closed = facts({ state: 'closed', at: { closed: '2026-11-25' } });
    expect(deadlinesOf(policy(limits), closed, calendar).map(({ code, met }) => [code, met])).toEqual([
      ['closing', '2026-11-25'],
      ['answer', null],
    ]);
    expect(deadlinesOf(policy(limits), { ...closed, state: 'voided' }, calendar)).toEqual([]);
    expect(deadlinesOf(policy(limits), { ...closed, state: 'merged' }, calendar)).toEqual([]);
  });

  it('the day in the ledger is that of the hard limit, or of the target where there is none', () => {
    const closing = { code: 'closing', until: 'closed', target: { unit: 'calendar-days', amount: 14 } } as const;
    const both = given({ ...closing, hard: { unit: 'calendar-days', amount: 21 } });
    expect(closingDay(deadlinesOf(policy([both]), facts(), calendar))).toBe('2026-12-11');
    expect(closingDay(deadlinesOf(policy([given(closing)]), facts(), calendar))).toBe('2026-12-04');
    expect(closingDay([])).toBe(null);
  });
});

describe('where the case stands', () => {
  const base = { target: '2026-11-24', due: '2026-11-27', met: null, stopped: false, ask: false };
  it.each([
    ['in-time', base, '2026-11-24T18:00'],
    ['past-target', base, '2026-11-25T00:00'],
    ['late', base, '2026-11-28T00:00'],
    ['met', { ...base, met: '2026-11-27T23:00' }, '2026-12-01T00:00'],
    ['met-late', { ...base, met: '2026-11-28' }, '2026-12-01T00:00'],
    ['met-late', { ...base, due: '2026-11-27T09:00', met: '2026-11-27T09:01' }, '2026-12-01T00:00'],
    ['met', { ...base, due: '2026-11-27T09:00', met: '2026-11-27' }, '2026-12-01T00:00'],
    ['stopped', { ...base, due: null, stopped: true }, '2026-12-01T00:00'],
    ['ask', { ...base, target: null, due: null, ask: true }, '2026-12-01T00:00'],
    ['late', { ...base, due: null }, '2026-11-25T00:00'],
  ] as const)('%s', (standing, deadline, now) => {
    expect(standingOf(deadline, now)).toBe(standing);
  });
});

describe('while the clock stands still', () => {
  const day = (amount: number, unit: 'calendar-days' | 'working-days' | 'weeks' = 'calendar-days') => ({
    unit,
    amount,
  });
  const hours = (clock: 'round' | 'office') => ({ unit: 'hours', amount: 24, clock }) as const;
  // Accepted on Monday 2 November, stopped on Friday the 6th at 10:00; now it is Thursday the 12th at 09:00.
  it.each([
    ['4 of 10 days', { hard: day(10) }, { used: 3, of: 10, unit: 'calendar-days', due: '2026-11-18' }],
    ['working days', { hard: day(5, 'working-days') }, { used: 3, of: 5, unit: 'working-days', due: '2026-11-13' }],
    ['two weeks', { hard: day(2, 'weeks') }, { used: 3, of: 14, unit: 'calendar-days', due: '2026-11-22' }],
    ['a target alone', { target: day(10) }, { used: 3, of: 10, unit: 'calendar-days', due: '2026-11-18' }],
    [
      'a hard limit beside a target that was reached before',
      { target: day(2), hard: day(10) },
      { used: 3, of: 10, unit: 'calendar-days', due: '2026-11-18' },
    ],
    ['the last day', { hard: day(4) }, { used: 3, of: 4, unit: 'calendar-days', due: '2026-11-12' }],
    // Office hours from 9:00 on Monday: 8.5 and three times 9, then 1.5 on Friday.
    [
      'office hours',
      { hard: { ...hours('office'), amount: 40 } },
      { used: 2220, of: 2400, unit: 'office-minutes', due: '2026-11-12T12:00' },
    ],
  ])('says how much is used and when it would be due now: %s', (_, stages, expected) => {
    const rules = policy([given(stages)]);
    const stopped = facts({
      at: { accepted: '2026-11-02T09:00' },
      pauses: [{ from: '2026-11-06T10:00', until: null, reason: '等客戶' }],
    });
    const deadlines = deadlinesOf(rules, stopped, calendar);
    const still = standstills(rules, stopped, deadlines, calendar, '2026-11-12T09:00');
    expect([...still.values()]).toEqual([expected]);
  });

  it('says nothing of what is met, agreed, or came before the stop', () => {
    const rules = policy([given({ hard: day(2) })]);
    const pauses = [{ from: '2026-11-06T10:00', until: null, reason: '等客戶' }];
    const stopped = facts({ at: { accepted: '2026-11-02T09:00' }, pauses });
    expect(standstills(rules, stopped, deadlinesOf(rules, stopped, calendar), calendar, '2026-11-12T09:00').size).toBe(
      0,
    );
  });
});

describe('the calendar', () => {
  it('is asked only where working days or office hours count', () => {
    expect(asksTheCalendar(policy([given({ hard: { unit: 'calendar-days', amount: 15 } })]))).toBe(false);
    expect(asksTheCalendar(policy([given({ hard: { unit: 'minutes', amount: 15, clock: 'round' } })]))).toBe(false);
    expect(asksTheCalendar(policy([given({ target: { unit: 'working-days', amount: 1 } })]))).toBe(true);
    expect(asksTheCalendar(policy([given({ hard: { unit: 'hours', amount: 1, clock: 'office' } })]))).toBe(true);
  });

  it('is not read for a case that does not ask it', () => {
    const never = () => {
      throw new Error('the calendar was read');
    };
    expect(deadlinesOf(p2ManufacturingComplaint, facts(), never)).toHaveLength(1);
  });
});
