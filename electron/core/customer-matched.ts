import type { CustomerReader, StoredCustomer } from '../../db/repositories/customers.ts';
import { telephoneDigits } from '../../db/rules/telephone.ts';
import { foldText, foldWords } from '../../db/search/fold.ts';

/** The text of the file in which `text` was found, to be shown beside the name; '' where that is the name itself. */
export function createMatched(customers: CustomerReader): (id: number, text: string) => string {
  return (id, text) => {
    const customer = customers.get(id);
    if (!customer) return '';
    const words = foldWords(text);
    if (words.every((word) => foldText(customer.name).includes(word))) return '';
    const shown = words.map((word) => matchedField(customer, word)).filter((field) => field !== '');
    return [...new Set(shown)].join(' · ');
  };
}

function matchedField(customer: StoredCustomer, word: string): string {
  if (foldText(customer.name).includes(word)) return '';
  const texts = [
    customer.short_name,
    customer.number,
    customer.tax_number,
    ...customer.contacts.map(({ name }) => name),
  ];
  const inText = texts.find((field) => foldText(field).includes(word));
  if (inText !== undefined) return inText;

  const telephones = [
    customer.telephone,
    customer.fax,
    ...customer.contacts.flatMap((contact) => [contact.telephone, contact.mobile, contact.fax]),
  ];
  const inNumber = [customer.number, customer.tax_number].find((field) => field.replace(/\D/g, '').includes(word));
  return inNumber ?? telephones.find((field) => telephoneDigits(field).some((digits) => digits.includes(word))) ?? '';
}
