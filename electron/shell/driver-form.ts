import type { PrinterInfo } from 'electron';

/**
 * The driver's own form in micrometres, where the system tells it: CUPS names it in the option `media`, by the names of
 * PWG 5101.1 (`iso_a4_210x297mm`, `na_letter_8.5x11in`, `custom_fanfold_241.3x139.7mm`) or of its own (`Custom.684x396`,
 * points). Windows does not tell it here.
 */
export function driverForm({ options }: Pick<PrinterInfo, 'options'>) {
  const named: unknown = Object.entries(options ?? {}).find(([key]) => key === 'media')?.[1];
  return typeof named === 'string' ? formNamed(named) : undefined;
}

const units = { mm: 1000, in: 25_400, cm: 10_000, pt: 25_400 / 72, '': 25_400 / 72 } as const;

export function formNamed(name: string): { readonly width: number; readonly height: number } | undefined {
  const found = /(?:^custom\.|_)(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)(mm|in|cm|pt)?$/i.exec(name);
  if (!found) return undefined;
  const [, width, height, unit = ''] = found;
  const scale = Object.entries(units).find(([each]) => each === unit.toLowerCase())?.[1];
  if (scale === undefined) return undefined;
  return { width: Math.round(Number(width) * scale), height: Math.round(Number(height) * scale) };
}
