/** Country code of Taiwan: what follows it is dialled with a 0 at home. */
const OWN_COUNTRY = '886';

/** Between two numbers in one field, or before an extension. */
const separators = /[;,、，；/~～|#]|分機|分机|轉|转|內線|内线|ext\.?|x(?=\d)/iu;

/**
 * The digits of every number in a telephone field, in any style:
 * `(02)2531-7099#12、0912 345 678` → `0225317099`, `12`, `0912345678`;
 * `+886-2-2531-7099` gives the number as dialled at home as well.
 */
export function telephoneDigits(text: string): readonly string[] {
  const found = new Set<string>();
  for (const part of text.normalize('NFKC').split(separators)) {
    const digits = part.replace(/\D/g, '');
    if (digits === '') continue;
    found.add(digits);
    if (digits.startsWith(OWN_COUNTRY) && digits.length >= 11)
      found.add(`0${digits.slice(OWN_COUNTRY.length).replace(/^0/, '')}`);
  }
  return [...found];
}
