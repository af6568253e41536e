import { useEffect, useRef, useState, type RefObject } from 'react';

import { isComposing } from '../../ui/composing.ts';

/** How large sheets are shown: so that one fits, or by a number; 1 is the real size at 96 pixels an inch. */
export type Zoom = 'width' | 'page' | number;

export const steps = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.25, 1.5, 2, 3, 4] as const;
const PX_PER_MM = 96 / 25.4;
/** Room for the ruler and around the sheet, in pixels. */
const AROUND = 56;

export interface Zooming {
  readonly zoom: Zoom;
  /** The number that the zoom comes to in the window as it is. */
  readonly scale: number;
  readonly set: (zoom: Zoom) => void;
  readonly nearer: () => void;
  readonly farther: () => void;
}

/**
 * Zoom of the preview in `box`, by its buttons and by Ctrl + and Ctrl − and Ctrl 0.
 *
 * @param sheet size of one sheet in millimetres
 * @param columns how many stand side by side
 */
export function useZoom(
  box: RefObject<HTMLElement | null>,
  sheet: { readonly width: number; readonly height: number },
  columns: number,
): Zooming {
  const [zoom, set] = useState<Zoom>('width');
  const [room, setRoom] = useState({ width: 800, height: 600 });
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => {
      setRoom({ width: element.clientWidth, height: element.clientHeight });
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [box]);

  const width = (room.width - AROUND * columns) / (sheet.width * PX_PER_MM * columns);
  const page = Math.min(width, (room.height - AROUND) / (sheet.height * PX_PER_MM));
  const scale = Math.max(0.1, zoom === 'width' ? width : zoom === 'page' ? page : zoom);
  const zooming = {
    zoom,
    scale,
    set,
    nearer: () => {
      set(steps.find((step) => step > scale + 0.001) ?? 4);
    },
    farther: () => {
      set(steps.findLast((step) => step < scale - 0.001) ?? 0.25);
    },
  };

  const latest = useRef(zooming);
  useEffect(() => {
    latest.current = zooming;
  });
  useEffect(() => {
    // The browser's own zoom would enlarge the whole program; here it is the paper that is looked at.
    const onKey = (event: KeyboardEvent): void => {
      if (isComposing(event) || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      const act = { '+': 'nearer', '=': 'nearer', '-': 'farther', '0': 'fit' }[event.key];
      if (act === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      if (act === 'nearer') latest.current.nearer();
      else if (act === 'farther') latest.current.farther();
      else set((now) => (now === 'width' ? 'page' : 'width'));
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true });
    };
  }, []);
  return zooming;
}
