/** Customer files. */
import type { Generated } from 'kysely';

export interface CustomersTable {
  id: Generated<number>;
  version: number;
  /** Customer number as shown: C-000183. */
  number: string;
  kind: 'company' | 'person';
  name: string;
  short_name: string;
  tax_number: string;
  region: 'domestic' | 'overseas';
  industry: string;
  responsible_person: string;
  address: string;
  invoice_address: string;
  telephone: string;
  fax: string;
  email: string;
  website: string;
  founded_on: string | null;
  capital: number | null;
  as_of: string | null;
  note: string;
  /** Cases of this customer that are open now; kept by triggers. */
  open_cases: Generated<number>;
  import_id: number | null;
  created_at: string;
  updated_at: string;
}

export interface ContactsTable {
  id: Generated<number>;
  customer_id: number;
  position: number;
  name: string;
  title: string;
  telephone: string;
  mobile: string;
  fax: string;
  email: string;
}

/** What a customer is found by, folded (`db/search`): one row each, in step with the customer. */
export interface CustomerSearchTextTable {
  customer_id: number;
  /** Folded names: short name, name, contacts. */
  text: string;
  /** Digit strings of numbers and telephones, separated by blanks. */
  digits: string;
  /** Pinyin and zhuyin initials of the names, separated by blanks. */
  initials: string;
  /** Folded name without company suffix, to find duplicates. */
  name_key: string;
  /** Folded short name, to put it before other matches. */
  short_key: string;
}

export interface CustomerDraftsTable {
  id: Generated<number>;
  customer_id: number | null;
  /** Version of the file on which the changes were made. */
  customer_version: number | null;
  /** JSON of the form as typed; read and written whole. */
  form: string;
  created_at: string;
  updated_at: string;
}
