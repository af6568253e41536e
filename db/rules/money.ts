/** Money of the office's own currency: minor units inside (1,234.50 is 123450), the clerk's own text outside. */

export type MoneyReading =
  | { readonly ok: true; readonly minor: number }
  | { readonly ok: false; readonly reason: 'not-an-amount' | 'negative' | 'too-large' | 'too-fine-amount' };

const myriads: Readonly<Record<string, number>> = { 萬: 10_000, 万: 10_000, 億: 100_000_000, 亿: 100_000_000 };

/** More than any case is about; what is larger was typed wrongly. */
const LARGEST_MINOR = 10 ** 14;

/** Reads `12,500`, `NT$1,234.5`, `3 萬元`, `１，０００元`; finer than a hundredth is refused, never cut off. */
export function readMoney(text: string): MoneyReading {
  const clean = text
    .normalize('NFKC')
    .replace(/[\s,]/gu, '')
    .replace(/^(?:新臺幣|新台幣|新台币|人民幣|人民币|NTD|NT\$|TWD|CNY|RMB|USD|US\$|\$|¥)/iu, '')
    .replace(/(?:元|圓|圆)整?$/u, '');
  const match = /^([+-]?)(\d{1,18})(?:\.(\d{1,8}))?([萬万億亿]?)$/u.exec(clean);
  if (!match) return { ok: false, reason: 'not-an-amount' };
  const [, sign, whole = '', fraction = '', unit = ''] = match;
  if (sign === '-') return { ok: false, reason: 'negative' };
  // Whole numbers throughout: a hundred millionths of a unit, times the myriad, must leave whole hundredths.
  const scaled = BigInt(whole + fraction.padEnd(8, '0')) * BigInt(myriads[unit] ?? 1);
  if (scaled % 1_000_000n !== 0n) return { ok: false, reason: 'too-fine-amount' };
  const minor = scaled / 1_000_000n;
  return minor > BigInt(LARGEST_MINOR) ? { ok: false, reason: 'too-large' } : { ok: true, minor: Number(minor) };
}

/** `12,500`, `1,234.50`. */
export function formatMoney(minor: number): string {
  const whole = String(Math.trunc(minor / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  const fraction = Math.abs(minor % 100);
  return fraction === 0 ? whole : `${whole}.${String(fraction).padStart(2, '0')}`;
}
