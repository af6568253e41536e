import { readCustomerForm, type CustomerFormText, type CustomerValues } from '../../../db/rules/customer-form.ts';
import type { DateOrder } from '../../../db/rules/dates.ts';
import { customerImportFields, fixedChoices, type CustomerImportField } from '../../../db/rules/import-fields.ts';
import { foldText } from '../../../db/search/fold.ts';
import { readImportDate } from './dates.ts';
import type { RowReader } from './mapping.ts';
import type { Problem } from './report.ts';

export interface ReadOptions {
  readonly today: string;
  readonly order: DateOrder;
}

/** What fits into a field of one line; a note may be longer. */
const LINE = 400;
const PARAGRAPH = 20_000;

/**
 * A row as a customer file: what cannot be read is left empty and told, a tax
 * number whose check digit alone is wrong is kept and told. Undefined for a row
 * without a name, which cannot be a customer.
 */
export function readCustomerRow(
  row: readonly string[],
  reader: RowReader,
  options: ReadOptions,
  tell: (problem: Problem) => void,
): CustomerValues | undefined {
  const texts = boundedTexts(row, reader, tell);
  const text = (field: CustomerImportField): string => texts.get(field) ?? '';
  const date = (field: 'foundedOn' | 'asOf'): string => {
    const reading = readImportDate(text(field), options);
    if (reading.ok) return reading.date;
    tell({ field, code: reading.reason, action: 'field-left-empty', params: { text: text(field) } });
    return '';
  };

  const form: CustomerFormText = {
    kind: fixedChoice('kind', text('kind'), 'company', tell),
    number: text('number'),
    name: text('name'),
    shortName: text('shortName'),
    taxNumber: text('taxNumber'),
    region: fixedChoice('region', text('region'), 'domestic', tell),
    industry: text('industry'),
    responsiblePerson: text('responsiblePerson'),
    address: text('address'),
    invoiceAddress: text('invoiceAddress'),
    telephone: text('telephone'),
    fax: text('fax'),
    email: text('email'),
    website: text('website'),
    foundedOn: date('foundedOn'),
    capital: text('capital'),
    asOf: date('asOf'),
    note: text('note'),
    contacts: [
      {
        name: text('contactName'),
        title: text('contactTitle'),
        telephone: text('contactTelephone'),
        mobile: text('contactMobile'),
        fax: text('contactFax'),
        email: text('contactEmail'),
      },
      {
        name: text('contact2Name'),
        title: text('contact2Title'),
        telephone: text('contact2Telephone'),
        mobile: '',
        fax: '',
        email: '',
      },
    ],
  };
  const { values, issues } = readCustomerForm(form, { today: options.today });
  for (const { field, code, params } of issues) {
    const action = field === 'name' ? 'left-out' : code === 'tax-number-checksum' ? 'taken' : 'field-left-empty';
    const shown = customerImportFields.find((rule) => rule.field === field);
    tell({ field, code, action, params: { ...params, text: shown ? text(shown.field) : '' } });
  }
  if (text('taxNumber') !== '' && values.taxNumber === '' && !issues.some(({ field }) => field === 'taxNumber')) {
    tell({
      field: 'taxNumber',
      code: 'tax-number-zeros',
      action: 'field-left-empty',
      params: { text: text('taxNumber') },
    });
  }
  return values.name === '' ? undefined : values;
}

/** The fields of the row; one that is too long to be what it should be is left empty and told, with its length only. */
function boundedTexts(
  row: readonly string[],
  reader: RowReader,
  tell: (problem: Problem) => void,
): ReadonlyMap<CustomerImportField, string> {
  const texts = new Map<CustomerImportField, string>();
  for (const { field } of customerImportFields) {
    if (!reader.has(field)) continue;
    const text = reader.text(row, field);
    const max = field === 'note' ? PARAGRAPH : LINE;
    if (text.length <= max) {
      texts.set(field, text);
      continue;
    }
    // A name that long is told again as missing, with what is done about it.
    tell({ field, code: 'too-long', action: 'field-left-empty', params: { max, length: text.length } });
  }
  return texts;
}

/** The choice a text means: its code or one of the usual words. Empty is `fallback`; an unknown word too, and is told. */
export function fixedChoice<Choice extends string, Fallback extends Choice>(
  field: 'kind' | 'region',
  text: string,
  fallback: Fallback,
  tell: (problem: Problem) => void,
): Choice | Fallback {
  if (text === '') return fallback;
  const choice = saidChoice(field, text);
  if (choice !== undefined) return choice as Choice;
  tell({ field, code: 'not-a-choice', action: 'field-left-empty', params: { text } });
  return fallback;
}

/** The choice that belongs to Kesu and that a text names by its code or a usual word, if any. */
export function saidChoice(field: 'kind' | 'region', text: string): string | undefined {
  const folded = foldText(text);
  const choices: Readonly<Record<string, readonly string[]>> = fixedChoices[field];
  return Object.entries(choices).find(
    ([choice, words]) => foldText(choice) === folded || words.some((word) => foldText(word) === folded),
  )?.[0];
}
