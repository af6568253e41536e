import { z } from 'zod';

/**
 * Paper sizes; widths and heights in micrometres, which is what printing takes.
 * 9.5 × 5.5 in continuous paper is 241.3 × 139.7 mm exactly: a rounding of 0.3 mm a form is 3 mm after ten.
 */
export const paperSizes = {
  a4: { width: 210_000, height: 297_000 },
  a5: { width: 148_000, height: 210_000 },
  half: { width: 241_300, height: 139_700 },
  full: { width: 241_300, height: 279_400 },
  third: { width: 241_300, height: 93_133 },
} as const satisfies Record<string, { width: number; height: number }>;

export const paperSize = z.enum(['a4', 'a5', 'half', 'full', 'third']);
export type PaperSize = z.infer<typeof paperSize>;

/** The size that a sheet was printed on; `own` is stock of the office's own that is none of these. */
export const printedSize = z.enum([...paperSize.options, 'own']);
export type PrintedSize = z.infer<typeof printedSize>;

/** The named size that stock has as it lies, and whether it lies across; undefined for any other. */
export function sizeOfStock({
  width,
  height,
}: {
  readonly width: number;
  readonly height: number;
}): { readonly size: PaperSize; readonly landscape: boolean } | undefined {
  for (const size of paperSize.options) {
    for (const landscape of [false, true]) {
      const sheet = sheetOf(size, landscape);
      if (sheet.width === width && sheet.height === height) return { size, landscape };
    }
  }
  return undefined;
}

/** The sheet of a document as it lies, in micrometres; one on stock of the office's own brings its measures. */
export function sheetLying(document: {
  readonly size: PrintedSize;
  readonly landscape?: boolean;
  readonly stock?: { readonly width: number; readonly height: number };
}): { readonly width: number; readonly height: number } {
  const { size, landscape = false, stock } = document;
  if (stock) return stock;
  return sheetOf(size === 'own' ? 'a4' : size, landscape);
}

/** Sizes with room for the five parts of the complaint form; the third of a page has none. */
export const complaintSize = paperSize.exclude(['third']);
export type ComplaintSize = z.infer<typeof complaintSize>;

/** Paper with tractor strips, for impact printers: black only, nothing smaller than 10.5 pt, and it always lies as it is. */
export function isContinuous(size: PaperSize): boolean {
  return size === 'half' || size === 'full' || size === 'third';
}

/** A sheet as it lies, in micrometres. Continuous paper cannot be turned. */
export function sheetOf(size: PaperSize, landscape: boolean): { readonly width: number; readonly height: number } {
  const { width, height } = paperSizes[size];
  return landscape && !isContinuous(size) ? { width: height, height: width } : { width, height };
}

export const printJobOptions = z.strictObject({
  /** Device name of the printer; empty means the system's default. */
  device: z.string().max(400),
  size: paperSize,
  /** The form is turned to take the sheet. */
  landscape: z.boolean(),
  /** The form of a printer profile, as the driver names it; without one it is that of `size`, said explicitly. */
  media: z
    .strictObject({
      /** Micrometres. */
      width: z.int(),
      height: z.int(),
      /** `driver`: the driver's own form is taken, and no size is said. */
      mode: z.enum(['explicit', 'driver']),
      /** Millimetres that the sheet as it lies is longer than the form. */
      trim: z.number(),
    })
    .optional(),
  /** Dots per inch; 0: as the driver has it. */
  dpi: z.int().optional(),
});
export type PrintJobOptions = z.infer<typeof printJobOptions>;
