import type BetterSqlite3 from 'better-sqlite3';

import { formatCustomerNumber } from '../rules/customer-number.ts';
import { foldWords } from './fold.ts';
import { isExact, queryWords } from './tokens.ts';
import { numberCompiler } from '../statements.ts';

/** What a row is searched in; together they hold every field of `customerSearchText`. */
const columns = ['text', 'digits', 'initials'] as const;

export interface FoundCustomers {
  /** Row ids, best first: own numbers, names that begin so, then the rest in order of entry. */
  readonly ids: readonly number[];
  readonly more: boolean;
}

export interface CustomerSearch {
  /** At most `limit` customers in whose fields every word of `text` is found. */
  find(text: string, limit: number): FoundCustomers;
  /** All of them, by row id; undefined when `text` has nothing to search for. */
  all(text: string): readonly number[] | undefined;
  /** Customers with exactly this telephone, given as digits. */
  withTelephone(digits: string, limit: number): readonly number[];
}

/**
 * Search on the index with compiled statements. The index answers in order of
 * row id, so a dense word stops at `limit` and nothing is sorted; where it may
 * have found too much, the folded text decides.
 */
export function createCustomerSearch(reader: BetterSqlite3.Database): CustomerSearch {
  const prepared = numberCompiler(reader);

  /** Rows that contain all `words`, in order of row id; the text is looked at only where the index is not certain. */
  function containing(words: readonly string[], limit: number): readonly number[] {
    const unsure = words.filter((word) => !isExact(word));
    if (unsure.length === 0) return byTokens.all(queryWords(words), limit);
    const sql = `SELECT s.rowid FROM customer_search s CROSS JOIN customer_search_text t ON t.customer_id = s.rowid
      WHERE s.customer_search MATCH ? AND ${unsure.map(() => found).join(' AND ')}
      ORDER BY s.rowid LIMIT ?`;
    return prepared(sql).all(queryWords(words), ...unsure.flatMap((word) => columns.map(() => word)), limit);
  }

  const byNumber = prepared(`SELECT id FROM customers WHERE number IN (?, ?) ORDER BY id`);
  const byTaxNumber = prepared(`SELECT id FROM customers WHERE tax_number = ? ORDER BY id LIMIT ?`);
  const byShortName = prepared(
    `SELECT customer_id FROM customer_search_text WHERE short_key <> '' AND short_key >= ? AND short_key < ?
      ORDER BY short_key, customer_id LIMIT ?`,
  );
  const byName = prepared(
    `SELECT customer_id FROM customer_search_text WHERE name_key >= ? AND name_key < ?
      ORDER BY name_key, customer_id LIMIT ?`,
  );
  const byTokens = prepared(`SELECT rowid FROM customer_search WHERE customer_search MATCH ? ORDER BY rowid LIMIT ?`);
  const telephone = prepared(
    `SELECT s.rowid FROM customer_search s CROSS JOIN customer_search_text t ON t.customer_id = s.rowid
      WHERE s.customer_search MATCH ? AND instr(' ' || t.digits || ' ', ?) > 0
      ORDER BY s.rowid LIMIT ?`,
  );

  /** The few that belong before all others. */
  function best(word: string, text: string, limit: number): readonly number[] {
    const ids = new Set(byNumber.all(text.normalize('NFKC').trim(), shownNumber(word)));
    const add = (found: readonly number[]): void => {
      for (const id of found) ids.add(id);
    };
    if (/^[0-9a-z]{8,18}$/.test(word)) add(byTaxNumber.all(word.toUpperCase(), limit));
    if (ids.size < limit) add(byShortName.all(word, `${word}\u{10ffff}`, limit));
    if (ids.size < limit) add(byName.all(word, `${word}\u{10ffff}`, limit));
    return [...ids];
  }

  return {
    find(text, limit) {
      const words = foldWords(text);
      const [first] = words;
      if (first === undefined) return { ids: [], more: false };
      const ids = words.length === 1 ? new Set(best(first, text, limit + 1)) : new Set<number>();
      if (ids.size <= limit) {
        for (const id of containing(words, limit + 1 + ids.size)) ids.add(id);
      }
      return { ids: [...ids].slice(0, limit), more: ids.size > limit };
    },

    all(text) {
      const words = foldWords(text);
      if (words.length === 0) return undefined;
      return containing(words, -1);
    },

    withTelephone: (digits, limit) => telephone.all(queryWords([digits]), ` ${digits} `, limit),
  };
}

const found = `(${columns.map((column) => `instr(t.${column}, ?) > 0`).join(' OR ')})`;

/** `183` is also asked for as `C-000183`, the shape of the numbers that Kesu gives; '' where that does not hold what was typed. */
function shownNumber(word: string): string {
  if (!/^\d{1,12}$/.test(word)) return '';
  const number = formatCustomerNumber(Number(word));
  return number.includes(word) ? number : '';
}
