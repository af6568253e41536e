import { readMoney } from '../../../db/rules/money.ts';
import { readQuantity } from '../../../db/rules/quantity.ts';
import { taxed, type TaxedAmount, type TaxMode } from '../../../db/rules/tax.ts';
import { priced, readUnitPrice } from '../../../db/rules/unit-price.ts';
import { layoutOf } from './layouts.ts';
import type { TypedForm } from './typed.ts';

export interface Sums {
  /** Amount of each line, minor units; null where it has none, or none that can be read. */
  readonly lines: readonly (number | null)[];
  /** Null while a line has no amount, or the sum is beyond counting: part of a sum is none. */
  readonly sum: TaxedAmount | null;
}

/** What the paper would say if it were made now. */
export function sumsOf(typed: TypedForm): Sums {
  const { quantity, taxed: hasTax } = layoutOf(typed.kind);
  if (!hasTax) return { lines: [], sum: loneAmount(typed) };
  const lines = typed.lines.map(({ cells }) => lineAmount(cells, quantity));
  const amounts = lines.filter((amount) => amount !== null);
  const written = typed.lines.filter(({ cells }) => Object.values(cells).join('').trim() !== '').length;
  const rate = rateOf(typed);
  if (rate === null || written === 0 || amounts.length < written) return { lines, sum: null };
  const step = typed.fields['taxRounding'] === 'hundredth' ? 1 : 100;
  try {
    return { lines, sum: taxed(amounts, { mode: modeOf(typed), rate, step }).sum };
  } catch (error) {
    if (error instanceof RangeError) return { lines, sum: null };
    throw error;
  }
}

/** Of a notice: its one amount, which bears no tax. */
function loneAmount({ fields }: TypedForm): TaxedAmount | null {
  const reading = readMoney(fields['amount'] ?? '');
  return reading.ok ? { net: reading.minor, tax: 0, total: reading.minor } : null;
}

function lineAmount(cells: TypedForm['lines'][number]['cells'], quantityName: string): number | null {
  const typedAmount = (cells['amount'] ?? '').trim();
  if (typedAmount !== '') {
    const reading = readMoney(typedAmount);
    return reading.ok ? reading.minor : null;
  }
  const [quantityText, priceText] = [cells[quantityName] ?? '', cells['unitPrice'] ?? ''];
  if (priceText.trim() === '') return null;
  const [quantity, price] = [readQuantity(quantityText), readUnitPrice(priceText)];
  return quantity.ok && price.ok ? priced(price.price, quantity.thousandths) : null;
}

export function modeOf({ fields }: TypedForm): TaxMode {
  const mode = fields['tax'];
  return mode === 'included' || mode === 'none' ? mode : 'on-top';
}

/** Hundredths of a percent; nothing where there is no tax or none was typed, null for what is no rate. */
function rateOf(typed: TypedForm): number | null {
  if (modeOf(typed) === 'none') return 0;
  const text = (typed.fields['taxRate'] ?? '').normalize('NFKC').trim();
  if (text === '') return 0;
  const match = /^(\d{1,3})(?:\.(\d{1,2})0*)?\s*%?$/u.exec(text);
  if (!match) return null;
  const rate = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return rate <= 10_000 ? rate : null;
}
