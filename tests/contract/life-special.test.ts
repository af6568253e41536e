import { describe, expect, it } from 'vitest';

import { accept, complaint, freezeMonth, withFile } from '../support/cases.ts';
import {
  caseById,
  caseOnDesk,
  closing,
  decision,
  finding,
  improvement,
  lifeDesk,
  p2Stations,
} from '../support/life.ts';
import { wholeView } from '../support/ledger-view.ts';

const closed = { ...closing, outcomes: ['return'] };

describe('a result that does not stand', () => {
  it('the customer does not accept: a new form with the old one attached (002§3 Art.9(8))', async () => {
    const { test, one } = await lifeDesk();
    await one.do('cases.close', closed);
    const { draftId } = await one.do('life.notAccepted', { note: '客戶認為折讓太少' });
    const draft = await test.do('drafts.get', { id: draftId ?? 0 });
    expect(draft).toMatchObject({
      caseId: null,
      origin: { caseId: one.id, kind: 'refiled', slipId: null },
      form: { description: expect.stringContaining('毛邊') as string, receivedAt: '' },
    });
    // Thrown away and taken back, it still knows where it comes from.
    const discarded = await test.do('drafts.discard', { id: draft.id });
    const again = await test.do('drafts.save', { form: discarded.form, origin: discarded.origin });
    const accepted = await test.do('cases.accept', {
      draftId: again.id,
      acceptedOn: '2026-11-21',
      reason: '',
      clockConfirmed: false,
    });
    const later = caseById(test, accepted.id, accepted.number);
    expect(await one.history()).toEqual(['accepted', 'closed', 'not-accepted new-case', 'refiled refiled 261102']);
    expect(await later.history()).toEqual(['accepted', 'refiled refiled 261101']);
    expect((await later.life()).links).toMatchObject([
      { kind: 'refiled', direction: 'earlier', other: { id: one.id, number: '261101', state: 'closed' } },
    ]);
    expect((await one.life()).links).toMatchObject([{ direction: 'later', other: { number: '261102' } }]);
    expect((await one.life()).others.map(({ id }) => id)).toEqual([later.id]);
  });

  it('links when it is filed, and not once more when it gets its number', async () => {
    const { test, one } = await lifeDesk();
    await one.do('cases.close', closed);
    const { draftId } = await one.do('life.notAccepted', { note: '' });
    const filed = await test.do('cases.file', { draftId: draftId ?? 0 });
    await test.do('cases.accept', { ...filed, acceptedOn: '2026-11-21', reason: '', clockConfirmed: false });
    const later = caseById(test, filed.id, '');
    expect(await later.history()).toEqual(['filed', 'refiled refiled 261101', 'accepted']);
    expect((await one.life()).links).toHaveLength(1);
  });

  it('by another policy the same case lives again, or a follow-up case begins', async () => {
    const reopening = await lifeDesk({}, { notAccepted: 'reopen', acceptingUnit: 'sales' });
    await reopening.one.do('cases.close', closed);
    expect(await reopening.one.do('life.notAccepted', { note: '不滿意' })).toMatchObject({ draftId: null });
    expect(await reopening.one.life()).toMatchObject({ state: 'accepted', decisions: [{ withdrawn: true }] });
    expect(await reopening.one.history()).toEqual(['accepted', 'closed', 'not-accepted reopen']);

    const following = await lifeDesk({}, { notAccepted: 'follow-up-case' });
    await following.one.do('cases.close', closed);
    const { draftId } = await following.one.do('life.notAccepted', { note: '' });
    expect((await following.test.do('drafts.get', { id: draftId ?? 0 })).origin).toMatchObject({ kind: 'follow-up' });
  });

  it('reopened, its first closing and its first decision stay in the history', async () => {
    const { test, one } = await lifeDesk();
    for (const station of p2Stations) await one.pass(station);
    await one.do('life.decide', { decision: decision() });
    await one.do('cases.close', closing);
    test.clock.set('2026-11-25T10:00');
    expect(await one.refused('life.reopen', { reason: ' ' })).toMatchObject({
      issues: [{ field: 'reason', code: 'required' }],
    });
    await one.do('life.reopen', { reason: '退回品又發現異常' });
    expect(await test.do('cases.get', { id: one.id })).toMatchObject({
      state: 'accepted',
      closedOn: null,
      outcomes: [],
      unit: 'gm-office',
      number: one.number,
      dueOn: '2026-12-06',
    });
    await one.do('life.decide', { decision: decision({ level: 'deputy-gm', by: '副總' }) });
    await one.do('cases.close', { ...closing, closedOn: '2026-11-25' });
    expect((await one.life()).decisions).toMatchObject([
      { level: 'gm', withdrawn: true },
      { level: 'deputy-gm', withdrawn: false },
    ]);
    const { events } = await test.do('cases.get', { id: one.id });
    expect(events.filter(({ kind }) => kind === 'closed').map(({ on }) => on)).toEqual(['2026-11-21', '2026-11-25']);
  });

  it('reopened after its month was closed (月結), that month goes on saying what it said', async () => {
    const { test, one } = await lifeDesk({ goods: [] });
    await one.do('cases.close', { ...closed, responsibleUnit: 'quality' });
    freezeMonth(test.folder, '2026-11');
    const figures = async (month: string) => {
      const { trend, ...figures } = await test.do('statistics.month', { month, locale: 'zh-TW' });
      expect(trend.at(-1)).toMatchObject({ month, closed: figures.closed });
      return figures;
    };
    const behind = async (month: string, figure: 'closed' | 'open') =>
      (
        await test.do('ledger.page', {
          view: { ...wholeView, behind: { month, figure } },
          offset: 0,
          limit: 5,
        })
      ).rows.map(({ id }) => id);
    const november = await figures('2026-11');
    const december = await figures('2026-12');
    expect([november.closed, november.openAtEnd, december.openAtEnd]).toEqual([1, 0, 0]);

    test.clock.set('2027-01-08T10:00');
    await one.do('life.reopen', { reason: '退回品又發現異常' });
    expect(await figures('2026-11')).toEqual(november);
    expect(await figures('2026-12')).toEqual(december);
    expect(await figures('2027-01')).toMatchObject({ closed: 0, openAtEnd: 1 });
    await one.do('cases.close', { ...closing, closedOn: '2027-01-08', outcomes: ['apology'] });
    expect(await figures('2026-11')).toEqual(november);
    expect(await figures('2026-12')).toEqual(december);
    expect(await figures('2027-01')).toMatchObject({ closed: 1, openAtEnd: 0 });
    expect([await behind('2026-11', 'closed'), await behind('2026-12', 'open')]).toEqual([[one.id], []]);
    expect(await test.do('ledger.proof', {})).toMatchObject({ ok: true });
  });

  it('closed twice in one month that is still open, it counts there once', async () => {
    const { test, one } = await lifeDesk({ goods: [] });
    await one.do('cases.close', closed);
    test.clock.set('2026-11-25T10:00');
    await one.do('life.reopen', { reason: '客戶來電' });
    await one.do('cases.close', { ...closed, closedOn: '2026-11-25' });
    const { closed: count, trend } = await test.do('statistics.month', { month: '2026-11', locale: 'zh-TW' });
    expect([count, trend.at(-1)?.closed]).toEqual([1, 1]);
  });

  it('an appeal has its window; later it needs a reason (003§14 1.1)', async () => {
    const { test, one } = await lifeDesk({}, { appealWindow: { unit: 'calendar-days', amount: 10 } });
    await one.do('cases.close', closed);
    await one.do('life.reply', { at: '', way: 'letter', by: '', text: '結果如附' });
    test.clock.set('2026-12-02T09:00');
    const late = { receivedOn: '2026-12-02', note: '檢驗結果有疑義', lateReason: '' };
    expect(await one.refused('life.appeal', late)).toMatchObject({
      code: 'window-passed',
      field: 'lateReason',
      params: { until: '2026-12-01' },
    });
    expect(await one.refused('life.appeal', { ...late, receivedOn: '2026-11-20' })).toMatchObject({
      issues: [{ field: 'receivedOn', code: 'before-date' }],
    });
    const inTime = await one.do('life.appeal', { ...late, receivedOn: '2026-12-01' });
    const tooLate = await one.do('life.appeal', { ...late, lateReason: '郵件遺失' });
    expect(inTime.draftId).not.toBe(tooLate.draftId);
    const accepted = await test.do('cases.accept', {
      draftId: inTime.draftId,
      acceptedOn: '2026-12-02',
      reason: '',
      clockConfirmed: false,
    });
    expect(await caseById(test, accepted.id, '').history()).toEqual(['accepted', 'appealed appeal 261101']);
    expect((await one.history()).slice(-3)).toEqual([
      'appealed 檢驗結果有疑義',
      'appealed 檢驗結果有疑義',
      'appealed appeal 261201',
    ]);
  });
});

describe('the same matter reported twice', () => {
  it('is one record, and can be taken apart again (001§14 1.11)', async () => {
    const { test, customer, one } = await lifeDesk();
    const two = await caseOnDesk(test, complaint(customer));
    const three = await caseOnDesk(test, complaint(customer));
    await two.do('life.merge', { into: one.id, reason: '同一批號' });
    expect(await two.life()).toMatchObject({
      state: 'merged',
      links: [{ kind: 'merged', direction: 'earlier', other: { number: '261101' } }],
      holders: [],
    });
    expect((await two.life()).possible.filter(({ allowed }) => allowed).map(({ action }) => action)).toEqual([
      'unmerge',
    ]);
    expect(withFile(test.folder, (file) => file.prepare('SELECT open_cases FROM customers').pluck().get())).toBe(2);

    expect(await one.refused('life.merge', { into: two.id, reason: '反過來' })).toMatchObject({
      code: 'circular-link',
    });
    expect(await one.refused('life.merge', { into: one.id, reason: '自己' })).toMatchObject({ code: 'circular-link' });
    expect(await three.refused('life.merge', { into: two.id, reason: '' })).toMatchObject({
      params: { why: 'into-merged' },
    });
    expect(await one.refused('life.merge', { into: three.id, reason: '再併' })).toMatchObject({
      params: { why: 'has-merged', count: 1 },
    });
    expect(await one.refused('cases.void', { reason: '作廢' })).toMatchObject({
      code: 'not-allowed',
      params: { why: 'has-merged', count: 1 },
    });
    expect(await three.refused('life.merge', { into: 99, reason: '無' })).toMatchObject({ code: 'not-found' });

    await two.do('life.unmerge', { reason: '其實是另一批' });
    expect(await two.life()).toMatchObject({ state: 'accepted', links: [] });
    expect(await one.history()).toEqual(['accepted', 'merged-here 261102', 'unmerged-here 261102']);
    expect(await two.history()).toEqual(['accepted', 'merged 261101', 'unmerged 261101']);
    expect(await two.refused('life.unmerge', { reason: '再一次' })).toMatchObject({ params: { why: 'not-merged' } });
    await one.do('cases.void', { reason: '重複' });
    expect(await two.refused('life.merge', { into: one.id, reason: '併' })).toMatchObject({
      params: { why: 'into-voided' },
    });
    expect(await test.do('ledger.proof', {})).toMatchObject({ ok: true });
  });
});

describe('the same matter, while each department is at work on it', () => {
  it('merges a case whose form is out, and one that waits for the customer; taken apart, each goes on where it was', async () => {
    const { test, customer, one } = await lifeDesk();
    const out = await caseOnDesk(test, complaint(customer));
    await out.do('life.send', { station: 'quality', person: '', at: '', agreedDue: '', note: '' });
    const waiting = await caseOnDesk(test, complaint(customer));
    await waiting.do('life.pause', { at: '', reason: '等退樣' });
    for (const two of [out, waiting]) {
      await two.do('life.merge', { into: one.id, reason: '同一批號' });
      expect(await two.life()).toMatchObject({ state: 'merged', holders: [], deadlines: [] });
    }
    expect((await test.do('today.get', {})).waiting.total).toBe(0);
    test.clock.set('2026-11-25T09:00');
    for (const two of [out, waiting]) await two.do('life.unmerge', { reason: '不同批號' });
    expect(await out.life()).toMatchObject({ state: 'at-station', holders: [{ unit: 'quality' }] });
    await out.do('life.return', { visit: (await out.life()).visits[0]?.id ?? 0, by: '', at: '', opinion: '已查' });
    expect(await waiting.life()).toMatchObject({ state: 'waiting', pauses: [{ until: null }] });
    await waiting.do('life.resume', { at: '' });
    expect(await waiting.life()).toMatchObject({ state: 'accepted' });
  });

  it('what was decided stays: the other case is merged into it', async () => {
    const { test, customer, one } = await lifeDesk();
    for (const station of p2Stations) await one.pass(station);
    await one.do('life.decide', { decision: decision() });
    const two = await caseOnDesk(test, complaint(customer));
    expect(await one.refused('life.merge', { into: two.id, reason: '同一件' })).toMatchObject({
      params: { why: 'merge-the-other' },
    });
    await two.do('life.merge', { into: one.id, reason: '同一件' });
    expect((await two.life()).state).toBe('merged');
  });

  it('a page on which the other case is open notices: what it would change is out of date', async () => {
    const { test, customer, one } = await lifeDesk();
    const two = await caseOnDesk(test, complaint(customer));
    const { version } = await one.life();
    await two.do('life.merge', { into: one.id, reason: '同一批號' });
    const pausing = { id: one.id, at: '', reason: '等客戶' };
    expect(await test.refused('life.pause', { ...pausing, version })).toMatchObject({ code: 'stale' });
    await two.do('life.unmerge', { reason: '不同批號' });
    expect(await test.refused('life.pause', { ...pausing, version: version + 1 })).toMatchObject({ code: 'stale' });
    await test.do('life.pause', { ...pausing, version: version + 2 });
  });
});

describe('what else the office says of a case', () => {
  it('not established: closed without a decision, apart from the others (002§3 Art.9(13))', async () => {
    const { one } = await lifeDesk();
    for (const station of p2Stations) await one.pass(station);
    await one.do('life.find', { finding: finding({ established: 'no', judgedReason: '客戶自行刮傷' }) });
    expect(await one.refused('life.decide', { decision: decision() })).toMatchObject({
      params: { why: 'not-established' },
    });
    expect(await one.refused('cases.close', closed)).toMatchObject({
      issues: [{ field: 'established', code: 'finding-says-no' }],
    });
    await one.do('cases.close', { ...closing, established: false });
    expect(await one.life()).toMatchObject({ state: 'not-established', decisions: [] });
  });

  it('a supplier is responsible (002§3 Art.9(12))', async () => {
    const { one } = await lifeDesk();
    expect(await one.refused('life.find', { finding: finding({ party: 'supplier' }) })).toMatchObject({
      issues: [{ field: 'partyName', code: 'required' }],
    });
    await one.do('life.find', { finding: finding({ party: 'supplier', partyName: '丙原料廠' }) });
    expect((await one.life()).finding).toMatchObject({ party: 'supplier', partyName: '丙原料廠' });
  });

  it('urgent, anonymous, malicious', async () => {
    const { one } = await lifeDesk();
    await one.do('life.mark', { urgent: true, anonymous: true, maliciousReason: '三次不實' });
    expect(await one.life()).toMatchObject({ urgent: true, anonymous: true, maliciousReason: '三次不實' });
    await one.do('life.mark', { urgent: true, anonymous: true, maliciousReason: '三次不實' });
    expect(await one.history()).toEqual(['accepted', 'marked urgent anonymous malicious']);
  });

  it('an improvement without effect comes back by itself; one of human negligence is exempt (002§3 Art.9(6))', async () => {
    const { test, one } = await lifeDesk();
    await one.do('life.improve', {
      improvement: improvement({ tracked: false, measure: '', exemptReason: '人為疏忽' }),
    });
    expect(await one.refused('life.verify', verification({ line: 1 }))).toMatchObject({
      params: { why: 'no-improvement' },
    });
    await one.do('life.improve', { improvement: improvement() });
    await one.do('cases.close', closed);
    test.clock.set('2026-12-21T09:00');
    expect(await one.refused('life.verify', verification({ checkAgainOn: '' }))).toMatchObject({
      issues: [{ field: 'checkAgainOn', code: 'required' }],
    });
    await one.do('life.verify', verification());
    expect((await one.life()).improvements[1]).toMatchObject({ effective: false, checkOn: '2027-01-20' });
    test.clock.set('2027-01-20T09:00');
    await one.do('life.verify', verification({ effective: true, checkAgainOn: '' }));
    expect((await one.life()).improvements[1]).toMatchObject({ effective: true, checkOn: null });
    expect(await one.refused('life.verify', verification())).toMatchObject({ params: { why: 'effect-confirmed' } });
    expect((await one.history()).slice(1)).toEqual([
      'improved 1',
      'improved 2',
      'closed',
      'verified 2 not-effective',
      'verified 2 effective',
    ]);
  });

  it('who is complained about neither holds, judges nor decides the case (000§1 二(二))', async () => {
    const { one } = await lifeDesk({ accused: '王 大同、李小姐' });
    const sending = { station: 'quality', person: '王大同', at: '', agreedDue: '', note: '' };
    const recused = (field: string) => ({ code: 'invalid-form', issues: [{ field, code: 'recused' }] });
    expect(await one.refused('life.send', sending)).toMatchObject(recused('person'));
    await one.do('life.send', { ...sending, person: '陳' });
    const visit = (await one.life()).visits[0]?.id ?? 0;
    expect(await one.refused('life.return', { visit, by: '李小姐', at: '', opinion: '' })).toMatchObject(recused('by'));
    await one.do('life.return', { visit, by: '陳', at: '', opinion: '' });
    for (const station of p2Stations.slice(1)) await one.pass(station);
    const judged = finding({ established: 'yes', judgedBy: '李小姐' });
    expect(await one.refused('life.find', { finding: judged })).toMatchObject(recused('judgedBy'));
    expect(await one.refused('life.decide', { decision: decision({ by: '王大同' }) })).toMatchObject(recused('by'));
  });

  describe('it turns out later who is complained about', () => {
    const accuse = async ({ test, one }: Awaited<ReturnType<typeof lifeDesk>>, accused: string) => {
      const { version, form } = await test.do('cases.get', { id: one.id });
      return { id: one.id, version, form: { ...form, accused } };
    };
    const refused = (code: string, params: object) => ({
      code: 'invalid-form',
      issues: [{ field: 'accused', code, params }],
    });
    const sending = { station: 'quality', person: '王大同', at: '', agreedDue: '', note: '' };

    it('who has the form must hand it over first; afterwards the page says that he had it', async () => {
      const desk = await lifeDesk();
      const { test, one } = desk;
      await one.do('life.send', sending);
      expect(await test.refused('cases.change', await accuse(desk, '陳、王 大同'))).toMatchObject(
        refused('accused-has-form', { name: '王大同', unit: '質量管理部' }),
      );
      await one.do('life.return', { visit: (await one.life()).visits[0]?.id ?? 0, by: '陳', at: '', opinion: '' });
      expect((await one.life()).accusedActed).toEqual([]);
      await test.do('cases.change', await accuse(desk, '王 大同'));
      expect((await one.life()).accusedActed).toEqual([{ name: '王大同', as: 'answered', unit: 'quality' }]);
      // Asked again, the unit gets the form, and he does not.
      await one.do('life.sendBack', { visit: (await one.life()).visits[0]?.id ?? 0, at: '', reason: '請他人再查' });
      expect((await one.life()).visits.at(-1)).toMatchObject({ state: 'out', person: '' });
    });

    it('who judged an open case is followed by another judge; of a closed one it is kept, and said', async () => {
      const desk = await lifeDesk();
      const { test, one } = desk;
      const judged = finding({ established: 'yes', judgedBy: '李小姐' });
      await one.do('life.find', { finding: judged });
      expect(await test.refused('cases.change', await accuse(desk, '李小姐'))).toMatchObject(
        refused('accused-judged', { name: '李小姐' }),
      );
      await one.do('cases.close', closed);
      await test.do('cases.change', await accuse(desk, '李小姐'));
      expect((await one.life()).accusedActed).toEqual([{ name: '李小姐', as: 'judged', unit: '' }]);
    });

    it('who decided stays named as who decided, and the page says that it was the one complained about', async () => {
      const desk = await lifeDesk();
      const { test, one } = desk;
      for (const station of p2Stations) await one.pass(station);
      await one.do('life.decide', { decision: decision({ by: '總經理 張' }) });
      await test.do('cases.change', await accuse(desk, '總經理張'));
      expect((await one.life()).accusedActed).toEqual([{ name: '總經理 張', as: 'decided', unit: '' }]);
    });

    it('a policy without recusal asks nothing', async () => {
      const desk = await lifeDesk({}, { recusal: false });
      const { test, one } = desk;
      await one.do('life.send', sending);
      await test.do('cases.change', await accuse(desk, '王大同'));
      expect((await one.life()).accusedActed).toEqual([]);
    });
  });

  it('counts the cases of the same product in thirty days', async () => {
    const { test, customer, one } = await lifeDesk();
    await accept(test, complaint(customer, { receivedAt: '2026/10/1' }), { acceptedOn: '2026-10-21', reason: '補登' });
    test.clock.set('2026-11-23T09:00');
    const third = await caseOnDesk(test, complaint(customer));
    expect((await third.life()).sameProduct).toBe(1);
    const typed = await test.do('life.sameProduct', { product: '', materialNo: 'EX-8813-B2', on: '2026-11-23' });
    expect(typed.cases.map(({ id }) => id)).toEqual([third.id, one.id]);
    expect(await test.do('life.sameProduct', { product: ' ', materialNo: '', on: '2026-11-23' })).toEqual({
      cases: [],
    });
  });
});

const verified = { line: 2, verifiedOn: '', effective: false, note: '不良率未降', checkAgainOn: '+30' };

function verification(changes: Partial<typeof verified> = {}): typeof verified {
  return { ...verified, ...changes };
}
