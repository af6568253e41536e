import { describe, expect, test } from 'vitest';

import { policyAsShapedNow } from '../../../db/policies/as-shaped-now.ts';
import { shippedPolicies } from '../../../db/policies/index.ts';
import { comparePolicies } from '../../../db/rules/policy-diff.ts';
import { checkPolicy } from '../../../db/rules/policy-check.ts';
import { policyShape } from '../../../electron/contract/policies.ts';

const label = (text: string) => ({ 'zh-TW': text, 'zh-CN': text, en: text });

/** The keys of a policy as the first program wrote it. */
function firstBody(changes: object = {}): Record<string, unknown> {
  const p2 = structuredClone(shippedPolicies[0]) as unknown as Record<string, unknown>;
  const { complaint, complaintForm, ledger, statistics } = p2['labels'] as Record<string, unknown>;
  const kept = [
    'code',
    'name',
    'summary',
    'acceptingUnit',
    'types',
    'severities',
    'channels',
    'demands',
    'outcomes',
    'demandMayBeUndetermined',
    'complaintCopies',
    'formParts',
    'formWarning',
  ];
  return {
    ...Object.fromEntries(kept.map((key) => [key, p2[key]])),
    labels: { complaint, complaintForm, ledger, statistics },
    units: (p2['units'] as { code: string }[]).filter(({ code }) => code !== 'production-management'),
    approvers: [label('業務部經理'), label('副總經理'), label('總經理')],
    closing: { domesticDays: 15, overseasDays: 20, source: '002§3 Art.10(1)' },
    ...changes,
  };
}

describe('a policy that an earlier program wrote', () => {
  test('has the shape of today and fits together', () => {
    const policy = policyAsShapedNow(JSON.stringify(firstBody()));
    expect(policyShape.safeParse(policy).error?.issues ?? []).toEqual([]);
    expect(checkPolicy(policy)).toEqual([]);
    expect(Object.keys(policy).toSorted()).toEqual(Object.keys(shippedPolicies[0] ?? {}).toSorted());
  });

  test('takes what it lacks from the shipped policy of its code', () => {
    const [p2, p1] = ['p2', 'p1'].map((code) => policyAsShapedNow(JSON.stringify(firstBody({ code }))));
    expect(p2?.limits).toEqual(shippedPolicies.find(({ code }) => code === 'p2')?.limits);
    expect(p1?.labels.slips.inquiry['zh-TW']).toBe('查辦單');
  });

  test('keeps the names, lists and copies that the office has', () => {
    const body = firstBody({ types: [{ code: 'own', parent: null, label: label('外觀') }], name: label('本廠辦法') });
    const policy = policyAsShapedNow(JSON.stringify(body));
    expect([policy.types.map(({ code }) => code), policy.name.en]).toEqual([['own'], '本廠辦法']);
  });

  test.each([
    [
      { domesticDays: 10, overseasDays: 30, source: '本廠' },
      [
        ['overseas', 30],
        ['', 10],
      ],
    ],
    [{ domesticDays: 12, overseasDays: 12, source: '本廠' }, [['', 12]]],
  ])('keeps the days to closing that the office has: %j', (closing, expected) => {
    const { limits } = policyAsShapedNow(JSON.stringify(firstBody({ closing })));
    const found = limits.filter(({ code }) => code === 'closing');
    expect(found.map(({ when, hard }) => [when.regions.join(), hard && 'amount' in hard ? hard.amount : null])).toEqual(
      expected,
    );
  });

  test('says which outcomes cost money, by their codes; what it says itself stays', () => {
    const own = { code: 'voucher', label: label('禮券'), costs: true };
    const outcomes = [...['return', 'repair', 'compensation'].map((code) => ({ code, label: label(code) })), own];
    const now = { ...structuredClone(shippedPolicies[0]), outcomes };
    for (const body of [firstBody({ outcomes }), now]) {
      const policy = policyAsShapedNow(JSON.stringify(body));
      expect(policy.outcomes.filter(({ costs }) => costs).map(({ code }) => code)).toEqual([
        'return',
        'compensation',
        'voucher',
      ]);
      expect(policyShape.safeParse(policy).error?.issues ?? []).toEqual([]);
    }
  });

  test('P1 keeps its two stages where the first program knew only the 21 days', () => {
    const closing = { domesticDays: 21, overseasDays: 21, source: '002§2 Art.10' };
    const { limits } = policyAsShapedNow(JSON.stringify(firstBody({ code: 'p1', closing })));
    expect(limits[0]?.target).toEqual({ unit: 'calendar-days', amount: 14 });
  });

  test('an own code goes by the default policy', () => {
    expect(policyAsShapedNow(JSON.stringify(firstBody({ code: 'own' }))).route).toHaveLength(8);
  });

  test.each(shippedPolicies.map((policy) => [policy.code, policy] as const))(
    '%s of today stays as it is',
    (_code, policy) => {
      expect(comparePolicies(policy, policyAsShapedNow(JSON.stringify(policy)))).toEqual([]);
    },
  );
});
