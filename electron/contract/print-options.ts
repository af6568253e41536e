import { z } from 'zod';

/**
 * Paper sizes; widths and heights in micrometres, which is what printing takes.
 * 9.5 × 5.5 in continuous paper is 241.3 × 139.7 mm exactly: a rounding of 0.3 mm a form is 3 mm after ten.
 */
export const paperSizes = {
  a4: { width: 210_000, height: 297_000 },
  a5: { width: 148_000, height: 210_000 },
  half: { width: 241_300, height: 139_700 },
} as const satisfies Record<string, { width: number; height: number }>;

export const paperSize = z.enum(['a4', 'a5', 'half']);
export type PaperSize = z.infer<typeof paperSize>;

export const printJobOptions = z.strictObject({
  /** Device name of the printer; empty means the system's default. */
  device: z.string().max(400),
  size: paperSize,
  landscape: z.boolean(),
});
export type PrintJobOptions = z.infer<typeof printJobOptions>;
