/** A length or a percentage as the clerk types it: -1.5, −1.5, ＋２, 0,3. Undefined for what is no number. */
export function readDecimal(text: string): number | undefined {
  const clean = text
    .normalize('NFKC')
    .replaceAll(/\s|mm|%/giu, '')
    .replaceAll(/[−–]/gu, '-')
    .replace(/^\+/u, '')
    .replace(',', '.');
  return /^-?\d{1,6}(?:\.\d{1,4})?$/.test(clean) ? Number(clean) + 0 : undefined;
}

/** The same, and null for an empty field. */
export function readOptional(text: string): number | null | undefined {
  return text.trim() === '' ? null : readDecimal(text);
}

/** As it stands in a field: no trailing noughts, at most four places. */
export function writeDecimal(value: number): string {
  return String(Math.round(value * 10_000) / 10_000);
}
