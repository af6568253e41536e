import type { Policy } from '../rules/policy.ts';
import { p2ManufacturingComplaint } from './p2-manufacturing-complaint.ts';
import { shippedPolicies } from './index.ts';
import { days, closingLimit, text, when } from './parts.ts';

/** Closing as the first shape said it: calendar days from acceptance, by region. */
interface FirstClosing {
  readonly domesticDays: number;
  readonly overseasDays: number;
  readonly source: string;
}

/** Keys of the first shape that are gone: the approvers are levels now, closing is a limit. */
const goneKeys = ['approvers', 'closing'] as const;

/**
 * A stored policy in the shape of today. A body that an earlier program wrote
 * lacks what came later; that is taken from the shipped policy of the same code
 * (P2 where there is none), while everything it says itself stays as it is. A
 * closing limit that the office once had is kept with its days.
 *
 * `body` was written by `savePolicyVersion` of this or an earlier program.
 */
export function policyAsShapedNow(body: string): Policy {
  // Only ever written from a Policy, of today's shape or the first one.
  const stored = JSON.parse(body) as Partial<Policy> & { readonly code: string; readonly closing?: FirstClosing };
  if (!isOld(stored)) return withCosts(stored) as Policy;
  const shipped = shippedPolicies.find(({ code }) => code === stored.code) ?? p2ManufacturingComplaint;
  const own: Record<string, unknown> = { ...stored };
  for (const key of goneKeys) delete own[key];
  const merged = {
    ...shipped,
    ...(own as Partial<Policy>),
    labels: {
      ...shipped.labels,
      ...stored.labels,
      slips: { ...shipped.labels.slips, ...stored.labels?.slips },
      goods: { ...shipped.labels.goods, ...stored.labels?.goods },
    },
  } satisfies Policy;
  return withKnownUnits({ ...withCosts(merged), limits: stored.limits ?? limitsOf(shipped, stored.closing) }, shipped);
}

/** Outcomes that cost money before a policy said which do. */
const costlyOnce: ReadonlySet<unknown> = new Set(['return', 'allowance', 'compensation']);

/** A policy, or what may be one, whose outcomes all say whether they cost money; nothing else is looked at. */
export function withCosts<Body extends object>(body: Body): Body {
  const outcomes: unknown = Object.getOwnPropertyDescriptor(body, 'outcomes')?.value;
  if (!Array.isArray(outcomes)) return body;
  const said = outcomes.map((outcome: unknown): unknown =>
    typeof outcome === 'object' && outcome !== null && 'code' in outcome && !('costs' in outcome)
      ? { ...outcome, costs: costlyOnce.has(outcome.code) }
      : outcome,
  );
  return { ...body, outcomes: said };
}

/** The first shape had neither a route nor limits. */
function isOld(stored: Partial<Policy>): boolean {
  return stored.route === undefined || stored.limits === undefined || stored.labels?.slips === undefined;
}

/** The shipped limits, and the days to closing that stood in the stored body where they are others. */
function limitsOf(shipped: Policy, closing: FirstClosing | undefined): Policy['limits'] {
  if (closing === undefined) return shipped.limits;
  const { domesticDays, overseasDays, source } = closing;
  if (shippedDays(shipped, 'domestic') === domesticDays && shippedDays(shipped, 'overseas') === overseasDays) {
    return shipped.limits;
  }
  const others = shipped.limits.filter(({ code }) => code !== 'closing');
  const domestic = closingLimit({ hard: days(domesticDays), source });
  if (domesticDays === overseasDays) return [domestic, ...others];
  return [
    closingLimit({ when: when({ regions: ['overseas'] }), hard: days(overseasDays), source }),
    domestic,
    ...others,
  ];
}

function shippedDays({ limits }: Policy, region: 'domestic' | 'overseas'): number | undefined {
  const limit = limits.find(
    ({ code, when: { regions } }) => code === 'closing' && (regions.length === 0 || regions.includes(region)),
  );
  return limit?.hard?.unit === 'calendar-days' ? limit.hard.amount : undefined;
}

/** Units that the shipped route goes to and the stored list lacks are put at its end. */
function withKnownUnits(policy: Policy, shipped: Policy): Policy {
  const missing = [...new Set(policy.route.map(({ unit }) => unit))].filter(
    (code) => !policy.units.some((unit) => unit.code === code),
  );
  const added = missing.map(
    (code) => shipped.units.find((unit) => unit.code === code) ?? { code, label: text(code, code, code) },
  );
  return { ...policy, units: [...policy.units, ...added] };
}
