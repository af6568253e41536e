/** A place on the paper, in millimetres from the upper left corner of the page. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A ruled line, in millimetres; `frame` is the heavier one around the form. */
export interface Rule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly weight: 'line' | 'frame';
}

/** Millimetres of one point. */
export const MM_PER_PT = 25.4 / 72;

export function box(x: number, y: number, width: number, height: number): Box {
  return { x: round(x), y: round(y), width: round(width), height: round(height) };
}

/** Lines of a rectangle's four sides. */
export function frame({ x, y, width, height }: Box): Rule[] {
  const right = round(x + width);
  const bottom = round(y + height);
  return [
    { x1: x, y1: y, x2: right, y2: y, weight: 'frame' },
    { x1: right, y1: y, x2: right, y2: bottom, weight: 'frame' },
    { x1: right, y1: bottom, x2: x, y2: bottom, weight: 'frame' },
    { x1: x, y1: bottom, x2: x, y2: y, weight: 'frame' },
  ];
}

export function horizontal(x1: number, x2: number, y: number): Rule {
  return { x1: round(x1), y1: round(y), x2: round(x2), y2: round(y), weight: 'line' };
}

export function vertical(x: number, y1: number, y2: number): Rule {
  return { x1: round(x), y1: round(y1), x2: round(x), y2: round(y2), weight: 'line' };
}

/** To a micrometre: sums of decimal fractions must not show. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Splits a length by weights; the parts sum to the length exactly. */
export function share(length: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  let done = 0;
  let placed = 0;
  return weights.map((weight) => {
    done += weight;
    const end = round((length * done) / sum);
    const part = round(end - placed);
    placed = end;
    return part;
  });
}

/** A close upper guess of a text's width in mm: full-width signs take one em, others a little over half. */
export function guessWidth(text: string, pt: number): number {
  let ems = 0;
  for (const character of text) ems += (character.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.56;
  return ems * pt * MM_PER_PT;
}
