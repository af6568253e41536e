import type BetterSqlite3 from 'better-sqlite3';
import type { z } from 'zod';

import type { CustomerReader } from '../../db/repositories/customers.ts';
import { telephoneDigits } from '../../db/rules/telephone.ts';
import type { CustomerSearch } from '../../db/search/customer-search.ts';
import { nameKey } from '../../db/search/customer-text.ts';
import type { duplicateReason } from '../contract/customers.ts';

type Reason = z.infer<typeof duplicateReason>;

interface Typed {
  readonly exceptId: number | undefined;
  readonly name: string;
  readonly taxNumber: string;
  readonly telephones: readonly string[];
}

/** More would be no warning any more. */
const SHOWN = 20;
/** An extension or the start of a number says nothing. */
const SHORTEST_TELEPHONE = 6;

/** Who might be the same as what is being typed: by row id, with the reasons, strongest first. */
export function createDuplicates(
  reader: BetterSqlite3.Database,
  search: CustomerSearch,
  customers: CustomerReader,
): (typed: Typed) => ReadonlyMap<number, ReadonlySet<Reason>> {
  const byTaxNumber = reader
    .prepare<[string, number], number>('SELECT id FROM customers WHERE tax_number = ? LIMIT ?')
    .pluck();
  const byName = reader
    .prepare<[string, number], number>('SELECT customer_id FROM customer_search_text WHERE name_key = ? LIMIT ?')
    .pluck();

  return ({ exceptId, name, taxNumber, telephones }) => {
    const reasons = new Map<number, Set<Reason>>();
    function add(ids: readonly number[], reason: Reason): void {
      for (const id of ids) {
        if (id === exceptId || !customers.get(id)) continue;
        const known = reasons.get(id);
        if (known) known.add(reason);
        else if (reasons.size < SHOWN) reasons.set(id, new Set([reason]));
      }
    }

    const cleanTaxNumber = taxNumber.normalize('NFKC').replace(/[\s-]/gu, '').toUpperCase();
    if (cleanTaxNumber !== '') add(byTaxNumber.all(cleanTaxNumber, SHOWN), 'tax-number');
    const key = nameKey(name);
    if (key !== '') add(byName.all(key, SHOWN), 'name');
    for (const digits of new Set(telephones.flatMap(telephoneDigits))) {
      if (digits.length >= SHORTEST_TELEPHONE) add(search.withTelephone(digits, SHOWN), 'telephone');
    }
    return reasons;
  };
}
