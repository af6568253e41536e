interface LineKeys {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

export interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * Lines chosen: those from `anchor` to `active`, whichever comes first, and `others`
 * that were chosen before with Ctrl. A type, not an interface, so that a page can remember it.
 */
// oxlint-disable-next-line typescript/consistent-type-definitions -- an interface is no JSON to the compiler
export type Lines = {
  readonly active: number;
  readonly anchor: number;
  readonly others?: readonly { readonly from: number; readonly to: number }[];
  /** The active line was only gone to (Ctrl with the arrows): it is not chosen itself. */
  readonly apart?: boolean;
};

/** The chosen lines as ranges that do not touch, from the top. */
export function rangesOf({ active, anchor, others = [], apart }: Lines): readonly Range[] {
  const own = apart ? [] : [{ from: Math.min(active, anchor), to: Math.max(active, anchor) }];
  const merged: Range[] = [];
  for (const range of [...others, ...own].toSorted((one, other) => one.from - other.from)) {
    const last = merged.at(-1);
    if (last && range.from <= last.to + 1)
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    else merged.push(range);
  }
  return merged;
}

export function isChosen(ranges: readonly Range[], index: number): boolean {
  return ranges.some(({ from, to }) => index >= from && index <= to);
}

export function countOf(ranges: readonly Range[]): number {
  return ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0);
}

/** Adds a line to the chosen ones, or takes it away, and goes to it; the others stay. */
export function toggled(lines: Lines, index: number): Lines {
  const ranges = rangesOf(lines);
  if (!isChosen(ranges, index)) return { active: index, anchor: index, others: ranges };
  const others = ranges.flatMap(({ from, to }) =>
    index < from || index > to
      ? [{ from, to }]
      : [
          { from, to: index - 1 },
          { from: index + 1, to },
        ].filter((part) => part.from <= part.to),
  );
  return { active: index, anchor: index, others, apart: true };
}

/**
 * Where a key leads in a list of lines; undefined for keys that are not about lines.
 * Shift keeps the anchor, so that the lines between are chosen; Ctrl+A chooses all.
 * Ctrl with an arrow goes on without choosing, Ctrl+Space chooses or leaves the line.
 */
export function moveLine(
  { key, ctrlKey, shiftKey, altKey }: LineKeys,
  lines: Lines,
  { total, pageSize }: { readonly total: number; readonly pageSize: number },
): Lines | undefined {
  const { active, anchor } = lines;
  if (altKey || total === 0) return undefined;
  if (ctrlKey && key === ' ') return toggled(lines, active);
  if (ctrlKey && key.toLowerCase() === 'a') return { active: total - 1, anchor: 0 };
  const target = targetLine(key, active, total, pageSize);
  if (target === undefined) return undefined;
  const inside = Math.max(0, Math.min(total - 1, target));
  if (ctrlKey && !shiftKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
    return { active: inside, anchor: inside, others: rangesOf(lines), apart: true };
  }
  return { active: inside, anchor: shiftKey ? anchor : inside };
}

function targetLine(key: string, active: number, total: number, pageSize: number): number | undefined {
  switch (key) {
    case 'ArrowUp':
      return active - 1;
    case 'ArrowDown':
      return active + 1;
    case 'PageUp':
      return active - pageSize;
    case 'PageDown':
      return active + pageSize;
    case 'Home':
      return 0;
    case 'End':
      return total - 1;
    default:
      return undefined;
  }
}
