import { Converter as ToSimplified } from 'opencc-js/t2cn';
import { Converter as ToTraditional } from 'opencc-js/cn2t';
import { describe, expect, test } from 'vitest';

import { errorCodes } from '../../electron/contract/errors.ts';
import { locales } from '../../electron/contract/shapes.ts';
import { texts as en } from '../../renderer/locales/en/index.ts';
import { texts as zhCN } from '../../renderer/locales/zh-CN/index.ts';
import { texts as zhTW } from '../../renderer/locales/zh-TW/index.ts';

/** Every text by its path, `common.places.today`. */
function flat(node: unknown, path = ''): ReadonlyMap<string, string> {
  if (typeof node === 'string') return new Map([[path, node]]);
  if (typeof node !== 'object' || node === null) throw new Error(`${path} is neither a text nor a group of texts`);
  return new Map(
    Object.entries(node).flatMap(([key, value]) => [...flat(value, path === '' ? key : `${path}.${key}`)]),
  );
}

const all = { 'zh-TW': flat(zhTW), 'zh-CN': flat(zhCN), en: flat(en) } as const;

/** i18next chooses `_one` and `_other` by the count; for a translator both are one key. */
const withoutPlural = (key: string): string => key.replace(/_(?:one|other)$/, '');

function paramsOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? ''))].toSorted();
}

describe('the three languages', () => {
  test.each(['zh-CN', 'en'] as const)('%s has the keys of zh-TW and no others', (locale) => {
    const own = new Set([...all[locale].keys()].map(withoutPlural));
    const original = new Set([...all['zh-TW'].keys()].map(withoutPlural));
    expect([...original].filter((key) => !own.has(key))).toEqual([]);
    expect([...own].filter((key) => !original.has(key))).toEqual([]);
  });

  test.each(['zh-CN', 'en'] as const)('%s is given the same values in each sentence as zh-TW', (locale) => {
    const original = new Map([...all['zh-TW']].map(([key, text]) => [withoutPlural(key), text]));
    const different = [...all[locale]].filter(([key, text]) => {
      // A sentence for one thing may say "one" and leave the figure out.
      if (key.endsWith('_one')) return false;
      return String(paramsOf(text)) !== String(paramsOf(original.get(withoutPlural(key)) ?? ''));
    });
    expect(different).toEqual([]);
  });

  test.each(locales)('%s leaves nothing unsaid', (locale) => {
    expect([...all[locale]].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([]);
  });

  test.each(locales)('%s has a sentence for every refusal', (locale) => {
    expect(errorCodes.filter((code) => !all[locale].has(`errors.${code}`))).toEqual([]);
  });
});

describe('the characters of each script', () => {
  const toTraditional = ToTraditional({ from: 'cn', to: 't' });
  const toSimplified = ToSimplified({ from: 't', to: 'cn' });
  /** The names of the languages stand in their own script everywhere. */
  const languageNames = /繁體中文|简体中文/g;
  /** Characters that OpenCC would change although Taiwan writes them so: 台帳, 占一號. */
  const inBoth = new Set('台占');

  /** Characters that only the other script has: converting changes them, and converting back gives them again. */
  function foreign(text: string, there: (text: string) => string, back: (text: string) => string): readonly string[] {
    return [...text.replace(languageNames, '')].filter((character) => {
      const converted = there(character);
      return converted !== character && !inBoth.has(character) && back(converted) === character;
    });
  }

  test('zh-TW has no simplified character', () => {
    const found = [...all['zh-TW']].map(([key, text]) => [key, foreign(text, toTraditional, toSimplified)] as const);
    expect(found.filter(([, characters]) => characters.length > 0)).toEqual([]);
  });

  test('zh-CN has no traditional character', () => {
    const found = [...all['zh-CN']].map(([key, text]) => [key, foreign(text, toSimplified, toTraditional)] as const);
    expect(found.filter(([, characters]) => characters.length > 0)).toEqual([]);
  });

  test('a character of the wrong script would be noticed', () => {
    expect(foreign('客诉登录', toTraditional, toSimplified)).toEqual(['诉', '录']);
    expect(foreign('客訴登錄', toSimplified, toTraditional)).toEqual(['訴', '錄']);
  });
});
