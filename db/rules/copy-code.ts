/**
 * The small code on every copy: which paper, which copy, which printing, and a letter that tells a misread one. Pure.
 *
 *     K-261107-2-1W      second copy of the complaint form 261107, first printing
 *     S-261107-R1-1-2N   a slip, printed for the second time
 *     F-261107-C12-1-1K  the record of the call-back 12
 *     D-261107-T1-3-1P   third copy of a paper that was filled in, or a letter
 *
 * Copy 0 is one impression that goes through all copies at once: it does not know which of them it lies on.
 */
export type CodedPaper = 'complaint' | 'slip' | 'follow-up' | 'form';

export interface CopyCode {
  readonly paper: CodedPaper;
  /** As printed on the paper; of a call-back the case and the call. */
  readonly number: string;
  readonly copy: number;
  readonly printing: number;
}

export type CodeReading =
  /** `old`: printed before there was a letter at the end, so that nothing can be said of a misread character. */
  | { readonly ok: true; readonly code: CopyCode; readonly old: boolean }
  /** `misread`: it has the shape of a code, and the letter at its end says something else. */
  | { readonly ok: false; readonly reason: 'no-code' | 'misread' };

const letters = { complaint: 'K', slip: 'S', 'follow-up': 'F', form: 'D' } as const satisfies Record<
  CodedPaper,
  string
>;

/** Letters of kinds end with W: X, Y and Z would weigh as much as A, B and C. */
const CASE = '\\d{6,12}';
const ofYear = '[A-W]\\d{1,4}-\\d{1,6}';
const numbers: Readonly<Record<CodedPaper, string>> = {
  complaint: CASE,
  slip: `${CASE}-[A-W]\\d{1,5}|${ofYear}`,
  'follow-up': `${CASE}-C\\d{1,12}`,
  form: `${CASE}-[A-W]\\d{1,5}|${ofYear}`,
};
const COPY = '\\d{1,2}';
const PRINTING = '[1-9]\\d{0,4}';

/** How codes looked before they had a letter at the end; slips and call-backs had no copies then. */
const oldShapes: readonly (readonly [CodedPaper, RegExp])[] = [
  ['complaint', new RegExp(`^K-(?<number>${CASE})-(?<copy>${COPY})-(?<printing>${PRINTING})$`)],
  ['slip', new RegExp(`^S-(?<number>${numbers.slip})-(?<printing>${PRINTING})$`)],
  // Of a call-back the round: which call that was, the office knows.
  ['follow-up', new RegExp(`^F-(?<number>${CASE}-\\d{1,5})-(?<printing>${PRINTING})$`)],
];

const shapes: readonly (readonly [CodedPaper, RegExp])[] = (['complaint', 'slip', 'follow-up', 'form'] as const).map(
  (paper) => [
    paper,
    new RegExp(
      `^${letters[paper]}-(?<number>${numbers[paper]})-(?<copy>${COPY})-(?<printing>${PRINTING})(?<check>[A-Z])$`,
    ),
  ],
);

/** What begins so was meant to be a code; a barcode of goods does not. */
const MEANT = /^[KSFD]-[\dA-Z-]{6,40}$/;

export function writeCopyCode({ paper, number, copy, printing }: CopyCode): string {
  const body = `${letters[paper]}-${number}-${copy}-${printing}`;
  return `${body}${checkLetter(body)}`;
}

/** Full width, lower case and blanks do not matter: keyboards and input methods change them on the way. */
export function readCopyCode(text: string): CodeReading {
  const clean = cleanCode(text);
  for (const [paper, shape] of shapes) {
    const groups = shape.exec(clean)?.groups;
    if (!groups) continue;
    if (groups['check'] !== checkLetter(clean.slice(0, -1))) return { ok: false, reason: 'misread' };
    return { ok: true, code: codeOf(paper, groups), old: false };
  }
  for (const [paper, shape] of oldShapes) {
    const groups = shape.exec(clean)?.groups;
    if (groups) return { ok: true, code: codeOf(paper, groups), old: true };
  }
  return { ok: false, reason: MEANT.test(clean) ? 'misread' : 'no-code' };
}

export function cleanCode(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Cc}]/gu, '')
    .replace(/[‐‑‒–—−]/gu, '-')
    .toUpperCase();
}

function codeOf(paper: CodedPaper, groups: Readonly<Record<string, string>>): CopyCode {
  return {
    paper,
    number: groups['number'] ?? '',
    copy: Number(groups['copy'] ?? 1),
    printing: Number(groups['printing'] ?? 1),
  };
}

/** Without I, O and Z, which are read as figures. */
const CHECK = 'ABCDEFGHJKLMNPQRSTUVWXY';
/** A prime: one wrong character, or two that changed places, never give the same letter. */
const MODULUS = CHECK.length;
/** Its powers are all different up to the length of the alphabet, so each place weighs something else than its neighbour. */
const ROOT = 5;
/** As W, which stands in no code: a hyphen that changed places with a nought is noticed too. */
const HYPHEN = 22;

function checkLetter(body: string): string {
  let weight = 1;
  let sum = 0;
  for (const character of body) {
    weight = (weight * ROOT) % MODULUS;
    sum = (sum + weight * valueOf(character)) % MODULUS;
  }
  return CHECK[sum] ?? '';
}

/** A figure is never taken for a letter, which the shape of a code would not let stand in its place. */
function valueOf(character: string): number {
  if (character === '-') return HYPHEN;
  return /\d/.test(character) ? Number(character) : (character.charCodeAt(0) - 65) % MODULUS;
}
