/** What comes next for a case whose form lies with the accepting unit (002§3 Art.9). Pure. */
import type { Policy, PolicyStation } from './policy.ts';
import { missingStations, nextStations, type RouteVisit } from './route.ts';

export type RestingStep =
  | { readonly name: 'send'; readonly station: PolicyStation }
  | { readonly name: 'decide' | 'reply' | 'close' };

interface RestingFacts {
  /** None of them out. */
  readonly visits: readonly RouteVisit[];
  readonly established: 'yes' | 'no' | null;
  /** A decision stands. */
  readonly decided: boolean;
  /** The customer was told of it. */
  readonly replied: boolean;
}

type Rules = Pick<Policy, 'route' | 'approval' | 'replyBy'>;

/** The one step that brings it on: the next station, the decision, the answer to the customer, the closing. */
export function restingStep({ visits, established, decided, replied }: RestingFacts, policy: Rules): RestingStep {
  if (!decided && established !== 'no') {
    const station = nextStations(visits, policy)[0] ?? missingStations(visits, policy)[0];
    if (station) return { name: 'send', station };
    if (policy.approval.length > 0) return { name: 'decide' };
  }
  return { name: replied || policy.replyBy.length === 0 ? 'close' : 'reply' };
}
