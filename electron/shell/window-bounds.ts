import type { Rectangle } from 'electron';

/** Smallest window in which every page works: 1366 × 768 at 125 % scaling, less the task bar. */
export const MINIMUM = { width: 1024, height: 560 } as const;
const PREFERRED = { width: 1440, height: 900 } as const;
/** So much of the window must lie on a screen that it can be seen and taken hold of. */
const VISIBLE = 120;

export interface WindowState {
  readonly bounds: Rectangle;
  readonly maximized: boolean;
}

/**
 * Where the window opens: where it was, if that is still on a screen (a second
 * screen may be gone); otherwise centred, as large as wanted and possible.
 * All in device independent pixels; `workAreas` are the screens without task bars, the main one first.
 */
export function placeWindow(last: WindowState | undefined, workAreas: readonly Rectangle[]): WindowState {
  if (last && workAreas.some((area) => canBeGrasped(last.bounds, area))) {
    const { x, y, width, height } = last.bounds;
    return {
      bounds: { x, y, width: Math.max(width, MINIMUM.width), height: Math.max(height, MINIMUM.height) },
      maximized: last.maximized,
    };
  }
  const area = workAreas[0] ?? { x: 0, y: 0, ...PREFERRED };
  const width = Math.min(PREFERRED.width, area.width);
  const height = Math.min(PREFERRED.height, area.height);
  return {
    bounds: {
      x: area.x + Math.floor((area.width - width) / 2),
      y: area.y + Math.floor((area.height - height) / 2),
      width,
      height,
    },
    maximized: last?.maximized ?? (width === area.width || height === area.height),
  };
}

function canBeGrasped(bounds: Rectangle, area: Rectangle): boolean {
  const overlapX = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
  // The title bar is what one takes hold of: the top edge must be on the screen.
  const topInside = bounds.y >= area.y && bounds.y <= area.y + area.height - VISIBLE / 2;
  return overlapX >= VISIBLE && topInside;
}

/** Reads what was kept; anything odd counts as nothing. */
export function readWindowState(text: string): WindowState | undefined {
  try {
    const value = JSON.parse(text) as unknown;
    if (typeof value !== 'object' || value === null || !('bounds' in value)) return undefined;
    const bounds = value.bounds;
    if (typeof bounds !== 'object' || bounds === null) return undefined;
    const numbers = new Map<string, unknown>(Object.entries(bounds));
    const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => numbers.get(name));
    if (!isPixels(x) || !isPixels(y) || !isPixels(width) || !isPixels(height)) return undefined;
    return { bounds: { x, y, width, height }, maximized: 'maximized' in value && value.maximized === true };
  } catch {
    return undefined;
  }
}

function isPixels(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 100_000;
}
