import { policyAsShapedNow } from '../../../db/policies/as-shaped-now.ts';
import type { Localized, Policy, PolicyChoice } from '../../../db/rules/policy.ts';
import type { Locale } from '../../contract/shapes.ts';
import type { OfficeContext } from '../context.ts';

export interface Labels {
  readonly type: LabelOf;
  readonly unit: LabelOf;
  readonly channel: LabelOf;
  readonly severity: LabelOf;
  readonly demand: LabelOf;
  readonly outcome: LabelOf;
  /** Names of the papers in the policy in force. */
  readonly papers: { readonly ledger: string; readonly statistics: string };
}

/** The label of a code, or the code itself where no policy knows it (imported cases bring their own); empty stays empty. */
export interface LabelOf {
  (code: string): string;
  /** Where the code stands in the newest list that has it; what no list has comes last. */
  position(code: string): number;
}

/**
 * Labels of the codes on cases. Cases keep their codes when the office changes
 * its lists, so all versions of the policy are read; the newest label wins.
 */
export async function readLabels(context: Pick<OfficeContext, 'db'>, locale: Locale): Promise<Labels> {
  const rows = await context.db.kysely
    .selectFrom('policies')
    .select('body')
    .orderBy('in_force')
    .orderBy('id')
    .execute();
  const policies = rows.map(({ body }) => policyAsShapedNow(body));
  const labelOf = (list: (policy: Policy) => readonly PolicyChoice[]): LabelOf => collect(policies.map(list), locale);
  const inForce = policies.at(-1);
  const paper = (name: Localized | undefined): string => name?.[locale] ?? '';
  return {
    type: labelOf((policy) => policy.types),
    unit: labelOf((policy) => policy.units),
    channel: labelOf((policy) => policy.channels),
    severity: labelOf((policy) => policy.severities),
    demand: labelOf((policy) => policy.demands),
    outcome: labelOf((policy) => policy.outcomes),
    papers: { ledger: paper(inForce?.labels.ledger), statistics: paper(inForce?.labels.statistics) },
  };
}

/** `lists`: oldest first. */
function collect(lists: readonly (readonly PolicyChoice[])[], locale: Locale): LabelOf {
  const labels = new Map<string, string>();
  const positions = new Map<string, number>();
  for (const list of lists) {
    for (const [index, { code, label }] of list.entries()) {
      labels.set(code, label[locale]);
      positions.set(code, index);
    }
  }
  return Object.assign((code: string) => labels.get(code) ?? code, {
    position: (code: string) => positions.get(code) ?? Number.POSITIVE_INFINITY,
  });
}
