/** Amounts of money in whole currency units, as written in company particulars. */

export type AmountReading =
  | { readonly ok: true; readonly amount: number }
  | { readonly ok: false; readonly reason: 'not-an-amount' | 'negative' | 'too-large' };

const myriads: Readonly<Record<string, number>> = { 萬: 10_000, 万: 10_000, 億: 100_000_000, 亿: 100_000_000 };

/** Reads `77511817420`, `NT$1,000,000`, `新台幣 500 萬元`, `１，０００元`; what is smaller than a unit is cut off. */
export function readAmount(text: string): AmountReading {
  const clean = text
    .normalize('NFKC')
    .replace(/[\s,]/gu, '')
    .replace(/^(?:新臺幣|新台幣|新台币|人民幣|人民币|NTD|NT\$|TWD|CNY|RMB|USD|US\$|\$|¥)/iu, '')
    .replace(/(?:元|圓|圆)整?$/u, '');
  const match = /^([+-]?)(\d+)(?:\.(\d+))?([萬万億亿]?)$/u.exec(clean);
  if (!match) return { ok: false, reason: 'not-an-amount' };
  const [, sign, whole = '', fraction = '', unit = ''] = match;
  if (sign === '-') return { ok: false, reason: 'negative' };
  const amount = Math.trunc(Number(`${whole}.${fraction || '0'}`) * (myriads[unit] ?? 1) + 1e-6);
  return Number.isSafeInteger(amount) ? { ok: true, amount } : { ok: false, reason: 'too-large' };
}
