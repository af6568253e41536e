/**
 * 統一編號 of Taiwan and 統一社會信用代碼 of mainland China. The check digit finds a
 * slip of the pen, it does not prove that the company exists.
 */

export type TaxNumberReading =
  | { readonly ok: true; readonly taxNumber: string; readonly kind: 'none' | 'taiwan' | 'mainland' | 'foreign' }
  | { readonly ok: false; readonly reason: 'shape' }
  /** The shape is right: it may be kept where nobody can be asked (an import). */
  | { readonly ok: false; readonly reason: 'checksum'; readonly taxNumber: string };

/**
 * Reads a tax number as typed: full-width digits, blanks and hyphens are
 * allowed; `00000000` means none. Overseas customers may have any other.
 */
export function readTaxNumber(text: string, region: 'domestic' | 'overseas'): TaxNumberReading {
  const clean = text.normalize('NFKC').replace(/[\s-]/gu, '').toUpperCase();
  if (/^0*$/.test(clean)) return { ok: true, taxNumber: '', kind: 'none' };
  if (/^\d{8}$/.test(clean)) {
    if (isTaiwanTaxNumber(clean) || region === 'overseas') return { ok: true, taxNumber: clean, kind: 'taiwan' };
    return { ok: false, reason: 'checksum', taxNumber: clean };
  }
  if (/^[0-9A-Z]{18}$/.test(clean)) {
    if (isMainlandCreditCode(clean) || region === 'overseas') return { ok: true, taxNumber: clean, kind: 'mainland' };
    return { ok: false, reason: 'checksum', taxNumber: clean };
  }
  return region === 'overseas' ? { ok: true, taxNumber: clean, kind: 'foreign' } : { ok: false, reason: 'shape' };
}

/**
 * 統一編號: each digit times 1 2 1 2 1 2 4 1, the digits of the products added up.
 * Divisible by 5 since April 2023 (財政部, to make room), by 10 before, which
 * divisibility by 5 includes. A 7 in the seventh place gives 28 → 10, counted as 1 or as 0.
 */
export function isTaiwanTaxNumber(number: string): boolean {
  if (!/^\d{8}$/.test(number) || number === '00000000') return false;
  const weights = [1, 2, 1, 2, 1, 2, 4, 1];
  const sum = weights.reduce((total, weight, at) => {
    const product = Number(number[at]) * weight;
    return total + Math.floor(product / 10) + (product % 10);
  }, 0);
  return sum % 5 === 0 || (number[6] === '7' && (sum + 1) % 5 === 0);
}

/** Signs of GB 32100-2015, without I, O, S, V and Z, each worth its place. */
const creditCodeSigns = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** 統一社會信用代碼 (GB 32100-2015): weights 3^i mod 31, the last sign brings the sum to a multiple of 31. */
export function isMainlandCreditCode(code: string): boolean {
  if (!/^[0-9A-Z]{18}$/.test(code)) return false;
  let sum = 0;
  let weight = 1;
  for (let at = 0; at < 17; at += 1) {
    const value = creditCodeSigns.indexOf(code[at] ?? '');
    if (value < 0) return false;
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return creditCodeSigns[(31 - (sum % 31)) % 31] === code[17];
}
