import type { PolicyPart } from '../../../../db/rules/policy-diff.ts';

export const tabs = [
  'names',
  'lists',
  'route',
  'limits',
  'decision',
  'paper',
  'papers',
  'overlays',
  'follow',
  'rules',
  'versions',
] as const;
export type TabName = (typeof tabs)[number];

const tabOf: Readonly<Record<PolicyPart, TabName>> = {
  code: 'names',
  name: 'names',
  source: 'names',
  summary: 'names',
  labels: 'names',
  kinds: 'names',
  units: 'names',
  acceptingUnit: 'names',
  types: 'lists',
  severities: 'lists',
  channels: 'lists',
  demands: 'lists',
  outcomes: 'lists',
  causes: 'lists',
  majorReasons: 'lists',
  route: 'route',
  milestones: 'route',
  limits: 'limits',
  approval: 'decision',
  lossStandard: 'decision',
  penalties: 'decision',
  overQuantity: 'decision',
  complaintCopies: 'paper',
  papers: 'papers',
  overlays: 'overlays',
  formParts: 'paper',
  formWarning: 'paper',
  followUps: 'follow',
  reports: 'follow',
  notAccepted: 'rules',
  objection: 'rules',
  jointInspection: 'rules',
  recusal: 'rules',
  appealWindow: 'rules',
  replyBy: 'rules',
  customerSeesDiscipline: 'rules',
  demandMayBeUndetermined: 'rules',
};

/** The tab on which a field stands: `route.2.unit`. */
export function tabOfPath(path: string): TabName {
  const part = path.split('.')[0] ?? '';
  return isPart(part) ? tabOf[part] : 'names';
}

function isPart(part: string): part is PolicyPart {
  return Object.hasOwn(tabOf, part);
}
