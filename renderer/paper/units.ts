import type { CSSProperties } from 'react';

import type { Box } from './layout/geometry.ts';

/** A length of the paper; on the screen it grows with `--paper-zoom`. */
export function mm(length: number): string {
  return `calc(var(--mm) * ${length})`;
}

/** A type size of the paper; on the screen it grows with `--paper-zoom`. */
export function pt(size: number): string {
  return `calc(var(--pt) * ${size})`;
}

export function place({ x, y, width, height }: Box): CSSProperties {
  return { left: mm(x), top: mm(y), width: mm(width), height: mm(height) };
}
