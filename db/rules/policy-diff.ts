/** What one version of a policy says otherwise than another, part by part; pure. */
import type { Policy } from './policy.ts';

export type PolicyPart = keyof Policy;

export type PolicyChange =
  /** A part that is one value, or a name in a group of names (`field`). */
  | {
      readonly kind: 'changed';
      readonly part: PolicyPart;
      readonly field: string | null;
      readonly before: unknown;
      readonly after: unknown;
    }
  | { readonly kind: 'added' | 'removed'; readonly part: PolicyPart; readonly item: object }
  | {
      readonly kind: 'item';
      readonly part: PolicyPart;
      readonly item: object;
      readonly field: string;
      readonly before: unknown;
      readonly after: unknown;
    }
  | { readonly kind: 'moved'; readonly part: PolicyPart };

/** Every difference, in the order of the parts; an empty list for two that say the same. */
export function comparePolicies(before: Policy, after: Policy): readonly PolicyChange[] {
  // Both have parts of `Policy` and no others; what need not be said may stand in one alone.
  const parts = [...new Set([...Object.keys(after), ...Object.keys(before)])] as PolicyPart[];
  return parts.flatMap((part) => comparePart(part, before[part], after[part]));
}

function comparePart(part: PolicyPart, before: unknown, after: unknown): readonly PolicyChange[] {
  if (same(before, after)) return [];
  if (part === 'labels') return compareNames(part, before, after);
  const [old, now] = [before ?? [], after ?? []];
  if (isListOfItems(old) && isListOfItems(now)) return compareLists(part, old, now);
  return [{ kind: 'changed', part, field: null, before, after }];
}

function compareNames(part: PolicyPart, before: unknown, after: unknown): readonly PolicyChange[] {
  if (!isRecord(before) || !isRecord(after)) return [];
  return Object.keys(after).flatMap((field) => {
    const [one, other] = [before[field], after[field]];
    if (same(one, other)) return [];
    // `slips` and `goods` are groups of names; a name is a text in three languages.
    if (isRecord(other) && !('en' in other)) return compareNames(part, one, other);
    return [{ kind: 'changed', part, field, before: one, after: other } as const];
  });
}

type Item = Readonly<Record<string, unknown>>;

function compareLists(part: PolicyPart, before: readonly Item[], after: readonly Item[]): readonly PolicyChange[] {
  const [old, now] = [keyed(before), keyed(after)];
  const changes: PolicyChange[] = [];
  for (const [key, item] of now) {
    const earlier = old.get(key);
    if (!earlier) changes.push({ kind: 'added', part, item });
    else {
      for (const field of Object.keys(item)) {
        if (same(earlier[field], item[field])) continue;
        changes.push({ kind: 'item', part, item, field, before: earlier[field], after: item[field] });
      }
    }
  }
  for (const [key, item] of old) if (!now.has(key)) changes.push({ kind: 'removed', part, item });
  const stayed = (keys: Iterable<string>, others: ReadonlyMap<string, Item>) =>
    [...keys].filter((key) => others.has(key));
  if (!same(stayed(old.keys(), now), stayed(now.keys(), old))) changes.push({ kind: 'moved', part });
  return changes;
}

/** Items by their code, copies by their number, papers by their kind; those of one code (limits that are alternatives) in their order. */
function keyed(items: readonly Item[]): ReadonlyMap<string, Item> {
  const result = new Map<string, Item>();
  for (const item of items) {
    const code = String(item['code'] ?? item['copy'] ?? item['kind']);
    let key = code;
    for (let turn = 2; result.has(key); turn += 1) key = `${code} ${turn}`;
    result.set(key, item);
  }
  return result;
}

function isRecord(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOfItems(value: unknown): value is readonly Item[] {
  return Array.isArray(value) && value.every((item) => isRecord(item));
}

/** Equal in what they say, whatever the order of their keys. */
function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => same(item, other[index]));
  }
  if (!isRecord(one) || !isRecord(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && same(one[key], other[key]))
  );
}
