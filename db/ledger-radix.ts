/** Stable radix sorts of the ledger's slots: a few milliseconds for 200,000 cases. */

const BITS = 11;
const SIZE = 1 << BITS;

/** `order` sorted by `key[slot]` (not negative), equal keys as they were. A new array. */
export function sortedBy(order: Uint32Array, key: ArrayLike<number>): Uint32Array {
  let highest = 0;
  for (const slot of order) {
    const value = key[slot] as number;
    if (value > highest) highest = value;
  }
  let from = order;
  for (let shift = 0; shift === 0 || highest >>> shift > 0; shift += BITS) {
    from = pass(from, key, shift);
    if (shift + BITS > 31) break;
  }
  return from;
}

function pass(from: Uint32Array, key: ArrayLike<number>, shift: number): Uint32Array {
  const starts = new Uint32Array(SIZE + 1);
  for (let index = 0; index < from.length; index += 1) {
    const digit = ((key[from[index] as number] as number) >>> shift) & (SIZE - 1);
    starts[digit + 1] = (starts[digit + 1] as number) + 1;
  }
  for (let digit = 0; digit < SIZE; digit += 1)
    starts[digit + 1] = (starts[digit + 1] as number) + (starts[digit] as number);
  const to = new Uint32Array(from.length);
  for (let index = 0; index < from.length; index += 1) {
    const slot = from[index] as number;
    const digit = ((key[slot] as number) >>> shift) & (SIZE - 1);
    const place = starts[digit] as number;
    starts[digit] = place + 1;
    to[place] = slot;
  }
  return to;
}
