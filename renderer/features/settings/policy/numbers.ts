export type NumberKind = 'whole' | 'money' | 'percent';

/** What a typed number means: a whole number, minor units of money, hundredths of a percent. Undefined for what is no such number. */
export function readNumber(text: string, kind: NumberKind, least: number, most: number): number | null | undefined {
  const clean = text
    .normalize('NFKC')
    .replaceAll(/[\s,]/gu, '')
    .replace(/[%元]$/u, '');
  if (clean === '') return null;
  const match = kind === 'whole' ? /^(\d{1,15})$/.exec(clean) : /^(\d{1,13})(?:\.(\d{1,2}))?$/.exec(clean);
  if (!match) return undefined;
  const whole = Number(match[1]);
  const value = kind === 'whole' ? whole : whole * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return value >= least && value <= most ? value : undefined;
}

/** The number as it is written into its field; empty for null. */
export function writeNumber(value: number | null, kind: NumberKind): string {
  if (value === null) return '';
  if (kind === 'whole') return String(value);
  const cents = value % 100;
  return cents === 0 ? String(value / 100) : (value / 100).toFixed(2).replace(/0$/, '');
}
