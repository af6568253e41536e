import type BetterSqlite3 from 'better-sqlite3';

import {
  customerReader,
  lastGivenSerial,
  storedValues,
  type StoredCustomer,
} from '../../../db/repositories/customers.ts';
import type { ContactText, CustomerValues } from '../../../db/rules/customer-form.ts';
import { customerSerial, formatCustomerNumber } from '../../../db/rules/customer-number.ts';
import { foldText } from '../../../db/search/fold.ts';
import { nameKey } from '../../../db/search/customer-text.ts';
import type { ImportMap } from '../../contract/exchange.ts';
import { readCustomerRow } from './customer-row.ts';
import { rowReader } from './mapping.ts';
import type { ReportBuilder } from './report.ts';
import { tellRaggedRow } from './ragged.ts';
import type { Table } from './table.ts';

/** A customer file that the import makes or completes. */
export interface PlannedCustomer {
  /** Of a file that is there already; undefined for a new one. */
  readonly id: number | undefined;
  values: CustomerValues;
  /** Whether there is anything to write. */
  changed: boolean;
}

interface PlanOptions {
  readonly today: string;
  readonly step: (done: number, total: number) => Promise<void>;
}

/**
 * What the import would do with every row, worked out against the database as it
 * is; nothing is written. A row with the number or tax number of another
 * customer (of the file or of the database) completes what is empty there;
 * a row that says nothing new does nothing; the same name alone is no proof and
 * makes a new customer, which is told.
 */
export async function planCustomers(
  connection: BetterSqlite3.Database,
  table: Table,
  map: ImportMap,
  report: ReportBuilder,
  { today, step }: PlanOptions,
): Promise<readonly PlannedCustomer[]> {
  const reader = rowReader('customers', map, table.headings);
  const known = knownCustomers(connection);
  const options = { today, order: map.dateOrder ?? 'ymd' } as const;

  for (const [at, row] of table.rows.entries()) {
    if (at % 500 === 0) await step(at, table.rows.length);
    const line = at + 1;
    const tell = report.add.bind(report, line);
    tellRaggedRow(row, table.headings, tell);
    const values = readCustomerRow(row, reader, options, tell);
    if (!values) {
      report.counts.skipped += 1;
      continue;
    }
    const { same, namesake } = known.look(values);
    if (!same) {
      if (namesake) {
        const params = { name: namesake.values.name, number: namesake.values.number };
        tell({ field: 'name', code: 'same-name', action: 'taken', params });
      }
      known.add(values);
      report.counts.created += 1;
      continue;
    }

    const { customer, by } = same;
    const { completed, filled, differing } = complete(customer.values, values);
    const params = { name: customer.values.name, number: customer.values.number };
    tell({ field: by, code: filled ? 'completed' : 'already-there', action: 'merged', params });
    if (differing.length > 0) {
      tell({ field: differing[0] ?? by, code: 'kept-as-it-was', action: 'merged', params, fields: differing });
    }
    if (filled) {
      customer.values = completed;
      customer.changed = true;
      known.indexAgain(customer);
      report.counts.updated += 1;
    } else {
      report.counts.skipped += 1;
    }
  }
  await step(table.rows.length, table.rows.length);
  known.giveNumbers();
  return known.planned();
}

interface Same {
  readonly customer: PlannedCustomer;
  readonly by: 'number' | 'taxNumber' | 'name';
}

interface Look {
  readonly same: Same | undefined;
  readonly namesake: PlannedCustomer | undefined;
}

/** The customers a row is compared with: those of the database, each read when first met, and those of the file. */
function knownCustomers(connection: BetterSqlite3.Database) {
  const stored = customerReader(connection);
  const idsByTaxNumber = connection
    .prepare<[string], number>('SELECT id FROM customers WHERE tax_number = ? ORDER BY id')
    .pluck();
  const idsByNameKey = connection
    .prepare<[string], number>(
      'SELECT customer_id FROM customer_search_text WHERE name_key = ? ORDER BY customer_id LIMIT 50',
    )
    .pluck();

  const made: PlannedCustomer[] = [];
  const met = new Map<number, PlannedCustomer>();
  const byNumber = new Map<string, PlannedCustomer>();
  const byTaxNumber = new Map<string, PlannedCustomer>();
  const byNameKey = new Map<string, PlannedCustomer[]>();

  function fromDatabase(id: number): PlannedCustomer | undefined {
    const known = met.get(id);
    if (known) return known;
    const customer: StoredCustomer | undefined = stored.get(id);
    if (!customer) return undefined;
    const planned: PlannedCustomer = { id, values: storedValues(customer), changed: false };
    met.set(id, planned);
    return planned;
  }

  function indexAgain(customer: PlannedCustomer): void {
    const { number, taxNumber } = customer.values;
    if (number !== '' && !byNumber.has(number)) byNumber.set(number, customer);
    if (taxNumber !== '' && !byTaxNumber.has(taxNumber)) byTaxNumber.set(taxNumber, customer);
  }

  function withNumber(number: string): PlannedCustomer | undefined {
    if (number === '') return undefined;
    const owner = stored.withNumber(number);
    return byNumber.get(number) ?? (owner && fromDatabase(owner.id));
  }

  function withTaxNumber(taxNumber: string): PlannedCustomer | undefined {
    if (taxNumber === '') return undefined;
    const [id] = idsByTaxNumber.all(taxNumber);
    return byTaxNumber.get(taxNumber) ?? (id === undefined ? undefined : fromDatabase(id));
  }

  function withName(name: string): readonly PlannedCustomer[] {
    const key = nameKey(name);
    const inDatabase = idsByNameKey
      .all(key)
      .map(fromDatabase)
      .filter((customer) => customer !== undefined);
    return [...inDatabase, ...(byNameKey.get(key) ?? [])];
  }

  return {
    /** The customer this row speaks of, if that is certain, or else one with the same name. */
    look(values: CustomerValues): Look {
      const numbered = withNumber(values.number);
      if (numbered) return { same: { customer: numbered, by: 'number' }, namesake: undefined };
      const taxed = withTaxNumber(values.taxNumber);
      if (taxed) return { same: { customer: taxed, by: 'taxNumber' }, namesake: undefined };
      const namesakes = withName(values.name);
      const folded = foldText(values.name);
      const twin = namesakes.find(
        (customer) => foldText(customer.values.name) === folded && saysNothingNew(customer.values, values),
      );
      return { same: twin && { customer: twin, by: 'name' }, namesake: namesakes[0] };
    },
    add(values: CustomerValues): void {
      const customer: PlannedCustomer = { id: undefined, values, changed: true };
      made.push(customer);
      indexAgain(customer);
      const key = nameKey(values.name);
      const namesakes = byNameKey.get(key);
      if (namesakes) namesakes.push(customer);
      else byNameKey.set(key, [customer]);
    },
    indexAgain,
    /** Numbers for those that have none, after the highest of the database and of the file. */
    giveNumbers(): void {
      const serials = made.map(({ values }) => customerSerial(values.number) ?? 0);
      let last = serials.reduce((most, serial) => Math.max(most, serial), lastGivenSerial(connection));
      for (const customer of made) {
        if (customer.values.number !== '') continue;
        last += 1;
        customer.values = { ...customer.values, number: formatCustomerNumber(last) };
      }
    },
    planned: (): readonly PlannedCustomer[] => [...made, ...met.values()].filter(({ changed }) => changed),
  };
}

/** Everything in the row is in the file already: the same list imported once more. */
function saysNothingNew(stored: CustomerValues, row: CustomerValues): boolean {
  const { filled, differing } = complete(stored, row);
  return !filled && differing.length === 0;
}

interface Completed {
  readonly completed: CustomerValues;
  readonly filled: boolean;
  /** Fields in which the row says something else than the file; the file keeps its own. */
  readonly differing: readonly ComparedField[];
}

const comparedFields = [
  'number', 'name', 'shortName', 'taxNumber', 'industry', 'responsiblePerson', 'address', 'invoiceAddress',
  'telephone', 'fax', 'email', 'website', 'foundedOn', 'capital', 'asOf', 'note',
] as const; // prettier-ignore

type ComparedField = (typeof comparedFields)[number];

/** The file with what was empty taken from the row. */
function complete(stored: CustomerValues, row: CustomerValues): Completed {
  const taken: Record<string, string | number> = {};
  const differing: ComparedField[] = [];
  for (const field of comparedFields) {
    const value = row[field];
    if (value === '' || value === null || value === stored[field]) continue;
    if (stored[field] === '' || stored[field] === null) taken[field] = value;
    else differing.push(field);
  }
  const newContacts = row.contacts.filter((contact) => !stored.contacts.some((known) => sameContact(known, contact)));
  const filled = Object.keys(taken).length > 0 || newContacts.length > 0;
  return {
    completed: { ...stored, ...taken, contacts: [...stored.contacts, ...newContacts].slice(0, MOST_CONTACTS) },
    filled,
    differing,
  };
}

/** As many as a form holds. */
const MOST_CONTACTS = 50;

function sameContact(known: ContactText, contact: ContactText): boolean {
  return (
    foldText(known.name) === foldText(contact.name) && (contact.name !== '' || known.telephone === contact.telephone)
  );
}
