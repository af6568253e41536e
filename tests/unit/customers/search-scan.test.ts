import { join } from 'node:path';

import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';

import { inBulkTransaction } from '../../../db/database.ts';
import { openDatabase } from '../../../db/open.ts';
import { customerWriter, rebuildCustomerSearch } from '../../../db/repositories/customers.ts';
import { readCustomerForm } from '../../../db/rules/customer-form.ts';
import { createCustomerSearch } from '../../../db/search/customer-search.ts';
import { foldWords } from '../../../db/search/fold.ts';
import { contactForm, customerForm } from '../../support/customers.ts';
import { temporaryFolder } from '../../support/office.ts';

const character = fc.constantFrom(...'台臺湾灣水泥股份有限公司重慶單曾𠮷ㄊabcxyz0123 .&-', '\ud842');
const word = (max: number): fc.Arbitrary<string> =>
  fc.array(character, { minLength: 1, maxLength: max }).map((parts) => parts.join(''));
const telephone = fc.array(fc.constantFrom(...'0123456789-() #'), { maxLength: 14 }).map((parts) => parts.join(''));
const customer = fc.record({ name: word(12), shortName: word(3), telephone, contact: word(3), mobile: telephone });

interface Scanned {
  readonly customer_id: number;
  readonly text: string;
  readonly digits: string;
  readonly initials: string;
}

test('the index finds the very rows that a scan of all texts finds', async () => {
  const db = await openDatabase(join(temporaryFolder(), 'kesu.db'));
  onTestFinished(() => db.close());
  const made = fc.sample(customer, { numRuns: 400, seed: 7 });
  await inBulkTransaction(db, (writer) => {
    const write = customerWriter(writer);
    for (const { name, shortName, telephone, contact, mobile } of made) {
      const form = customerForm({
        name: name.trim() || 'x',
        shortName,
        telephone,
        contacts: [contactForm({ name: contact, mobile })],
      });
      const { values } = readCustomerForm(form, { today: '2026-11-21' });
      write.insert({ ...values, number: write.nextNumber() }, { at: '2026-11-21T01:00:00.000Z', importId: null });
    }
    write.finish();
  });
  const search = createCustomerSearch(db.reader);
  const rows = db.reader
    .prepare<[], Scanned>('SELECT customer_id, text, digits, initials FROM customer_search_text ORDER BY customer_id')
    .all();
  expect(rows).toHaveLength(400);

  function scan(text: string): number[] {
    const words = foldWords(text);
    if (words.length === 0) return [];
    return rows
      .filter((row) =>
        words.every((each) => row.text.includes(each) || row.digits.includes(each) || row.initials.includes(each)),
      )
      .map((row) => row.customer_id);
  }

  const query = fc.oneof(
    word(1),
    word(2),
    word(4),
    telephone,
    fc.constantFrom('183', 'c000183', '有限公司', 'ㄊㄨ', 'tw', '000', '台 0', '1 2 3'),
  );
  fc.assert(
    fc.property(query, fc.integer({ min: 1, max: 30 }), (text, limit) => {
      const expected = scan(text);
      expect(search.find(text, 1000).ids.toSorted((a, b) => a - b)).toEqual(expected);
      expect(search.all(text)?.toSorted((a, b) => a - b) ?? []).toEqual(expected);
      const few = search.find(text, limit);
      expect(few.ids).toEqual(search.find(text, 1000).ids.slice(0, limit));
      expect(few.more).toBe(expected.length > limit);
    }),
    { numRuns: 1500 },
  );

  const before = db.reader.prepare('SELECT * FROM customer_search_text ORDER BY customer_id').all();
  await inBulkTransaction(db, rebuildCustomerSearch);
  expect(db.reader.prepare('SELECT * FROM customer_search_text ORDER BY customer_id').all()).toEqual(before);
  expect(search.find('公司', 1000).ids.toSorted((a, b) => a - b)).toEqual(scan('公司'));
});
