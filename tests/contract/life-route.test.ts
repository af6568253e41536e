import { describe, expect, it } from 'vitest';

import { p1ManufacturingOpinion } from '../../db/policies/p1-manufacturing-opinion.ts';
import { accept, addCustomer, complaint } from '../support/cases.ts';
import { caseOnDesk, changePolicy, closing, decision, finding, improvement, lifeDesk } from '../support/life.ts';
import { testOffice } from '../support/office.ts';

describe('the route of P2 (002§3 Art.9)', () => {
  it('goes from acceptance to the closed case, one holder at a time, and says at each step what is next', async () => {
    const { test, one } = await lifeDesk();
    const holders: string[] = [];
    const next = async (): Promise<string[]> =>
      (await one.life()).stations.filter((station) => station.next).map(({ code }) => code);
    const to = async (station: string, day: string, opinion: string): Promise<void> => {
      test.clock.set(`${day}T09:30`);
      await one.do('life.send', { station, person: '承辦人', at: '', agreedDue: '', note: '' });
      const out = await one.life();
      expect(out.state).toBe('at-station');
      holders.push(out.holders.map(({ unit }) => unit).join('+'));
      test.clock.set(`${day}T16:00`);
      const visit = out.holders[0]?.visit ?? 0;
      await one.do('life.return', { visit, by: '承辦人', at: '15:30', opinion });
    };

    expect(await next()).toEqual(['quality']);
    await to('quality', '2026-11-23', '射出壓力不足');
    expect(await next()).toEqual(['manufacturing']);
    await to('manufacturing', '2026-11-24', '調整參數並全檢');
    await to('manager-office', '2026-11-25', '同意');
    expect(await next()).toEqual(['rd']);
    await one.do('life.skip', { station: 'rd', reason: '非特殊異常' });
    expect(await next()).toEqual(['check']);
    await to('check', '2026-11-26', '查核無誤');
    await to('proposal', '2026-11-27', '建議退貨 312 PCS');
    await one.do('life.find', {
      finding: finding({
        established: 'yes',
        abnormality: 'quality',
        causeNote: '射出壓力不足',
        lossAmount: 'NT$ 23,720',
        shares: [
          { unit: 'manufacturing', person: '', share: '66.67' },
          { unit: 'quality', person: '', share: '33.33' },
        ],
      }),
    });
    await to('negotiation', '2026-11-28', '客戶同意');
    await one.do('life.negotiate', { at: '15:00', by: '林業務', told: '退貨 312 PCS，其餘折讓', result: 'accepted' });
    await to('composite', '2026-11-29', '擬准');
    expect(await next()).toEqual([]);
    expect(holders).toEqual(['quality', 'manufacturing', 'manager-office', 'gm-office', 'sales', 'sales', 'gm-office']);

    test.clock.set('2026-11-30T10:00');
    await one.do('life.decide', { decision: decision() });
    expect(await one.life()).toMatchObject({
      state: 'decided',
      holders: [{ unit: 'gm-office', since: new Date('2026-11-29T15:30').toISOString(), visit: null }],
      lossAmount: 2_372_000,
      decisions: [{ level: 'gm', amount: 2_372_000, receivable: 24_000_000, withdrawn: false }],
    });
    await one.do('life.improve', { improvement: improvement() });
    await one.do('life.reply', { at: '', way: 'letter', by: '', text: '准予退貨，謹此函復。' });
    test.clock.set('2026-12-01T10:00');
    await one.do('cases.close', { ...closing, closedOn: '2026-12-01', note: '五聯已分送' });

    const record = await test.do('cases.get', { id: one.id });
    expect(record).toMatchObject({
      state: 'closed',
      number: one.number,
      outcomes: ['allowance', 'return'],
      responsibleUnit: 'manufacturing',
      closedOn: '2026-12-01',
      dueOn: '2026-12-06',
    });
    expect(await one.history()).toEqual([
      'accepted',
      'sent quality',
      'returned quality',
      'sent manufacturing',
      'returned manufacturing',
      'sent manager-office',
      'returned manager-office',
      'skipped rd',
      'sent check',
      'returned check',
      'sent proposal',
      'returned proposal',
      'judged yes',
      'sent negotiation',
      'returned negotiation',
      'negotiated accepted',
      'sent composite',
      'returned composite',
      'decided gm',
      'improved 1',
      'replied letter',
      'closed 五聯已分送',
    ]);
    // Composite opinion within a day of the negotiation; closing in 15 days (C-05, C-07).
    const life = await one.life();
    expect(life.deadlines.find(({ code }) => code === 'closing')).toMatchObject({ standing: 'met', due: '2026-12-06' });
    expect(life.holders).toEqual([]);
    expect(record.version).toBe(record.events.length);
  });

  it('lets the form lie with one unit only, and take back an answer that does not do', async () => {
    const { test, one } = await lifeDesk();
    test.clock.set('2026-11-21T11:00');
    await one.do('life.send', { station: 'quality', person: '陳', at: '09:10', agreedDue: '', note: '附樣品' });
    expect(
      await one.refused('life.send', { station: 'manufacturing', person: '', at: '', agreedDue: '', note: '' }),
    ).toMatchObject({ code: 'not-allowed', params: { why: 'visit-out', units: '質量管理部' } });
    const [first] = (await one.life()).visits;
    await one.do('life.sendBack', { visit: first?.id ?? 0, at: '', reason: '沒有附照片' });
    const [was, again] = (await one.life()).visits;
    expect(was).toMatchObject({ state: 'sent-back', reason: '沒有附照片' });
    expect(again).toMatchObject({ state: 'out', station: 'quality', person: '陳' });
    test.clock.set('2026-11-22T11:00');
    await one.do('life.return', { visit: again?.id ?? 0, by: '', at: '', opinion: '補上照片' });
    // Also what has come back can be asked for again.
    test.clock.set('2026-11-22T12:00');
    await one.do('life.sendBack', { visit: again?.id ?? 0, at: '', reason: '照片看不清楚' });
    expect((await one.life()).visits.map(({ state }) => state)).toEqual(['sent-back', 'sent-back', 'out']);
    expect((await one.life()).holders).toMatchObject([{ unit: 'quality' }]);
  });

  it('asks stations of one parallel group at the same time, where the policy has such', async () => {
    const { route } = p1ManufacturingOpinion;
    const { test, one } = await lifeDesk(
      {},
      {
        route: route.map((station) =>
          station.code === 'manufacturing' || station.code === 'manager-office'
            ? { ...station, parallel: 'opinions' }
            : station,
        ),
      },
    );
    await one.pass('quality');
    expect((await one.life()).stations.filter(({ next }) => next).map(({ code }) => code)).toEqual([
      'manufacturing',
      'manager-office',
    ]);
    await one.do('life.send', { station: 'manufacturing', person: '', at: '', agreedDue: '', note: '' });
    await one.do('life.send', { station: 'manager-office', person: '', at: '', agreedDue: '', note: '' });
    const both = await one.life();
    expect(both.holders.map(({ unit }) => unit)).toEqual(['manufacturing', 'manager-office']);
    expect(
      await one.refused('life.send', { station: 'check', person: '', at: '', agreedDue: '', note: '' }),
    ).toMatchObject({ params: { why: 'visit-out', units: '製造部、經理室' } });
    await one.do('life.return', { visit: both.visits[2]?.id ?? 0, by: '', at: '', opinion: '同意' });
    expect((await test.do('cases.get', { id: one.id })).unit).toBe('manufacturing');
    await one.do('life.return', { visit: both.visits[1]?.id ?? 0, by: '', at: '', opinion: '對策' });
    expect(await one.life()).toMatchObject({ state: 'accepted', holders: [{ unit: 'gm-office' }] });
  });

  it('is recorded in arrears, in the order in which it happened', async () => {
    const test = await testOffice({ now: '2026-11-25T09:00' });
    const customer = addCustomer(test.folder);
    const { id, number } = await accept(test, complaint(customer, { receivedAt: '2026/11/20 10:00' }), {
      acceptedOn: '2026-11-20',
      reason: '補登',
    });
    const { version } = await test.do('cases.get', { id });
    const sent = await test.do('life.send', {
      id,
      version,
      station: 'quality',
      person: '',
      at: '11/21 09:00',
      agreedDue: '',
      note: '',
    });
    const { visits } = await test.do('life.get', { id });
    await test.do('life.return', { ...sent, visit: visits[0]?.id ?? 0, by: '', at: '11/23', opinion: '' });
    const record = await test.do('cases.get', { id });
    expect(record.number).toBe(number);
    expect(record.events.map(({ kind, on }) => `${kind} ${on ?? ''}`)).toEqual([
      'accepted 2026-11-20',
      'sent 2026-11-21',
      'returned 2026-11-23',
    ]);
  });

  it('stops its clock while the customer is waited for', async () => {
    const { test, one } = await lifeDesk();
    const dueBefore = (await test.do('cases.get', { id: one.id })).dueOn;
    test.clock.set('2026-11-22T10:00');
    await one.do('life.pause', { at: '', reason: '等客戶寄回樣品' });
    expect(await one.life()).toMatchObject({ state: 'waiting', pauses: [{ until: null, reason: '等客戶寄回樣品' }] });
    expect((await one.life()).deadlines.find(({ code }) => code === 'closing')).toMatchObject({ standing: 'stopped' });
    expect(
      await one.refused('life.send', { station: 'quality', person: '', at: '', agreedDue: '', note: '' }),
    ).toMatchObject({ params: { why: 'paused' } });
    expect(await one.refused('cases.close', closing)).toMatchObject({ code: 'not-allowed', params: { why: 'paused' } });
    test.clock.set('2026-11-25T10:00');
    await one.do('life.resume', { at: '' });
    const record = await test.do('cases.get', { id: one.id });
    expect(record.state).toBe('accepted');
    // Three days on whose end the clock stood still do not count.
    expect([dueBefore, record.dueOn]).toEqual(['2026-12-06', '2026-12-09']);
  });

  it('counts by what was agreed and recorded for this case', async () => {
    const { test, one } = await lifeDesk();
    await one.do('life.agree', { code: 'closing', due: '12/20', reason: '客戶同意延後' });
    expect((await test.do('cases.get', { id: one.id })).dueOn).toBe('2026-12-20');
    await one.do('life.find', { finding: finding({ causeNote: '射出壓力不足' }) });
    expect((await one.life()).deadlines.find(({ code }) => code === 'report')).toMatchObject({ due: '2026-11-24' });
    await one.do('life.milestone', { milestone: 'reported', at: '', by: '品管 陳', note: '' });
    expect((await one.life()).deadlines.find(({ code }) => code === 'report')).toMatchObject({ standing: 'met' });
    await one.do('life.send', { station: 'quality', person: '', at: '', agreedDue: '11/24 17:00', note: '' });
    const visit = (await one.life()).visits[0]?.id ?? 0;
    await one.do('life.agree', { code: `visit:${visit}`, due: '11/26', reason: '機台停修' });
    expect((await one.life()).deadlines.find(({ code }) => code === `visit:${visit}`)).toMatchObject({
      due: '2026-11-26',
    });
    expect(await one.history()).toEqual([
      'accepted',
      'agreed closing 2026-12-20',
      'found causeNote investigatedOn',
      'milestone reported',
      'sent quality',
      `agreed visit:${visit} 2026-11-26`,
    ]);
  });
});

describe('P1 with a joint inspection (002§2 Art.9(2))', () => {
  it('keeps who went, when and what was found, before the form exists', async () => {
    const test = await testOffice();
    changePolicy(test, p1ManufacturingOpinion);
    const customer = addCustomer(test.folder);
    const inspection = { on: '11/20', by: '業務部林、質量管理部陳、製造部周', finding: '現場葉片毛邊屬實。\n已留樣。' };
    const one = await caseOnDesk(test, complaint(customer, { demandUndetermined: false, inspection }));
    const { form } = await test.do('cases.get', { id: one.id });
    expect(form.inspection).toEqual({ ...inspection, on: '2026/11/20' });

    await one.do('cases.change', { form: { ...form, inspection: { ...inspection, on: '11/19' } } });
    const record = await test.do('cases.get', { id: one.id });
    expect(record.form.inspection.on).toBe('2026/11/19');
    expect(record.events.at(-1)).toMatchObject({ kind: 'changed', note: 'inspection' });
    expect(record.dueOn).toBe('2026-12-12');

    for (const station of ['quality', 'manufacturing', 'manager-office', 'check', 'proposal', 'negotiation']) {
      await one.pass(station);
    }
    await one.pass('composite');
    await one.do('life.decide', { decision: decision({ level: 'sales-manager' }) });
    await one.do('cases.close', closing);
    expect((await one.life()).state).toBe('closed');

    const { id: draftId } = await test.do('drafts.save', {
      form: complaint(customer, { demandUndetermined: false, inspection: { on: '', by: '林', finding: '' } }),
    });
    expect(
      await test.refused('cases.accept', { draftId, acceptedOn: '2026-11-21', reason: '', clockConfirmed: false }),
    ).toMatchObject({ code: 'invalid-form', issues: [{ field: 'inspection.on', code: 'required' }] });
  });
});
