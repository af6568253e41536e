import type { Policy } from '../../../../db/rules/policy.ts';

interface Editing {
  /** The version from which the editing began. */
  readonly base: Policy;
  readonly mine: Policy;
  /** Fields with texts that are no numbers yet: `limits.2.hard`. */
  readonly typed: Readonly<Record<string, string>>;
}

/** The version in force with the parts that were edited; a part that both have changed is as it was edited. */
export function putOnto({ base, mine, typed }: Editing, inForce: Policy): Policy {
  const halfTyped = new Set(Object.keys(typed).map((field) => field.split('.')[0]));
  const changes = Object.entries(mine).filter(([part, value]) => {
    // The parts of one policy are the parts of the other.
    const before = base[part as keyof Policy];
    return halfTyped.has(part) || JSON.stringify(value) !== JSON.stringify(before);
  });
  return { ...inForce, ...(Object.fromEntries(changes) as Partial<Policy>) };
}
