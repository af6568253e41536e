/** Quantities are thousandths inside (12.5 kg is 12500) and the clerk's own text outside. */

export type QuantityReading =
  | { readonly ok: true; readonly thousandths: number; readonly unit: string }
  | { readonly ok: false; readonly reason: 'not-a-quantity' | 'negative' | 'too-large' | 'too-fine' };

/** Reads `12,000 PCS`, `12.5kg`, `３００ 個`, `80 m²`; the unit may be missing. */
export function readQuantity(text: string): QuantityReading {
  // Full width to half width only: NFKC would make m2 of m².
  const clean = text.replace(/[！-～]/gu, halfWidth).trim();
  const match = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+|(?=\.\d))(?:\.(\d+))?\s*((?:[^\d\s.,+-][^\d]{0,18}[23]?)?)$/u.exec(
    clean,
  );
  if (!match) return { ok: false, reason: 'not-a-quantity' };
  const [, sign, whole = '', fraction = '', unit = ''] = match;
  if (sign === '-') return { ok: false, reason: 'negative' };
  const digits = fraction.replace(/0+$/, '');
  if (digits.length > 3) return { ok: false, reason: 'too-fine' };
  const thousandths = Number(whole.replaceAll(',', '')) * 1000 + Number(digits.padEnd(3, '0'));
  if (!Number.isSafeInteger(thousandths)) return { ok: false, reason: 'too-large' };
  return { ok: true, thousandths, unit: unit.trim() };
}

function halfWidth(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}

/** `12,000`, `12.5`; grouped as offices write it in all three languages. */
export function formatQuantity(thousandths: number): string {
  const whole = Math.trunc(thousandths / 1000);
  const fraction = String(Math.abs(thousandths % 1000))
    .padStart(3, '0')
    .replace(/0+$/, '');
  const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === '' ? grouped : `${grouped}.${fraction}`;
}
