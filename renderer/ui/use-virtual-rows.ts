import {
  elementScroll,
  observeElementOffset,
  useVirtualizer,
  type VirtualItem,
  type Virtualizer,
} from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef, type RefObject } from 'react';

/**
 * Browsers stop laying out somewhere beyond 16 million pixels, sooner when the
 * page is zoomed. Longer lists get a body of this height, and each pixel of the
 * scroll bar stands for more than one.
 */
export const TALLEST = 8_000_000;

interface Stretch {
  /** Pixels of the list for one pixel of the scroll bar; 1 for all lists that fit. */
  readonly ratio: number;
}

/** How a list of `height` pixels is laid into a body that browsers can draw. */
export function stretchOf(height: number, view: number): Stretch {
  if (height <= TALLEST || view >= TALLEST) return { ratio: 1 };
  return { ratio: (height - view) / (TALLEST - view) };
}

export interface VirtualRows {
  readonly items: readonly VirtualItem[];
  /** Height of the body. */
  readonly height: number;
  /** Where a row stands in the body. */
  readonly topOf: (item: VirtualItem) => number;
  /** Rows that fit on the screen, at least 1. */
  readonly pageSize: number;
  readonly scrollToIndex: (index: number, align?: 'auto' | 'center') => void;
  /** First and last row on the screen. */
  readonly visible: { readonly first: number; readonly last: number };
}

interface Options {
  readonly count: number;
  readonly rowHeight: number;
  readonly scroller: RefObject<HTMLElement | null>;
  /** Height of what sticks to the top of the scroller. */
  readonly headHeight: number;
}

type Rows = Virtualizer<HTMLElement, Element>;

/** Rows of one height in a scroller; only those on the screen exist. */
export function useVirtualRows({ count, rowHeight, scroller, headHeight }: Options): VirtualRows {
  const height = count * rowHeight;
  const ratio = useRef(1);

  const virtualizer = useVirtualizer<HTMLElement, Element>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    paddingStart: headHeight,
    observeElementOffset: (instance: Rows, told) =>
      observeElementOffset(instance, (offset, scrolling) => {
        told(offset * ratio.current, scrolling);
      }),
    scrollToFn: (offset, options, instance: Rows) => {
      elementScroll(offset / ratio.current, options, instance);
    },
  });

  const view = virtualizer.scrollRect?.height ?? 0;
  ratio.current = stretchOf(height + headHeight, view).ratio;

  useEffect(() => {
    virtualizer.measure();
  }, [virtualizer, rowHeight]);

  const offset = virtualizer.scrollOffset ?? 0;
  const scrolled = offset / ratio.current;
  const topOf = useCallback(
    (item: VirtualItem) => item.start - headHeight - (ratio.current === 1 ? 0 : offset - scrolled),
    [offset, scrolled, headHeight],
  );
  const scrollToIndex = useCallback(
    (index: number, align: 'auto' | 'center' = 'auto') => {
      const element = scroller.current;
      if (element)
        element.scrollTop = scrollTarget(index, align, element, { rowHeight, headHeight, ratio: ratio.current });
    },
    [scroller, rowHeight, headHeight],
  );

  const first = Math.max(0, Math.floor(offset / rowHeight));
  const last = Math.max(first, Math.min(count - 1, Math.ceil((offset + view - headHeight) / rowHeight) - 1));
  return {
    items: virtualizer.getVirtualItems(),
    height: Math.min(height, TALLEST),
    topOf,
    pageSize: Math.max(1, Math.floor((view - headHeight) / rowHeight) - 1),
    scrollToIndex,
    visible: { first, last },
  };
}

/** Where the scroller must stand so that a row is seen whole; in its own pixels. */
function scrollTarget(
  index: number,
  align: 'auto' | 'center',
  { scrollTop, clientHeight }: { readonly scrollTop: number; readonly clientHeight: number },
  { rowHeight, headHeight, ratio }: { readonly rowHeight: number; readonly headHeight: number; readonly ratio: number },
): number {
  const view = clientHeight - headHeight;
  const top = index * rowHeight;
  const bottom = top + rowHeight - view;
  if (align === 'center') return Math.max(0, top - (view - rowHeight) / 2) / ratio;
  const offset = scrollTop * ratio;
  if (offset > top) return top / ratio;
  if (offset < bottom) return bottom / ratio;
  return scrollTop;
}
