import { expect, test } from 'vitest';

import { codePoints } from '../../../build/cmap.ts';
import { paperCoverage, paperFonts } from '../../../build/fonts.ts';
import { coverageFromRanges, missingGlyphs } from '../../../electron/core/glyphs.ts';
import { sampleComplaint } from '../../paper/support/complaint.ts';

const coverage = coverageFromRanges(paperCoverage());

function missing(description: string): string[] {
  return missingGlyphs(sampleComplaint('a4', 'zh-TW', { fields: { description } }), coverage).map(
    ({ character, codePoint, field }) => `${character} ${codePoint} ${field}`,
  );
}

test('the form itself, in each language and size, has no character that the fonts lack', () => {
  for (const locale of ['zh-TW', 'zh-CN', 'en'] as const) {
    for (const size of ['a4', 'a5', 'half'] as const) {
      expect(missingGlyphs(sampleComplaint(size, locale), coverage), `${locale} ${size}`).toEqual([]);
    }
  }
});

test('every common Traditional character (Big5) can be printed', () => {
  const big5 = new TextDecoder('big5');
  const lacking: string[] = [];
  for (let lead = 0xa4; lead <= 0xf9; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if ((trail > 0x7e && trail < 0xa1) || (lead === 0xc6 && trail > 0x7e) || lead === 0xc7 || lead === 0xc8) continue;
      const [character = '�'] = big5.decode(new Uint8Array([lead, trail]));
      if (character === '�' || !/\p{Script=Han}/u.test(character)) continue;
      if (!coverage.has(character.codePointAt(0) ?? 0)) lacking.push(character);
    }
  }
  expect(lacking.join('')).toBe('');
});

test('names of real people: 堃 and 㛢 print, 𠮷 does not and is named', () => {
  expect(missing('陶喆、游錫堃、㛢')).toEqual([]);
  expect(missing('𠮷野家')).toEqual(['𠮷 U+20BB7 description']);
});

test.each([
  ['an emoji', '很生氣😡！', ['😡 U+1F621 description']],
  ['a family of emoji is one', '👨‍👩‍👧', ['👨‍👩‍👧 U+1F468 U+200D U+1F469 U+200D U+1F467 description']],
  [
    'the variant of a name that would print as another one',
    '渡邊\u{E0100}',
    ['邊\u{E0100} U+908A U+E0100 description'],
  ],
  ['a control character', '毛\u0007邊', ['\u0007 U+0007 description']],
  ["an office's own character (EUDC)", '\uE000', ['\uE000 U+E000 description']],
  ['a hidden change of direction', 'abc\u202Edef', ['\u202E U+202E description']],
  ['each once', '𠮷𠮷𠮷', ['𠮷 U+20BB7 description']],
] as const)('%s', (_, text, expected) => {
  expect(missing(text)).toEqual(expected);
});

test.each([
  ['line breaks and tabs', '一\n二\r\n三\t四'],
  ['a letter with a composed accent', 'e\u0301clair'],
  ['zero-width space, byte order mark, text form of a sign', '甲\u200b乙\ufeff☎\ufe0e'],
  ['full-width and units', '１２ ㎡ ℃ № ①'],
  ['Simplified beside Traditional', '制造部与製造部'],
  ['a radical that a PDF gave for the character it looks like', '⽑邊'],
])('%s needs no naming', (_, text) => {
  expect(missing(text)).toEqual([]);
});

test('the place is named as the form names it', () => {
  const [line] = sampleComplaint('a4').fields.goods;
  if (!line) throw new Error('the sample has goods');
  const document = sampleComplaint('a4', 'zh-TW', {
    officeName: '𠮷公司',
    fields: { goods: [line, { ...line, product: '𠮷' }] },
  });
  expect(missingGlyphs(document, coverage).map(({ field }) => field)).toEqual(['officeName', 'goods.1.product']);
});

test('no radical is left in the fonts that would stand for its character in the text of a PDF', () => {
  for (const { file, font } of paperFonts()) {
    const lowest = new Map<number, number>();
    for (const [codePoint, glyph] of codePoints(font)) {
      const other = lowest.get(glyph);
      if (other === undefined || codePoint < other) lowest.set(glyph, codePoint);
    }
    const stolen = [...codePoints(font)].filter(([codePoint, glyph]) => {
      const first = lowest.get(glyph) ?? codePoint;
      return codePoint >= 0x4e00 && codePoint <= 0x9fff && first < 0x4e00;
    });
    expect(stolen.map(([codePoint]) => String.fromCodePoint(codePoint)).join(''), file).toBe('');
  }
});

test('a font that is none is refused with a sentence', () => {
  expect(() => codePoints(Buffer.alloc(64))).toThrow('no table cmap');
});
