import type { PaperSize } from '../../contract/print-options.ts';
import { Refusal } from '../refusal.ts';

/** The size, if the paper is made for it. Refuses with `size-unfit`. */
export function fittingSize<Size extends PaperSize>(sizes: readonly Size[], size: PaperSize): Size {
  const fitting = sizes.find((each) => each === size);
  if (fitting === undefined) throw new Refusal('size-unfit', { field: 'size' });
  return fitting;
}
