import { toNestErrors } from '@hookform/resolvers';
import type { FieldErrors, Resolver } from 'react-hook-form';

import {
  emptyContact,
  emptyCustomerForm,
  readCustomerForm,
  type CustomerIssue,
} from '../../../db/rules/customer-form.ts';
import type { CustomerForm, CustomerRecord } from '../../../electron/contract/customers.ts';
import type { FieldIssue } from '../../../electron/contract/errors.ts';
import type { Dates } from '../../api/use-office.ts';

/** The longest text a line of the file may have (`electron/contract/shapes`). */
const LONGEST = 400;
const LONGEST_NOTE = 20_000;

/** A new file on the screen has one empty contact to begin with. */
export function emptyCustomer(): CustomerForm {
  return { ...emptyCustomerForm(), contacts: [emptyContact()] };
}

/** A stored file as the clerk edits it: dates and amounts as the office writes them, one empty contact to begin with. */
export function editable({ form, foundedOn, asOf, capital }: CustomerRecord, dates: Pick<Dates, 'show'>): CustomerForm {
  return {
    ...form,
    foundedOn: dates.show(foundedOn),
    asOf: dates.show(asOf),
    capital: capital === null ? '' : capital.toLocaleString('en'),
    contacts: form.contacts.length === 0 ? [emptyContact()] : form.contacts,
  };
}

/** True when both would be stored as the same file: an empty line of contacts is no change. */
export function sameForm(one: CustomerForm, other: CustomerForm): boolean {
  return differingFields(one, other).length === 0;
}

const formFields = Object.keys(emptyCustomer()) as readonly (keyof CustomerForm)[];

/** The fields in which two forms would be stored differently, in the order of the form. */
export function differingFields(one: CustomerForm, other: CustomerForm): readonly (keyof CustomerForm)[] {
  return formFields.filter((field) => plain(one, field) !== plain(other, field));
}

function plain(form: CustomerForm, field: keyof CustomerForm): string {
  if (field !== 'contacts') return form[field];
  const filled = form.contacts.filter((contact) => Object.values(contact).some((text) => text.trim() !== ''));
  return JSON.stringify(
    filled.map(({ name, title, telephone, mobile, fax, email }) => [name, title, telephone, mobile, fax, email]),
  );
}

/** Checks the form with the rules the office itself uses, and adds what would not even cross to it. */
export function issuesOf(form: CustomerForm, today: string, keptTaxNumber: string | undefined): readonly FieldIssue[] {
  const { issues } = readCustomerForm(form, { today, ...(keptTaxNumber === undefined ? {} : { keptTaxNumber }) });
  return [...issues.map(asFieldIssue), ...overlong(form)];
}

function asFieldIssue({ field, code, params }: CustomerIssue): FieldIssue {
  return params === undefined ? { field, code } : { field, code, params };
}

function overlong(form: CustomerForm): readonly FieldIssue[] {
  const { contacts, note, ...fields } = form;
  const texts: (readonly [string, string, number])[] = [
    ...Object.entries(fields).map(([field, text]) => [field, text, LONGEST] as const),
    ['note', note, LONGEST_NOTE],
    ...contacts.flatMap((contact, at) =>
      Object.entries(contact).map(([field, text]) => [`contacts.${at}.${field}`, text, LONGEST] as const),
    ),
  ];
  return texts
    .filter(([, text, max]) => text.length > max)
    .map(([field, text, max]) => ({ field, code: 'too-long', params: { max, length: text.length } }));
}

/** The same for react-hook-form; `sentence` puts an issue into the clerk's words. */
export function customerResolver(
  check: (form: CustomerForm) => readonly FieldIssue[],
  sentence: (issue: FieldIssue) => string,
): Resolver<CustomerForm> {
  return (values, _context, options) => {
    const issues = check(values);
    if (issues.length === 0) return { values, errors: {} };
    const flat: FieldErrors = {};
    for (const issue of issues) flat[issue.field] ??= { type: issue.code, message: sentence(issue) };
    return { values: {}, errors: toNestErrors(flat, options) };
  };
}
