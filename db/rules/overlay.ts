/**
 * Overlays (套打): where on the office's own printed stock the values of a paper stand. Pure: the editor asks while the
 * clerk works, the office before it keeps a version of its policy. Lengths are tenths of a millimetre unless said
 * otherwise, type sizes tenths of a point.
 */
import { isKnownValue } from './overlay-values.ts';
import type { FilledKind } from './form-entries.ts';
import type { Localized, Policy } from './policy.ts';
import { millimetres, profileLimits } from './printer-profile.ts';

/** Papers that can be printed on stock of the office's own. Lists have no fields. */
export type OverlayPaper = 'complaint' | 'slip' | 'follow-up' | 'letter' | FilledKind;

/** The stock as it lies, in micrometres, as printing takes it. */
export interface Stock {
  readonly width: number;
  readonly height: number;
}

/** The picture of the stock that lies behind the fields on the screen; its bytes are kept by their hash. */
export interface OverlayScan {
  /** SHA-256, hexadecimal. */
  readonly hash: string;
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/webp';
}

export interface OverlayField {
  /** `customer`, `goods.0.quantity`: see `overlay-values.ts`. */
  readonly value: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly align: 'start' | 'center' | 'end';
  /** The height is shared by so many lines, so that each stands on a printed one. */
  readonly lines: number;
  /** What does not fit is set smaller, down to `floor`. */
  readonly shrink: boolean;
  readonly floor: number;
}

export interface Overlay {
  readonly code: string;
  readonly name: Localized;
  readonly paper: OverlayPaper;
  readonly stock: Stock;
  /** `impression`: the plies of the stock copy one sheet; `pages`: a sheet for each copy. */
  readonly copies: 'impression' | 'pages';
  readonly scan: OverlayScan | null;
  readonly fields: readonly OverlayField[];
}

/** What an overlay may say; lengths of the stock are those of a printer profile. */
export const overlayLimits = {
  overlays: 50,
  fields: 300,
  width: profileLimits.width,
  height: profileLimits.height,
  /** Tenths of a point. */
  size: { least: 40, most: 720 },
  lines: { least: 1, most: 60 },
} as const;

export const overlayIssueCodes = [
  'stock-out-of-range',
  'value-unknown',
  'field-without-size',
  'field-outside',
  'type-out-of-range',
  'floor-above-size',
  'lines-out-of-range',
  'lines-too-low',
] as const;
type OverlayIssueCode = (typeof overlayIssueCodes)[number];

type Add = (path: string, code: OverlayIssueCode, params?: Readonly<Record<string, string | number>>) => void;

const MICROMETRES = 100;
const TENTHS_OF_MM_PER_TENTH_OF_PT = 25.4 / 72;

/** The stock in tenths of a millimetre; what is beyond a whole one does not count. */
export function stockTenths({ width, height }: Stock): { readonly width: number; readonly height: number } {
  return { width: Math.floor(width / MICROMETRES), height: Math.floor(height / MICROMETRES) };
}

/** Height that type of a size takes at least, in tenths of a millimetre. */
export function typeHeight(size: number): number {
  return size * TENTHS_OF_MM_PER_TENTH_OF_PT;
}

/** Everything that cannot be meant in one overlay; names and codes are checked with those of the whole policy. */
export function checkOverlay(overlay: Overlay, policy: Policy, path: string, add: Add): void {
  const { stock, paper, fields } = overlay;
  for (const side of ['width', 'height'] as const) {
    const { least, most } = overlayLimits[side];
    const length = stock[side] / 1000;
    if (!(length >= least && length <= most)) add(`${path}.stock.${side}`, 'stock-out-of-range', { least, most });
  }
  for (const [index, field] of fields.entries()) {
    const at = `${path}.fields.${index}`;
    if (!isKnownValue(paper, policy, field.value)) add(`${at}.value`, 'value-unknown', { text: field.value });
    checkPlace(field, stock, at, add);
    checkType(field, at, add);
  }
}

function checkPlace({ x, y, width, height }: OverlayField, stock: Stock, path: string, add: Add): void {
  const page = stockTenths(stock);
  const sides = [
    ['x', 'width', x, width, page.width, stock.width],
    ['y', 'height', y, height, page.height, stock.height],
  ] as const;
  for (const [start, length, from, long, most, micrometres] of sides) {
    if (!(long > 0)) add(`${path}.${length}`, 'field-without-size');
    if (from < 0) add(`${path}.${start}`, 'field-outside', { most: millimetres(micrometres) });
    // At the place that is nearer to what went wrong: a field that begins on the page is too long.
    else if (from + long > most)
      add(`${path}.${from >= most ? start : length}`, 'field-outside', { most: millimetres(micrometres) });
  }
}

function checkType({ size, floor, shrink, lines, height }: OverlayField, path: string, add: Add): void {
  const { size: sizes, lines: counts } = overlayLimits;
  const range = { least: sizes.least / 10, most: sizes.most / 10 };
  if (!(size >= sizes.least && size <= sizes.most)) add(`${path}.size`, 'type-out-of-range', range);
  if (!(floor >= sizes.least && floor <= sizes.most)) add(`${path}.floor`, 'type-out-of-range', range);
  else if (shrink && floor > size) add(`${path}.floor`, 'floor-above-size');
  if (!(lines >= counts.least && lines <= counts.most)) add(`${path}.lines`, 'lines-out-of-range', { ...counts });
  else if (height > 0 && Math.ceil(typeHeight(size)) > Math.ceil(height / lines))
    add(`${path}.height`, 'lines-too-low');
}

/** Overlays of a policy for one paper; a policy from before there were any has none. */
export function overlaysFor({ overlays = [] }: Pick<Policy, 'overlays'>, paper: string): readonly Overlay[] {
  return overlays.filter((overlay) => overlay.paper === paper);
}
