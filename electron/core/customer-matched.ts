import type { CustomerLine } from '../../db/repositories/customer-list.ts';
import type { ContactText } from '../../db/rules/customer-form.ts';
import { telephoneDigits } from '../../db/rules/telephone.ts';
import { foldText, foldWords } from '../../db/search/fold.ts';

/** What of a customer's file is not in its line. */
export interface FileBehind {
  readonly fax: string;
  readonly contacts: readonly ContactText[];
}

/**
 * For the rows of one search: the text in which `text` was found, to be shown beside the name; '' where that is the
 * name itself. `behind` is asked only when the line does not say it: reading twenty files takes longer than finding them.
 */
export function matchedIn(
  text: string,
  behind: (id: number) => FileBehind | undefined,
): (line: CustomerLine) => string {
  const words = foldWords(text);
  return (line) => {
    const name = foldText(line.name);
    const beyond = words.filter((word) => !name.includes(word));
    if (beyond.length === 0) return '';
    const shown = beyond.map((word) => matchedField(line, word, behind)).filter((field) => field !== '');
    return [...new Set(shown)].join(' · ');
  };
}

function matchedField(line: CustomerLine, word: string, behind: (id: number) => FileBehind | undefined): string {
  const contains = (field: string): boolean => foldText(field).includes(word);
  const inLine = [line.shortName, line.number, line.taxNumber].find(contains);
  if (inLine !== undefined) return inLine;
  const inNumber = [line.number, line.taxNumber].find((field) => field.replace(/\D/g, '').includes(word));
  if (/^\d+$/.test(word) && inNumber !== undefined) return inNumber;

  const file = behind(line.id);
  const contacts = file?.contacts ?? [];
  const telephones = [
    line.telephone,
    file?.fax ?? '',
    ...contacts.flatMap((contact) => [contact.telephone, contact.mobile, contact.fax]),
  ];
  return (
    contacts.map(({ name }) => name).find(contains) ??
    inNumber ??
    telephones.find((field) => telephoneDigits(field).some((digits) => digits.includes(word))) ??
    ''
  );
}
