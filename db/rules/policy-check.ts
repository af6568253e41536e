/** What the parts of a policy say of each other. Pure: the editor asks while the clerk types, the office before it keeps a version. */
import { fieldsOf, isInternal, officeFields, sizesFor } from './form-papers.ts';
import { checkOverlay, overlayIssueCodes } from './overlay.ts';
import {
  builtInMilestones,
  CLOSING_LIMIT,
  type CaseCondition,
  type Localized,
  type Policy,
  type PolicyCopy,
  type Span,
  type TwoStage,
} from './policy.ts';
import { isLonger } from './span-order.ts';

/** Which sentence (`policyIssues.<code>`). */
export const policyIssueCodes = [
  'empty-name',
  'bad-code',
  'code-twice',
  'nothing-listed',
  'unknown-kind',
  'unknown-unit',
  'unknown-part',
  'unknown-parent',
  'parent-circle',
  'unknown-milestone',
  'built-in-milestone',
  'unknown-type',
  'unknown-severity',
  'milestone-same',
  'station-same-group',
  'span-not-positive',
  'target-after-hard',
  'closing-missing',
  'closing-ends-elsewhere',
  'limit-never-used',
  'limit-not-for-all',
  'band-not-rising',
  'band-last-open',
  'band-partly',
  'most-below-least',
  'negative',
  'percent-out-of-range',
  'copies-order',
  'paper-twice',
  'unknown-field',
  'internal-to-customer',
  'office-field-shown',
  'nothing-shown',
  'size-without-room',
  'due-day-out-of-range',
  ...overlayIssueCodes,
] as const;
export type PolicyIssueCode = (typeof policyIssueCodes)[number];

export interface PolicyIssue {
  /** `route.2.unit` */
  readonly path: string;
  readonly code: PolicyIssueCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

const caseKinds: ReadonlySet<string> = new Set(['customer-complaint', 'employee-complaint', 'suggestion', 'appeal']);

/** Letters, digits and dashes: a code is stored with cases, put into addresses of fields, and never shown. */
const codeText = /^[\p{L}\p{N}][\p{L}\p{N}_.-]*$/u;

type Add = (path: string, code: PolicyIssueCode, params?: PolicyIssue['params']) => void;

/** Everything in a policy that cannot be meant, in the order of its parts; an empty list for one that fits together. */
export function checkPolicy(policy: Policy): readonly PolicyIssue[] {
  const issues: PolicyIssue[] = [];
  const add: Add = (path, code, params) => {
    issues.push(params === undefined ? { path, code } : { path, code, params });
  };
  names(policy, add);
  lists(policy, add);
  types(policy, add);
  copies(policy, add);
  papers(policy, add);
  overlays(policy, add);
  route(policy, add);
  limits(policy, add);
  approval(policy, add);
  amounts(policy, add);
  followUps(policy, add);
  reports(policy, add);
  if (policy.appealWindow) positive(policy.appealWindow, 'appealWindow', add);
  return issues;
}

function named(text: Localized, path: string, add: Add): void {
  for (const locale of ['zh-TW', 'zh-CN', 'en'] as const) {
    if (text[locale].trim() === '') add(`${path}.${locale}`, 'empty-name');
  }
}

function names(policy: Policy, add: Add): void {
  if (!codeText.test(policy.code)) add('code', 'bad-code', { text: policy.code });
  named(policy.name, 'name', add);
  const { slips, goods, ...papers } = policy.labels;
  for (const [group, texts] of [
    ['labels', papers] as const,
    ['labels.slips', slips] as const,
    ['labels.goods', goods] as const,
  ]) {
    for (const [name, text] of Object.entries(texts)) named(text, `${group}.${name}`, add);
  }
  if (policy.formWarning) named(policy.formWarning, 'formWarning', add);
  for (const [index, kind] of policy.kinds.entries()) {
    if (!caseKinds.has(kind)) add(`kinds.${index}`, 'unknown-kind', { text: kind });
  }
  if (policy.kinds.length === 0) add('kinds', 'nothing-listed');
  if (!has(policy.units, policy.acceptingUnit)) add('acceptingUnit', 'unknown-unit', { text: policy.acceptingUnit });
}

interface Coded {
  readonly code: string;
  readonly label: Localized;
}

function has(list: readonly { readonly code: string }[], code: string): boolean {
  return list.some((one) => one.code === code);
}

function unique(list: readonly { readonly code: string }[], path: string, add: Add): void {
  const seen = new Set<string>();
  for (const [index, { code }] of list.entries()) {
    if (!codeText.test(code)) add(`${path}.${index}.code`, 'bad-code', { text: code });
    if (seen.has(code)) add(`${path}.${index}.code`, 'code-twice', { text: code });
    seen.add(code);
  }
}

function choices(list: readonly Coded[], path: string, add: Add): void {
  unique(list, path, add);
  for (const [index, { label }] of list.entries()) {
    named(label, `${path}.${index}.label`, add);
  }
}

function lists(policy: Policy, add: Add): void {
  const { units, severities, channels, demands, outcomes, causes, majorReasons, formParts, milestones } = policy;
  const all = { units, severities, channels, demands, outcomes, causes, majorReasons, formParts, milestones };
  for (const [path, list] of Object.entries(all)) choices(list, path, add);
  // Without a unit nobody has the form, and without an outcome no case can be closed.
  if (units.length === 0) add('units', 'nothing-listed');
  if (outcomes.length === 0) add('outcomes', 'nothing-listed');
  for (const [index, { unit }] of formParts.entries()) {
    named(unit, `formParts.${index}.unit`, add);
  }
  for (const [index, { code }] of milestones.entries()) {
    if (isBuiltIn(code)) add(`milestones.${index}.code`, 'built-in-milestone', { text: code });
  }
}

function types({ types: list }: Policy, add: Add): void {
  choices(list, 'types', add);
  const parents = new Map(list.map(({ code, parent }) => [code, parent]));
  for (const [index, { code, parent }] of list.entries()) {
    if (parent === null) continue;
    if (!parents.has(parent)) add(`types.${index}.parent`, 'unknown-parent', { text: parent });
    else if (comesBack(code, parents)) add(`types.${index}.parent`, 'parent-circle', { text: code });
  }
}

/** True where going up from a type leads to itself. */
function comesBack(code: string, parents: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>();
  for (let at = parents.get(code) ?? null; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    if (at === code) return true;
    seen.add(at);
  }
  return false;
}

function copies({ complaintCopies }: Policy, add: Add): void {
  copyList(complaintCopies, 'complaintCopies', add);
}

function copyList(list: readonly Pick<PolicyCopy, 'copy' | 'keeper'>[], path: string, add: Add): void {
  if (list.length === 0) add(path, 'nothing-listed');
  for (const [index, { copy, keeper }] of list.entries()) {
    if (copy !== index + 1) add(`${path}.${index}.copy`, 'copies-order', { copy, expected: index + 1 });
    named(keeper, `${path}.${index}.keeper`, add);
  }
}

function papers({ papers: list = [] }: Policy, add: Add): void {
  const seen = new Set<string>();
  for (const [index, paper] of list.entries()) {
    const path = `papers.${index}`;
    if (seen.has(paper.kind)) add(`${path}.kind`, 'paper-twice', { text: paper.kind });
    seen.add(paper.kind);
    named(paper.name, `${path}.name`, add);
    copyList(paper.copies, `${path}.copies`, add);
    const fields = fieldsOf(paper.kind);
    if (paper.size !== undefined && !sizesFor(paper.kind).includes(paper.size))
      add(`${path}.size`, 'size-without-room');
    for (const [place, { hidden, forCustomer }] of paper.copies.entries()) {
      // 002§3 Art.9(10): what names units and failures has no copy for the customer.
      if (forCustomer && isInternal(paper.kind)) add(`${path}.copies.${place}.forCustomer`, 'internal-to-customer');
      for (const [at, field] of hidden.entries()) {
        if (!fields.includes(field)) add(`${path}.copies.${place}.hidden.${at}`, 'unknown-field', { text: field });
      }
      const shown = fields.filter((field) => !hidden.includes(field));
      if (fields.length > 0 && shown.length === 0) add(`${path}.copies.${place}.hidden`, 'nothing-shown');
      // 004§7: remarks of the office are on no copy that leaves it.
      if (forCustomer && shown.some((field) => officeFields(paper.kind).includes(field))) {
        add(`${path}.copies.${place}.hidden`, 'office-field-shown');
      }
    }
  }
}

function overlays(policy: Policy, add: Add): void {
  const list = policy.overlays ?? [];
  unique(list, 'overlays', add);
  for (const [index, overlay] of list.entries()) {
    named(overlay.name, `overlays.${index}.name`, add);
    checkOverlay(overlay, policy, `overlays.${index}`, add);
  }
}

function route(policy: Policy, add: Add): void {
  unique(policy.route, 'route', add);
  const closedGroups = new Set<string>();
  for (const [index, station] of policy.route.entries()) {
    const path = `route.${index}`;
    named(station.task, `${path}.task`, add);
    if (!has(policy.units, station.unit)) add(`${path}.unit`, 'unknown-unit', { text: station.unit });
    if (station.part !== null && !has(policy.formParts, station.part)) {
      add(`${path}.part`, 'unknown-part', { text: station.part });
    }
    // Those asked at the same time follow one another; a group that starts again would be two groups of one name.
    const before = policy.route[index - 1]?.parallel ?? null;
    if (before !== null && before !== station.parallel) closedGroups.add(before);
    if (station.parallel !== null && closedGroups.has(station.parallel)) {
      add(`${path}.parallel`, 'station-same-group', { text: station.parallel });
    }
    stages(station, path, add);
  }
}

function limits(policy: Policy, add: Add): void {
  const { limits: list } = policy;
  for (const [index, limit] of list.entries()) {
    const path = `limits.${index}`;
    if (!codeText.test(limit.code)) add(`${path}.code`, 'bad-code', { text: limit.code });
    named(limit.label, `${path}.label`, add);
    named(limit.who, `${path}.who`, add);
    if (limit.tell) named(limit.tell, `${path}.tell`, add);
    milestone(policy, limit.from, `${path}.from`, add);
    milestone(policy, limit.until, `${path}.until`, add);
    if (limit.from === limit.until) add(`${path}.until`, 'milestone-same', { text: limit.until });
    condition(policy, limit.when, `${path}.when`, add);
    stages(limit, path, add);
    if (limit.code === CLOSING_LIMIT && limit.until !== 'closed') add(`${path}.until`, 'closing-ends-elsewhere');
    // Of those of one code the first that holds is the one, so nothing can follow one that always holds.
    const earlier = list.findIndex((other) => other.code === limit.code && isForAll(other.when));
    if (earlier >= 0 && earlier < index) add(path, 'limit-never-used', { code: limit.code });
  }
  const closing = list.filter(({ code }) => code === CLOSING_LIMIT);
  if (closing.length === 0) add('limits', 'closing-missing');
  else if (!closing.some(({ when }) => isForAll(when))) {
    add(`limits.${list.lastIndexOf(closing.at(-1) as (typeof list)[number])}.when`, 'limit-not-for-all');
  }
}

function isForAll({ kinds, regions, types: ofTypes, severities, major, urgent }: CaseCondition): boolean {
  const lengths = kinds.length + regions.length + ofTypes.length + severities.length;
  return lengths === 0 && major === null && urgent === null;
}

function isBuiltIn(code: string): boolean {
  return builtInMilestones.some((one) => one === code);
}

function milestone(policy: Policy, code: string, path: string, add: Add): void {
  const station = /^(?:sent|returned):(.*)$/su.exec(code)?.[1];
  const known = station === undefined ? isBuiltIn(code) || has(policy.milestones, code) : has(policy.route, station);
  if (!known) add(path, 'unknown-milestone', { text: code });
}

function condition(policy: Policy, when: CaseCondition, path: string, add: Add): void {
  for (const [index, code] of when.kinds.entries()) {
    if (!policy.kinds.includes(code)) add(`${path}.kinds.${index}`, 'unknown-kind', { text: code });
  }
  for (const [index, code] of when.types.entries()) {
    if (!has(policy.types, code)) add(`${path}.types.${index}`, 'unknown-type', { text: code });
  }
  for (const [index, code] of when.severities.entries()) {
    if (!has(policy.severities, code)) add(`${path}.severities.${index}`, 'unknown-severity', { text: code });
  }
}

function positive(span: Span, path: string, add: Add): void {
  if ('amount' in span && !(Number.isInteger(span.amount) && span.amount > 0)) {
    add(path, 'span-not-positive', { amount: span.amount });
  }
}

function stages({ target, hard }: TwoStage, path: string, add: Add): void {
  if (target) positive(target, `${path}.target`, add);
  if (hard) positive(hard, `${path}.hard`, add);
  if (target && hard && isLonger(target, hard)) add(`${path}.target`, 'target-after-hard');
}

function approval({ approval: levels }: Policy, add: Add): void {
  choices(levels, 'approval', add);
  const filled = levels.filter(({ upTo }) => upTo !== null).length;
  let last = -1;
  for (const [index, { upTo }] of levels.entries()) {
    const path = `approval.${index}.upTo`;
    if (upTo === null) {
      // Nothing filled in: the program asks. Once something is, every level below the highest needs its amount.
      if (filled > 0 && index < levels.length - 1) add(path, 'band-partly');
      continue;
    }
    if (upTo < 0) add(path, 'negative');
    else if (upTo <= last) add(path, 'band-not-rising');
    else if (index === levels.length - 1) add(path, 'band-last-open');
    last = Math.max(last, upTo);
  }
}

function amounts(policy: Policy, add: Add): void {
  choices(policy.lossStandard, 'lossStandard', add);
  for (const [index, { rate }] of policy.lossStandard.entries()) {
    if (rate !== null && rate < 0) add(`lossStandard.${index}.rate`, 'negative');
  }
  choices(policy.penalties, 'penalties', add);
  for (const [index, { least, most, points }] of policy.penalties.entries()) {
    for (const [name, value] of Object.entries({ least, most, points })) {
      if (value !== null && value < 0) add(`penalties.${index}.${name}`, 'negative');
    }
    if (least !== null && most !== null && most < least) add(`penalties.${index}.most`, 'most-below-least');
  }
  const { overQuantity } = policy;
  if (overQuantity !== null && (overQuantity < 0 || overQuantity > 10_000)) add('overQuantity', 'percent-out-of-range');
}

function followUps(policy: Policy, add: Add): void {
  choices(policy.followUps, 'followUps', add);
  for (const [index, rule] of policy.followUps.entries()) {
    const path = `followUps.${index}`;
    named(rule.who, `${path}.who`, add);
    milestone(policy, rule.after, `${path}.after`, add);
    condition(policy, rule.when, `${path}.when`, add);
    positive(rule.within, `${path}.within`, add);
    if (rule.every) positive(rule.every, `${path}.every`, add);
    if (!Number.isInteger(rule.percent) || rule.percent < 1 || rule.percent > 100) {
      add(`${path}.percent`, 'percent-out-of-range');
    }
  }
}

function reports(policy: Policy, add: Add): void {
  choices(policy.reports, 'reports', add);
  for (const [index, { period, dueDay }] of policy.reports.entries()) {
    const last = period === 'week' ? 7 : 28;
    if (!Number.isInteger(dueDay) || dueDay < 1 || dueDay > last) {
      add(`reports.${index}.dueDay`, 'due-day-out-of-range', { last });
    }
  }
}
