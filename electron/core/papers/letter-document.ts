import { writeCopyCode } from '../../../db/rules/copy-code.ts';
import { formatDate } from '../../../db/rules/dates.ts';
import { letterLines } from '../../../db/rules/letter-text.ts';
import { translator } from '../../../renderer/locales/translate.ts';
import type { LetterEntries, Letterhead } from '../../contract/letters.ts';
import type { LetterDocument } from '../../contract/paper.ts';
import { fittingSize } from './fitting-size.ts';
import { headOf, type PaperRequest } from './slip-document.ts';

interface LetterDocumentInput extends Omit<PaperRequest, 'locale'> {
  readonly entries: LetterEntries;
  /** Empty while the letter has none. */
  readonly number: string;
  /** Its date, ISO. */
  readonly on: string;
  readonly letterhead: Letterhead;
}

/**
 * A letter to the customer as plain data, in the language in which it was written. It is made of its own text and of the
 * letterhead; the case is not at hand here, so nothing internal can come in (002§3 Art.9(10)).
 */
export function letterDocument(input: LetterDocumentInput): LetterDocument {
  const { entries, number, on, letterhead, settings } = input;
  const { locale } = entries;
  const { officeName, lines } = letterhead.texts[locale];
  const head = headOf({ ...input, locale });
  return {
    kind: 'letter',
    ...head,
    size: fittingSize(['a4', 'a5'], input.size),
    officeName: officeName || head.officeName,
    title: translator(locale)(`letters.kinds.${entries.letter}`),
    letterhead: { logo: letterhead.logo, lines: letterLines(lines) },
    number,
    date: formatDate(on, settings.dateStyle),
    recipient: letterLines(entries.recipient),
    subject: entries.subject,
    paragraphs: entries.body.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trimEnd()])),
    closing: entries.closing,
    signature: letterLines(entries.signature),
    enclosures: letterLines(entries.enclosures),
    barcode: number === '' ? '' : writeCopyCode({ paper: 'form', number, copy: 1, printing: input.printing }),
  };
}
