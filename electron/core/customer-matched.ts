import type { BehindLine, CustomerLine } from '../../db/repositories/customer-list.ts';
import { telephoneDigits } from '../../db/rules/telephone.ts';
import { foldText, foldWords } from '../../db/search/fold.ts';

/**
 * For the rows of one search: the text in which `text` was found, to be shown beside the name; '' where that is the
 * name itself. `behind` is asked only when the line does not say it: reading twenty files takes longer than finding them.
 */
export function matchedIn(text: string, behind: BehindLine): (line: CustomerLine) => string {
  const words = foldWords(text);
  return (line) => {
    const name = foldText(line.name);
    const beyond = words.filter((word) => !name.includes(word));
    if (beyond.length === 0) return '';
    const shown = beyond.map((word) => matchedField(line, word, behind)).filter((field) => field !== '');
    return [...new Set(shown)].join(' · ');
  };
}

function matchedField(line: CustomerLine, word: string, behind: BehindLine): string {
  const contains = (field: string): boolean => foldText(field).includes(word);
  const inLine = [line.shortName, line.number, line.taxNumber].find(contains);
  if (inLine !== undefined) return inLine;
  const inNumber = [line.number, line.taxNumber].find((field) => field.replace(/\D/g, '').includes(word));
  const allDigits = /^\d+$/.test(word);
  const rings = (telephone: string): boolean =>
    allDigits && telephoneDigits(telephone).some((digits) => digits.includes(word));
  if (allDigits && inNumber !== undefined) return inNumber;
  if (rings(line.telephone)) return line.telephone;

  return (
    (allDigits ? behind.telephones(line.id).find(rings) : undefined) ??
    behind.contactNames(line.id).find(contains) ??
    inNumber ??
    ''
  );
}
