import BetterSqlite3 from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { caseTokens, indexTokens, isExact, queryCaseWords, queryTokens } from '../../../db/search/tokens.ts';

test('tokens are plain ASCII, those of letters and digits each once', () => {
  const tokens = indexTokens('台泥ab1 𠮷ㄊ 1ab1').split(' ');
  expect(new Set(tokens).size).toBe(tokens.length);
  for (const token of tokens) expect(token).toMatch(/^[a-z0-9]+$/);
});

test('no token reaches across the blank between two fields', () => {
  expect(indexTokens('12 34').split(' ').toSorted()).toEqual(['1', '12', '2', '3', '34', '4']);
});

test('three and more Latin letters are looked up by threes, Chinese by pairs', () => {
  expect(queryTokens('abcd')).toBe('"abc" AND "bcd"');
  expect(queryTokens('台积电').split(' AND ')).toHaveLength(2);
  expect(queryTokens('85589231')).toBe('"855" AND "892" AND "231"');
  expect(queryTokens('台1234泥').split(' AND ')).toHaveLength(4);
  expect(queryTokens('台12')).toHaveLength(queryTokens('台1').length + '" AND "12'.length);
});

test('three Chinese characters of a case are looked up in their group as well, and never missed', () => {
  expect(queryCaseWords(['台积电']).split(' AND ')).toHaveLength(3);
  expect(queryCaseWords(['abcd', '台', '台积'])).toBe(
    ['abcd', '台', '台积'].map((word) => queryTokens(word)).join(' AND '),
  );
  const db = new BetterSqlite3(':memory:');
  db.exec(
    `CREATE VIRTUAL TABLE s USING fts5 (tokens, content = '', contentless_delete = 1, detail = 'none', tokenize = 'ascii')`,
  );
  const insert = db.prepare('INSERT INTO s (rowid, tokens) VALUES (?, ?)');
  const find = db.prepare('SELECT rowid FROM s WHERE s MATCH ?').pluck();
  // Both pairs, but apart: that is what has to be read without groups.
  insert.run(1, caseTokens('客戶來電 帳戶投資'));
  insert.run(2, caseTokens('客戶投訴'));
  expect(find.all(queryTokens('客戶投'))).toEqual([1, 2]);
  expect(find.all(queryCaseWords(['客戶投']))).toEqual([2]);

  const word = fc.array(fc.constantFrom('台', '湾', '𠮷', 'ㄊ', 'a', '0', '1', 'é'), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(word, word, word, (before, part, after) => {
      db.exec('DELETE FROM s');
      insert.run(1, caseTokens([...before, ...part, ...after].join('')));
      expect(find.all(queryCaseWords([part.join('')]))).toEqual([1]);
    }),
    { numRuns: 1500 },
  );
  db.close();
});

test('the index never misses a row that contains the word', () => {
  const db = new BetterSqlite3(':memory:');
  db.exec(
    `CREATE VIRTUAL TABLE s USING fts5 (tokens, content = '', contentless_delete = 1, detail = 'none', tokenize = 'ascii')`,
  );
  const insert = db.prepare('INSERT INTO s (rowid, tokens) VALUES (1, ?)');
  const find = db.prepare('SELECT rowid FROM s WHERE s MATCH ?').pluck();
  const character = fc.constantFrom('台', '湾', '泥', '𠮷', 'ㄊ', 'a', 'b', 'x', '0', '1', 'é', 'n', 'o', 't');
  const word = fc.array(character, { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(word, word, word, (before, part, after) => {
      db.exec('DELETE FROM s WHERE rowid = 1');
      insert.run(indexTokens([...before, ...part, ...after].join('')));
      expect(find.all(queryTokens(part.join('')))).toEqual([1]);
    }),
    { numRuns: 1500 },
  );
  db.close();
});

test('one and two characters are found exactly', () => {
  const db = new BetterSqlite3(':memory:');
  db.exec(
    `CREATE VIRTUAL TABLE s USING fts5 (tokens, content = '', contentless_delete = 1, detail = 'none', tokenize = 'ascii')`,
  );
  const texts = ['台泥 12', '泥台', '1 2', 'ab', 'ba', '吉𠮷', '𠮷吉'];
  for (const [at, text] of texts.entries())
    db.prepare('INSERT INTO s (rowid, tokens) VALUES (?, ?)').run(at, indexTokens(text));
  for (const word of ['台', '台泥', '12', '1', 'ab', '𠮷吉', 'a', '吉']) {
    const found = db.prepare('SELECT rowid FROM s WHERE s MATCH ? ORDER BY rowid').pluck().all(queryTokens(word));
    expect(found, word).toEqual(texts.flatMap((text, at) => (text.includes(word) ? [at] : [])));
  }
  db.close();
});

test('what is called exact is found in no text that does not contain it', () => {
  const db = new BetterSqlite3(':memory:');
  db.exec(
    `CREATE VIRTUAL TABLE s USING fts5 (tokens, content = '', contentless_delete = 1, detail = 'none', tokenize = 'ascii')`,
  );
  const insert = db.prepare('INSERT INTO s (rowid, tokens) VALUES (1, ?)');
  const find = db.prepare('SELECT rowid FROM s WHERE s MATCH ?').pluck();
  const text = (maxLength: number) =>
    fc.array(fc.constantFrom('台', '𠮷', '1', 'a'), { minLength: 1, maxLength }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text(6), text(4), (all, word) => {
      fc.pre(isExact(word));
      db.exec('DELETE FROM s WHERE rowid = 1');
      insert.run(indexTokens(all));
      expect(find.all(queryTokens(word))).toEqual(all.includes(word) ? [1] : []);
    }),
    { numRuns: 1500 },
  );
  // One token covers these and says less than they do.
  expect(['1111', '台台台', '台1', '253', '2531'].map(isExact)).toEqual([false, false, true, true, false]);
  db.close();
});
