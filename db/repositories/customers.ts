import type BetterSqlite3 from 'better-sqlite3';

import { customerSerial, formatCustomerNumber } from '../rules/customer-number.ts';
import type { ContactText, CustomerValues } from '../rules/customer-form.ts';
import { customerSearchText, type SearchableCustomer } from '../search/customer-text.ts';
import type { CustomerTableRow } from '../schema.ts';

/** A stored customer file. */
export type StoredCustomer = CustomerTableRow & { readonly contacts: readonly ContactText[] };

export interface CustomerStamp {
  /** Moment of the change, UTC ISO. */
  readonly at: string;
  readonly importId: number | null;
}

/** Writes customers, their contacts and their place in the search index together. Use inside a transaction. */
export interface CustomerWriter {
  /** Answers the new row's id. `values.number` must not be empty. */
  insert(values: CustomerValues, stamp: CustomerStamp): number;
  /** Replaces everything but number-less facts of the row; its version rises by one. */
  update(id: number, values: CustomerValues, at: string): void;
  /** The next number of the shape `C-000001`; rises with each call. */
  nextNumber(): string;
  /** Must be called before the transaction ends: until then the index may lack the last rows. */
  finish(): void;
}

type Bound = Readonly<Record<string, string | number | null>>;

const written = [
  'number', 'kind', 'name', 'short_name', 'tax_number', 'region', 'industry', 'responsible_person', 'address', 'invoice_address',
  'telephone', 'fax', 'email', 'website', 'founded_on', 'capital', 'as_of', 'note',
] as const; // prettier-ignore

export function customerWriter(writer: BetterSqlite3.Database): CustomerWriter {
  const insertRow = writer.prepare<[Bound]>(
    `INSERT INTO customers (version, ${written.join(', ')}, import_id, created_at, updated_at)
     VALUES (1, ${written.map((column) => `@${column}`).join(', ')}, @import_id, @at, @at)`,
  );
  const updateRow = writer.prepare<[Bound]>(
    `UPDATE customers SET version = version + 1, ${written.map((column) => `${column} = @${column}`).join(', ')}, updated_at = @at
     WHERE id = @id`,
  );
  const deleteContacts = writer.prepare<[number]>('DELETE FROM contacts WHERE customer_id = ?');
  const insertContact = writer.prepare<[Bound]>(
    `INSERT INTO contacts (customer_id, position, name, title, telephone, mobile, fax, email)
     VALUES (@customer_id, @position, @name, @title, @telephone, @mobile, @fax, @email)`,
  );
  const index = searchIndexWriter(writer);
  let lastSerial: number | undefined;

  function writeParts(id: number, values: CustomerValues): void {
    for (const [position, contact] of values.contacts.entries()) {
      insertContact.run({ customer_id: id, position: position + 1, ...contact });
    }
    index.put(id, values);
  }

  return {
    insert(values, { at, importId }) {
      const id = Number(insertRow.run({ ...columnsOf(values), import_id: importId, at }).lastInsertRowid);
      writeParts(id, values);
      return id;
    },

    update(id, values, at) {
      updateRow.run({ ...columnsOf(values), id, at });
      deleteContacts.run(id);
      writeParts(id, values);
    },

    finish: index.finish,

    nextNumber() {
      lastSerial = (lastSerial ?? lastGivenSerial(writer)) + 1;
      return formatCustomerNumber(lastSerial);
    },
  };
}

/** Highest serial of a number of Kesu's shape, also of one typed by hand. */
export function lastGivenSerial(db: BetterSqlite3.Database): number {
  // Six digits sort as text; only an office past 999,999 needs the longer look.
  const last = db
    .prepare<[], { number: string }>(
      `SELECT number FROM customers WHERE number GLOB 'C-[0-9][0-9][0-9][0-9][0-9][0-9]' ORDER BY number DESC LIMIT 1`,
    )
    .get();
  const serial = customerSerial(last?.number ?? '') ?? 0;
  if (serial < 999_999) return serial;
  const highest = db
    .prepare<[], { serial: number | null }>(
      `SELECT max(CAST(substr(number, 3) AS INTEGER)) AS serial FROM customers
       WHERE number GLOB 'C-[0-9][0-9][0-9][0-9][0-9][0-9]*' AND substr(number, 3) NOT GLOB '*[^0-9]*' AND length(number) <= 14`,
    )
    .get();
  return highest?.serial ?? serial;
}

interface SearchIndexWriter {
  put(id: number, customer: SearchableCustomer): void;
  finish(): void;
}

/**
 * Rows of tokens are held back and written many at a time: FTS5 writes out all
 * it has whenever another table is written in between, which makes a row ten
 * times as dear.
 */
const TOKEN_ROWS_AT_ONCE = 2000;

function searchIndexWriter(writer: BetterSqlite3.Database): SearchIndexWriter {
  const updateText = writer.prepare<[Bound]>(
    `UPDATE customer_search_text SET text = @text, digits = @digits, initials = @initials, name_key = @nameKey, short_key = @shortKey
     WHERE customer_id = @id`,
  );
  const insertText = writer.prepare<[Bound]>(
    `INSERT INTO customer_search_text (customer_id, text, digits, initials, name_key, short_key)
     VALUES (@id, @text, @digits, @initials, @nameKey, @shortKey)`,
  );
  const deleteTokens = writer.prepare<[number]>('DELETE FROM customer_search WHERE rowid = ?');
  const insertTokens = writer.prepare<[number, string]>('INSERT INTO customer_search (rowid, tokens) VALUES (?, ?)');
  const waiting = new Map<number, { readonly tokens: string; readonly indexed: boolean }>();
  function finish(): void {
    for (const [id, { tokens, indexed }] of waiting) {
      if (indexed) deleteTokens.run(id);
      insertTokens.run(id, tokens);
    }
    waiting.clear();
  }
  return {
    put(id, customer) {
      const { tokens, ...text } = customerSearchText(customer);
      const row = { id, ...text };
      const known = updateText.run(row).changes > 0;
      if (!known) insertText.run(row);
      // A row that still waits is not in the index yet.
      waiting.set(id, { tokens, indexed: waiting.get(id)?.indexed ?? known });
      if (waiting.size >= TOKEN_ROWS_AT_ONCE) finish();
    },
    finish,
  };
}

/** Makes the whole index anew, when what is indexed has changed with the program. Use inside a transaction. */
export function rebuildCustomerSearch(writer: BetterSqlite3.Database): void {
  writer.exec('DELETE FROM customer_search_text; DELETE FROM customer_search;');
  const index = searchIndexWriter(writer);
  const read = customerReader(writer);
  const ids = writer.prepare<[], number>('SELECT id FROM customers ORDER BY id').pluck();
  for (const id of ids.all()) {
    const customer = read.get(id);
    if (customer) index.put(id, { ...customer, shortName: customer.short_name, taxNumber: customer.tax_number });
  }
  index.finish();
}

export interface CustomerReader {
  get(id: number): StoredCustomer | undefined;
  /** The customer that has this number, exactly. */
  withNumber(number: string): { readonly id: number; readonly name: string } | undefined;
}

/** On the reading connection, or on the writing one inside a transaction. */
export function customerReader(db: BetterSqlite3.Database): CustomerReader {
  const row = db.prepare<[number], CustomerTableRow>('SELECT * FROM customers WHERE id = ?');
  const contacts = db.prepare<[number], ContactText>(
    'SELECT name, title, telephone, mobile, fax, email FROM contacts WHERE customer_id = ? ORDER BY position',
  );
  const byNumber = db.prepare<[string], { id: number; name: string }>(
    'SELECT id, name FROM customers WHERE number = ?',
  );
  return {
    get(id) {
      const found = row.get(id);
      return found && { ...found, contacts: contacts.all(id) };
    },
    withNumber: (number) => byNumber.get(number),
  };
}

/** The values a stored file holds, as a form read without fault would give them. */
export function storedValues(customer: StoredCustomer): CustomerValues {
  return {
    kind: customer.kind,
    number: customer.number,
    name: customer.name,
    shortName: customer.short_name,
    taxNumber: customer.tax_number,
    region: customer.region,
    industry: customer.industry,
    responsiblePerson: customer.responsible_person,
    address: customer.address,
    invoiceAddress: customer.invoice_address,
    telephone: customer.telephone,
    fax: customer.fax,
    email: customer.email,
    website: customer.website,
    foundedOn: customer.founded_on,
    capital: customer.capital,
    asOf: customer.as_of,
    note: customer.note,
    contacts: customer.contacts,
  };
}

function columnsOf(values: CustomerValues): Bound {
  return {
    number: values.number,
    kind: values.kind,
    name: values.name,
    short_name: values.shortName,
    tax_number: values.taxNumber,
    region: values.region,
    industry: values.industry,
    responsible_person: values.responsiblePerson,
    address: values.address,
    invoice_address: values.invoiceAddress,
    telephone: values.telephone,
    fax: values.fax,
    email: values.email,
    website: values.website,
    founded_on: values.foundedOn,
    capital: values.capital,
    as_of: values.asOf,
    note: values.note,
  };
}
