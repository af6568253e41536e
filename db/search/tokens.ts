/**
 * Tokens of the search index. SQLite's own tokenizers find nothing inside
 * Chinese, so a text is indexed as all its single characters and pairs, and runs
 * of Latin letters and digits also as threes (pairs of digits are in every
 * telephone number). Other characters are written as four digits of base 36
 * each, so that FTS5's `ascii` tokenizer can keep them.
 *
 * The long texts of cases have their threes of other characters as well (`caseTokens`), not each for itself but in 4096
 * groups: two pairs may stand apart in thousands of texts in which the three do not stand together, and each of those
 * would have to be read.
 *
 * What the index finds for one or two characters, and for three letters or
 * digits, is exact; for more it may be too much and has to be verified (`instr`
 * on the folded text).
 */

/** Letters and digits of ASCII: all that folding leaves of it. */
const PLAIN = 36;

interface Character {
  readonly text: string;
  readonly point: number;
  /** 0 … 35 for a plain letter or digit, -1 for any other. */
  readonly plain: number;
  /** Four digits of base 36. */
  readonly code: string;
  /** The token of the character alone. */
  readonly token: string;
  /** Number of the text in which it was met last. */
  metIn: number;
}

const characters = new Map<string, Character>();

function characterOf(text: string): Character {
  const known = characters.get(text);
  if (known) return known;
  const plain = /^[0-9a-z]$/.test(text) ? Number.parseInt(text, PLAIN) : -1;
  const point = text.codePointAt(0) ?? 0;
  const code = point.toString(36).padStart(4, '0');
  const made = { text, point, plain, code, token: plain < 0 ? `x${code}` : text, metIn: 0 };
  characters.set(text, made);
  return made;
}

function pairToken(first: Character, second: Character): string {
  return first.plain >= 0 && second.plain >= 0 ? first.text + second.text : `x${first.code}${second.code}`;
}

const GROUPS = 4096;

/** The group of three characters that are not all plain letters and digits; undefined for those, which have a token of their own. */
function groupOf(first: Character, second: Character, third: Character): number | undefined {
  if (first.plain >= 0 && second.plain >= 0 && third.plain >= 0) return undefined;
  const mixed = Math.imul(Math.imul(Math.imul(first.point, 31) + second.point, 31) + third.point, 0x9e3779b1);
  return (mixed >>> 0) % GROUPS;
}

/** Four signs, as long as no other token. */
function groupToken(group: number): string {
  return `z${group.toString(PLAIN).padStart(3, '0')}`;
}

// Which plain pairs and threes were met in the text at hand, by its number: a set would take longer than all the rest.
const pairMetIn = new Uint32Array(PLAIN ** 2);
const threeMetIn = new Uint32Array(PLAIN ** 3);
const groupMetIn = new Uint32Array(GROUPS);
let texts = 0;

/**
 * Tokens of a folded text for the index, separated by blanks; hardly any twice.
 * A blank in `folded` separates fields: no token reaches across it.
 */
export function indexTokens(folded: string): string {
  return tokensOf(folded, false);
}

/** As `indexTokens`, for the long texts of cases. */
export function caseTokens(folded: string): string {
  return tokensOf(folded, true);
}

function tokensOf(folded: string, withGroups: boolean): string {
  texts += 1;
  let tokens = '';
  let beforeLast: Character | undefined;
  let last: Character | undefined;
  for (const text of folded) {
    if (text === ' ') {
      last = undefined;
      beforeLast = undefined;
      continue;
    }
    const character = characterOf(text);
    if (character.metIn !== texts) {
      character.metIn = texts;
      tokens += ` ${character.token}`;
    }
    if (last !== undefined) {
      if (last.plain < 0 || character.plain < 0) {
        tokens += ` x${last.code}${character.code}`;
      } else {
        const pair = last.plain * PLAIN + character.plain;
        if (pairMetIn[pair] !== texts) {
          pairMetIn[pair] = texts;
          tokens += ` ${last.text}${character.text}`;
        }
        const three = beforeLast === undefined || beforeLast.plain < 0 ? -1 : beforeLast.plain * PLAIN ** 2 + pair;
        if (three >= 0 && threeMetIn[three] !== texts) {
          threeMetIn[three] = texts;
          tokens += ` ${beforeLast?.text}${last.text}${character.text}`;
        }
      }
    }
    if (withGroups && beforeLast !== undefined && last !== undefined) {
      const group = groupOf(beforeLast, last, character);
      if (group !== undefined && groupMetIn[group] !== texts) {
        groupMetIn[group] = texts;
        tokens += ` ${groupToken(group)}`;
      }
    }
    beforeLast = last;
    last = character;
  }
  return tokens.slice(1);
}

/**
 * FTS5 expression for the rows whose fields may contain `folded` (not empty, one
 * word of `foldWords`). Chinese is covered by all its pairs: words repeat each
 * other's parts, and fewer pairs would let through much that has to be read.
 * Digits hardly do, so threes stand end to end: each costs the reading of a list
 * of thousands of rows.
 */
export function queryTokens(folded: string): string {
  return [...tokensFor([...folded].map(characterOf))].map(quoted).join(' AND ');
}

function tokensFor(all: readonly Character[]): Set<string> {
  const [first, second] = all;
  if (first === undefined) return new Set(['']);
  if (second === undefined) return new Set([first.token]);
  if (all.length === 2) return new Set([pairToken(first, second)]);

  const tokens = new Set<string>();
  let at = 0;
  while (at + 1 < all.length) {
    const run = plainRun(all, at);
    if (run.length < 3) {
      const [one = first, next = second] = all.slice(at, at + 2);
      tokens.add(pairToken(one, next));
      at += 1;
      continue;
    }
    for (let from = 0; from < run.length; from += 3) {
      const start = Math.min(from, run.length - 3);
      tokens.add(run.slice(start, start + 3));
    }
    at += run.length - 1;
  }
  return tokens;
}

/** The expression for cases that may contain all of `words`, in an index of `caseTokens`. */
export function queryCaseWords(words: readonly string[]): string {
  return words
    .flatMap((word) => {
      const all = [...word].map(characterOf);
      const tokens = tokensFor(all);
      for (let at = 0; at + 2 < all.length; at += 1) {
        const [one, two, three] = all.slice(at, at + 3);
        const group = one && two && three ? groupOf(one, two, three) : undefined;
        if (group !== undefined) tokens.add(groupToken(group));
      }
      return [...tokens].map(quoted);
    })
    .join(' AND ');
}

/** The letters and digits that stand together from `at` on. */
function plainRun(all: readonly Character[], at: number): string {
  let run = '';
  for (let next = at; (all[next]?.plain ?? -1) >= 0; next += 1) run += all[next]?.text ?? '';
  return run;
}

/** The expression for rows that may contain all of `words`. */
export function queryWords(words: readonly string[]): string {
  return words.map(queryTokens).join(' AND ');
}

/** Whether all that the index finds for `folded` contains it: one token is the whole of it (`1111` is not, although `111` covers it). */
export function isExact(folded: string): boolean {
  return /^(?:.{1,2}|[0-9a-z]{3})$/u.test(folded);
}

/** Quoted, so that no token is taken for an operator; tokens hold letters and digits only. */
function quoted(token: string): string {
  return `"${token}"`;
}
