/** What the readers of all papers have in common: words, units, percents, moments, prices, lines, tax. Pure. */
import { fieldReader, oneLine, paragraph, type FieldReader, type ReaderOptions } from './field-reader.ts';
import { readPercent } from './finding.ts';
import type { TaxText } from './form-entries.ts';
import type { TaxValues } from './form-values.ts';
import { readMoment } from './moments.ts';
import type { Policy } from './policy.ts';
import { fitsPrice, priced, readUnitPrice } from './unit-price.ts';

export interface FormReaderOptions extends ReaderOptions {
  readonly policy: Pick<Policy, 'units'>;
}

/** Characters that a field of one line, and a paragraph, can hold: both flow over pages, nothing is cut. */
const LINE_MOST = 200;
const PARAGRAPH_MOST = 4_000;

/** 超量允收比率, hundredths of a percent; as a percent elsewhere, and none at all (`0`) may be said. Empty is null. */
export function ratioIn(field: string, text: string, reader: Pick<FieldReader, 'issue'>): number | null {
  const clean = text.normalize('NFKC').trim();
  if (clean === '') return null;
  if (/^0+(?:\.0+)?\s*%?$/.test(clean)) return 0;
  const share = readPercent(clean);
  if (share === undefined) reader.issue(field, 'not-a-percent');
  return share ?? null;
}

export type FormReader = ReturnType<typeof formReader>;

export function formReader(options: FormReaderOptions) {
  const reader = fieldReader(options);

  function words(field: string, text: string, most = LINE_MOST): string {
    reader.length(field, text, most);
    return oneLine(text);
  }

  function long(field: string, text: string): string {
    reader.length(field, text, PARAGRAPH_MOST);
    return paragraph(text);
  }

  /** A unit of the policy whatever language its name was typed in; other words stay. */
  function unit(field: string, text: string): string {
    const typed = words(field, text, 100);
    const found = options.policy.units.find(
      ({ code, label }) => code === typed || Object.values(label).some((name) => name === typed),
    );
    return found?.code ?? typed;
  }

  function percent(field: string, text: string): number | null {
    if (text.trim() === '') return null;
    const share = readPercent(text);
    if (share === undefined) reader.issue(field, 'not-a-percent');
    return share ?? null;
  }

  function ratio(field: string, text: string): number | null {
    return ratioIn(field, text, reader);
  }

  /** A moment of any time, past or to come; empty is none. */
  function anyMoment(field: string, text: string): string | null {
    if (text.trim() === '') return null;
    const reading = readMoment(text, options);
    if (reading.ok) return reading.at;
    reader.issue(field, reading.reason);
    return null;
  }

  function price(field: string, text: string): number | null {
    if (text.trim() === '') return null;
    const reading = readUnitPrice(text);
    if (reading.ok) return reading.price;
    reader.issue(field, reading.reason);
    return null;
  }

  return { ...reader, words, long, unit, percent, ratio, anyMoment, price };
}

/** Lines on which something stands; `needed`: there must be one. */
export function readLines<Line extends object, Value>(
  lines: readonly Line[],
  reader: FieldReader,
  needed: boolean,
  read: (line: Line, at: string) => Value,
): readonly Value[] {
  const values = lines.flatMap((line, index) =>
    Object.values(line).join('').trim() === '' ? [] : [read(line, `lines.${index}`)],
  );
  if (needed && values.length === 0) reader.issue('lines', 'required');
  return values;
}

export function amountOf(
  line: { readonly unitPrice: string; readonly amount: string },
  quantity: number | null,
  at: string,
  reader: FormReader,
) {
  return reckoned(line, quantity, { unitPrice: `${at}.unitPrice`, amount: `${at}.amount` }, reader);
}

/** The amount as typed, or quantity times unit price; one that cannot be that product is not taken. */
export function reckoned(
  typed: { readonly unitPrice: string; readonly amount: string },
  quantity: number | null,
  fields: { readonly unitPrice: string; readonly amount: string },
  reader: FormReader,
): { readonly unitPrice: number | null; readonly amount: number | null } {
  const unitPrice = reader.price(fields.unitPrice, typed.unitPrice);
  const amount = reader.money(fields.amount, typed.amount);
  if (unitPrice === null || quantity === null) return { unitPrice, amount };
  if (amount === null) {
    const product = typed.amount.trim() === '' ? priced(unitPrice, quantity) : null;
    if (typed.amount.trim() === '' && (product === null || product > AMOUNT_MOST)) {
      reader.issue(fields.amount, 'too-large');
    }
    return { unitPrice, amount: product };
  }
  if (!fitsPrice(amount, unitPrice, quantity)) reader.issue(fields.amount, 'not-the-product');
  return { unitPrice, amount };
}

/** As `readMoney`: more was typed wrongly. */
const AMOUNT_MOST = 10 ** 14;

export function taxOf(form: TaxText, reader: FormReader): TaxValues {
  const { tax, taxRounding } = form;
  if (tax === 'none') return { tax, taxRate: null, taxRounding };
  reader.required('taxRate', form.taxRate);
  return { tax, taxRate: reader.percent('taxRate', form.taxRate), taxRounding };
}

export function readPoints(text: string, reader: FieldReader): number | null {
  if (text.trim() === '') return null;
  const clean = text.normalize('NFKC').trim();
  if (/^\d{1,4}$/.test(clean)) return Number(clean);
  reader.issue('points', 'not-points');
  return null;
}
