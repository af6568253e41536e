/**
 * Business tax (營業稅, 增值税) on certificates of return and allowance. The rate is what the clerk gives, in hundredths of a
 * percent (500 is 5 %): no rate is assumed.
 *
 * The tax is reckoned once, on the sum, as on the invoice that the certificate corrects; a fraction is rounded half up to
 * the whole currency unit in Taiwan (加值型及非加值型營業稅法 Art. 14: 尾數不滿通用貨幣一元者，按四捨五入計算) and to the hundredth on the
 * mainland, whose invoices are in fen. Of a price that contains it the tax is price ÷ (1 + rate) × rate, and the net
 * amount is what remains (施行細則 Art. 32-1; 增值税暂行条例实施细则 Art. 14). The lines then get shares that add up to it, so that no column of the
 * paper disagrees with its total. Always net + tax = total, to the hundredth.
 */

export type TaxMode =
  /** The amounts are without tax; the tax comes on top (未稅, 外加). */
  | 'on-top'
  /** The amounts contain the tax (含稅, 內含). */
  | 'included'
  /** No tax, or zero rate (免稅, 零稅率). */
  | 'none';

export interface TaxTerms {
  readonly mode: TaxMode;
  /** Hundredths of a percent. */
  readonly rate: number;
  /** Minor units of the smallest amount of tax: 100 whole units (Taiwan), 1 a hundredth (mainland). */
  readonly step: 1 | 100;
}

/** Minor units. */
export interface TaxedAmount {
  readonly net: number;
  readonly tax: number;
  readonly total: number;
}

export interface TaxedSum {
  readonly lines: readonly TaxedAmount[];
  readonly sum: TaxedAmount;
}

/**
 * @param amounts minor units, as the clerk wrote them: without or with tax, as `terms.mode` says.
 * @throws RangeError for a negative amount or rate, or a sum above the safe integers.
 */
export function taxed(amounts: readonly number[], terms: TaxTerms): TaxedSum {
  for (const figure of [...amounts, terms.rate]) {
    if (!Number.isSafeInteger(figure) || figure < 0) throw new RangeError(`${figure} is no amount or rate`);
  }
  const given = amounts.reduce((sum, amount) => sum + BigInt(amount), 0n);
  const tax = taxOn(given, terms);
  const shares = sharesOf(tax, amounts.map(BigInt), given, terms);
  return {
    lines: amounts.map((amount, index) => split(BigInt(amount), shares[index] ?? 0n, terms.mode)),
    sum: split(given, tax, terms.mode),
  };
}

function taxOn(amount: bigint, { mode, rate, step }: TaxTerms): bigint {
  if (mode === 'none' || rate === 0) return 0n;
  const divisor = mode === 'on-top' ? 10_000n : 10_000n + BigInt(rate);
  const tax = halfUp(amount * BigInt(rate), divisor * BigInt(step)) * BigInt(step);
  // A sum of a few hundredths that contains its tax is not made negative by rounding.
  return mode === 'included' && tax > amount ? amount : tax;
}

/** In the office's steps, or in hundredths where lines are so small that a step would be more than a line contains. */
function sharesOf(tax: bigint, amounts: readonly bigint[], given: bigint, { mode, step }: TaxTerms): bigint[] {
  const shares = shared(tax, amounts, given, BigInt(step));
  const tooMuch = mode === 'included' && shares.some((share, index) => share > (amounts[index] ?? 0n));
  return tooMuch ? shared(tax, amounts, given, 1n) : shares;
}

/** Shares of the tax by amount, in whole steps; what is left over goes to the largest remainders, first line first. */
function shared(tax: bigint, amounts: readonly bigint[], given: bigint, step: bigint): bigint[] {
  if (given === 0n) return amounts.map(() => 0n);
  const smallest = tax % step === 0n ? step : 1n;
  const steps = tax / smallest;
  const parts = amounts.map((amount, index) => ({
    index,
    whole: (amount * steps) / given,
    rest: (amount * steps) % given,
  }));
  let left = steps - parts.reduce((sum, part) => sum + part.whole, 0n);
  const extra = new Set<number>();
  for (const part of parts.toSorted((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1))) {
    if (left === 0n) break;
    extra.add(part.index);
    left -= 1n;
  }
  return parts.map(({ index, whole }) => (whole + (extra.has(index) ? 1n : 0n)) * smallest);
}

function split(given: bigint, tax: bigint, mode: TaxMode): TaxedAmount {
  const net = mode === 'included' ? given - tax : given;
  return { net: safe(net), tax: safe(tax), total: safe(net + tax) };
}

function halfUp(numerator: bigint, divisor: bigint): bigint {
  return (2n * numerator + divisor) / (2n * divisor);
}

function safe(amount: bigint): number {
  if (amount > BigInt(Number.MAX_SAFE_INTEGER)) throw new RangeError(`${amount} is above the safe integers`);
  return Number(amount);
}
