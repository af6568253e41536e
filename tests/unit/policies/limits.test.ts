import { describe, expect, test } from 'vitest';

import { shippedPolicies } from '../../../db/policies/index.ts';
import type { CaseCondition, Policy, Span } from '../../../db/rules/policy.ts';

/** `30 minutes`, `3 working-days`, `same-day`, `-`. */
function said(span: Span | null): string {
  if (span === null) return '-';
  return 'amount' in span ? `${span.amount} ${span.unit}` : span.unit;
}

function condition({ kinds, regions, types, severities, major, urgent }: CaseCondition): string {
  const flags = [major === true ? 'major' : [], major === false ? 'not major' : [], urgent === true ? 'urgent' : []];
  return [...kinds, ...regions, ...types, ...severities, ...flags.flat()].join(' ');
}

function policyOf(code: string): Policy {
  const policy = shippedPolicies.find((shipped) => shipped.code === code);
  if (!policy) throw new Error(`no policy ${code} is shipped`);
  return policy;
}

/** code, limit, condition, from, until, target, hard, who, source: every limit of every policy, once. */
const limits: readonly (readonly [string, string, string, string, string, string, string, string, string])[] = [
  // P1
  ['p1', 'closing', '', 'accepted', 'closed', '14 calendar-days', '21 calendar-days', '各部門', '002§2 Art.10'],
  ['p1', 'form', '', 'received', 'accepted', 'at-once', '-', '業務部', '002§2 Art.9(1)'],
  [
    'p1',
    'inspection',
    '',
    'inspection-needed',
    'inspected',
    'at-once',
    '-',
    '業務部、質量管理部、製造部',
    '002§2 Art.9(2)',
  ],
  ['p1', 'report', '', 'investigated', 'reported', '-', '3 calendar-days', '質量管理部', '002§2 Art.9(3)'],
  ['p1', 'collection', '', 'collection', 'collected', '-', 'set-per-case', '業務部', '002§2 Art.9(14)'],
  // P2
  ['p2', 'closing', 'overseas', 'accepted', 'closed', '-', '20 calendar-days', '各部門', '002§3 Art.10(1)'],
  ['p2', 'closing', '', 'accepted', 'closed', '-', '15 calendar-days', '各部門', '002§3 Art.10(1)'],
  ['p2', 'report', '', 'investigated', 'reported', '-', '3 calendar-days', '質量管理部', '002§3 Art.9(2)'],
  ['p2', 'form', '', 'received', 'accepted', 'at-once', '-', '業務部', '002§3 Art.9(1)'],
  ['p2', 'collection', '', 'collection', 'collected', '-', 'set-per-case', '業務部', '002§3 Art.9(13)'],
  // V01
  ['v01', 'closing', '', 'accepted', 'closed', '-', 'set-per-case', '各部門', '000§1 二(五)'],
  // V02
  ['v02', 'closing', 'during-stay', 'accepted', 'closed', '-', 'set-per-case', '各部門', '000§5 六(二)'],
  ['v02', 'closing', '', 'accepted', 'closed', '-', '3 working-days', '各部門', '000§5 六(二)'],
  // V03, the contradictions of the source as two stages
  [
    'v03',
    'dispatch',
    'customer-complaint',
    'accepted',
    'sent:second-receiver',
    '-',
    '30 minutes',
    '第一受理人',
    '000§9 5.2.2',
  ],
  [
    'v03',
    'reply',
    'customer-complaint',
    'returned:second-receiver',
    'replied',
    '-',
    '10 minutes',
    '第一受理人',
    '000§9 5.2.5',
  ],
  [
    'v03',
    'gm-told',
    'employee-complaint major',
    'accepted',
    'gm-told',
    '-',
    '1 calendar-days',
    '人事行政部',
    '000§9 5.1.2, 7.1.1',
  ],
  [
    'v03',
    'closing',
    'employee-complaint',
    'accepted',
    'closed',
    'same-day',
    '3 calendar-days',
    '人事行政部',
    '000§9 5.1.2, 7.1.1',
  ],
  ['v03', 'closing', '', 'accepted', 'closed', '-', 'set-per-case', '各部門', '000§9 5.2.2, 7.2.1'],
  // V04
  ['v04', 'closing', '', 'accepted', 'closed', '-', 'set-per-case', '各部門', '000§14'],
  // V05, from receipt
  ['v05', 'closing', 'attitude', 'received', 'closed', '-', '2 working-days', '各部門', '000§15 四'],
  ['v05', 'closing', 'severe', 'received', 'closed', '-', '7 working-days', '各部門', '000§15 四'],
  ['v05', 'closing', 'moderate', 'received', 'closed', '-', '3 working-days', '各部門', '000§15 四'],
  ['v05', 'closing', '', 'received', 'closed', '-', '1 working-days', '各部門', '000§15 四'],
  // V06
  ['v06', 'closing', '', 'accepted', 'closed', '-', 'set-per-case', '各部門', '001§1 4.10'],
  // V07, from receipt
  ['v07', 'closing', '', 'received', 'closed', '-', '7 calendar-days', '各部門', '001§4 Art.26'],
  // V08
  ['v08', 'alert', 'major', 'received', 'alerted', '-', '24 hours', '客戶關係部', '001§5 2.5'],
  ['v08', 'report-group', '', 'carried-out', 'reported-group', '-', '24 hours', '門店', '001§5 2.4'],
  ['v08', 'closing', '', 'accepted', 'closed', '-', 'set-per-case', '各部門', '001§5'],
  // V10
  ['v10', 'solution', '', 'accepted', 'returned:solution', '-', '1 working-days', '責任部門', '001§15'],
  ['v10', 'emergency-meeting', 'major', 'accepted', 'emergency-meeting', '-', 'at-once', '客戶關係部', '001§15'],
  ['v10', 'closing', '', 'accepted', 'closed', '-', 'set-per-case', '各部門', '001§15'],
  // V11
  ['v11', 'hand-in', '', 'received', 'accepted', '-', '24 hours', '聽到投訴的員工', '002§10 1'],
  ['v11', 'dispatch', 'urgent', 'accepted', 'dispatched', '-', '3 minutes', '客戶中心前臺', '002§10 6'],
  ['v11', 'dispatch', 'urgent', 'accepted', 'dispatched', '-', '3 minutes', '客戶中心前臺', '002§10 6'],
  ['v11', 'dispatch', '', 'accepted', 'dispatched', '-', '12 hours', '客戶中心前臺', '002§10 2'],
  ['v11', 'limit-answer', '', 'sent:department', 'limit-answered', '-', '2 hours', '責任部門', '002§10 4'],
  ['v11', 'solved-told', '', 'solved', 'centre-told', '-', '2 hours', '責任部門', '002§10 5'],
  ['v11', 'leader-told', '', 'head-cannot', 'leader-told', '-', '5 minutes', '管理處主任', '002§10 6'],
  ['v11', 'leader-report', '', 'leader-told', 'leader-report', '-', '24 hours', '管理處主任', '002§10 6'],
  ['v11', 'board-told', '', 'leader-cannot', 'board-told', '-', '10 minutes', '公司領導', '002§10 7'],
  ['v11', 'board-report', '', 'board-told', 'board-report', '-', '48 hours', '公司領導', '002§10 7'],
  ['v11', 'verify', '', 'board-done', 'verified', '-', '8 hours', '開發商客戶服務部、物業公司', '002§10 7'],
  ['v11', 'first-contact', '', 'coordinated', 'first-contact-told', '-', '2 hours', '客戶中心', '002§10 8'],
  ['v11', 'closing', '', 'accepted', 'closed', '-', 'set-per-case', '各部門', '002§10 2'],
  // V12
  ['v12', 'plan', '', 'accepted', 'preliminary', '-', '1 calendar-days', '綜合部', '003§1 Art.6'],
  ['v12', 'report', '', 'investigated', 'reported', '-', '3 calendar-days', '綜合部', '003§1 Art.6'],
  ['v12', 'closing', '', 'accepted', 'closed', '-', '1 weeks', '總經辦', '003§1 Art.6'],
  // V14, from receipt
  ['v14', 'register', '', 'received', 'accepted', '-', '24 hours', '市場部', '003§5 二.3'],
  ['v14', 'answer', '', 'received', 'first-answer', '-', '24 hours', '市場部', '003§5 二.1–2'],
  ['v14', 'quality-answer', 'quality', 'accepted', 'quality-answer', '-', '3 working-days', '質量部', '003§5 3.1'],
  ['v14', 'feedback', '', 'carried-out', 'feedback-sent', '-', '24 hours', '市場部', '003§5 四'],
  ['v14', 'closing', 'major', 'received', 'closed', '-', '7 working-days', '各部門', '003§5 三'],
  ['v14', 'closing', '', 'received', 'closed', '-', '3 working-days', '各部門', '003§5 三'],
  // V15
  ['v15', 'closing', '', 'accepted', 'closed', '-', 'set-per-case', '各部門', '003§6 二'],
  // V16: one day to investigate (its station), two to a satisfactory reply
  ['v16', 'reply', '', 'returned:department', 'replied', '-', '2 working-days', '被投訴部門主管', '003§8 五'],
  ['v16', 'closing', '', 'accepted', 'closed', '-', 'set-per-case', '人力行政部', '003§8 四'],
  // V17
  ['v17', 'verification', '', 'received', 'investigated', '-', 'same-day', '物業管理員', '003§12'],
  ['v17', 'closing', '', 'accepted', 'closed', '-', 'set-per-case', '各部門', '003§12'],
  // V18
  ['v18', 'closing', 'urgent', 'accepted', 'closed', '-', '3 working-days', '各部門', '003§14 2.2.5'],
  ['v18', 'closing', '', 'accepted', 'closed', '-', '15 calendar-days', '各部門', '003§14 1.1'],
  // V19
  ['v19', 'time-told', 'major', 'received', 'time-told', '-', 'same-day', '銷售助理', '003§17 二.1–2'],
  ['v19', 'closing', 'major', 'received', 'closed', '-', 'set-per-case', '各部門', '003§17 二.1–2'],
  ['v19', 'closing', '', 'received', 'closed', '-', 'same-day', '各部門', '003§17 二.1'],
  // V20
  ['v20', 'reply', '', 'received', 'replied', '-', '30 minutes', '客服部', '002§5 四(二)'],
  ['v20', 'closing', '', 'accepted', 'closed', '-', 'set-per-case', '各部門', '002§5 四(二)'],
];

/** code, station, unit, target, hard, source: the stations for which a source says a time. */
const stations: readonly (readonly [string, string, string, string, string, string])[] = [
  ['p1', 'negotiation', 'sales', 'at-once', '-', '002§2 Art.9(5)'],
  ['p1', 'composite', 'production-management', '-', '1 calendar-days', '002§2 Art.9(6)'],
  ['p2', 'negotiation', 'sales', 'at-once', '-', '002§3 Art.9(4)'],
  ['p2', 'composite', 'production-management', '-', '1 calendar-days', '002§3 Art.9(5)'],
  ['v03', 'second-receiver', 'second-receiver', '30 minutes', '1 hours', '000§9 5.2.3, 7.2.1'],
  ['v03', 'data', 'manufacturing-centre', '-', '20 minutes', '000§9 5.2.4'],
  ['v03', 'top-leader', 'top-leader', '1 hours', 'same-day', '000§9 6.1, 7.2.2'],
  ['v03', 'money-engineering', 'engineering', '-', 'set-per-case', '000§9 6.2'],
  ['v03', 'money-quality', 'quality-decision', '-', 'set-per-case', '000§9 6.2'],
  ['v04', 'department', 'department', '-', 'set-per-case', '000§14'],
  ['v11', 'department', 'department', '-', 'set-per-case', '002§10 2'],
  ['v16', 'department', 'department', '-', '1 working-days', '003§8 四, 五'],
];

/** code, rule, condition, after, within, percent, every, until satisfied, who, source. */
const followUps: readonly (readonly [
  string,
  string,
  string,
  string,
  string,
  number,
  string,
  boolean,
  string,
  string,
])[] = [
  ['v01', 'satisfaction', '', 'closed', 'set-per-case', 100, '-', true, '專門負責人', '000§1 三(二)(三)'],
  ['v03', 'weekly', 'customer-complaint', 'closed', '1 weeks', 100, '-', false, '第一受理人', '000§9 5.2.7'],
  [
    'v04',
    'complaint',
    'complaint help not major',
    'closed',
    '3 calendar-days',
    50,
    '-',
    true,
    '一般：物業助理；重要：部門主管',
    '001§14 1.3',
  ],
  [
    'v04',
    'major-complaint',
    'complaint help major',
    'closed',
    '3 calendar-days',
    50,
    '-',
    true,
    '公司經理',
    '001§14 1.3',
  ],
  ['v04', 'repair', 'repair', 'closed', '1 months', 30, '-', true, '該區物業助理', '001§14 1.4'],
  ['v04', 'event', 'event', 'closed', '1 months', 10, '-', true, '社區文化員', '001§14 1.5'],
  ['v05', 'call-back', '', 'closed', 'set-per-case', 100, '-', false, '客服部', '000§15 二'],
  ['v08', 'group', '', 'reported-group', 'set-per-case', 100, '-', false, '集團客服', '001§5 2.4'],
  ['v10', 'satisfaction', '', 'closed', 'set-per-case', 100, '-', false, '客戶關係部', '001§15'],
  ['v11', 'centre', '', 'centre-told', '2 working-days', 100, '-', false, '客戶中心', '002§10 5'],
  ['v11', 'board', '', 'verified', '2 working-days', 100, '-', false, '開發商客戶服務部、物業公司', '002§10 7'],
  ['v12', 'completion', '', 'carried-out', 'same-day', 100, '-', true, '總經辦', '003§1 Art.6'],
  ['v15', 'monthly', 'first-year', 'closed', '1 months', 100, '1 months', false, '商務部', '003§6 五'],
  ['v15', 'quarterly', 'later-years', 'closed', '3 months', 100, '3 months', false, '商務部', '003§6 五'],
  ['v16', 'call-back', '', 'closed', 'set-per-case', 100, '-', false, '人力行政部經理', '003§8 四'],
  ['v17', 'complaint', '', 'closed', 'set-per-case', 100, '-', false, '物業管理員', '003§12 二.1(4)'],
  ['v18', 'feedback', '', 'closed', 'set-per-case', 100, '-', true, '技術業務室', '003§14 3–7'],
  ['v20', 'call-back', '', 'closed', 'set-per-case', 100, '-', true, '客服部', '002§5 四(二)'],
];

/** code, report, period, day, source; the day is the source's, or the first after the period where it names none. */
const reports: readonly (readonly [string, string, string, number, string])[] = [
  ['p1', 'statistics', 'month', 10, '002§2 Art.9(10)'],
  ['p1', 'discipline', 'month', 10, '002§2 Art.11(1)'],
  ['p2', 'statistics', 'month', 10, '002§3 Art.9(9)'],
  ['p2', 'discipline', 'month', 10, '002§3 Art.12(1)'],
  ['v02', 'weekly', 'week', 1, '000§5 七'],
  ['v02', 'monthly', 'month', 15, '000§5 七'],
  ['v03', 'weekly', 'week', 7, '000§9 5.2.6 [day inferred]'],
  ['v03', 'monthly', 'month', 1, '000§9 5.2.6 [day inferred]'],
  ['v04', 'monthly', 'month', 1, '000§14 [day inferred]'],
  ['v04', 'follow-ups', 'month', 1, '001§14 2.4 [day inferred]'],
  ['v07', 'statistics', 'month', 10, '001§4 Art.27'],
  ['v08', 'weekly', 'week', 1, '001§5 2.8 [day inferred]'],
  ['v08', 'monthly', 'month', 1, '001§5 2.8 [day inferred]'],
  ['v11', 'weekly', 'week', 1, '002§10 9 [day inferred]'],
  ['v11', 'monthly', 'month', 1, '002§10 9 [day inferred]'],
  ['v14', 'meeting', 'month', 1, '003§5 五 [day inferred]'],
  ['v15', 'meeting', 'week', 5, '003§6 四'],
  ['v15', 'supervision', 'month', 1, '003§6 一 [day inferred]'],
];

const codes = shippedPolicies.map(({ code }) => code).toSorted();

describe.each(codes)('%s runs as its source says', (code) => {
  const policy = policyOf(code);

  test('its limits', () => {
    expect(
      policy.limits.map((limit) => [
        code,
        limit.code,
        condition(limit.when),
        limit.from,
        limit.until,
        said(limit.target),
        said(limit.hard),
        limit.who['zh-TW'],
        limit.source,
      ]),
    ).toEqual(limits.filter(([of]) => of === code));
  });

  test('its stations with a time', () => {
    const timed = policy.route.filter(({ target, hard }) => target !== null || hard !== null);
    expect(timed.map((one) => [code, one.code, one.unit, said(one.target), said(one.hard), one.source])).toEqual(
      stations.filter(([of]) => of === code),
    );
  });

  test('its call-backs', () => {
    expect(
      policy.followUps.map((rule) => [
        code,
        rule.code,
        condition(rule.when),
        rule.after,
        said(rule.within),
        rule.percent,
        said(rule.every),
        rule.untilSatisfied,
        rule.who['zh-TW'],
        rule.source,
      ]),
    ).toEqual(followUps.filter(([of]) => of === code));
  });

  test('its reports', () => {
    expect(policy.reports.map((one) => [code, one.code, one.period, one.dueDay, one.source])).toEqual(
      reports.filter(([of]) => of === code),
    );
  });
});

describe('what the sources leave open is asked, not invented', () => {
  test.each(codes)('%s names no amount of a level, no loss rate, no ratio of over-delivery', (code) => {
    const { approval, lossStandard, overQuantity } = policyOf(code);
    expect(approval.map(({ upTo }) => upTo).filter((upTo) => upTo !== null)).toEqual([]);
    expect(lossStandard.filter(({ rate }) => rate !== null)).toEqual([]);
    expect(overQuantity).toBeNull();
  });

  test.each(codes)('%s does not tell the customer of the punishment', (code) => {
    expect(policyOf(code).customerSeesDiscipline).toBe(false);
  });
});

describe('rules beside the limits', () => {
  test('an appeal is possible within 10 days of the report only at the laboratory (003§14 1.1)', () => {
    expect(
      codes.map((code) => [code, said(policyOf(code).appealWindow)] as const).filter(([, window]) => window !== '-'),
    ).toEqual([['v18', '10 calendar-days']]);
  });

  test('what is not accepted: a new form (002§3 Art.9(8)), a follow-up case (002§5), the same case elsewhere', () => {
    const by = (way: string) => codes.filter((code) => policyOf(code).notAccepted === way);
    expect(by('new-case')).toEqual(['p1', 'p2']);
    expect(by('follow-up-case')).toEqual(['v20']);
  });

  test('who is complained about steps aside (000§1 二(二), 001§5 2.2), but calls himself at the agency (003§8)', () => {
    expect(['v01', 'v08', 'v16'].map((code) => policyOf(code).recusal)).toEqual([true, true, false]);
  });

  test('a law firm and a laboratory answer in writing (000§1 二(七), 003§14 1.1)', () => {
    expect([policyOf('v01').replyBy, policyOf('v18').replyBy]).toEqual([['letter'], ['letter']]);
    expect(policyOf('p2').replyBy).toEqual(['letter', 'telephone']);
  });

  test('fines are those of the source, in minor units (000§9 7, 003§1 Art.7, 003§8 七, 003§17 二.2)', () => {
    const fines = (code: string) => policyOf(code).penalties.map(({ least, most, points }) => [least, most, points]);
    expect(fines('v12')).toEqual([[20_000, 150_000, null]]);
    expect(fines('v16').slice(0, 4)).toEqual([
      [3_000, 10_000, null],
      [20_000, 20_000, 5],
      [30_000, 30_000, 10],
      [100_000, 100_000, null],
    ]);
    expect(fines('v19')).toEqual([
      [10_000, 10_000, null],
      [5_000, 5_000, null],
      [5_000, 5_000, null],
    ]);
    expect(fines('v14')).toEqual([[null, null, 1]]);
  });

  test('the tree of the logistics network goes three levels down (000§15 三.3)', () => {
    const { types } = policyOf('v05');
    const parent = (code: string) => types.find((type) => type.code === code)?.parent;
    expect([parent('damage-damp'), parent('damage'), parent('business')]).toEqual(['damage', 'business', null]);
    expect(types).toHaveLength(36);
  });
});
