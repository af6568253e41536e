/**
 * Unit prices: ten-thousandths of the currency unit inside (0.0325 is 325), the clerk's own text outside. Finer than
 * amounts, because a screw costs less than a hundredth.
 */

export type UnitPriceReading =
  | { readonly ok: true; readonly price: number }
  | { readonly ok: false; readonly reason: 'not-an-amount' | 'negative' | 'too-large' | 'too-fine-price' };

/** As amounts: more than that was typed wrongly. */
const LARGEST = 10 ** 15;

/** Reads `0.0325`, `1,250`, `NT$60`; finer than a ten-thousandth is refused, never cut off. */
export function readUnitPrice(text: string): UnitPriceReading {
  const clean = text
    .normalize('NFKC')
    .replace(/[\s,]/gu, '')
    .replace(/^(?:新臺幣|新台幣|新台币|人民幣|人民币|NTD|NT\$|TWD|CNY|RMB|USD|US\$|\$|¥)/iu, '')
    .replace(/(?:元|圓|圆)整?$/u, '');
  const match = /^([+-]?)(\d{1,18})(?:\.(\d{1,8}))?$/u.exec(clean);
  if (!match) return { ok: false, reason: 'not-an-amount' };
  const [, sign, whole = '', fraction = ''] = match;
  if (sign === '-') return { ok: false, reason: 'negative' };
  const digits = fraction.replace(/0+$/, '');
  if (digits.length > 4) return { ok: false, reason: 'too-fine-price' };
  const price = BigInt(whole + digits.padEnd(4, '0'));
  return price > BigInt(LARGEST) ? { ok: false, reason: 'too-large' } : { ok: true, price: Number(price) };
}

/** `1,250`, `0.0325`, `12.50`: two places where there are any. */
export function formatUnitPrice(price: number): string {
  const whole = String(Math.trunc(price / 10_000)).replace(/\B(?=(\d{3})+$)/g, ',');
  const fraction = String(price % 10_000)
    .padStart(4, '0')
    .replace(/0+$/, '');
  return fraction === '' ? whole : `${whole}.${fraction.padEnd(2, '0')}`;
}

/**
 * Unit price times quantity, rounded half up to the hundredth.
 * @param price ten-thousandths. @param quantity thousandths. Answers minor units, or null above the safe integers.
 */
export function priced(price: number, quantity: number): number | null {
  // Ten-thousandths times thousandths are ten-millionths; a hundred thousand of them are a minor unit.
  const amount = (2n * BigInt(price) * BigInt(quantity) + 100_000n) / 200_000n;
  return amount > BigInt(Number.MAX_SAFE_INTEGER) ? null : Number(amount);
}

/**
 * Whether an amount can be that quantity at that price: nobody rounds it by more than the unit price itself can have been
 * rounded, half of its last place for each piece, and to the whole currency unit at most.
 */
export function fitsPrice(amount: number, price: number, quantity: number): boolean {
  const exact = priced(price, quantity);
  if (exact === null) return false;
  // A price of two places stands for anything within half a hundredth, one of four within half a ten-thousandth.
  const lastPlace = price % 100 === 0 ? 100n : 1n;
  const slack = (lastPlace * BigInt(quantity) + 200_000n - 1n) / 200_000n;
  const difference = BigInt(amount) - BigInt(exact);
  const apart = difference < 0n ? -difference : difference;
  return apart <= (slack > 100n ? slack : 100n);
}
