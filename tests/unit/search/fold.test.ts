import fc from 'fast-check';
import { expect, test } from 'vitest';

import { foldText, foldWords } from '../../../db/search/fold.ts';

test.each([
  ['臺灣水泥股份有限公司', '台湾水泥股份有限公司'],
  ['台湾水泥', '台湾水泥'],
  ['Ｋｅｓｕ　１２３', 'kesu123'],
  ['Wells Fargo & Company', 'wellsfargocompany'],
  ['(02)2531-7099', '0225317099'],
  ['乾隆／干涉／幹部', '干隆干涉干部'],
  ['看著、著作、着', '看着着作着'],
  ['裡裏里', '里里里'],
  ['𠮷田製作所', '𠮷田制作所'],
  ['砲炮', '炮炮'],
  ['ㄊㄨ', 'ㄊㄨ'],
  ['－ ', ''],
])('%s folds to %s', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test('a folded text folds to itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = foldText(text);
      expect(foldText(once)).toBe(once);
    }),
    { numRuns: 2000 },
  );
});

test('any part of a Chinese text is found in the folded whole', () => {
  const han = fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code));
  fc.assert(
    fc.property(fc.array(han), fc.array(han), fc.array(han), (before, part, after) => {
      expect(foldText([...before, ...part, ...after].join(''))).toContain(foldText(part.join('')));
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['02 2531 7099', ['0225317099']],
  ['台積　2531', ['台积', '2531']],
  ['wells wells', ['wells']],
  ['－ ', []],
])('the words of "%s" are %j', (text, words) => {
  expect(foldWords(text)).toEqual(words);
});
