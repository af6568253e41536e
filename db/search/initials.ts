import { pinyin, polyphonic } from 'pinyin-pro';

import { foldText } from './fold.ts';

/** 聲母 of each pinyin initial; longest first. */
const consonants: readonly (readonly [string, string])[] = [
  ['zh', 'ㄓ'],
  ['ch', 'ㄔ'],
  ['sh', 'ㄕ'],
  ['b', 'ㄅ'],
  ['p', 'ㄆ'],
  ['m', 'ㄇ'],
  ['f', 'ㄈ'],
  ['d', 'ㄉ'],
  ['t', 'ㄊ'],
  ['n', 'ㄋ'],
  ['l', 'ㄌ'],
  ['g', 'ㄍ'],
  ['k', 'ㄎ'],
  ['h', 'ㄏ'],
  ['j', 'ㄐ'],
  ['q', 'ㄑ'],
  ['x', 'ㄒ'],
  ['r', 'ㄖ'],
  ['z', 'ㄗ'],
  ['c', 'ㄘ'],
  ['s', 'ㄙ'],
  ['yu', 'ㄩ'],
  ['y', 'ㄧ'],
  ['w', 'ㄨ'],
  // Syllables without a consonant begin with their vowel.
  ['ang', 'ㄤ'],
  ['eng', 'ㄥ'],
  ['ai', 'ㄞ'],
  ['ei', 'ㄟ'],
  ['ao', 'ㄠ'],
  ['ou', 'ㄡ'],
  ['an', 'ㄢ'],
  ['en', 'ㄣ'],
  ['er', 'ㄦ'],
  ['a', 'ㄚ'],
  ['o', 'ㄛ'],
  ['e', 'ㄜ'],
];

interface Initial {
  readonly latin: string;
  readonly zhuyin: string;
}

function initialOf(syllable: string): Initial | undefined {
  // yong is ㄩㄥ: the only ㄩ that is not written yu.
  if (syllable === 'yong') return { latin: 'y', zhuyin: 'ㄩ' };
  const found = consonants.find(([start]) => syllable.startsWith(start));
  return found && { latin: syllable.slice(0, 1), zhuyin: found[1] };
}

/** What a character begins with, by character; `varies` when that depends on the word or name it stands in. */
const initials = new Map<string, Initial | 'varies' | 'none'>();

function initialsOfCharacter(character: string): Initial | 'varies' | 'none' {
  const seen = initials.get(character);
  if (seen !== undefined) return seen;
  const readings = (polyphonic(character, { toneType: 'none', type: 'array' })[0] ?? [])
    .map(initialOf)
    .filter((reading) => reading !== undefined);
  const first = readings[0];
  const made =
    first === undefined ? 'none' : readings.every(({ zhuyin }) => zhuyin === first.zhuyin) ? first : 'varies';
  initials.set(character, made);
  return made;
}

/**
 * First letters of a name as the clerk types them without an input method:
 * `臺灣水泥` → `['twsn', 'ㄊㄨㄕㄋ']`; `曾志偉` → `['zzw', 'ㄗㄓㄨ']` (surnames are read as
 * surnames); `Wells Fargo & Company` → `['wfc']`. Letters and digits beside
 * Chinese stay. Characters without a reading are passed over.
 */
export function nameInitials(name: string): readonly string[] {
  const folded = foldText(name);
  if (!/\p{Script=Han}/u.test(folded)) return latinInitials(name);

  const characters = [...folded];
  const inContext = characters.some((character) => initialsOfCharacter(character) === 'varies')
    ? pinyin(folded, { toneType: 'none', type: 'array', surname: 'head' })
    : undefined;
  let latin = '';
  let zhuyin = '';
  for (const [at, character] of characters.entries()) {
    if (/[a-z0-9]/.test(character)) {
      latin += character;
      zhuyin += character;
      continue;
    }
    const alone = initialsOfCharacter(character);
    const initial = typeof alone === 'object' ? alone : initialOf(inContext?.[at] ?? '');
    if (!initial) continue;
    latin += initial.latin;
    zhuyin += initial.zhuyin;
  }
  return [latin, zhuyin].filter((text) => text !== '');
}

/** Of two words or more; the first letter of a single word finds it by the word itself. */
function latinInitials(name: string): readonly string[] {
  const words = name
    .normalize('NFKC')
    .split(/[\s\p{P}\p{S}]+/u)
    .map(foldText)
    .filter((word) => word !== '');
  return words.length < 2 ? [] : [words.map((word) => [...word][0] ?? '').join('')];
}
