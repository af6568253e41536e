import { describe, expect, test } from 'vitest';

import type { CustomerRecord } from '../../../electron/contract/customers.ts';
import { differingFields, editable, issuesOf, sameForm } from '../../../renderer/features/customers/form-values.ts';
import { probeOf } from '../../../renderer/features/customers/use-duplicates.ts';
import { emptyContact } from '../../../db/rules/customer-form.ts';
import { formatDate } from '../../../db/rules/dates.ts';
import { contactForm, customerForm } from '../../support/customers.ts';

const TODAY = '2026-11-21';
const rocDates = { show: (date: string | null) => (date === null ? '' : formatDate(date, 'roc')) };

function record(changes: Partial<CustomerRecord> = {}): CustomerRecord {
  return {
    id: 7,
    version: 3,
    number: 'C-000007',
    form: customerForm({ number: 'C-000007', name: '甲乙電子工業股份有限公司' }),
    foundedOn: null,
    capital: null,
    asOf: null,
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    ...changes,
  };
}

describe('the form of a stored customer', () => {
  test('dates and amounts stand as the office writes them, and are read again as the same', () => {
    const form = editable(record({ foundedOn: '1950-12-29', capital: 77_511_817_420 }), rocDates);
    expect([form.foundedOn, form.capital]).toEqual(['39/12/29', '77,511,817,420']);
    expect(issuesOf(form, TODAY, undefined)).toEqual([]);
  });

  test('the empty line for a first contact is no change', () => {
    const stored = editable(record(), rocDates);
    expect(stored.contacts).toEqual([emptyContact()]);
    expect(sameForm(stored, { ...stored, contacts: [] })).toBe(true);
    expect(sameForm(stored, { ...stored, contacts: [contactForm({ name: '林小姐' })] })).toBe(false);
    expect(sameForm(stored, { ...stored, name: `${stored.name} ` })).toBe(false);
  });

  test('what differs is named by its fields, in the order of the form', () => {
    const stored = editable(record(), rocDates);
    const typed = { ...stored, contacts: [contactForm({ name: '林小姐' })], note: '新', name: '改名' };
    expect(differingFields(typed, stored)).toEqual(['name', 'note', 'contacts']);
    expect(differingFields(stored, stored)).toEqual([]);
  });
});

describe('what is wrong is told at its field', () => {
  test('by the rules of the office', () => {
    const issues = issuesOf(customerForm({ name: '', foundedOn: '2026/2/30', capital: 'many' }), TODAY, undefined);
    expect(issues.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'name required',
      'foundedOn no-such-date',
      'capital not-an-amount',
    ]);
  });

  test('and before it would be refused as a whole: a line that is far too long, in a contact too', () => {
    const long = 'x'.repeat(401);
    const issues = issuesOf(
      customerForm({ address: long, contacts: [contactForm(), contactForm({ email: long })] }),
      TODAY,
      undefined,
    );
    expect(issues).toEqual([
      { field: 'address', code: 'too-long', params: { max: 400, length: 401 } },
      { field: 'contacts.1.email', code: 'too-long', params: { max: 400, length: 401 } },
    ]);
  });
});

test('duplicates are looked for by every telephone, each once', () => {
  const probe = probeOf(
    customerForm({
      name: ' 甲乙 ',
      telephone: '03-000-6107',
      contacts: [contactForm({ telephone: '03-000-6107', mobile: '0900-000-000' }), contactForm()],
    }),
  );
  expect(probe).toEqual({ name: '甲乙', taxNumber: '', telephones: ['03-000-6107', '0900-000-000'] });
});
