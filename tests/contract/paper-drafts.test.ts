import { describe, expect, test } from 'vitest';

import { emptyForms } from '../../db/rules/form-texts.ts';
import { customerForm } from '../support/customers.ts';
import { madeForm, returnEntries } from '../support/forms.ts';
import { lifeDesk } from '../support/life.ts';
import { testOffice } from '../support/office.ts';

const half = { fields: { on: '', customerName: '甲', reason: '只打了一半？？' }, lines: [{ approved: '三百' }] };
const visit = {
  kind: 'visit-report',
  formId: null,
  caseId: null,
  customerId: null,
  version: null,
  variant: '',
} as const;

describe('a paper that is being typed', () => {
  test('is kept as typed and is there for the next office; the same paper again replaces it', async () => {
    const first = await testOffice();
    const { id, savedAt } = await first.do('paperDrafts.save', { ...visit, typed: half });
    const longer = { ...half, fields: { ...half.fields, note: '問過林小姐' } };
    expect((await first.do('paperDrafts.save', { ...visit, typed: longer })).id).toBe(id);
    await first.office.close();

    const second = await testOffice({ folder: first.folder, setUp: false });
    expect(await second.do('paperDrafts.list', {})).toEqual({
      drafts: [{ ...visit, id, typed: longer, updatedAt: savedAt, number: '', customerName: '' }],
    });
  });

  test('goes in the step in which the paper is made, and a late keeping does not bring it back', async () => {
    const office = await testOffice();
    const { id: draftId } = await office.do('paperDrafts.save', { ...visit, typed: half });
    const entries = { ...emptyForms['visit-report'](), customerName: '甲', matter: '談妥' };
    const wrong = { ...entries, customerName: '' };
    const made = { caseId: null, customerId: null, on: '', draftId };
    expect((await office.refused('forms.create', { ...made, entries: wrong })).code).toBe('invalid-form');
    expect((await office.do('paperDrafts.list', {})).drafts).toHaveLength(1);

    await office.do('forms.create', { ...made, entries });
    expect((await office.do('paperDrafts.list', {})).drafts).toEqual([]);
    expect((await office.refused('paperDrafts.save', { ...visit, id: draftId, typed: half })).code).toBe('not-found');
    expect((await office.do('paperDrafts.list', {})).drafts).toEqual([]);
  });

  test('of one thing there is one, of a letter one for each template; thrown away, it can be kept again', async () => {
    const { test: office, one } = await lifeDesk();
    const letter = { ...visit, kind: 'letter', caseId: one.id } as const;
    const { id } = await office.do('paperDrafts.save', { ...letter, variant: 'reply zh-TW', typed: half });
    await office.do('paperDrafts.save', { ...letter, variant: 'acknowledgement zh-TW', typed: half });
    await office.do('paperDrafts.save', { ...visit, typed: half });
    const { drafts } = await office.do('paperDrafts.of', {
      kind: 'letter',
      formId: null,
      caseId: one.id,
      customerId: null,
    });
    expect(drafts.map(({ variant }) => variant)).toEqual(['acknowledgement zh-TW', 'reply zh-TW']);
    expect(drafts[0]?.number).toBe(one.number);

    const thrown = await office.do('paperDrafts.discard', { id });
    expect(thrown).toMatchObject({ variant: 'reply zh-TW', typed: half });
    expect((await office.refused('paperDrafts.discard', { id })).code).toBe('not-found');
    await office.do('paperDrafts.save', { ...letter, variant: thrown.variant, typed: thrown.typed });
    expect((await office.do('paperDrafts.list', {})).drafts).toHaveLength(3);
  });

  test('of a paper that is not there nothing is kept', async () => {
    const office = await testOffice();
    for (const missing of [{ formId: 9 }, { caseId: 9 }, { customerId: 9 }]) {
      expect((await office.refused('paperDrafts.save', { ...visit, ...missing, typed: half })).code).toBe('not-found');
    }
  });
});

describe('papers without a case', () => {
  test('have numbers of their own, by kind and year, and stand at their customer', async () => {
    const office = await testOffice();
    const { id: customerId } = await office.do('customers.save', { form: customerForm({ name: '甲乙電子' }) });
    const report = { ...emptyForms['visit-report'](), customerName: '甲乙電子', matter: '年度拜訪' };
    const make = async (entries: Parameters<typeof madeForm>[1]) =>
      office.do('forms.create', { caseId: null, customerId, on: '', entries });
    expect((await make(report)).number).toBe('V26-001');
    expect((await make(report)).number).toBe('V26-002');
    const notice = { ...emptyForms.penalty(), unit: '製造部', reason: '漏檢' };
    expect((await madeForm(office, notice)).number).toBe('P26-001');
    expect((await madeForm(office, returnEntries())).number).toBe('T26-001');

    const { rows } = await office.do('forms.list', { customerId, offset: 0, limit: 10 });
    expect(rows.map(({ number }) => number)).toEqual(['V26-002', 'V26-001']);
  });

  test('are filled with what the file of the customer knows', async () => {
    const office = await testOffice();
    const { id: customerId } = await office.do('customers.save', {
      form: customerForm({ name: '甲乙電子工業', address: '桃園市中正路 1 號' }),
    });
    const { suggestions } = await office.do('forms.suggest', { kind: 'visit-report', caseId: null, customerId });
    expect(suggestions[0]?.entries).toMatchObject({ customerName: '甲乙電子工業', place: '桃園市中正路 1 號' });
  });
});
