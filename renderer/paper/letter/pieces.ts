import type { LetterDocument } from '../../../electron/contract/paper.ts';

/** What a letter is made of, from top to bottom. A paragraph may be parted between two pages; the others stay whole. */
export type LetterPiece =
  | { readonly kind: 'recipient' | 'enclosures'; readonly lines: readonly string[] }
  | { readonly kind: 'subject'; readonly text: string }
  /** `begins` is false for what goes on from the page before. */
  | { readonly kind: 'paragraph'; readonly text: string; readonly begins: boolean }
  | { readonly kind: 'end'; readonly closing: string; readonly signature: readonly string[] };

export type LetterPage = readonly LetterPiece[];

export function letterPieces(letter: LetterDocument): readonly LetterPiece[] {
  return [
    ...(letter.recipient.length > 0 ? [{ kind: 'recipient' as const, lines: letter.recipient }] : []),
    ...(letter.subject === '' ? [] : [{ kind: 'subject' as const, text: letter.subject }]),
    ...letter.paragraphs.map((text) => ({ kind: 'paragraph' as const, text, begins: true })),
    { kind: 'end', closing: letter.closing, signature: letter.signature },
    ...(letter.enclosures.length > 0 ? [{ kind: 'enclosures' as const, lines: letter.enclosures }] : []),
  ];
}
