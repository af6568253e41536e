/** Moving and sizing of fields; tenths of a millimetre. What the clerk does by mouse or keys never leaves the stock. */
import { stockTenths, typeHeight, type Overlay, type OverlayField, type Stock } from '../../../../db/rules/overlay.ts';

/** Least side of a field. */
const LEAST = 10;

type Placed = Pick<OverlayField, 'x' | 'y' | 'width' | 'height'>;

function between(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, Math.max(least, most)));
}

export function moved<Field extends Placed>(field: Field, dx: number, dy: number, stock: Stock): Field {
  const page = stockTenths(stock);
  return {
    ...field,
    x: between(Math.round(field.x + dx), 0, page.width - field.width),
    y: between(Math.round(field.y + dy), 0, page.height - field.height),
  };
}

export function resized<Field extends Placed>(field: Field, dw: number, dh: number, stock: Stock): Field {
  const page = stockTenths(stock);
  return {
    ...field,
    width: between(Math.round(field.width + dw), LEAST, page.width - field.x),
    height: between(Math.round(field.height + dh), LEAST, page.height - field.y),
  };
}

/** The overlay with one field replaced. */
export function withField(overlay: Overlay, index: number, field: OverlayField): Overlay {
  return { ...overlay, fields: overlay.fields.map((one, at) => (at === index ? field : one)) };
}

const TYPE = 105;
const FLOOR = 80;
const WIDTH = 450;

/** A new field: under the one that is chosen, as that one is; else near the upper left corner. */
export function newField(value: string, after: OverlayField | undefined, stock: Stock): OverlayField {
  const plain: OverlayField = {
    value,
    x: 100,
    y: 100,
    width: WIDTH,
    height: Math.ceil(typeHeight(TYPE)) + 8,
    size: TYPE,
    align: 'start',
    lines: 1,
    shrink: true,
    floor: FLOOR,
  };
  const page = stockTenths(stock);
  const field = after ? { ...after, value, y: after.y + after.height } : plain;
  // At the foot of the stock there is no place below.
  return field.y + field.height <= page.height ? moved(field, 0, 0, stock) : moved(plain, 0, 0, stock);
}

/** `12.3`: as a field of the editor shows tenths. */
export function writeTenths(tenths: number): string {
  return (tenths / 10).toFixed(1);
}
