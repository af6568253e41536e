/** 迴避: who is complained about steps aside (000§1 二(二)). What such a person has, or had, to do with the case. Pure. */
import type { Policy } from './policy.ts';
import { mustStepAside, type RouteVisit } from './route.ts';

export interface AccusedPart {
  readonly name: string;
  /** Has the form now; answered it before; judged; made the decision that stands. */
  readonly as: 'holds' | 'answered' | 'judged' | 'decided';
  /** Code of the unit of a visit; empty for the others. */
  readonly unit: string;
}

interface Handled {
  readonly visits: readonly (RouteVisit & { readonly person: string; readonly returned_by: string })[];
  readonly judgedBy: string;
  /** Who made the decision that stands; empty without one. */
  readonly decidedBy: string;
}

/** Each part once, in the order in which a case comes to it. */
export function partsOfAccused(
  accused: string,
  { visits, judgedBy, decidedBy }: Handled,
  policy: Pick<Policy, 'recusal'>,
): readonly AccusedPart[] {
  const concerned = (name: string): boolean => mustStepAside(name, accused, policy);
  const parts: AccusedPart[] = [];
  const add = (part: AccusedPart): void => {
    if (!parts.some(({ name, as, unit }) => name === part.name && as === part.as && unit === part.unit)) {
      parts.push(part);
    }
  };
  for (const { state, person, returned_by: by, unit } of visits) {
    if (state === 'skipped') continue;
    if (state === 'out' && concerned(person)) add({ name: person, as: 'holds', unit });
    // The form was handed to the one and may have come back from the other.
    if (state !== 'out') for (const name of [person, by]) if (concerned(name)) add({ name, as: 'answered', unit });
  }
  if (concerned(judgedBy)) add({ name: judgedBy, as: 'judged', unit: '' });
  if (concerned(decidedBy)) add({ name: decidedBy, as: 'decided', unit: '' });
  return parts;
}
