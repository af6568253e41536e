import type { CallName } from '../../electron/contract/calls.ts';
import type { EventPayload } from '../../electron/contract/events.ts';

export type Area = EventPayload<'office.changed'>['areas'][number];

type Family = CallName extends `${infer Prefix}.${string}` ? Prefix : never;

/** Which changes make the answers of a family of calls old. A new family does not compile until it says so. */
const families = {
  office: ['settings'],
  settings: ['settings'],
  numbering: ['settings', 'cases'],
  place: ['settings'],
  customers: ['customers', 'cases', 'imports'],
  customerDrafts: ['drafts'],
  paperDrafts: ['drafts', 'cases'],
  policyDraft: ['drafts'],
  drafts: ['drafts', 'cases'],
  cases: ['cases', 'papers', 'settings', 'imports'],
  ledger: ['cases', 'papers', 'customers', 'settings', 'imports'],
  printers: ['settings'],
  overlays: ['papers', 'cases', 'slips', 'forms', 'letters', 'settings', 'imports'],
  papers: ['papers', 'cases', 'slips', 'forms', 'letters', 'settings', 'imports'],
  statistics: ['cases', 'customers', 'settings', 'imports'],
  imports: ['imports'],
  backup: [],
  files: [],
  menu: [],
  window: [],
  jobs: [],
  policies: ['settings'],
  calendar: ['calendar', 'settings'],
  lists: ['cases', 'customers', 'settings', 'imports'],
  life: ['cases', 'calendar', 'settings', 'slips', 'imports'],
  slips: ['slips', 'cases', 'calendar', 'settings'],
  followUps: ['cases', 'calendar', 'settings'],
  forms: ['forms', 'cases', 'customers', 'papers', 'settings'],
  copies: ['papers', 'cases', 'slips', 'forms', 'calendar', 'settings', 'imports'],
  letters: ['letters', 'forms', 'cases', 'customers', 'papers', 'settings'],
  attachments: ['attachments'],
  today: ['cases', 'drafts', 'papers', 'calendar', 'slips', 'settings', 'imports'],
} as const satisfies Readonly<Record<Family, readonly Area[]>>;

/** True when an answer of `name` may be old after changes in `areas`. */
export function isTouched(name: string, areas: readonly Area[]): boolean {
  const family = name.slice(0, name.indexOf('.'));
  if (!Object.hasOwn(families, family)) return true;
  const own: readonly Area[] = families[family as Family];
  return own.some((area) => areas.includes(area));
}
