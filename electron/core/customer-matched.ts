import type { BehindLine, FoundLine } from '../../db/repositories/customer-list.ts';
import { telephoneDigits } from '../../db/rules/telephone.ts';
import { foldText, foldWords } from '../../db/search/fold.ts';

/**
 * For the rows of one search: the text in which `text` was found, to be shown beside the name; '' where that is the
 * name itself or the first letters of a name. What was searched says which field can hold it, so that little is
 * folded anew and `behind` is asked only for what it has: reading twenty files takes longer than finding them.
 */
export function matchedIn(text: string, behind: BehindLine): (found: FoundLine) => string {
  const words = foldWords(text);
  return (found) => {
    const shown = words.map((word) => matchedField(found, word, behind)).filter((field) => field !== '');
    return [...new Set(shown)].join(' · ');
  };
}

function matchedField({ line, text, digits }: FoundLine, word: string, behind: BehindLine): string {
  const contains = (field: string): boolean => foldText(field).includes(word);
  const inText = text.includes(word);
  if (inText) {
    if (contains(line.name)) return '';
    const inLine = [line.shortName, line.number, line.taxNumber].find(contains);
    if (inLine !== undefined) return inLine;
  }
  // Only digits can stand among the digits.
  if (digits.includes(word)) {
    const inNumber = [line.number, line.taxNumber].find((field) => field.replace(/\D/g, '').includes(word));
    if (inNumber !== undefined) return inNumber;
    const rings = (telephone: string): boolean =>
      telephone !== '' && telephoneDigits(telephone).some((number) => number.includes(word));
    if (rings(line.telephone)) return line.telephone;
    const called = behind.telephones(line.id).find(rings);
    if (called !== undefined) return called;
  }
  return inText ? (behind.contactNames(line.id).find(contains) ?? '') : '';
}
