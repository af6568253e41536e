import { describe, expect, it } from 'vitest';

import type { CallError } from '../../electron/contract/errors.ts';
import type { DecisionForm, FindingForm } from '../../electron/contract/life.ts';
import { p2ManufacturingComplaint as p2 } from '../../db/policies/p2-manufacturing-complaint.ts';
import { emptyFinding } from '../../db/rules/finding.ts';
import { texts as zhTW } from '../../renderer/locales/zh-TW/index.ts';
import { complaint, freezeMonth } from '../support/cases.ts';
import {
  caseOnDesk,
  closing,
  decision,
  finding,
  improvement,
  lifeDesk,
  p2Stations,
  type CaseOnDesk,
} from '../support/life.ts';

/** `shares shares-sum`; each has its sentence. */
function issuesOf(error: CallError): readonly string[] {
  expect(error.code).toBe('invalid-form');
  return (error.issues ?? []).map(({ field, code }) => {
    expect(zhTW.fields).toHaveProperty([code]);
    return `${field} ${code}`;
  });
}

const share = (unit: string, part: string, person = '') => ({ unit, person, share: part });
const sending = { station: 'quality', person: '', at: '', agreedDue: '', note: '' };

/** The case with everything that can be asked of it: a refusal must leave all of it. */
async function whole(one: CaseOnDesk): Promise<unknown> {
  return [await one.life(), await one.history()];
}

describe('a finding', () => {
  const cases: readonly (readonly [string, Partial<FindingForm>, readonly string[]])[] = [
    ['shares of 99.9 %', { shares: [share('quality', '60'), share('sales', '39.9')] }, ['shares shares-sum']],
    ['three thirds', { shares: ['quality', 'sales', 'rd'].map((unit) => share(unit, '33.33')) }, ['shares shares-sum']],
    ['more than all', { shares: [share('quality', '60'), share('sales', '60')] }, ['shares shares-sum']],
    ['a share of nothing', { shares: [share('quality', '0')] }, ['shares.0.share not-a-percent']],
    [
      'a negative share',
      { shares: [share('quality', '-5'), share('sales', '105')] },
      ['shares.0.share not-a-percent', 'shares.1.share not-a-percent'],
    ],
    ['a share that is a word', { shares: [share('quality', '一半')] }, ['shares.0.share not-a-percent']],
    ['a share finer than a hundredth', { shares: [share('quality', '33.333')] }, ['shares.0.share not-a-percent']],
    ['a share of nobody', { shares: [share('', '100')] }, ['shares.0.unit required']],
    ['a unit without its share', { shares: [share('quality', '')] }, ['shares.0.share required']],
    ['a unit that is none', { shares: [share('pony', '100')] }, ['shares.0.unit not-a-choice']],
    ['the same unit twice', { shares: [share('sales', '50'), share('sales', '50')] }, ['shares.1.unit listed-twice']],
    ['a loss that is no amount', { lossAmount: '很多' }, ['lossAmount not-an-amount']],
    ['a negative loss', { lossAmount: '-1' }, ['lossAmount negative']],
    ['a loss in thousandths', { lossAmount: '1.005' }, ['lossAmount too-fine-amount']],
    ['judged tomorrow', { established: 'yes', judgedOn: '11/22' }, ['judgedOn date-in-future']],
    ['judged before the complaint came', { established: 'yes', judgedOn: '11/19' }, ['judgedOn before-date']],
    ['not established without why', { established: 'no' }, ['judgedReason required']],
    ['made on a day that is none', { producedOn: '2/30' }, ['producedOn no-such-date']],
    ['a cause that is no choice', { cause: 'x' }, ['cause not-a-choice']],
  ];
  it.each(cases)('%s is said at the field, and nothing is kept', async (_, changes, wanted) => {
    const { one } = await lifeDesk();
    const before = await whole(one);
    expect(issuesOf(await one.refused('life.find', { finding: finding(changes) }))).toEqual(wanted);
    expect(await whole(one)).toEqual(before);
  });

  it('with thirds that are 100 % together is kept, and as typed it changes nothing', async () => {
    const { one } = await lifeDesk();
    const shares = [share('sales', '33.33'), share('quality', '33.34', '陳'), share('rd', '３３．３３％')];
    await one.do('life.find', { finding: finding({ shares }) });
    const life = await one.life();
    expect(life.shares.map(({ share: part }) => part)).toEqual([3333, 3334, 3333]);
    expect(life.finding).toEqual({
      ...emptyFinding(),
      investigatedOn: '2026/11/21',
      shares: [share('sales', '33.33'), share('quality', '33.34', '陳'), share('rd', '33.33')],
    });
    expect(await one.do('life.find', { finding: life.finding })).toEqual({ id: one.id, version: life.version });
  });
});

describe('times', () => {
  it('are never in the future, never before what they answer, never in a closed month', async () => {
    const { test, one } = await lifeDesk({ receivedAt: '2026/11/20' });
    test.clock.set('2026-11-23T10:00');
    const before = await whole(one);
    const at = async (text: string): Promise<readonly string[]> =>
      issuesOf(await one.refused('life.send', { ...sending, at: text }));
    expect(await at('11/24 09:00')).toEqual(['at moment-in-future']);
    expect(await at('11/20 09:00')).toEqual(['at before-moment']);
    expect(await at('上禮拜')).toEqual(['at not-a-date']);
    expect(await at('11/23 25:00')).toEqual(['at not-a-time']);
    expect(issuesOf(await one.refused('life.send', { ...sending, station: 'pony' }))).toEqual(['station not-a-choice']);
    expect(await whole(one)).toEqual(before);

    await one.do('life.send', { ...sending, at: '11/23 09:00' });
    const visit = (await one.life()).visits[0]?.id ?? 0;
    const back = { visit, by: '', at: '11/23 08:59', opinion: '' };
    expect(issuesOf(await one.refused('life.return', back))).toEqual(['at before-moment']);
    expect(await one.refused('life.return', { ...back, visit: 77 })).toMatchObject({ code: 'not-found' });
    await one.do('life.return', { ...back, at: '11/23 09:00' });
    expect(await one.refused('life.return', { ...back, at: '' })).toMatchObject({ params: { why: 'none-out' } });
    expect(issuesOf(await one.refused('life.pause', { at: '11/22', reason: '' }))).toEqual([
      'reason required',
      'at before-moment',
    ]);

    freezeMonth(test.folder, '2026-11');
    test.clock.set('2026-12-03T10:00');
    const frozen = { code: 'month-closed', params: { month: '2026-11' } };
    expect(await one.refused('life.send', { ...sending, at: '11/30' })).toMatchObject(frozen);
    expect(await one.refused('life.pause', { at: '11/30', reason: '等' })).toMatchObject(frozen);
    expect(await one.refused('life.negotiate', { at: '11/30', by: '', told: '說明', result: 'open' })).toMatchObject(
      frozen,
    );
    expect(
      await one.refused('life.find', { finding: finding({ established: 'yes', judgedOn: '11/30' }) }),
    ).toMatchObject(frozen);
    expect(await one.refused('life.milestone', { milestone: 'reported', at: '11/30', by: '', note: '' })).toMatchObject(
      frozen,
    );
    await one.do('life.send', { ...sending, station: 'manufacturing', at: '12/1' });
  });

  it('of a reopening in a month that is closed already, and of a void that would take a closing out of one', async () => {
    const { test, one } = await lifeDesk();
    await one.do('cases.close', { ...closing, outcomes: ['apology'] });
    test.clock.set('2026-12-05T10:00');
    freezeMonth(test.folder, '2026-12');
    expect(await one.refused('life.reopen', { reason: '客戶來電' })).toMatchObject({ code: 'month-closed' });
    test.clock.set('2027-01-05T10:00');
    await one.do('life.reopen', { reason: '客戶來電' });
    freezeMonth(test.folder, '2026-11');
    expect(await one.refused('cases.void', { reason: '重複' })).toMatchObject({ code: 'month-closed' });
  });

  it('that were agreed come after what they run from', async () => {
    const { one } = await lifeDesk();
    const agree = async (due: string): Promise<readonly string[]> =>
      issuesOf(await one.refused('life.agree', { code: 'closing', due, reason: '客戶要求' }));
    expect(await agree('11/20')).toEqual(['due before-date']);
    expect(await agree('-3')).toEqual(['due before-date']);
    expect(await agree('11/21 09:00')).toEqual(['due not-later']);
    expect(await agree('')).toEqual(['due required']);
    expect(await agree('下下週')).toEqual(['due not-a-date']);
    expect(issuesOf(await one.refused('life.agree', { code: 'pony', due: '+3', reason: '' }))).toEqual([
      'code not-a-choice',
      'reason required',
    ]);
    expect(issuesOf(await one.refused('life.send', { ...sending, agreedDue: '11/20' }))).toEqual([
      'agreedDue before-date',
    ]);
    expect(
      issuesOf(await one.refused('life.improve', { improvement: improvement({ dueOn: '11/1', owner: '' }) })),
    ).toEqual(['owner required', 'dueOn before-date']);
    expect(
      issuesOf(await one.refused('life.improve', { improvement: improvement({ dueOn: '+10', checkOn: '+9' }) })),
    ).toEqual(['checkOn before-date']);
  });
});

describe('a decision', () => {
  const bands = p2.approval.map((level, place) => ({ ...level, upTo: [1_000_000, 5_000_000, null][place] ?? null }));

  async function atDecision(approval = bands) {
    const desk = await lifeDesk({}, { approval });
    for (const station of p2Stations) await desk.one.pass(station);
    return desk;
  }
  const paying = (amount: string, level: string, changes: Partial<DecisionForm> = {}): DecisionForm =>
    decision({
      level,
      outcomes: [{ outcome: 'compensation', quantity: '', unit: '', amount, note: '' }],
      ...changes,
    });

  it('is made by the level that the amount requires, or one above it (002§3 Art.11)', async () => {
    const { one } = await atDecision();
    const before = await whole(one);
    const refused = (amount: string, level: string): Promise<CallError> =>
      one.refused('life.decide', { decision: paying(amount, level) });
    expect(await refused('10,000.01', 'sales-manager')).toMatchObject({
      code: 'level-too-low',
      field: 'level',
      params: { level: '副總經理' },
    });
    expect(await refused('50,000.01', 'deputy-gm')).toMatchObject({ params: { level: '總經理' } });
    expect(await refused('', 'gm')).toMatchObject({ issues: [{ field: 'outcomes.0.amount', code: 'required' }] });
    expect(await whole(one)).toEqual(before);
    await one.do('life.decide', { decision: paying('10,000', 'sales-manager') });
    expect(await one.refused('life.decide', { decision: paying('1', 'gm') })).toMatchObject({
      params: { why: 'already-decided' },
    });
  });

  it('says what is wrong with it', async () => {
    const { one } = await atDecision();
    const wrong = async (form: Partial<DecisionForm>): Promise<readonly string[]> =>
      issuesOf(await one.refused('life.decide', { decision: decision(form) }));
    expect(await wrong({ level: '' })).toEqual(['level required']);
    expect(await wrong({ level: 'emperor' })).toEqual(['level not-a-choice']);
    expect(await wrong({ outcomes: [] })).toEqual(['outcomes required']);
    expect(await wrong({ at: '11/20' })).toEqual(['at before-moment']);
    const outcome = { outcome: 'apology', quantity: '', unit: '', amount: '', note: '' };
    expect(await wrong({ outcomes: [outcome, outcome] })).toEqual(['outcomes.1.outcome listed-twice']);
    expect(
      await wrong({ outcomes: [{ ...outcome, outcome: 'pony', quantity: '多', amount: '-3' }], receivable: 'x' }),
    ).toEqual([
      'outcomes.0.outcome not-a-choice',
      'outcomes.0.quantity not-a-quantity',
      'outcomes.0.amount negative',
      'receivable not-an-amount',
    ]);
  });

  it('waits for every station, or the reason why it was left out', async () => {
    const { one } = await lifeDesk();
    await one.pass('quality');
    expect(await one.refused('life.decide', { decision: decision() })).toMatchObject({
      code: 'not-allowed',
      params: { why: 'stations-missing', stations: expect.stringContaining('製造部、經理室') as string },
    });
    for (const station of p2Stations.slice(1)) await one.do('life.skip', { station, reason: '同批已查明' });
    expect(await one.refused('life.skip', { station: 'quality', reason: '再略過' })).toMatchObject({
      params: { why: 'station-visited' },
    });
    expect(issuesOf(await one.refused('life.skip', { station: 'rd', reason: ' ' }))).toEqual(['reason required']);
    await one.do('life.decide', { decision: decision() });
    expect(
      await one.refused('life.find', { finding: finding({ established: 'no', judgedReason: '無' }) }),
    ).toMatchObject({
      issues: [{ field: 'established', code: 'decided-already' }],
    });
  });

  it('is what the case is closed with; without one nothing can be paid once the amounts are filled in', async () => {
    const { test, customer, one } = await atDecision();
    const quick = await caseOnDesk(test, complaint(customer));
    expect(await quick.refused('cases.close', { ...closing, outcomes: ['compensation'] })).toMatchObject({
      code: 'not-allowed',
      params: { why: 'needs-decision', outcomes: '賠款' },
    });
    await quick.do('cases.close', { ...closing, outcomes: ['apology'] });
    expect((await quick.life()).decisions).toMatchObject([{ level: 'sales-manager', by: '王小明', amount: null }]);

    await one.do('life.decide', { decision: paying('10,000', 'gm') });
    expect(await one.refused('cases.close', { ...closing, established: false })).toMatchObject({
      issues: [{ field: 'established', code: 'decided-already' }],
    });
    await one.do('cases.close', { ...closing, outcomes: ['apology'] });
    expect((await test.do('cases.get', { id: one.id })).outcomes).toEqual(['compensation']);
  });

  it('what costs money is what the policy says costs money', async () => {
    const label = { 'zh-TW': '禮券', 'zh-CN': '礼券', en: 'Voucher' };
    const outcomes = [
      { code: 'voucher', label, costs: true },
      { code: 'compensation', label, costs: false },
    ];
    const approval = p2.approval.map((level, place) => ({
      ...level,
      upTo: [1_000_000, 5_000_000, null][place] ?? null,
    }));
    const { one } = await lifeDesk({}, { outcomes, approval, route: [] });
    expect(await one.refused('cases.close', { ...closing, outcomes: ['voucher'] })).toMatchObject({
      params: { why: 'needs-decision', outcomes: '禮券' },
    });
    const line = { quantity: '', unit: '', amount: '', note: '' };
    const both = ['voucher', 'compensation'].map((outcome) => ({ ...line, outcome }));
    expect(
      issuesOf(await one.refused('life.decide', { decision: decision({ outcomes: both, level: 'sales-manager' }) })),
    ).toEqual(['outcomes.0.amount required']);
    await one.do('cases.close', { ...closing, outcomes: ['compensation'] });
  });

  it('comes before any answer to the customer, which the policy allows by letter or telephone (002§3 Art.9(10))', async () => {
    const { one } = await atDecision();
    const reply = { at: '', way: 'letter', by: '', text: '如附' } as const;
    expect(await one.refused('life.reply', reply)).toMatchObject({ params: { why: 'not-decided' } });
    await one.do('life.decide', { decision: paying('1', 'gm') });
    expect(issuesOf(await one.refused('life.reply', { ...reply, way: 'in-person', text: ' ' }))).toEqual([
      'way way-not-allowed',
      'text required',
    ]);
    await one.do('life.reply', reply);
  });
});

describe('what is not there', () => {
  it('is refused without a trace: another version, another case, a case without a number', async () => {
    const { test, customer, one } = await lifeDesk();
    const before = await whole(one);
    expect(await test.refused('life.send', { ...sending, id: one.id, version: 9 })).toMatchObject({ code: 'stale' });
    expect(await test.refused('life.send', { ...sending, id: 99, version: 1 })).toMatchObject({ code: 'not-found' });
    expect(await test.refused('life.get', { id: 99 })).toMatchObject({ code: 'not-found' });
    expect(await whole(one)).toEqual(before);
    const { id: draftId } = await test.do('drafts.save', { form: complaint(customer) });
    const filed = await test.do('cases.file', { draftId });
    expect(await test.refused('life.send', { ...sending, ...filed })).toMatchObject({
      code: 'not-allowed',
      params: { why: 'not-numbered' },
    });
    const form = complaint(customer);
    expect(
      await test.refused('drafts.save', { form, origin: { caseId: 99, kind: 'refiled', slipId: null } }),
    ).toMatchObject({ code: 'not-found' });
  });
});
