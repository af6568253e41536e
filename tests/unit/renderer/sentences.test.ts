import { expect, test } from 'vitest';

import { errorCodes } from '../../../electron/contract/errors.ts';
import { openProblem } from '../../../electron/contract/office.ts';
import { locales } from '../../../electron/contract/shapes.ts';
import { issueSentence, issuesByField, sentenceOf } from '../../../renderer/api/sentences.ts';
import { translator } from '../../../renderer/locales/translate.ts';

test.each(locales)('every refusal is a sentence in %s', (locale) => {
  const t = translator(locale);
  for (const code of errorCodes) {
    const sentence = sentenceOf({ code }, t);
    expect(sentence, code).not.toBe(`errors.${code}`);
    expect(sentence.trim(), code).not.toBe('');
  }
});

test('dates in a sentence are written as the office writes them', () => {
  const t = translator('zh-TW');
  const error = { code: 'month-closed', params: { month: '2026-10' } } as const;
  expect(sentenceOf(error, t, 'western')).toContain('2026/10');
  expect(sentenceOf(error, t, 'roc')).toContain('115/10');
  const clock = { code: 'clock-before-last', params: { today: '2026-11-20', last: '2026-11-21' } } as const;
  expect(sentenceOf(clock, t, 'roc')).toContain('115/11/20');
});

test('a field whose trouble has no words yet still says that it needs correcting', () => {
  const t = translator('zh-TW');
  expect(issueSentence({ field: 'x', code: 'never-heard-of' }, t)).toBe('有欄位需要修正。');
  expect(issueSentence({ field: 'x', code: 'toString' }, t)).toBe('有欄位需要修正。');
});

test('the first trouble of a field speaks for it', () => {
  const t = translator('en');
  const issues = [
    { field: 'goods.0.quantity', code: 'negative' },
    { field: 'goods.0.quantity', code: 'too-large' },
    { field: 'description', code: 'required' },
  ];
  expect(issuesByField({ code: 'invalid-form', issues }, t)).toEqual({
    'goods.0.quantity': 'Cannot be negative.',
    description: 'Please fill this in.',
  });
});

test.each(locales)('every reason why the data cannot be opened is explained in %s', (locale) => {
  const t = translator(locale);
  for (const problem of openProblem.options) {
    for (const part of ['name', 'meaning', 'todo'] as const) {
      const key = `common.recovery.${problem}.${part}` as const;
      expect(t(key)).not.toBe(key);
    }
  }
});
