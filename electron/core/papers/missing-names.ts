import type { MissingGlyph } from '../../contract/paper.ts';

/** 𠮷 (U+20BB7)、… each once; the first twenty. */
export function namesOfMissing(missing: readonly MissingGlyph[], separator: string): string {
  const names = [
    ...new Set(
      missing.map(({ character, codePoint }) =>
        /^\p{Cc}/u.test(character) ? codePoint : `${character} (${codePoint})`,
      ),
    ),
  ];
  return names.length <= 20 ? names.join(separator) : `${names.slice(0, 20).join(separator)} …`;
}
