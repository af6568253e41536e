/**
 * Tokens of the search index. SQLite's own tokenizers find nothing inside
 * Chinese, so a text is indexed as all its single characters and pairs, and runs
 * of Latin letters and digits also as threes (pairs of digits are in every
 * telephone number). Characters outside ASCII are written as four digits of
 * base 36 each, so that FTS5's `ascii` tokenizer can keep them.
 *
 * What the index finds for one or two characters is exact; for more it may be
 * too much and has to be verified (`instr` on the folded text).
 */

const isAscii = (character: string): boolean => character < '\u0080';

/** `x` and four base-36 digits per character; plain ASCII stays as it is (never five characters or more). */
function code(characters: readonly string[]): string {
  if (characters.every(isAscii)) return characters.join('');
  return `x${characters.map(base36).join('')}`;
}

const codes = new Map<string, string>();

function base36(character: string): string {
  const seen = codes.get(character);
  if (seen !== undefined) return seen;
  const made = (character.codePointAt(0) ?? 0).toString(36).padStart(4, '0');
  codes.set(character, made);
  return made;
}

/**
 * Tokens of a folded text for the index, separated by blanks, each once. A
 * blank in `folded` separates fields: no token reaches across it.
 */
export function indexTokens(folded: string): string {
  const tokens = new Set<string>();
  for (const field of folded.split(' ')) addTokens(tokens, field);
  return [...tokens].join(' ');
}

function addTokens(tokens: Set<string>, field: string): void {
  let beforeLast = '';
  let last = '';
  for (const character of field) {
    tokens.add(code([character]));
    if (last !== '') tokens.add(code([last, character]));
    if (beforeLast !== '' && isAscii(beforeLast) && isAscii(last) && isAscii(character))
      tokens.add(beforeLast + last + character);
    beforeLast = last;
    last = character;
  }
}

/**
 * FTS5 expression for the rows whose fields may contain `folded` (not empty, one
 * word of `foldWords`): the fewest and rarest tokens that cover it.
 */
export function queryTokens(folded: string): string {
  const characters = [...folded];
  if (characters.length <= 2) return quoted(code(characters));
  const tokens = new Set<string>();
  for (let at = 0; at + 1 < characters.length; at += 1) {
    const three = characters.slice(at, at + 3);
    if (three.length === 3 && three.every(isAscii)) {
      tokens.add(three.join(''));
      continue;
    }
    const inThreeBefore = at > 0 && characters.slice(at - 1, at + 2).every(isAscii);
    if (!inThreeBefore) tokens.add(code(characters.slice(at, at + 2)));
  }
  return [...tokens].map(quoted).join(' AND ');
}

/** The expression for rows that may contain all of `words`. */
export function queryWords(words: readonly string[]): string {
  return words.map(queryTokens).join(' AND ');
}

/** Quoted, so that no token is taken for an operator; tokens hold letters and digits only. */
function quoted(token: string): string {
  return `"${token}"`;
}
