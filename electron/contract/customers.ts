import { z } from 'zod';

import { command, query } from './define.ts';
import { id, isoDate, isoInstant, line, nothing, paragraph, slice, version } from './shapes.ts';

export const region = z.enum(['domestic', 'overseas']);
export const customerKind = z.enum(['company', 'person']);

const contactForm = z.strictObject({
  name: line,
  title: line,
  telephone: line,
  mobile: line,
  fax: line,
  email: line,
});
export type ContactForm = z.infer<typeof contactForm>;

/** A customer file as typed: every field is the clerk's own text (`db/rules/customer-form` reads it). */
export const customerForm = z.strictObject({
  kind: customerKind,
  /** Empty: the next free number is given. */
  number: line,
  name: line,
  shortName: line,
  /** 統一編號 (8 digits) or 統一社會信用代碼 (18 characters). */
  taxNumber: line,
  region,
  industry: line,
  responsiblePerson: line,
  address: line,
  invoiceAddress: line,
  telephone: line,
  fax: line,
  email: line,
  website: line,
  /** Any usual shape: 1950/12/29, 39/12/29, 19501229. */
  foundedOn: line,
  /** Paid-in capital, in whole currency units. */
  capital: line,
  /** The day the particulars were true (資料日期). */
  asOf: line,
  note: paragraph,
  contacts: z.array(contactForm).max(50),
});
export type CustomerForm = z.infer<typeof customerForm>;

export const customerRow = z.strictObject({
  id,
  number: z.string(),
  name: z.string(),
  shortName: z.string(),
  taxNumber: z.string(),
  telephone: z.string(),
  region,
  contactName: z.string(),
  address: z.string(),
  openCases: z.int(),
});
export type CustomerRow = z.infer<typeof customerRow>;

export const customerRecord = z.strictObject({
  id,
  version,
  number: z.string(),
  /** The same text that was typed, dates in ISO form; what the edit form starts from. */
  form: customerForm,
  foundedOn: isoDate.nullable(),
  capital: z.int().nullable(),
  asOf: isoDate.nullable(),
  createdAt: isoInstant,
  updatedAt: isoInstant,
});
export type CustomerRecord = z.infer<typeof customerRecord>;

export const duplicateReason = z.enum(['tax-number', 'telephone', 'name']);

export const customerSort = z.enum(['number', 'name', 'taxNumber', 'region', 'openCases']);

export const customerCalls = {
  /** One slice of all customers; `text` narrows it as `customers.search` does. */
  'customers.list': query({
    input: z.strictObject({
      text: line,
      sort: customerSort,
      descending: z.boolean(),
      ...slice,
    }),
    output: z.strictObject({ total: z.int(), rows: z.array(customerRow) }),
    errors: [],
  }),
  /**
   * Customers by any part: digits of a telephone, tax number or customer number;
   * one or more characters of a name (繁 = 簡); pinyin or zhuyin initials.
   */
  'customers.search': query({
    input: z.strictObject({ text: line, limit: z.int().min(1).max(100) }),
    output: z.strictObject({
      /** True when there are more than `limit`. */
      more: z.boolean(),
      rows: z.array(customerRow.extend({ /** What matched, to show beside the name. */ matched: z.string() })),
    }),
    errors: [],
  }),
  'customers.get': query({ input: z.strictObject({ id }), output: customerRecord, errors: [] }),
  /** Side column of the intake form: what this customer has with us now. */
  'customers.summary': query({
    input: z.strictObject({ id }),
    output: z.strictObject({
      row: customerRow,
      casesLastYear: z.int(),
      lastCaseOn: isoDate.nullable(),
      openCases: z.array(
        z.strictObject({ id, number: z.string(), acceptedOn: isoDate, product: z.string(), description: z.string() }),
      ),
      contacts: z.array(contactForm),
    }),
    errors: [],
  }),
  /** Creates (no `id`) or changes a customer file; the draft in which it was typed is gone with it. */
  'customers.save': command({
    input: z.strictObject({
      id: id.optional(),
      version: version.optional(),
      form: customerForm,
      draftId: id.optional(),
    }),
    output: z.strictObject({ id, version, number: z.string() }),
    errors: ['invalid-form', 'customer-number-taken'],
  }),
  /** Who might be the same as what is being typed: same tax number, same telephone, same folded name. */
  'customers.duplicates': query({
    input: z.strictObject({ exceptId: id.optional(), name: line, taxNumber: line, telephones: z.array(line).max(100) }),
    output: z.strictObject({
      rows: z.array(customerRow.extend({ reasons: z.array(duplicateReason) })),
    }),
    errors: [],
  }),
  'customers.count': query({ input: nothing, output: z.strictObject({ total: z.int() }), errors: [] }),
} as const;
