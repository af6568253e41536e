import { telephoneDigits } from '../rules/telephone.ts';
import { companyStem } from './company-name.ts';
import { foldText } from './fold.ts';
import { nameInitials } from './initials.ts';
import { indexTokens } from './tokens.ts';

/** What a customer is found by. */
export interface SearchableCustomer {
  readonly number: string;
  readonly name: string;
  readonly shortName: string;
  readonly taxNumber: string;
  readonly telephone: string;
  readonly fax: string;
  readonly contacts: readonly SearchableContact[];
}

export interface SearchableContact {
  readonly name: string;
  readonly telephone: string;
  readonly mobile: string;
  readonly fax: string;
}

/** A row of `customer_search_text` and the tokens of `customer_search`; fields are separated by blanks. */
export interface CustomerSearchText {
  readonly text: string;
  readonly digits: string;
  readonly initials: string;
  readonly nameKey: string;
  readonly shortKey: string;
  readonly tokens: string;
}

export function customerSearchText(customer: SearchableCustomer): CustomerSearchText {
  const shortKey = foldText(customer.shortName);
  const text = joined([
    shortKey,
    foldText(customer.name),
    foldText(customer.number),
    foldText(customer.taxNumber),
    ...customer.contacts.map(({ name }) => foldText(name)),
  ]);
  const digits = joined([
    customer.number.replace(/\D/g, ''),
    customer.taxNumber.replace(/\D/g, ''),
    ...telephoneDigits(customer.telephone),
    ...telephoneDigits(customer.fax),
    ...customer.contacts.flatMap(({ telephone, mobile, fax }) => [
      ...telephoneDigits(telephone),
      ...telephoneDigits(mobile),
      ...telephoneDigits(fax),
    ]),
  ]);
  const initials = joined([
    ...nameInitials(customer.shortName),
    ...nameInitials(spelledName(customer.name)),
    ...customer.contacts.flatMap(({ name }) => nameInitials(name)),
  ]);
  return {
    text,
    digits,
    initials,
    nameKey: nameKey(customer.name),
    shortKey,
    tokens: indexTokens(`${text} ${digits} ${initials}`),
  };
}

/** Names with the same key are taken for the same customer: `臺灣水泥股份有限公司` and `台灣水泥(股)公司`. */
export function nameKey(name: string): string {
  return foldText(companyStem(name)) || foldText(name);
}

/** Nobody types the initials of 股份有限公司; those of `Company` are part of the usual short form. */
function spelledName(name: string): string {
  return /\p{Script=Han}/u.test(name) ? companyStem(name) : name;
}

function joined(fields: readonly string[]): string {
  return [...new Set(fields.filter((field) => field !== ''))].join(' ');
}
