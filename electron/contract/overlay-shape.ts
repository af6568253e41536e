import { z } from 'zod';

import type { Overlay, OverlayPaper } from '../../db/rules/overlay.ts';
import { formKind } from './form-kind.ts';
import { code, localized } from './shapes.ts';

/** Papers that can be printed on stock of the office's own. */
export const overlayPaper = z.enum([
  'complaint',
  'slip',
  'follow-up',
  ...formKind.options,
]) satisfies z.ZodType<OverlayPaper>;

/** Bounded here so that nothing odd is stored; what makes sense is checked by `checkOverlay` of the rules, with a sentence. */
const tenths = z.int().min(-100_000).max(100_000);
const micrometres = z.int().min(0).max(10_000_000);

export const overlayField = z.strictObject({
  /** Name of a value of the paper: `customer`, `goods.0.quantity`. */
  value: code,
  /** Tenths of a millimetre. */
  x: tenths,
  y: tenths,
  width: tenths,
  height: tenths,
  /** Tenths of a point. */
  size: tenths,
  align: z.enum(['start', 'center', 'end']),
  lines: tenths,
  shrink: z.boolean(),
  /** Tenths of a point. */
  floor: tenths,
});

export const stock = z.strictObject({ width: micrometres, height: micrometres });

export const overlayShape = z.strictObject({
  code,
  name: localized,
  paper: overlayPaper,
  /** The stock as it lies, in micrometres. */
  stock,
  copies: z.enum(['impression', 'pages']),
  /** The picture of the stock; it lies behind on the screen only. */
  scan: z
    .strictObject({
      hash: z.string().regex(/^[0-9a-f]{64}$/),
      mediaType: z.enum(['image/png', 'image/jpeg', 'image/webp']),
    })
    .nullable(),
  fields: z.array(overlayField).max(300),
}) satisfies z.ZodType<Overlay>;
