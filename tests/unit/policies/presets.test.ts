import { Converter as ToSimplified } from 'opencc-js/t2cn';
import { Converter as ToTraditional } from 'opencc-js/cn2t';
import { describe, expect, test } from 'vitest';

import { groupOf, policyGroups, shippedPolicies } from '../../../db/policies/index.ts';
import { checkPolicy } from '../../../db/rules/policy-check.ts';
import { policyGroup, policyShape } from '../../../electron/contract/policies.ts';

/** Every policy about complaints that the sources hold, and which shipped policy carries it. */
const core: readonly (readonly [citation: string, code: string, what: string])[] = [
  ['000§1', 'v01', 'law firm'],
  ['000§4', 'p1', 'manufacturing, 14–21 days'],
  ['000§5', 'v02', 'hotel'],
  ['000§9', 'v03', 'maker with shops, customers and employees'],
  ['000§14', 'v04', 'property management'],
  ['000§15', 'v05', 'logistics'],
  ['001§1', 'v06', 'commercial tenants'],
  ['001§4', 'v07', 'retail shops'],
  ['001§5', 'v08', 'car dealer in a group'],
  ['001§14', 'v04', 'return visits of a property company'],
  ['001§15', 'v10', 'car dealer'],
  ['002§2', 'p1', 'manufacturing, 14–21 days'],
  ['002§3', 'p2', 'manufacturing, 15 and 20 days'],
  ['002§5', 'v20', 'trading firm'],
  ['002§10', 'v11', 'developer and property company'],
  ['002§14', 'p2', 'manufacturing, 15 and 20 days'],
  ['003§1', 'v12', 'technical company'],
  ['003§3', 'p2', 'manufacturing, 15 and 20 days'],
  ['003§5', 'v14', 'winery'],
  ['003§6', 'v15', 'IT service'],
  ['003§8', 'v16', 'agency'],
  ['003§12', 'v17', 'residents'],
  ['003§14', 'v18', 'laboratory'],
  ['003§17', 'v19', 'sales office'],
];

const there = ToTraditional({ from: 'cn', to: 't' });
const back = ToSimplified({ from: 't', to: 'cn' });

describe('the shipped policies', () => {
  test.each(core)('%s is offered as %s (%s)', (citation, code) => {
    const policy = shippedPolicies.find((shipped) => shipped.code === code);
    expect(policy?.source.split(', ')).toContain(citation);
  });

  test('the first is the default, and each stands once', () => {
    expect(shippedPolicies[0]?.code).toBe('p2');
    expect(new Set(shippedPolicies.map(({ code }) => code)).size).toBe(shippedPolicies.length);
    expect(shippedPolicies.map(({ code }) => code).toSorted()).toEqual(
      [...new Set(core.map(([, code]) => code))].toSorted(),
    );
  });

  test('the first-run page knows the line of trade of each', () => {
    expect(policyGroup.options).toEqual([...policyGroups]);
    expect(new Set(shippedPolicies.map(({ code }) => groupOf(code)))).toEqual(new Set(policyGroups));
  });

  test.each(shippedPolicies.map((policy) => [policy.code, policy] as const))('%s fits together', (_code, policy) => {
    expect(checkPolicy(policy)).toEqual([]);
    expect(policyShape.safeParse(policy).error?.issues ?? []).toEqual([]);
  });

  test.each(shippedPolicies.map((policy) => [policy.code, policy] as const))(
    '%s cites its own source at every figure',
    (_code, policy) => {
      const own = policy.source.split(', ');
      const cited = [
        ...policy.route,
        ...policy.limits,
        ...policy.penalties,
        ...policy.followUps,
        ...policy.reports,
      ].map(({ code, source }) => [code, source] as const);
      expect(
        cited.filter(([, source]) => !own.some((citation) => new RegExp(`^${citation}(?!\\d)`).test(source))),
      ).toEqual([]);
    },
  );

  test.each(shippedPolicies.map((policy) => [policy.code, policy] as const))(
    '%s writes each script in its own characters',
    (_code, policy) => {
      const wrong: string[] = [];
      eachText(policy, (locale, text) => {
        for (const character of text) {
          if ('台占准霉佣'.includes(character)) continue;
          const [to, from] = locale === 'zh-TW' ? [there, back] : [back, there];
          const converted = to(character);
          if (converted !== character && from(converted) === character) wrong.push(`${text}: ${character}`);
        }
      });
      expect(wrong).toEqual([]);
    },
  );

  test('no name keeps what the sources damaged', () => {
    const damaged = /職責歸屬|職責部門|會堪|翻造|媚務|治辦單|銷貸|客戶不能理解|客J|簽收薄|報訴|制造|后|範范|咨询處/u;
    const found: string[] = [];
    for (const policy of shippedPolicies) {
      eachText(policy, (locale, text) => {
        if (locale === 'zh-TW' && damaged.test(text)) found.push(text);
      });
    }
    expect(found).toEqual([]);
  });
});

/** Calls `look` with each Chinese text of a policy. */
function eachText(node: unknown, look: (locale: 'zh-TW' | 'zh-CN', text: string) => void): void {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if ((key === 'zh-TW' || key === 'zh-CN') && typeof value === 'string') look(key, value);
    else eachText(value, look);
  }
}

describe('what the two manufacturing policies differ in (002§2, 002§3)', () => {
  const p1 = shippedPolicies.find(({ code }) => code === 'p1');
  const p2 = shippedPolicies.find(({ code }) => code === 'p2');
  const unit = (policy: typeof p1, code: string) => policy?.units.find((one) => one.code === code)?.label['zh-TW'];

  test.each([
    ['form', p1?.labels.complaintForm['zh-TW'], '客戶意見處理表', p2?.labels.complaintForm['zh-TW'], '客戶抱怨處理表'],
    [
      'ledger',
      p1?.labels.ledger['zh-TW'],
      '客戶投訴案件登記追蹤表',
      p2?.labels.ledger['zh-TW'],
      '客戶抱怨案件登記追蹤表',
    ],
    [
      'statistics',
      p1?.labels.statistics['zh-TW'],
      '客戶投訴案件統計表',
      p2?.labels.statistics['zh-TW'],
      '客訴案件統計表',
    ],
    [
      'unit of the GM office',
      unit(p1, 'production-management'),
      '總經理室生產管理室',
      unit(p2, 'production-management'),
      '總經理室生產管理組',
    ],
    [
      'keeper of copy 4',
      p1?.complaintCopies[3]?.keeper['zh-TW'],
      '財務部',
      p2?.complaintCopies[3]?.keeper['zh-TW'],
      '會計科',
    ],
    ['joint inspection', p1?.jointInspection, true, p2?.jointInspection, false],
    ['客戶加工中未確定', p1?.demandMayBeUndetermined, false, p2?.demandMayBeUndetermined, true],
    ['no copies for the customer', p1?.formWarning, null, p2?.formWarning?.['zh-TW'], '本表不得影印送客戶'],
    ['objection', p1?.objection, 'competent-unit', p2?.objection, 'submission'],
    ['penalty slip', p1?.labels.slips.penalty['zh-TW'], '處罰通知單', p2?.labels.slips.penalty['zh-TW'], '獎罰通知單'],
    ['slip of an overrun', p1?.labels.slips.inquiry['zh-TW'], '查辦單', p2?.labels.slips.inquiry['zh-TW'], '洽辦單'],
    ['warehouse', unit(p1, 'warehouse'), '成品倉庫', unit(p2, 'warehouse'), '成品倉儲'],
    [
      'rework beside return',
      p1?.outcomes.some(({ code }) => code === 'rework'),
      false,
      p2?.outcomes.some(({ code }) => code === 'rework'),
      true,
    ],
  ] as const)('%s', (_what, one, saidByP1, other, saidByP2) => {
    expect([one, other]).toEqual([saidByP1, saidByP2]);
  });
});
