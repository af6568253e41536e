interface LineKeys {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

interface Lines {
  readonly active: number;
  readonly anchor: number;
}

/**
 * Where a key leads in a list of lines; undefined for keys that are not about lines.
 * Shift keeps the anchor, so that the lines between are chosen; Ctrl+A chooses all.
 */
export function moveLine(
  { key, ctrlKey, shiftKey, altKey }: LineKeys,
  { active, anchor }: Lines,
  { total, pageSize }: { readonly total: number; readonly pageSize: number },
): Lines | undefined {
  if (altKey || total === 0) return undefined;
  if (ctrlKey && key.toLowerCase() === 'a') return { active: total - 1, anchor: 0 };
  const target = targetLine(key, active, total, pageSize);
  if (target === undefined) return undefined;
  const inside = Math.max(0, Math.min(total - 1, target));
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
