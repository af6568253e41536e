import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { shippedPolicies } from '../../../db/policies/index.ts';
import { paperFields } from '../../../db/rules/form-papers.ts';
import { checkPolicy, policyIssueCodes } from '../../../db/rules/policy-check.ts';
import type { Policy } from '../../../db/rules/policy.ts';
import { texts as en } from '../../../renderer/locales/en/index.ts';
import { texts as zhCN } from '../../../renderer/locales/zh-CN/index.ts';
import { texts as zhTW } from '../../../renderer/locales/zh-TW/index.ts';
import { overlayField, sampleOverlay } from '../../support/overlays.ts';

function shipped(code: string): Policy {
  const policy = shippedPolicies.find((one) => one.code === code);
  if (!policy) throw new Error(`no policy ${code} is shipped`);
  return policy;
}

type Item = Readonly<Record<string, unknown>>;
type Break = (copy: Record<string, unknown>) => void;

/** A copy of a shipped policy in which something is broken on purpose. */
function broken(code: string, breaks: Break): Policy {
  const copy: Record<string, unknown> = structuredClone({ ...shipped(code) });
  breaks(copy);
  // Broken in what it says, not in its shape: that is what the check is asked about.
  return copy as unknown as Policy;
}

/** Puts a value where a path leads: `route.0.unit`. */
function put(path: string, value: unknown): Break {
  return (copy) => {
    const keys = path.split('.');
    let node = copy;
    for (const key of keys.slice(0, -1)) node = node[key] as Record<string, unknown>;
    node[keys.at(-1) ?? ''] = value;
  };
}

function change(list: string, to: (items: readonly Item[]) => readonly Item[]): Break {
  return (copy) => {
    copy[list] = to(copy[list] as readonly Item[]);
  };
}

function amounts(...upTo: readonly (number | null)[]): Break {
  return change('approval', (levels) => levels.map((level, index) => ({ ...level, upTo: upTo[index] })));
}

const nothing = { 'zh-TW': ' ', 'zh-CN': 'x', en: 'x' };
const some = { 'zh-TW': '甲', 'zh-CN': '甲', en: 'A' };
/** A paper of one copy, which is changed so. */
function paper(kind: string, changes: object = {}): object {
  const copy = { copy: 1, keeper: some, colour: 'white', forCustomer: false, hidden: [], ...changes };
  return { kind, name: some, copies: [copy] };
}

const twoDays = { unit: 'calendar-days', amount: 2 };

/** What is broken, in which policy, how, and where and as what it is found. */
const damages: readonly (readonly [string, string, Break, string, string])[] = [
  ['a name without text', 'p2', put('name', nothing), 'name.zh-TW', 'empty-name'],
  ['a paper without a name', 'p2', put('labels.slips.reply', nothing), 'labels.slips.reply.zh-TW', 'empty-name'],
  ['a task without text', 'p2', put('route.2.task', nothing), 'route.2.task.zh-TW', 'empty-name'],
  ['a code of blanks', 'p2', put('units.1.code', 'two words'), 'units.1.code', 'bad-code'],
  ['an own code of the policy', 'p2', put('code', '../x'), 'code', 'bad-code'],
  ['two units of one code', 'p2', put('units.10', { code: 'rd', label: some }), 'units.10.code', 'code-twice'],
  ['two stations of one code', 'p2', put('route.1.code', 'quality'), 'route.1.code', 'code-twice'],
  ['no unit at all', 'v06', put('units', []), 'units', 'nothing-listed'],
  ['no outcome at all', 'p2', put('outcomes', []), 'outcomes', 'nothing-listed'],
  ['no kind of case', 'v06', put('kinds', []), 'kinds', 'nothing-listed'],
  ['no copy of the form', 'p2', put('complaintCopies', []), 'complaintCopies', 'nothing-listed'],
  ['a paper twice', 'p2', put('papers', [paper('return'), paper('return')]), 'papers.1.kind', 'paper-twice'],
  [
    'a copy that hides a field nobody knows',
    'p2',
    put('papers', [paper('return', { hidden: ['cause'] })]),
    'papers.0.copies.0.hidden.0',
    'unknown-field',
  ],
  [
    'a notice of punishment for the customer',
    'p2',
    put('papers', [paper('penalty', { forCustomer: true })]),
    'papers.0.copies.0.forCustomer',
    'internal-to-customer',
  ],
  [
    'a paper whose copies are counted wrongly',
    'p2',
    put('papers', [paper('repair', { copy: 2 })]),
    'papers.0.copies.0.copy',
    'copies-order',
  ],
  [
    'a remark of the office on the copy of the customer',
    'p2',
    put('papers', [paper('repair', { forCustomer: true, hidden: ['chargeNote'] })]),
    'papers.0.copies.0.hidden',
    'office-field-shown',
  ],
  [
    'a copy that shows nothing',
    'p2',
    put('papers', [paper('penalty', { hidden: paperFields.penalty })]),
    'papers.0.copies.0.hidden',
    'nothing-shown',
  ],
  [
    'a letter on a third of a page',
    'p2',
    put('papers', [{ ...paper('letter'), size: 'third' }]),
    'papers.0.size',
    'size-without-room',
  ],
  [
    'stock that is no paper',
    'p2',
    put('overlays', [sampleOverlay({ stock: { width: 2000, height: 150_000 }, fields: [] })]),
    'overlays.0.stock.width',
    'stock-out-of-range',
  ],
  [
    'a value nobody knows',
    'p2',
    put('overlays', [sampleOverlay({ fields: [overlayField('number', { value: 'moon' })] })]),
    'overlays.0.fields.0.value',
    'value-unknown',
  ],
  [
    'a field of no width',
    'p2',
    put('overlays', [sampleOverlay({ fields: [overlayField('number', { width: 0 })] })]),
    'overlays.0.fields.0.width',
    'field-without-size',
  ],
  [
    'a field outside the stock',
    'p2',
    put('overlays', [sampleOverlay({ fields: [overlayField('number', { x: 1900 })] })]),
    'overlays.0.fields.0.width',
    'field-outside',
  ],
  [
    'type that nobody reads',
    'p2',
    put('overlays', [sampleOverlay({ fields: [overlayField('number', { size: 10, floor: 40 })] })]),
    'overlays.0.fields.0.size',
    'type-out-of-range',
  ],
  [
    'type that shrinks upwards',
    'p2',
    put('overlays', [sampleOverlay({ fields: [overlayField('number', { floor: 120, shrink: true })] })]),
    'overlays.0.fields.0.floor',
    'floor-above-size',
  ],
  [
    'no line at all',
    'p2',
    put('overlays', [sampleOverlay({ fields: [overlayField('number', { lines: 0 })] })]),
    'overlays.0.fields.0.lines',
    'lines-out-of-range',
  ],
  [
    'more lines than there is room for',
    'p2',
    put('overlays', [sampleOverlay({ fields: [overlayField('number', { lines: 4 })] })]),
    'overlays.0.fields.0.height',
    'lines-too-low',
  ],
  ['a kind nobody knows', 'p2', put('kinds.2', 'dream'), 'kinds.2', 'unknown-kind'],
  [
    'a limit for a kind not taken',
    'p2',
    put('limits.0.when.kinds', ['appeal']),
    'limits.0.when.kinds.0',
    'unknown-kind',
  ],
  ['an accepting unit that is not there', 'p2', put('acceptingUnit', 'nobody'), 'acceptingUnit', 'unknown-unit'],
  ['a station at no unit', 'p2', put('route.0.unit', 'nobody'), 'route.0.unit', 'unknown-unit'],
  ['a station with no part', 'p2', put('route.0.part', 'nothing'), 'route.0.part', 'unknown-part'],
  ['a type under nothing', 'v05', put('types.1.parent', 'nothing'), 'types.1.parent', 'unknown-parent'],
  ['a type under itself', 'v05', put('types.0.parent', 'damage-damp'), 'types.0.parent', 'parent-circle'],
  ['a limit from nowhere', 'p2', put('limits.0.from', 'dawn'), 'limits.0.from', 'unknown-milestone'],
  [
    'a limit until a station that is gone',
    'v10',
    put('limits.0.until', 'returned:nobody'),
    'limits.0.until',
    'unknown-milestone',
  ],
  ['a call-back after nothing', 'v12', put('followUps.0.after', 'nothing'), 'followUps.0.after', 'unknown-milestone'],
  [
    'an own milestone called as a built-in one',
    'p2',
    put('milestones.0.code', 'closed'),
    'milestones.0.code',
    'built-in-milestone',
  ],
  [
    'a limit for a type that is gone',
    'v05',
    put('limits.0.when.types', ['gone']),
    'limits.0.when.types.0',
    'unknown-type',
  ],
  [
    'a limit for a severity that is gone',
    'v05',
    put('severities', []),
    'limits.1.when.severities.0',
    'unknown-severity',
  ],
  ['a limit that ends where it begins', 'p2', put('limits.0.from', 'closed'), 'limits.0.until', 'milestone-same'],
  [
    'a group asked together that is torn apart',
    'v03',
    change('route', (route) => [...route, { ...route[3], code: 'again' }]),
    'route.7.parallel',
    'station-same-group',
  ],
  [
    'no time at all',
    'p2',
    put('limits.0.hard', { unit: 'calendar-days', amount: 0 }),
    'limits.0.hard',
    'span-not-positive',
  ],
  [
    'a time below nothing',
    'p2',
    put('route.7.hard', { unit: 'calendar-days', amount: -1 }),
    'route.7.hard',
    'span-not-positive',
  ],
  [
    'an appeal within no time',
    'v18',
    put('appealWindow', { unit: 'calendar-days', amount: 0 }),
    'appealWindow',
    'span-not-positive',
  ],
  [
    'a target after the limit',
    'p1',
    put('limits.0.target', { unit: 'calendar-days', amount: 22 }),
    'limits.0.target',
    'target-after-hard',
  ],
  [
    'a target of days after a limit of minutes',
    'v03',
    put('route.0.target', twoDays),
    'route.0.target',
    'target-after-hard',
  ],
  ['a target of days after the same day', 'v03', put('route.2.target', twoDays), 'route.2.target', 'target-after-hard'],
  [
    'no limit for closing',
    'p2',
    change('limits', (limits) => limits.filter((limit) => limit['code'] !== 'closing')),
    'limits',
    'closing-missing',
  ],
  ['closing that ends elsewhere', 'p2', put('limits.1.until', 'replied'), 'limits.1.until', 'closing-ends-elsewhere'],
  [
    'closing for some cases only',
    'p2',
    change('limits', (limits) => limits.toSpliced(1, 1)),
    'limits.0.when',
    'limit-not-for-all',
  ],
  [
    'a limit that is never reached',
    'p2',
    change('limits', ([first, second, ...others]) => [second ?? {}, first ?? {}, ...others]),
    'limits.1',
    'limit-never-used',
  ],
  ['levels that fall', 'p2', amounts(500, 400, null), 'approval.1.upTo', 'band-not-rising'],
  ['levels that stand still', 'p2', amounts(500, 500, null), 'approval.1.upTo', 'band-not-rising'],
  ['a level without its amount', 'p2', put('approval.0.upTo', 500), 'approval.1.upTo', 'band-partly'],
  ['a highest level with an end', 'p2', amounts(100, 200, 300), 'approval.2.upTo', 'band-last-open'],
  ['an amount below nothing', 'p2', put('approval.0.upTo', -1), 'approval.0.upTo', 'negative'],
  ['a fine below nothing', 'v12', put('penalties.0.least', -1), 'penalties.0.least', 'negative'],
  ['a fine whose most is less', 'v12', put('penalties.0.most', 1), 'penalties.0.most', 'most-below-least'],
  [
    'a loss rate below nothing',
    'p2',
    put('lossStandard.0', { code: 'x', label: some, basis: 'per-case', rate: -1 }),
    'lossStandard.0.rate',
    'negative',
  ],
  ['a ratio above all', 'p2', put('overQuantity', 10_001), 'overQuantity', 'percent-out-of-range'],
  ['a call-back of nobody', 'v12', put('followUps.0.percent', 0), 'followUps.0.percent', 'percent-out-of-range'],
  [
    'a call-back of more than all',
    'v12',
    put('followUps.0.percent', 101),
    'followUps.0.percent',
    'percent-out-of-range',
  ],
  [
    'copies that skip one',
    'p2',
    change('complaintCopies', (copies) => copies.toSpliced(1, 1)),
    'complaintCopies.1.copy',
    'copies-order',
  ],
  ['an eighth day of the week', 'v02', put('reports.0.dueDay', 8), 'reports.0.dueDay', 'due-day-out-of-range'],
  ['a day that February lacks', 'p2', put('reports.0.dueDay', 29), 'reports.0.dueDay', 'due-day-out-of-range'],
];

describe('a policy that does not fit together', () => {
  test.each(damages)('%s (%s)', (_what, code, breaks, path, issue) => {
    expect(checkPolicy(broken(code, breaks)).map((found) => [found.path, found.code])).toContainEqual([path, issue]);
  });

  test('each kind of issue is broken above, and has its sentence in three languages', () => {
    const seen = new Set<string>(damages.map(([, , , , issue]) => issue));
    expect(policyIssueCodes.filter((code) => !seen.has(code))).toEqual([]);
    for (const { policyIssues } of [zhTW, zhCN, en]) {
      expect(policyIssueCodes.filter((code) => !Object.hasOwn(policyIssues, code))).toEqual([]);
    }
  });

  test('limits that cannot be compared are left alone', () => {
    const office = { unit: 'hours', amount: 4, clock: 'office' };
    for (const [target, hard] of [
      [{ unit: 'set-per-case' }, twoDays],
      [twoDays, { unit: 'set-per-case' }],
      [{ unit: 'hours', amount: 24, clock: 'round' }, office],
      [
        { unit: 'calendar-days', amount: 5 },
        { unit: 'working-days', amount: 3 },
      ],
    ]) {
      const policy = broken(
        'p2',
        change('limits', ([first, ...others]) => [{ ...first, target, hard }, ...others]),
      );
      expect(checkPolicy(policy)).toEqual([]);
    }
  });

  test('whatever stands in one place, the check answers and never throws', () => {
    const anything = fc.oneof(fc.string(), fc.integer(), fc.constant(''), fc.constant('closed'), fc.constant('sent:'));
    fc.assert(
      fc.property(fc.constantFrom(...shippedPolicies), fc.nat(), anything, (policy, place, value) => {
        const copy = structuredClone(policy) as Policy;
        const places: (readonly [Record<string, unknown>, string])[] = [];
        const walk = (node: unknown): void => {
          if (typeof node !== 'object' || node === null) return;
          for (const [key, below] of Object.entries(node)) {
            if (typeof below === typeof value && key !== 'unit') places.push([node as Record<string, unknown>, key]);
            walk(below);
          }
        };
        walk(copy);
        const [node, key] = places[place % places.length] ?? [{}, ''];
        node[key] = value;
        for (const issue of checkPolicy(copy)) expect(policyIssueCodes).toContain(issue.code);
      }),
      { numRuns: 500 },
    );
  });

  test('taking a unit, station, part, milestone, type or severity away is found exactly where something goes to it', () => {
    const lists = ['units', 'route', 'formParts', 'milestones', 'types', 'severities'] as const;
    fc.assert(
      fc.property(fc.constantFrom(...shippedPolicies), fc.constantFrom(...lists), fc.nat(), (policy, list, place) => {
        const items: readonly { readonly code: string }[] = policy[list];
        const gone = items[place % Math.max(1, items.length)];
        if (!gone) return;
        const found = checkPolicy({ ...policy, [list]: items.filter((item) => item !== gone) });
        expect(found.some(({ code }) => code.startsWith('unknown-'))).toBe(goesTo(policy, list, gone.code));
      }),
      { numRuns: 1000 },
    );
  });
});

/** Whether something in the policy goes to this entry of that list. */
function goesTo(
  policy: Policy,
  list: 'units' | 'route' | 'formParts' | 'milestones' | 'types' | 'severities',
  code: string,
): boolean {
  const { acceptingUnit, route, limits, followUps, types } = policy;
  const moments = [...limits.flatMap(({ from, until }) => [from, until]), ...followUps.map(({ after }) => after)];
  const conditions = [...limits, ...followUps].map(({ when }) => when);
  switch (list) {
    case 'units':
      return acceptingUnit === code || route.some(({ unit }) => unit === code);
    case 'route':
      return moments.some((moment) => moment === `sent:${code}` || moment === `returned:${code}`);
    case 'formParts':
      return route.some(({ part }) => part === code);
    case 'milestones':
      return moments.includes(code);
    case 'types':
      return types.some(({ parent }) => parent === code) || conditions.some((when) => when.types.includes(code));
    case 'severities':
      return conditions.some((when) => when.severities.includes(code));
  }
}
