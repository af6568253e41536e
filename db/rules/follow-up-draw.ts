/**
 * Which cases are called back, where a rule wants only some of a hundred
 * (001§14 1.3: half of the settled complaints).
 *
 * The cases of a rule are numbered in the order in which they come (places). They
 * are drawn in blocks of the shortest length in which the percentage is a whole
 * number of cases, ten at least; within a block each case has the same chance and
 * the ratio is exact. So nobody can choose whom to call, the ratio is never half a
 * block away from the target, and whoever knows seed, rule and place can draw again.
 */

const LEAST_BLOCK = 10;

/** Cases in a block: `percent` of them is a whole number. */
export function blockLength(percent: number): number {
  const shortest = 100 / commonDivisor(percent, 100);
  return shortest * Math.ceil(LEAST_BLOCK / shortest);
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

interface DrawInput {
  /** The office's own; the same for its whole life. */
  readonly seed: string;
  /** Code of the rule. */
  readonly rule: string;
  /** From 1 to 100. */
  readonly percent: number;
  /** Place of the case among all the rule looked at, from 1. */
  readonly place: number;
}

/** Whether the case at this place is called back. */
export function isDrawn({ seed, rule, percent, place }: DrawInput): boolean {
  const length = blockLength(percent);
  const block = Math.floor((place - 1) / length);
  const order = permutation(length, randomBits(`${seed}\n${rule}\n${block}`));
  const rank = order[(place - 1) % length] ?? 0;
  return rank < (length * percent) / 100;
}

/** Every order is as likely as any other (Fisher and Yates). */
function permutation(length: number, bits: () => number): readonly number[] {
  const order = Array.from({ length }, (_, index) => index);
  for (let left = length; left > 1; left -= 1) {
    const chosen = below(left, bits);
    const last = order[left - 1] ?? 0;
    order[left - 1] = order[chosen] ?? 0;
    order[chosen] = last;
  }
  return order;
}

const RANGE = 2 ** 32;

/** A whole number under `limit`, none more likely than another. */
function below(limit: number, bits: () => number): number {
  const fair = RANGE - (RANGE % limit);
  for (;;) {
    const value = bits();
    if (value < fair) return value % limit;
  }
}

/** Numbers of 32 bits that follow from the text alone: a hash of it (FNV-1a) starts a xorshift generator that adds up (sfc32). */
function randomBits(text: string): () => number {
  let [a, b, c, counter] = [hash(`a${text}`), hash(`b${text}`), hash(`c${text}`), 1];
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  // The first numbers still show the seed.
  for (let round = 0; round < 12; round += 1) next();
  return next;
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of new TextEncoder().encode(text)) value = Math.imul(value ^ character, 0x01000193);
  return value | 0;
}
