import { describe, expect, test } from 'vitest';

import { customerForm } from '../support/customers.ts';
import { testOffice } from '../support/office.ts';

const half = customerForm({ name: '只打了一半', taxNumber: '123', telephone: '？？' });

describe('a customer file that is being typed', () => {
  test('is kept as typed, without a word about what is wrong in it, and is there for the next office', async () => {
    const first = await testOffice();
    const { id, savedAt } = await first.do('customerDrafts.save', { form: half });
    const longer = { ...half, note: '問過林小姐' };
    expect(await first.do('customerDrafts.save', { id, form: longer })).toEqual({ id, savedAt });
    expect((await first.do('customers.count', {})).total).toBe(0);
    await first.office.close();

    const second = await testOffice({ folder: first.folder, setUp: false });
    expect(await second.do('customerDrafts.list', {})).toEqual({
      drafts: [{ id, customerId: null, version: null, form: longer, updatedAt: savedAt }],
    });
  });

  test('belongs to its file and the version of it; a file has one', async () => {
    const office = await testOffice();
    const { id: customerId } = await office.do('customers.save', { form: customerForm({ name: '甲' }) });
    const { id } = await office.do('customerDrafts.save', { customerId, version: 1, form: half });
    await office.do('customers.save', { id: customerId, version: 1, form: customerForm({ name: '乙' }) });
    // Found by its file; the version stays that of the changes.
    expect((await office.do('customerDrafts.save', { customerId, version: 1, form: half })).id).toBe(id);
    const { drafts } = await office.do('customerDrafts.list', {});
    expect(drafts.map((draft) => [draft.customerId, draft.version])).toEqual([[customerId, 1]]);
    expect((await office.refused('customers.save', { id: customerId, version: 1, form: half, draftId: id })).code).toBe(
      'stale',
    );
    expect((await office.do('customerDrafts.list', {})).drafts).toHaveLength(1);

    expect((await office.refused('customerDrafts.save', { customerId, form: half })).field).toBe('version');
    expect((await office.refused('customerDrafts.save', { version: 1, form: half })).field).toBe('version');
    expect((await office.refused('customerDrafts.save', { customerId: 77, version: 1, form: half })).code).toBe(
      'not-found',
    );
    expect((await office.refused('customerDrafts.save', { id, form: half })).field).toBe('customerId');
  });

  test('is gone with the saving, and does not come back by a late keeping', async () => {
    const office = await testOffice();
    const { id } = await office.do('customerDrafts.save', { form: half });
    const { id: other } = await office.do('customerDrafts.save', { form: customerForm({ name: '另一位' }) });
    const saved = await office.do('customers.save', { form: customerForm({ name: '完整' }), draftId: id });
    expect((await office.do('customerDrafts.list', {})).drafts.map((draft) => draft.id)).toEqual([other]);
    expect((await office.refused('customerDrafts.save', { id, form: half })).code).toBe('not-found');

    // Only its own: the draft of another customer is not taken, and nothing is saved.
    const wrong = { id: saved.id, version: 1, form: customerForm({ name: '改' }), draftId: other };
    expect(await office.refused('customers.save', wrong)).toMatchObject({ code: 'not-found', field: 'draftId' });
    expect((await office.do('customers.get', { id: saved.id })).form.name).toBe('完整');
    expect((await office.do('customerDrafts.list', {})).drafts).toHaveLength(1);
  });

  test('is answered whole when it is thrown away, so that it can be put back', async () => {
    const office = await testOffice();
    const { id: customerId } = await office.do('customers.save', { form: customerForm() });
    const { id } = await office.do('customerDrafts.save', { customerId, version: 1, form: half });
    const thrown = await office.do('customerDrafts.discard', { id });
    expect(thrown).toMatchObject({ customerId, version: 1, form: half });
    expect((await office.do('customerDrafts.list', {})).drafts).toEqual([]);
    expect((await office.refused('customerDrafts.discard', { id })).code).toBe('not-found');
  });
});
