import { Converter } from 'opencc-js/t2cn';

/**
 * Folding for the search index: what the clerk types and what was stored meet
 * in one form. Only the index is folded, stored text is never converted.
 */

/**
 * Characters that are one to a reader and that the conversion to Simplified keeps apart:
 * variants of names and addresses, and the pronouns of Taiwan.
 */
const ownVariants: Readonly<Record<string, string>> = {
  著: '着',
  砲: '炮',
  衞: '卫',
  倂: '并',
  塩: '盐',
  呉: '吴',
  黒: '黑',
  榖: '谷',
  妳: '你',
  牠: '它',
  徳: '德',
  広: '广',
  髙: '高',
  﨑: '崎',
  ς: 'σ',
};

/** Blanks, punctuation, signs and controls: nobody searches for them, everybody types them differently. Halves of characters cannot be stored. */
const dropped = /^[\p{Z}\p{P}\p{Sm}\p{Sc}\p{Sk}\p{Cc}\p{Cf}\p{Cs}\ufffd]$/u;

let toSimplified: ((text: string) => string) | undefined;

/** Folded form of each character met so far, by code point; '' for one that is dropped. */
const known = new Map<number, string>();

/**
 * `臺灣水泥（股）公司 Ｎｏ．１` → `台湾水泥股公司no1`: one width, lower case,
 * 繁 = 簡 character by character (never by phrase: any part of a text must fold to that
 * part of the folded text), without blanks, punctuation and signs.
 */
export function foldText(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '');
  const plain = text.normalize('NFKC').toLowerCase().normalize('NFKC');
  let folded = '';
  for (const character of plain) folded += foldCharacter(character);
  return folded;
}

/**
 * The words of a query, each folded; all of them must be found. Telephone
 * numbers are one word however they are grouped: `02 2531-7099`.
 */
export function foldWords(text: string): readonly string[] {
  const whole = foldText(text);
  if (whole === '') return [];
  if (/^\d+$/.test(whole)) return [whole];
  const words = text.normalize('NFKC').split(/\s+/u).map(foldText);
  return [...new Set(words.filter((word) => word !== ''))];
}

function foldCharacter(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0;
  const seen = known.get(codePoint);
  if (seen !== undefined) return seen;
  const folded = dropped.test(character) ? '' : simplified(character);
  known.set(codePoint, folded);
  return folded;
}

function simplified(character: string): string {
  if (character < '\u0080') return character;
  // Made at first use: the tables take 50 ms.
  const convert = (toSimplified ??= Converter({ from: 't', to: 'cn' }));
  const converted = convert(character);
  return ownVariants[converted] ?? converted;
}
