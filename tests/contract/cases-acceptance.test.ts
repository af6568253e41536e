import { describe, expect, it } from 'vitest';

import { accept, addCustomer, complaint, freezeMonth, goods, withFile } from '../support/cases.ts';
import { testOffice, type TestOffice } from '../support/office.ts';

interface Desk {
  readonly test: TestOffice;
  readonly customer: number;
}

async function desk(now = '2026-11-21T09:05'): Promise<Desk> {
  const test = await testOffice({ now });
  return { test, customer: addCustomer(test.folder) };
}

const today = { reason: '', clockConfirmed: false } as const;

describe('acceptance', () => {
  it('gives the number, the due date, the event and the audit line together, and takes the draft away', async () => {
    const { test, customer } = await desk();
    const { id: draftId } = await test.do('drafts.save', { form: complaint(customer) });
    expect(await test.do('cases.nextNumber', { acceptedOn: '2026-11-21' })).toEqual({
      number: '261101',
      serial: 1,
    });

    const accepted = await test.do('cases.accept', { draftId, acceptedOn: '2026-11-21', ...today });
    expect(accepted).toEqual({ id: 1, version: 1, number: '261101', nearingHundred: false });

    const record = await test.do('cases.get', { id: accepted.id });
    expect(record).toMatchObject({
      state: 'accepted',
      number: '261101',
      month: '2026-11',
      serial: 1,
      policyCode: 'p2',
      acceptedOn: '2026-11-21',
      dueOn: '2026-12-06',
      unit: 'gm-office',
      backdatedReason: '',
      goods: [
        {
          materialNo: 'EX-8813-B2',
          shippedOn: '2026-11-03',
          quantity: 12_000_000,
          unit: 'PCS',
          defectiveQuantity: 312_000,
        },
      ],
    });
    expect(record.form).toMatchObject({
      customerName: '甲乙電子工業股份有限公司',
      receivedBy: '王小明',
      demands: ['allowance', 'return'],
    });
    expect(record.events).toMatchObject([{ kind: 'accepted', actor: '王小明', on: '2026-11-21', note: '' }]);
    expect((await test.do('drafts.list', {})).drafts).toEqual([]);
    const audit = withFile(test.folder, (file) => file.prepare('SELECT actor, call, subject FROM audit').all());
    expect(audit).toContainEqual({ actor: '王小明', call: 'cases.accept', subject: 'case 1' });
    expect(test.events).toContainEqual({
      name: 'office.changed',
      payload: { areas: ['cases', 'drafts', 'customers'] },
    });
  });

  it('runs past 99 to 100 and 101, and says from 90 on that it will', async () => {
    const { test, customer } = await desk();
    withFile(test.folder, (file) => {
      file.prepare('INSERT INTO months (year, month, last_serial) VALUES (2026, 11, 88)').run();
    });
    const given = [];
    for (let count = 0; count < 13; count += 1) given.push(await accept(test, complaint(customer)));
    expect(given.map(({ number }) => number)).toEqual([
      '261189',
      '261190',
      '261191',
      '261192',
      '261193',
      '261194',
      '261195',
      '261196',
      '261197',
      '261198',
      '261199',
      '2611100',
      '2611101',
    ]);
    expect(given.map(({ nearingHundred }) => nearingHundred)).toEqual([
      false,
      ...Array.from({ length: 12 }, () => true),
    ]);
    expect(await test.do('cases.find', { number: '2611100' })).toEqual({ ids: [given[11]?.id] });
  });

  it('gives an earlier day, with a reason, the next number of its own month', async () => {
    const { test, customer } = await desk('2026-10-30T10:00');
    await accept(test, complaint(customer, { goods: [] }));
    test.clock.set('2026-11-21T09:05');
    await accept(test, complaint(customer));
    const { id: draftId } = await test.do('drafts.save', { form: complaint(customer) });

    const refusal = await test.refused('cases.accept', {
      draftId,
      acceptedOn: '2026-10-31',
      reason: '  ',
      clockConfirmed: false,
    });
    expect(refusal).toMatchObject({ code: 'reason-required', field: 'reason' });
    expect((await test.do('drafts.get', { id: draftId })).form.description).toContain('毛邊');

    const late = await test.do('cases.accept', {
      draftId,
      acceptedOn: '2026-10-31',
      reason: '颱風停班',
      clockConfirmed: false,
    });
    expect(late.number).toBe('261002');
    expect(await test.do('cases.get', { id: late.id })).toMatchObject({
      acceptedOn: '2026-10-31',
      backdatedReason: '颱風停班',
      dueOn: '2026-11-15',
      events: [{ kind: 'accepted', on: '2026-10-31', note: '颱風停班' }],
    });
    expect((await accept(test, complaint(customer))).number).toBe('261102');
  });

  it('refuses a closed month and gives nothing of it away', async () => {
    const { test, customer } = await desk();
    freezeMonth(test.folder, '2026-10');
    const { id: draftId } = await test.do('drafts.save', { form: complaint(customer) });
    const refusal = await test.refused('cases.accept', {
      draftId,
      acceptedOn: '2026-10-31',
      reason: '補登',
      clockConfirmed: false,
    });
    expect(refusal).toMatchObject({ code: 'month-closed', params: { month: '2026-10' } });
    expect(await test.refused('cases.nextNumber', { acceptedOn: '2026-10-31' })).toMatchObject({
      code: 'month-closed',
    });
    expect((await test.do('cases.accept', { draftId, acceptedOn: '2026-11-21', ...today })).number).toBe('261101');
  });

  it('refuses a day that has not come, and one before the Republic', async () => {
    const { test, customer } = await desk();
    const { id: draftId } = await test.do('drafts.save', { form: complaint(customer) });
    expect(await test.refused('cases.accept', { draftId, acceptedOn: '2026-11-22', ...today })).toMatchObject({
      code: 'date-in-future',
      params: { today: '2026-11-21' },
    });
    expect(
      await test.refused('cases.accept', { draftId, acceptedOn: '1911-12-31', reason: '?', clockConfirmed: false }),
    ).toMatchObject({
      code: 'invalid-form',
      issues: [{ field: 'acceptedOn', code: 'too-early', params: { first: '1912-01-01' } }],
    });
    expect(await test.refused('cases.nextNumber', { acceptedOn: '9999-12-31' })).toMatchObject({
      code: 'date-in-future',
    });
  });

  it('questions a clock that stands before the last acceptance or long after it, until the clerk confirms it', async () => {
    const { test, customer } = await desk();
    // Entered today for an earlier day: the moment counts, not the earlier date.
    await accept(test, complaint(customer, { goods: [] }), { acceptedOn: '2026-11-02', reason: '補登' });
    test.clock.set('2026-11-20T09:00');
    const { id: draftId } = await test.do('drafts.save', { form: complaint(customer) });
    expect(await test.refused('cases.accept', { draftId, acceptedOn: '2026-11-20', ...today })).toMatchObject({
      code: 'clock-before-last',
      params: { today: '2026-11-20', last: '2026-11-21', days: -1 },
    });
    test.clock.set('2026-12-23T09:00');
    expect(await test.refused('cases.accept', { draftId, acceptedOn: '2026-12-23', ...today })).toMatchObject({
      code: 'clock-far-ahead',
      params: { today: '2026-12-23', last: '2026-11-21', days: 32 },
    });
    test.clock.set('2026-12-22T09:00');
    expect((await test.do('cases.accept', { draftId, acceptedOn: '2026-12-22', ...today })).number).toBe('261201');
    test.clock.set('2027-06-01T09:00');
    expect((await accept(test, complaint(customer), { clockConfirmed: true })).number).toBe('270601');
  });

  it('is done once: the draft is gone, and a numbered case says its number', async () => {
    const { test, customer } = await desk();
    const { id: draftId } = await test.do('drafts.save', { form: complaint(customer) });
    const input = { draftId, acceptedOn: '2026-11-21', ...today };
    const both = await Promise.all([test.office.call('cases.accept', input), test.office.call('cases.accept', input)]);
    expect(both).toMatchObject([
      { ok: true, value: { number: '261101' } },
      { ok: false, error: { code: 'not-found' } },
    ]);
    expect(await test.refused('cases.accept', { id: 1, version: 1, acceptedOn: '2026-11-21', ...today })).toMatchObject(
      {
        code: 'already-numbered',
        params: { number: '261101' },
      },
    );
    // A late save of the window must not bring the draft back.
    expect(await test.refused('drafts.save', { id: draftId, form: complaint(customer) })).toMatchObject({
      code: 'not-found',
    });
  });

  it('numbers a filed case, also as a draft changes it', async () => {
    const { test, customer } = await desk();
    const { id: draftId } = await test.do('drafts.save', { form: complaint(customer) });
    const filed = await test.do('cases.file', { draftId });
    expect(await test.do('cases.get', { id: filed.id })).toMatchObject({
      state: 'filed',
      number: null,
      dueOn: null,
      events: [{ kind: 'filed' }],
    });
    expect(await test.refused('cases.void', { ...filed, reason: '重複' })).toMatchObject({ code: 'not-numbered' });
    expect(
      await test.refused('cases.accept', { ...filed, version: 9, acceptedOn: '2026-11-21', ...today }),
    ).toMatchObject({ code: 'stale' });

    const changed = await test.do('drafts.save', {
      caseId: filed.id,
      form: complaint(customer, { region: 'overseas', goods: [goods(), goods({ product: '端子台' })] }),
    });
    const accepted = await test.do('cases.accept', {
      draftId: changed.id,
      version: filed.version,
      acceptedOn: '2026-11-21',
      ...today,
    });
    expect(accepted).toMatchObject({ id: filed.id, version: 2, number: '261101' });
    const record = await test.do('cases.get', { id: filed.id });
    expect(record).toMatchObject({ state: 'accepted', dueOn: '2026-12-11' });
    expect(record.goods.map(({ product }) => product)).toEqual(['風扇葉輪 80 mm', '端子台']);
    expect(record.events.map(({ kind }) => kind)).toEqual(['filed', 'accepted']);
  });

  it('gives fifty acceptances at once fifty numbers in a row', async () => {
    const { test, customer } = await desk();
    const drafts = [];
    for (let count = 0; count < 50; count += 1)
      drafts.push((await test.do('drafts.save', { form: complaint(customer) })).id);
    const given = await Promise.all(
      drafts.map((draftId) => test.do('cases.accept', { draftId, acceptedOn: '2026-11-21', ...today })),
    );
    const expected = Array.from({ length: 50 }, (_, index) => `2611${String(index + 1).padStart(2, '0')}`);
    expect(given.map(({ number }) => number)).toEqual(expected);
  });

  it('says at each field what is wrong, and keeps the draft as typed', async () => {
    const { test } = await desk();
    const form = complaint(999, {
      description: ' ',
      receivedAt: '2026/11/22 10:00',
      goods: [
        goods({ quantity: '一些', shippedOn: '2026/2/30' }),
        goods({ quantity: '10 PCS', defectiveQuantity: '11' }),
      ],
      type: 'unheard-of',
      major: true,
      demandQuantity: '300',
    });
    const { id: draftId } = await test.do('drafts.save', { form });
    const refusal = await test.refused('cases.accept', { draftId, acceptedOn: '2026-11-21', ...today });
    expect(refusal.code).toBe('invalid-form');
    expect(refusal.issues?.map(({ field, code }) => `${field} ${code}`).toSorted()).toEqual([
      'customerName unknown-customer',
      'demandQuantity quantity-or-undetermined',
      'description required',
      'goods.0.quantity not-a-quantity',
      'goods.0.shippedOn no-such-date',
      'goods.1.defectiveQuantity more-than-delivered',
      'majorReason required',
      'receivedAt moment-in-future',
      'type not-a-choice',
    ]);
    expect((await test.do('drafts.get', { id: draftId })).form).toEqual(form);
    expect((await test.do('cases.nextNumber', { acceptedOn: '2026-11-21' })).number).toBe('261101');
  });

  it('is refused before the office is set up', async () => {
    const test = await testOffice({ setUp: false });
    const { id: draftId } = await test.do('drafts.save', { form: complaint(addCustomer(test.folder)) });
    expect(await test.refused('cases.accept', { draftId, acceptedOn: '2026-11-21', ...today })).toMatchObject({
      code: 'wrong-state',
    });
  });
});

describe('year digits', () => {
  it('are 民國 where the office chose so, and answer both cases of a shown number', async () => {
    const test = await testOffice({ now: '2015-04-10T09:00' });
    const customer = addCustomer(test.folder);
    const form = complaint(customer, { goods: [] });
    expect((await accept(test, form)).number).toBe('150401');
    expect(await test.do('numbering.get', {})).toEqual({
      styles: [{ from: '1912-01', style: 'western' }],
      changeableFrom: '2015-05',
    });
    expect(await test.refused('numbering.change', { from: '2015-04', style: 'roc' })).toMatchObject({
      code: 'numbering-fixed',
      params: { month: '2015-04', from: '2015-05' },
    });
    await test.do('numbering.change', { from: '2026-01', style: 'roc' });
    test.clock.set('2026-04-02T09:00');
    const roc = await accept(test, form, { clockConfirmed: true });
    expect(roc.number).toBe('150401');
    expect(await test.do('cases.find', { number: ' １５０４０１ ' })).toEqual({ ids: [roc.id, 1] });
    // An earlier day is numbered in the style of its own month.
    const late = await accept(test, form, { acceptedOn: '2015-04-30', reason: '補登', clockConfirmed: true });
    expect(late.number).toBe('150402');
    expect((await test.do('numbering.get', {})).styles).toEqual([
      { from: '1912-01', style: 'western' },
      { from: '2026-01', style: 'roc' },
    ]);
  });

  it('can be chosen freely while no number was given', async () => {
    const test = await testOffice();
    await test.do('numbering.change', { from: '1912-01', style: 'roc' });
    expect(await test.do('numbering.get', {})).toEqual({
      styles: [{ from: '1912-01', style: 'roc' }],
      changeableFrom: '1912-01',
    });
    expect((await accept(test, complaint(addCustomer(test.folder)))).number).toBe('151101');
    expect((await test.do('office.status', {})).yearStyle).toBe('roc');
  });
});
