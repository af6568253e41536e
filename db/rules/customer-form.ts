import { readDate } from './dates.ts';
import { readAmount } from './amount.ts';
import { readTaxNumber } from './tax-number.ts';

/** A customer file as typed; the contract's `CustomerForm` has this shape. */
export interface CustomerFormText {
  readonly kind: 'company' | 'person';
  readonly number: string;
  readonly name: string;
  readonly shortName: string;
  readonly taxNumber: string;
  readonly region: 'domestic' | 'overseas';
  readonly industry: string;
  readonly responsiblePerson: string;
  readonly address: string;
  readonly invoiceAddress: string;
  readonly telephone: string;
  readonly fax: string;
  readonly email: string;
  readonly website: string;
  readonly foundedOn: string;
  readonly capital: string;
  readonly asOf: string;
  readonly note: string;
  readonly contacts: readonly ContactText[];
}

export interface ContactText {
  readonly name: string;
  readonly title: string;
  readonly telephone: string;
  readonly mobile: string;
  readonly fax: string;
  readonly email: string;
}

export function emptyContact(): ContactText {
  return { name: '', title: '', telephone: '', mobile: '', fax: '', email: '' };
}

/** What a new customer file starts from: a domestic company of which nothing is known. */
export function emptyCustomerForm(): CustomerFormText & { contacts: ContactText[] } {
  return {
    kind: 'company',
    number: '',
    name: '',
    shortName: '',
    taxNumber: '',
    region: 'domestic',
    industry: '',
    responsiblePerson: '',
    address: '',
    invoiceAddress: '',
    telephone: '',
    fax: '',
    email: '',
    website: '',
    foundedOn: '',
    capital: '',
    asOf: '',
    note: '',
    contacts: [],
  };
}

/** A customer file as it is stored. `number` is '' when Kesu is to give one. */
export interface CustomerValues {
  readonly kind: 'company' | 'person';
  readonly number: string;
  readonly name: string;
  readonly shortName: string;
  readonly taxNumber: string;
  readonly region: 'domestic' | 'overseas';
  readonly industry: string;
  readonly responsiblePerson: string;
  readonly address: string;
  readonly invoiceAddress: string;
  readonly telephone: string;
  readonly fax: string;
  readonly email: string;
  readonly website: string;
  readonly foundedOn: string | null;
  readonly capital: number | null;
  readonly asOf: string | null;
  readonly note: string;
  readonly contacts: readonly ContactText[];
}

/** The same, read: nothing but what the caller adds. */
export function emptyCustomerValues(): CustomerValues {
  return { ...emptyCustomerForm(), foundedOn: null, capital: null, asOf: null, contacts: [] };
}

/** One thing wrong with one field; the sentence is `fields.<code>`. */
export interface CustomerIssue {
  readonly field: string;
  readonly code: CustomerIssueCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

export type CustomerIssueCode =
  | 'required'
  | 'too-long'
  | 'not-a-date'
  | 'no-such-date'
  | 'date-in-future'
  | 'not-an-amount'
  | 'negative'
  | 'too-large'
  | 'tax-number-shape'
  | 'tax-number-checksum';

export interface CustomerReading {
  /** What can be stored: a field with an issue is empty here, but for a tax number whose check digit alone is wrong. */
  readonly values: CustomerValues;
  /** In the order of the form; empty when all is well. */
  readonly issues: readonly CustomerIssue[];
}

interface ReadOptions {
  /** The day of the office, `2026-11-21`. */
  readonly today: string;
  /** The tax number the file has already: it stays as it is even if its check digit is wrong. */
  readonly keptTaxNumber?: string;
}

const NAME_LENGTH = 200;
const NUMBER_LENGTH = 40;

/**
 * Reads a customer file as typed. A wrong check digit is an issue (the clerk can
 * look at the paper again); an import may store `values` all the same.
 */
export function readCustomerForm(form: CustomerFormText, options: ReadOptions): CustomerReading {
  const issues: CustomerIssue[] = [];

  function bounded(field: string, text: string, max: number): string {
    const clean = text.trim();
    if (clean.length <= max) return clean;
    issues.push({ field, code: 'too-long', params: { max, length: clean.length } });
    return '';
  }

  function date(field: string, text: string): string | null {
    if (text.trim() === '') return null;
    const reading = readDate(text, { today: options.today });
    if (!reading.ok) issues.push({ field, code: reading.reason });
    else if (reading.date > options.today) issues.push({ field, code: 'date-in-future' });
    else return reading.date;
    return null;
  }

  function taxNumber(): string {
    const reading = readTaxNumber(form.taxNumber, form.region);
    if (reading.ok) return reading.taxNumber;
    if (reading.reason === 'shape') {
      if (form.taxNumber.trim() === options.keptTaxNumber) return options.keptTaxNumber;
      issues.push({ field: 'taxNumber', code: 'tax-number-shape' });
      return '';
    }
    if (reading.taxNumber !== options.keptTaxNumber) issues.push({ field: 'taxNumber', code: 'tax-number-checksum' });
    return reading.taxNumber;
  }

  function capital(): number | null {
    if (form.capital.trim() === '') return null;
    const reading = readAmount(form.capital);
    if (reading.ok) return reading.amount;
    issues.push({ field: 'capital', code: reading.reason });
    return null;
  }

  const number = bounded('number', form.number.normalize('NFKC'), NUMBER_LENGTH);
  if (form.name.trim() === '') issues.push({ field: 'name', code: 'required' });
  const values: CustomerValues = {
    kind: form.kind,
    number,
    name: bounded('name', form.name, NAME_LENGTH),
    shortName: bounded('shortName', form.shortName, NAME_LENGTH),
    taxNumber: taxNumber(),
    region: form.region,
    industry: form.industry.trim(),
    responsiblePerson: form.responsiblePerson.trim(),
    address: form.address.trim(),
    invoiceAddress: form.invoiceAddress.trim(),
    telephone: form.telephone.trim(),
    fax: form.fax.trim(),
    email: form.email.trim(),
    website: form.website.trim(),
    foundedOn: date('foundedOn', form.foundedOn),
    capital: capital(),
    asOf: date('asOf', form.asOf),
    note: form.note.trim(),
    // A line left wholly empty is no contact.
    contacts: form.contacts.map(trimmedContact).filter((contact) => Object.values(contact).some((text) => text !== '')),
  };
  return { values, issues };
}

function trimmedContact(contact: ContactText): ContactText {
  return {
    name: contact.name.trim(),
    title: contact.title.trim(),
    telephone: contact.telephone.trim(),
    mobile: contact.mobile.trim(),
    fax: contact.fax.trim(),
    email: contact.email.trim(),
  };
}
