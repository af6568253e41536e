/**
 * Calibration of a printer: from what the clerk measures on a printed page to the correction that a profile keeps.
 * All lengths are millimetres; right and down are positive, as the sheet is read.
 */

/** What a profile corrects. A point of the design at `p` is drawn at `scale × p + offset`. */
export interface Correction {
  readonly offsetX: number;
  readonly offsetY: number;
  readonly scaleX: number;
  readonly scaleY: number;
  /** Added to the length of each form that is asked of the printer; negative makes it shorter. */
  readonly trim: number;
}

/** What was measured on a page that was printed with the correction as it is now; null: not measured. */
export interface Measured {
  /** By how much the reference cross stands too far right; negative: too far left. */
  readonly right: number | null;
  /** By how much it stands too low; negative: too high. */
  readonly low: number | null;
  /** Length of the printed rulers, from the first mark to the last. */
  readonly rulerX: number | null;
  readonly rulerY: number | null;
  /** From the line on the first form to the line on the eleventh: ten forms. */
  readonly tenForms: number | null;
}

/** A sheet as it lies in the printer. */
export interface SheetLengths {
  readonly width: number;
  readonly height: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where the calibration page has its marks. */
export interface CalibrationMarks {
  /** The cross that is measured from the edges of the paper. */
  readonly cross: Point;
  /** The others, to see that the page is neither turned nor drawn out. */
  readonly crosses: readonly Point[];
  /** Rulers with a mark at each millimetre; they begin at the cross. */
  readonly rulerX: Point & { readonly length: number };
  readonly rulerY: Point & { readonly length: number };
}

/** Beyond the tractor strips (12.7 mm) and beyond what a laser cannot print. */
const INSET = { x: 20, y: 15 } as const;

/** The marks of the calibration page on a sheet of that size. */
export function calibrationMarks({ width, height }: SheetLengths): CalibrationMarks {
  const right = width - INSET.x;
  const bottom = height - INSET.y;
  const along = (length: number): number => Math.max(10, Math.floor((length + 1e-9) / 10) * 10);
  return {
    cross: { x: INSET.x, y: INSET.y },
    crosses: [
      { x: right, y: INSET.y },
      { x: INSET.x, y: bottom },
      { x: right, y: bottom },
      // Beside what is written on the page.
      { x: width * 0.75, y: height * 0.62 },
    ],
    rulerX: { x: INSET.x, y: INSET.y, length: along(right - INSET.x) },
    rulerY: { x: INSET.x, y: INSET.y, length: along(bottom - INSET.y) },
  };
}

/** Forms between the two lines of the strip that shows the drift. */
export const DRIFT_FORMS = 10;

/**
 * The correction after a measurement.
 *
 * Offset: the printer's own error stays the same, so what is too far right is taken off; where a ruler says that the
 * printer draws everything longer, the scale is turned back and the cross stays where it belongs.
 * Trim: ten forms that came out too long are each asked for by a tenth of it shorter.
 *
 * @param sheet The sheet as it lies, without trim: the paper's own length of a form.
 */
export function calibrated(now: Correction, measured: Measured, sheet: SheetLengths): Correction {
  const { cross, rulerX, rulerY } = calibrationMarks(sheet);
  const across = axis(now.offsetX, now.scaleX, cross.x, measured.right, rulerX.length, measured.rulerX);
  const down = axis(now.offsetY, now.scaleY, cross.y, measured.low, rulerY.length, measured.rulerY);
  return {
    offsetX: across.offset,
    scaleX: across.scale,
    offsetY: down.offset,
    scaleY: down.scale,
    trim: trimAfter(now.trim, measured.tenForms, sheet.height),
  };
}

function axis(
  offset: number,
  scale: number,
  cross: number,
  tooFar: number | null,
  rulerLength: number,
  rulerMeasured: number | null,
): { readonly offset: number; readonly scale: number } {
  if (tooFar === null && rulerMeasured === null) return { offset, scale };
  const stretched = rulerMeasured === null ? scale : (scale * rulerLength) / rulerMeasured;
  const newScale = round(stretched, 4);
  // The printer's own enlargement: what it makes of a millimetre that it is given.
  const printer = rulerMeasured === null ? 1 : rulerMeasured / rulerLength / scale;
  const moved = offset + (scale - newScale) * cross - (tooFar ?? 0) / printer;
  return { offset: round(moved, 1), scale: newScale };
}

function trimAfter(trim: number, tenForms: number | null, form: number): number {
  if (tenForms === null) return trim;
  const asked = form + trim;
  return round((asked * form * DRIFT_FORMS) / tenForms - form, 2);
}

/** Never −0, which would be shown as a correction. */
function round(value: number, digits: number): number {
  const factor = 10 ** digits;
  return Math.round(value * factor) / factor + 0;
}
