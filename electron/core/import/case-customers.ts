import type BetterSqlite3 from 'better-sqlite3';

import { customerReader } from '../../../db/repositories/customers.ts';
import { emptyCustomerValues, type CustomerValues } from '../../../db/rules/customer-form.ts';
import { readTaxNumber } from '../../../db/rules/tax-number.ts';
import { foldText } from '../../../db/search/fold.ts';
import { nameKey } from '../../../db/search/customer-text.ts';
import type { CaseRowValues } from './case-row.ts';
import type { Problem } from './report.ts';

/** Whose case it is: a customer file that is there, or one that the import makes. */
export interface CaseCustomer {
  readonly id: number | undefined;
  readonly name: string;
  /** Of a new one; '' as number when Kesu is to give one. */
  readonly values: CustomerValues | undefined;
}

/**
 * Finds the customer of a case by number, tax number or folded name, or plans a
 * new file; undefined (and told) where the row names nobody.
 */
export function createCaseCustomers(connection: BetterSqlite3.Database) {
  const stored = customerReader(connection);
  const byTaxNumber = connection.prepare<[string], { id: number; name: string }>(
    'SELECT id, name FROM customers WHERE tax_number = ? ORDER BY id LIMIT 1',
  );
  const byNameKey = connection.prepare<[string], { id: number; name: string }>(
    `SELECT c.id, c.name FROM customer_search_text t JOIN customers c ON c.id = t.customer_id
     WHERE t.name_key = ? ORDER BY c.id LIMIT 50`,
  );
  const made: CaseCustomer[] = [];
  const madeByName = new Map<string, CaseCustomer>();
  const madeByNumber = new Map<string, CaseCustomer>();
  const foundByName = new Map<string, CaseCustomer | undefined>();

  function existing(found: { readonly id: number; readonly name: string }): CaseCustomer {
    return { id: found.id, name: found.name, values: undefined };
  }

  /** The file with this name; in another writing only if there is one alone. */
  function named(name: string, tell: (problem: Problem) => void): CaseCustomer | undefined {
    const folded = foldText(name);
    if (foundByName.has(folded)) return foundByName.get(folded);
    const alike = byNameKey.all(nameKey(name));
    const exact = alike.filter((customer) => foldText(customer.name) === folded);
    const [first, second] = exact.length > 0 ? exact : alike;
    let found: CaseCustomer | undefined;
    if (first && second) {
      const params = { name: first.name, count: exact.length || alike.length };
      if (exact.length > 0) tell({ field: 'customerName', code: 'several-customers', action: 'taken', params });
      found = exact.length > 0 ? existing(first) : undefined;
    } else if (first) {
      found = existing(first);
      if (exact.length === 0)
        tell({
          field: 'customerName',
          code: 'similar-customer',
          action: 'merged',
          params: { text: name, name: first.name },
        });
    }
    foundByName.set(folded, found);
    return found;
  }

  return {
    of(row: CaseRowValues, tell: (problem: Problem) => void): CaseCustomer | undefined {
      const { customerNumber: number, customerName: name } = row;
      const tax = readTaxNumber(row.customerTaxNumber, row.region);
      const taxNumber = tax.ok || tax.reason === 'checksum' ? tax.taxNumber : '';
      if (number !== '') {
        const numbered = stored.withNumber(number);
        const known = madeByNumber.get(number) ?? (numbered && existing(numbered));
        if (known) return known;
      }
      if (taxNumber !== '') {
        const taxed = byTaxNumber.get(taxNumber);
        if (taxed) return existing(taxed);
      }
      if (name === '') {
        tell({
          field: 'customerName',
          code: number === '' ? 'required' : 'unknown-customer',
          action: 'left-out',
          params: { text: number },
        });
        return undefined;
      }
      const folded = foldText(name) || name;
      const known = number === '' ? (named(name, tell) ?? madeByName.get(folded)) : undefined;
      if (known) return known;

      const customer: CaseCustomer = { id: undefined, name, values: newCustomer(name, number, taxNumber, row.region) };
      if (number === '') madeByName.set(folded, customer);
      else madeByNumber.set(number, customer);
      made.push(customer);
      return customer;
    },
    made: (): readonly CaseCustomer[] => made,
  };
}

function newCustomer(name: string, number: string, taxNumber: string, region: CaseRowValues['region']): CustomerValues {
  return { ...emptyCustomerValues(), number, name, taxNumber, region };
}
