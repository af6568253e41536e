/** Orders of slots with a few changed ones: those are taken out and put in again, the others stay where they are. */

/** Below 0 when the first slot comes first; 0 only for a slot and itself. */
export type Compare = (one: number, other: number) => number;

/** So few are looked for one by one, which the machine does faster than any loop. */
const FEW = 8;

/**
 * `order` without the slots of `changed`, and with those of them that `enters`
 * lets in at the place where `compare` wants them. The others must be in the
 * order of `compare`. A new array, or `order` itself when nothing moved.
 */
export function withChanged(
  order: Uint32Array,
  changed: readonly number[],
  enters: (slot: number) => boolean,
  compare: Compare,
): Uint32Array {
  const entering = changed.filter(enters).toSorted(compare);
  return withEntering(without(order, changed), entering, compare);
}

function without(order: Uint32Array, slots: readonly number[]): Uint32Array {
  if (slots.length > FEW) {
    const leaves = new Uint8Array(slots.reduce((most, slot) => Math.max(most, slot), 0) + 1);
    for (const slot of slots) leaves[slot] = 1;
    return order.filter((slot) => leaves[slot] !== 1);
  }
  const places = slots
    .map((slot) => order.indexOf(slot))
    .filter((place) => place >= 0)
    .toSorted((one, other) => one - other);
  if (places.length === 0) return order;
  const kept = new Uint32Array(order.length - places.length);
  let from = 0;
  for (const [gone, place] of places.entries()) {
    kept.set(order.subarray(from, place), from - gone);
    from = place + 1;
  }
  kept.set(order.subarray(from), from - places.length);
  return kept;
}

function withEntering(order: Uint32Array, entering: readonly number[], compare: Compare): Uint32Array {
  if (entering.length === 0) return order;
  const all = new Uint32Array(order.length + entering.length);
  let from = 0;
  for (const [before, slot] of entering.entries()) {
    const place = placeOf(slot, order, from, compare);
    all.set(order.subarray(from, place), from + before);
    all[place + before] = slot;
    from = place;
  }
  all.set(order.subarray(from), from + entering.length);
  return all;
}

/** How many of `order` come before `slot`; at least `from` of them do. */
function placeOf(slot: number, order: Uint32Array, from: number, compare: Compare): number {
  let low = from;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(order[middle] as number, slot) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
