import { describe, expect, it } from 'vitest';

import { accept, addCustomer, complaint, freezeMonth, goods, withFile } from '../support/cases.ts';
import { testOffice } from '../support/office.ts';

async function desk() {
  const test = await testOffice();
  const customer = addCustomer(test.folder);
  const { id, version } = await accept(test, complaint(customer));
  return { test, customer, id, version };
}

const closing = {
  closedOn: '2026-11-21',
  outcomes: ['return', 'allowance', 'return'],
  responsibleUnit: 'manufacturing',
  established: true,
  note: '退貨 300 PCS，其餘折讓。',
};

describe('changing a case', () => {
  it('keeps number and acceptance, says which fields changed, and moves the due date with the region', async () => {
    const { test, customer, id, version } = await desk();
    const before = await test.do('cases.get', { id });
    test.clock.set('2026-11-23T14:00');
    const { id: draftId } = await test.do('drafts.save', { caseId: id, form: before.form });
    const changed = await test.do('cases.change', {
      id,
      version,
      draftId,
      form: {
        ...before.form,
        region: 'overseas',
        goods: [goods({ product: '端子台', quantity: '40', unit: 'PCS', defectiveQuantity: '' })],
        demands: ['exchange'],
      },
    });
    expect(changed).toEqual({ id, version: 2 });
    const after = await test.do('cases.get', { id });
    expect(after).toMatchObject({
      number: '261101',
      acceptedOn: '2026-11-21',
      receivedAt: before.receivedAt,
      dueOn: '2026-12-11',
      goods: [{ product: '端子台', quantity: 40_000 }],
      form: { customerId: customer, demands: ['exchange'] },
    });
    expect(after.events.at(-1)).toMatchObject({ kind: 'changed', actor: '王小明', note: 'region goods demands' });
    expect((await test.do('drafts.list', {})).drafts).toEqual([]);
    expect((await test.do('ledger.search', { text: '端子', limit: 5 })).rows.map((row) => row.id)).toEqual([id]);
    expect((await test.do('ledger.search', { text: '葉輪', limit: 5 })).rows).toEqual([]);
  });

  it('that changes nothing leaves no trace', async () => {
    const { test, id, version } = await desk();
    const { form } = await test.do('cases.get', { id });
    expect(await test.do('cases.change', { id, version, form })).toEqual({ id, version });
    expect((await test.do('cases.get', { id })).events).toHaveLength(1);
  });

  it('is refused on an older version, after a void, in a closed month and with wrong fields, and changes nothing then', async () => {
    const { test, id, version } = await desk();
    const { form } = await test.do('cases.get', { id });
    const other = { ...form, description: '另一件事' };
    expect(await test.refused('cases.change', { id, version: 9, form: other })).toMatchObject({ code: 'stale' });
    expect(await test.refused('cases.change', { id: 99, version, form: other })).toMatchObject({ code: 'not-found' });
    expect(await test.refused('cases.change', { id, version, form: { ...form, description: '' } })).toMatchObject({
      code: 'invalid-form',
      issues: [{ field: 'description', code: 'required' }],
    });
    expect(await test.refused('cases.change', { id, version, form: other, draftId: 77 })).toMatchObject({
      code: 'not-found',
    });
    const voided = await test.do('cases.void', { id, version, reason: '重複登錄' });
    expect(await test.refused('cases.change', { ...voided, form: other })).toMatchObject({ code: 'wrong-state' });
    const back = await test.do('cases.unvoid', voided);
    freezeMonth(test.folder, '2026-11');
    expect(await test.refused('cases.change', { ...back, form: other })).toMatchObject({
      code: 'month-closed',
      params: { month: '2026-11' },
    });
    expect((await test.do('cases.get', { id })).form).toEqual(form);
  });

  it('keeps the name the customer had, until another customer is chosen', async () => {
    const { test, id, version } = await desk();
    withFile(test.folder, (file) => file.prepare(`UPDATE customers SET name = '改名股份有限公司'`).run());
    const other = addCustomer(test.folder, '丙丁國際貿易');
    const { form } = await test.do('cases.get', { id });
    await test.do('cases.change', { id, version, form: { ...form, description: '補充', customerName: '自己打的' } });
    expect((await test.do('cases.get', { id })).form.customerName).toBe('甲乙電子工業股份有限公司');
    await test.do('cases.change', { id, version: 2, form: { ...form, customerId: other } });
    expect((await test.do('cases.get', { id })).form.customerName).toBe('丙丁國際貿易');
    const open = withFile(test.folder, (file) =>
      file.prepare('SELECT open_cases FROM customers ORDER BY id').pluck().all(),
    );
    expect(open).toEqual([0, 1]);
  });
});

describe('closing a case', () => {
  it('keeps outcomes, unit and date, as closed or as not established', async () => {
    const { test, customer, id, version } = await desk();
    await test.do('cases.close', { id, version, ...closing });
    const record = await test.do('cases.get', { id });
    expect(record).toMatchObject({
      state: 'closed',
      closedOn: '2026-11-21',
      outcomes: ['allowance', 'return'],
      responsibleUnit: 'manufacturing',
      closingNote: '退貨 300 PCS，其餘折讓。',
    });
    expect(record.events.at(-1)).toMatchObject({ kind: 'closed', on: '2026-11-21' });
    expect(await test.refused('cases.close', { id, version: 2, ...closing })).toMatchObject({ code: 'wrong-state' });

    const second = await accept(test, complaint(customer));
    await test.do('cases.close', {
      ...closing,
      id: second.id,
      version: 1,
      established: false,
      outcomes: [],
      responsibleUnit: '',
    });
    expect((await test.do('cases.get', { id: second.id })).state).toBe('not-established');
  });

  it('says what is wrong with the closing', async () => {
    const { test, id, version } = await desk();
    const wrong = async (changes: Partial<typeof closing>): Promise<string[]> => {
      const refusal = await test.refused('cases.close', { id, version, ...closing, ...changes });
      expect(refusal.code).toBe('invalid-form');
      return refusal.issues?.map(({ field, code }) => `${field} ${code}`) ?? [];
    };
    expect(await wrong({ closedOn: '2026-11-20' })).toEqual(['closedOn before-acceptance']);
    expect(await wrong({ closedOn: '2026-11-22' })).toEqual(['closedOn date-in-future']);
    expect(await wrong({ outcomes: [] })).toEqual(['outcomes required']);
    expect(await wrong({ outcomes: ['pony'], responsibleUnit: 'nobody' })).toEqual([
      'outcomes not-a-choice',
      'responsibleUnit not-a-choice',
    ]);
    expect(await test.refused('cases.close', { ...closing, id, version: 5 })).toMatchObject({ code: 'stale' });
    expect((await test.do('cases.get', { id })).state).toBe('accepted');
  });

  it('is possible after the month of acceptance was closed, but not into a closed month', async () => {
    const { test, id, version } = await desk();
    freezeMonth(test.folder, '2026-11');
    test.clock.set('2026-12-02T09:00');
    expect(await test.refused('cases.close', { id, version, ...closing })).toMatchObject({ code: 'month-closed' });
    await test.do('cases.close', { id, version, ...closing, closedOn: '2026-12-01' });
    expect((await test.do('cases.get', { id })).state).toBe('closed');
  });
});

describe('voiding a case', () => {
  it('keeps number, line and reason, and can be taken back to the state before', async () => {
    const { test, customer, id, version } = await desk();
    await test.do('cases.close', { id, version, ...closing });
    expect(await test.refused('cases.void', { id, version: 2, reason: ' ' })).toMatchObject({
      code: 'reason-required',
    });
    const voided = await test.do('cases.void', { id, version: 2, reason: '重複登錄' });
    expect(await test.do('cases.get', { id })).toMatchObject({
      state: 'voided',
      number: '261101',
      voidReason: '重複登錄',
    });
    expect(await test.refused('cases.void', { ...voided, reason: '再一次' })).toMatchObject({ code: 'wrong-state' });
    expect((await accept(test, complaint(customer))).number).toBe('261102');
    expect(await test.do('ledger.proof', {})).toEqual({
      ok: true,
      months: [
        { month: '2026-11', first: '261101', last: '261102', count: 2, voided: ['261101'], gaps: [], doubles: [] },
      ],
    });

    await test.do('cases.unvoid', voided);
    const record = await test.do('cases.get', { id });
    expect(record).toMatchObject({ state: 'closed', voidReason: '', closedOn: '2026-11-21' });
    expect(record.events.map(({ kind, note }) => `${kind} ${note}`)).toEqual([
      'accepted ',
      'closed 退貨 300 PCS，其餘折讓。',
      'voided 重複登錄',
      'unvoided ',
    ]);
    expect(await test.refused('cases.unvoid', { id, version: record.version })).toMatchObject({ code: 'wrong-state' });
  });

  it('is refused in a closed month, both ways', async () => {
    const { test, customer, id, version } = await desk();
    const second = await accept(test, complaint(customer));
    const voided = await test.do('cases.void', { id, version, reason: '重複' });
    freezeMonth(test.folder, '2026-11');
    expect(await test.refused('cases.unvoid', voided)).toMatchObject({ code: 'month-closed' });
    expect(await test.refused('cases.void', { id: second.id, version: 1, reason: '重複' })).toMatchObject({
      code: 'month-closed',
    });
  });
});

describe('the file itself', () => {
  it('refuses to delete a numbered case, to change its number, and to turn a counter back', async () => {
    const { test, id } = await desk();
    const refusedBy = (sql: string) => () => withFile(test.folder, (file) => file.prepare(sql).run());
    expect(refusedBy('DELETE FROM cases')).toThrow('never deleted');
    expect(refusedBy('UPDATE cases SET serial = 2')).toThrow('never changes');
    expect(refusedBy(`UPDATE cases SET number = '261102'`)).toThrow('never changes');
    expect(refusedBy('UPDATE cases SET year = NULL, month = NULL, serial = NULL, number = NULL')).toThrow(
      'never changes',
    );
    expect(refusedBy('UPDATE months SET last_serial = 0')).toThrow('never given back');
    expect(refusedBy('DELETE FROM months')).toThrow('never deleted');
    expect(refusedBy(`UPDATE cases SET state = 'filed'`)).toThrow('CHECK');
    expect(refusedBy(`UPDATE cases SET state = 'voided', void_reason = ''`)).toThrow('CHECK');
    expect(refusedBy(`UPDATE events SET note = ''`)).toThrow('not rewritten');
    expect((await test.do('cases.get', { id })).number).toBe('261101');
  });
});

describe('drafts', () => {
  it('keep any nonsense exactly as typed, newest first, and come back after they were discarded', async () => {
    const test = await testOffice();
    const form = complaint(12345, {
      receivedAt: '不知道',
      customerId: null,
      customerName: '="cmd"',
      goods: [goods({ quantity: '一大堆', shippedOn: '上禮拜' })],
      type: 'x',
    });
    const first = await test.do('drafts.save', { form });
    test.clock.set('2026-11-21T09:06');
    const second = await test.do('drafts.save', { form: { ...form, description: '第二份' } });
    expect(
      (await test.do('drafts.list', {})).drafts.map(({ id, description, caseId }) => [id, description, caseId]),
    ).toEqual([
      [second.id, '第二份', null],
      [first.id, form.description, null],
    ]);
    test.clock.set('2026-11-21T09:07');
    await test.do('drafts.save', { id: first.id, form: { ...form, salesOpinion: '' } });
    expect(await test.do('drafts.get', { id: first.id })).toMatchObject({
      caseId: null,
      form: { ...form, salesOpinion: '' },
    });
    const discarded = await test.do('drafts.discard', { id: first.id });
    expect(await test.refused('drafts.get', { id: first.id })).toMatchObject({ code: 'not-found' });
    expect(await test.refused('drafts.discard', { id: first.id })).toMatchObject({ code: 'not-found' });
    const again = await test.do('drafts.save', { form: discarded.form });
    expect((await test.do('drafts.get', { id: again.id })).form).toEqual({ ...form, salesOpinion: '' });
  });

  it('are one for each case that is being changed', async () => {
    const { test, customer, id } = await desk();
    const first = await test.do('drafts.save', { caseId: id, form: complaint(customer, { description: '一' }) });
    const second = await test.do('drafts.save', { caseId: id, form: complaint(customer, { description: '二' }) });
    expect(second.id).toBe(first.id);
    expect((await test.do('drafts.list', {})).drafts).toMatchObject([{ caseId: id, description: '二' }]);
    expect(await test.refused('drafts.save', { caseId: 99, form: complaint(customer) })).toMatchObject({
      code: 'not-found',
    });
    expect(
      await test.refused('cases.accept', {
        draftId: first.id,
        acceptedOn: '2026-11-21',
        reason: '',
        clockConfirmed: false,
      }),
    ).toMatchObject({
      code: 'already-numbered',
      params: { number: '261101' },
    });
    expect(await test.refused('cases.file', { draftId: first.id })).toMatchObject({ code: 'wrong-state' });
    expect((await test.do('drafts.list', {})).drafts).toHaveLength(1);
  });

  it('of another version of the program open with what they have', async () => {
    const test = await testOffice();
    const { id } = await test.do('drafts.save', { form: complaint(1) });
    withFile(test.folder, (file) =>
      file
        .prepare(
          `UPDATE drafts SET form = json_remove(json_set(form, '$.hologram', 'x', '$.major', 'perhaps'), '$.accused')`,
        )
        .run(),
    );
    expect((await test.do('drafts.get', { id })).form).toEqual(complaint(1));
  });
});
