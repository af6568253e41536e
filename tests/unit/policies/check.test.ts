import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { shippedPolicies } from '../../../db/policies/index.ts';
import { checkPolicy, policyIssueCodes } from '../../../db/rules/policy-check.ts';
import type { Policy } from '../../../db/rules/policy.ts';
import { texts as en } from '../../../renderer/locales/en/index.ts';
import { texts as zhCN } from '../../../renderer/locales/zh-CN/index.ts';
import { texts as zhTW } from '../../../renderer/locales/zh-TW/index.ts';

type Loose = {
  -readonly [Key in keyof Policy]: Policy[Key] extends readonly unknown[] ? Record<string, unknown>[] : unknown;
};

function shipped(code: string): Policy {
  const policy = shippedPolicies.find((one) => one.code === code);
  if (!policy) throw new Error(`no policy ${code} is shipped`);
  return policy;
}

/** A copy of a shipped policy in which something is broken on purpose. */
function broken(code: string, breaks: (policy: Loose) => void): Policy {
  const copy = structuredClone(shipped(code)) as unknown as Loose;
  breaks(copy);
  return copy as unknown as Policy;
}

const nothing = { 'zh-TW': ' ', 'zh-CN': 'x', en: 'x' };
const some = { 'zh-TW': '甲', 'zh-CN': '甲', en: 'A' };
const twoDays = { unit: 'calendar-days', amount: 2 };

/** What is broken, in which policy, how, and where and as what it is found. */
const damages: readonly (readonly [string, string, (policy: Loose) => void, string, string])[] = [
  ['a name without text', 'p2', (p) => (p.name = nothing), 'name.zh-TW', 'empty-name'],
  [
    'a paper without a name',
    'p2',
    (p) => ((p.labels as { slips: Record<string, unknown> }).slips['reply'] = nothing),
    'labels.slips.reply.zh-TW',
    'empty-name',
  ],
  ['a task without text', 'p2', (p) => (p.route[2]!['task'] = nothing), 'route.2.task.zh-TW', 'empty-name'],
  ['a code of blanks', 'p2', (p) => (p.units[1]!['code'] = 'two words'), 'units.1.code', 'bad-code'],
  ['an own code of the policy', 'p2', (p) => (p.code = '../x'), 'code', 'bad-code'],
  ['two units of one code', 'p2', (p) => p.units.push({ code: 'rd', label: some }), 'units.10.code', 'code-twice'],
  ['two stations of one code', 'p2', (p) => (p.route[1]!['code'] = 'quality'), 'route.1.code', 'code-twice'],
  ['no unit at all', 'v06', (p) => (p.units = []), 'units', 'nothing-listed'],
  ['no outcome at all', 'p2', (p) => (p.outcomes = []), 'outcomes', 'nothing-listed'],
  ['no kind of case', 'v06', (p) => (p.kinds = []), 'kinds', 'nothing-listed'],
  ['no copy of the form', 'p2', (p) => (p.complaintCopies = []), 'complaintCopies', 'nothing-listed'],
  ['a kind nobody knows', 'p2', (p) => p.kinds.push('dream' as never), 'kinds.2', 'unknown-kind'],
  [
    'a limit for a kind not taken',
    'p2',
    (p) => (p.limits[0]!['when'] = { ...(p.limits[0]!['when'] as object), kinds: ['appeal'] }),
    'limits.0.when.kinds.0',
    'unknown-kind',
  ],
  ['an accepting unit that is not there', 'p2', (p) => (p.acceptingUnit = 'nobody'), 'acceptingUnit', 'unknown-unit'],
  ['a station at no unit', 'p2', (p) => (p.route[0]!['unit'] = 'nobody'), 'route.0.unit', 'unknown-unit'],
  ['a station with no part', 'p2', (p) => (p.route[0]!['part'] = 'nothing'), 'route.0.part', 'unknown-part'],
  ['a type under nothing', 'v05', (p) => (p.types[1]!['parent'] = 'nothing'), 'types.1.parent', 'unknown-parent'],
  ['a type under itself', 'v05', (p) => (p.types[0]!['parent'] = 'damage-damp'), 'types.0.parent', 'parent-circle'],
  ['a limit from nowhere', 'p2', (p) => (p.limits[0]!['from'] = 'dawn'), 'limits.0.from', 'unknown-milestone'],
  [
    'a limit until a station that is gone',
    'v10',
    (p) => (p.limits[0]!['until'] = 'returned:nobody'),
    'limits.0.until',
    'unknown-milestone',
  ],
  [
    'a call-back after nothing',
    'v12',
    (p) => (p.followUps[0]!['after'] = 'nothing'),
    'followUps.0.after',
    'unknown-milestone',
  ],
  [
    'an own milestone called as a built-in one',
    'p2',
    (p) => (p.milestones[0]!['code'] = 'closed'),
    'milestones.0.code',
    'built-in-milestone',
  ],
  [
    'a limit for a type that is gone',
    'v05',
    (p) => (p.limits[0]!['when'] = { ...(p.limits[0]!['when'] as object), types: ['gone'] }),
    'limits.0.when.types.0',
    'unknown-type',
  ],
  [
    'a limit for a severity that is gone',
    'v05',
    (p) => (p.severities = []),
    'limits.1.when.severities.0',
    'unknown-severity',
  ],
  [
    'a limit that ends where it begins',
    'p2',
    (p) => (p.limits[0]!['from'] = 'closed'),
    'limits.0.until',
    'milestone-same',
  ],
  [
    'a group asked together that is torn apart',
    'v03',
    (p) => p.route.push({ ...p.route[3]!, code: 'again' }),
    'route.7.parallel',
    'station-same-group',
  ],
  [
    'no time at all',
    'p2',
    (p) => (p.limits[0]!['hard'] = { unit: 'calendar-days', amount: 0 }),
    'limits.0.hard',
    'span-not-positive',
  ],
  [
    'a time below nothing',
    'p2',
    (p) => (p.route[7]!['hard'] = { unit: 'calendar-days', amount: -1 }),
    'route.7.hard',
    'span-not-positive',
  ],
  [
    'an appeal within no time',
    'v18',
    (p) => (p.appealWindow = { unit: 'calendar-days', amount: 0 }),
    'appealWindow',
    'span-not-positive',
  ],
  [
    'a target after the limit',
    'p1',
    (p) => (p.limits[0]!['target'] = { unit: 'calendar-days', amount: 22 }),
    'limits.0.target',
    'target-after-hard',
  ],
  [
    'a target of days after a limit of minutes',
    'v03',
    (p) => (p.route[0]!['target'] = twoDays),
    'route.0.target',
    'target-after-hard',
  ],
  [
    'a target of days after the same day',
    'v03',
    (p) => (p.route[2]!['target'] = twoDays),
    'route.2.target',
    'target-after-hard',
  ],
  [
    'no limit for closing',
    'p2',
    (p) => (p.limits = p.limits.filter(({ code }) => code !== 'closing')),
    'limits',
    'closing-missing',
  ],
  [
    'closing that ends elsewhere',
    'p2',
    (p) => (p.limits[1]!['until'] = 'replied'),
    'limits.1.until',
    'closing-ends-elsewhere',
  ],
  ['closing for some cases only', 'p2', (p) => p.limits.splice(1, 1), 'limits.0.when', 'limit-not-for-all'],
  [
    'a limit that is never reached',
    'p2',
    (p) => p.limits.splice(0, 2, p.limits[1]!, p.limits[0]!),
    'limits.1',
    'limit-never-used',
  ],
  [
    'levels that fall',
    'p2',
    (p) => {
      p.approval[0]!['upTo'] = 500;
      p.approval[1]!['upTo'] = 400;
    },
    'approval.1.upTo',
    'band-not-rising',
  ],
  [
    'levels that stand still',
    'p2',
    (p) => {
      p.approval[0]!['upTo'] = 500;
      p.approval[1]!['upTo'] = 500;
    },
    'approval.1.upTo',
    'band-not-rising',
  ],
  ['a level without its amount', 'p2', (p) => (p.approval[0]!['upTo'] = 500), 'approval.1.upTo', 'band-partly'],
  [
    'a highest level with an end',
    'p2',
    (p) => {
      p.approval.forEach((level, index) => {
        level['upTo'] = (index + 1) * 100;
      });
    },
    'approval.2.upTo',
    'band-last-open',
  ],
  ['an amount below nothing', 'p2', (p) => (p.approval[0]!['upTo'] = -1), 'approval.0.upTo', 'negative'],
  ['a fine below nothing', 'v12', (p) => (p.penalties[0]!['least'] = -1), 'penalties.0.least', 'negative'],
  ['a fine whose most is less', 'v12', (p) => (p.penalties[0]!['most'] = 1), 'penalties.0.most', 'most-below-least'],
  [
    'a loss rate below nothing',
    'p2',
    (p) => p.lossStandard.push({ code: 'x', label: some, basis: 'per-case', rate: -1 }),
    'lossStandard.0.rate',
    'negative',
  ],
  ['a ratio above all', 'p2', (p) => (p.overQuantity = 10_001), 'overQuantity', 'percent-out-of-range'],
  [
    'a call-back of nobody',
    'v12',
    (p) => (p.followUps[0]!['percent'] = 0),
    'followUps.0.percent',
    'percent-out-of-range',
  ],
  [
    'a call-back of more than all',
    'v12',
    (p) => (p.followUps[0]!['percent'] = 101),
    'followUps.0.percent',
    'percent-out-of-range',
  ],
  ['copies that skip one', 'p2', (p) => p.complaintCopies.splice(1, 1), 'complaintCopies.1.copy', 'copies-order'],
  [
    'an eighth day of the week',
    'v02',
    (p) => (p.reports[0]!['dueDay'] = 8),
    'reports.0.dueDay',
    'due-day-out-of-range',
  ],
  [
    'a day that February lacks',
    'p2',
    (p) => (p.reports[0]!['dueDay'] = 29),
    'reports.0.dueDay',
    'due-day-out-of-range',
  ],
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
      const policy = broken('p2', (p) => Object.assign(p.limits[0]!, { target, hard }));
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

  test('taking any unit, station, part or milestone away that something goes to is found', () => {
    const lists = ['units', 'route', 'formParts', 'milestones', 'types', 'severities'] as const;
    fc.assert(
      fc.property(fc.constantFrom(...shippedPolicies), fc.constantFrom(...lists), fc.nat(), (policy, list, place) => {
        const items: readonly { readonly code: string }[] = policy[list];
        const gone = items[place % Math.max(1, items.length)];
        if (!gone) return;
        const rest = { ...policy, [list]: items.filter((item) => item !== gone) };
        const { units, route, formParts, milestones, types, severities, ...others } = rest;
        const text = JSON.stringify({ ...others, route, types });
        const said =
          text.includes(`"${gone.code}"`) ||
          text.includes(`sent:${gone.code}"`) ||
          text.includes(`returned:${gone.code}"`);
        // Nothing names it any more: then nothing can be wrong but an empty list.
        if (!said) expect(checkPolicy(rest).filter(({ code }) => code !== 'nothing-listed')).toEqual([]);
        else if (list === 'units' && route.some(({ unit }) => unit === gone.code)) {
          expect(checkPolicy(rest).map(({ code }) => code)).toContain('unknown-unit');
        }
      }),
      { numRuns: 500 },
    );
  });
});
