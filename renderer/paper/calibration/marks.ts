/** Paths of the calibration page, in millimetres. */

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A mark at each millimetre, longer at five and ten; the ruler's line with them. */
export function ticks({ x, y }: Point, length: number, axis: 'x' | 'y'): string {
  const marks = Array.from({ length: length + 1 }, (_, at) => {
    const mark = at % 10 === 0 ? 5 : at % 5 === 0 ? 3.5 : 2;
    return axis === 'x' ? `M${x + at} ${y}v${mark}` : `M${x} ${y + at}h${mark}`;
  });
  return `M${x} ${y}${axis === 'x' ? 'h' : 'v'}${length}${marks.join('')}`;
}

/** A cross of ten millimetres. */
export function crossPath({ x, y }: Point): string {
  return `M${x - 5} ${y}h10M${x} ${y - 5}v10`;
}

/** Where the sheet ends: an angle near each corner. */
export function corners({ width, height }: { readonly width: number; readonly height: number }): string {
  const [inset, arm] = [5, 6];
  const right = width - inset;
  const bottom = height - inset;
  return [
    `M${inset} ${inset + arm}v${-arm}h${arm}`,
    `M${right} ${inset + arm}v${-arm}h${-arm}`,
    `M${inset} ${bottom - arm}v${arm}h${arm}`,
    `M${right} ${bottom - arm}v${arm}h${-arm}`,
  ].join('');
}

/** The way that is measured: from the edge of the paper to the cross, along one axis. */
export function arrow(from: Point, to: Point): string {
  const head = 1.6;
  return from.y === to.y
    ? `M${from.x} ${from.y}H${to.x}m${-head} ${-head}l${head} ${head}l${-head} ${head}`
    : `M${from.x} ${from.y}V${to.y}m${-head} ${-head}l${head} ${head}l${head} ${-head}`;
}
