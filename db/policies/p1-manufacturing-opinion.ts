import { CLOSING_LIMIT, type Policy } from '../rules/policy.ts';
import { p2ManufacturingComplaint as p2 } from './p2-manufacturing-complaint.ts';
import { atOnce, choice, copiesKeptBy, days, limit, report, setPerCase, station, text } from './parts.ts';

/** P1: 002§2. 客戶投訴, 客戶意見處理表, 14 to 21 days; where it does not differ from P2 it takes the lists of P2. */
export const p1ManufacturingOpinion: Policy = {
  ...p2,
  code: 'p1',
  source: '002§2, 000§4',
  name: { 'zh-TW': '製造業客戶投訴（P1）', 'zh-CN': '制造业客户投诉（P1）', en: 'Manufacturing opinions (P1)' },
  summary: {
    'zh-TW': '客戶意見處理表五聯；14 至 21 日結案。',
    'zh-CN': '客户意见处理表五联；14 至 21 日结案。',
    en: 'Opinion form in five copies; closed within 14 to 21 days.',
  },
  labels: {
    complaint: { 'zh-TW': '客戶投訴', 'zh-CN': '客户投诉', en: 'Complaint' },
    complaintForm: { 'zh-TW': '客戶意見處理表', 'zh-CN': '客户意见处理表', en: 'Customer Opinion Form' },
    ledger: { 'zh-TW': '客戶投訴案件登記追蹤表', 'zh-CN': '客户投诉案件登记追踪表', en: 'Complaint Case Ledger' },
    statistics: { 'zh-TW': '客戶投訴案件統計表', 'zh-CN': '客户投诉案件统计表', en: 'Complaint Case Statistics' },
    slips: {
      ...p2.labels.slips,
      inquiry: { 'zh-TW': '查辦單', 'zh-CN': '查办单', en: 'Inquiry slip' },
      penalty: { 'zh-TW': '處罰通知單', 'zh-CN': '处罚通知单', en: 'Penalty notice' },
    },
    goods: p2.labels.goods,
  },
  // 002§2 Art.7
  units: [
    choice('gm-office', '總經理室', '总经理室', 'GM office'),
    choice('production-management', '總經理室生產管理室', '总经理室生产管理室', 'Production management, GM office'),
    choice('quality', '質量管理部', '质量管理部', 'Quality management'),
    choice('manufacturing', '製造部', '制造部', 'Manufacturing'),
    choice('manager-office', '經理室', '经理室', "Manager's office"),
    choice('rd', '研發部', '研发部', 'R&D'),
    choice('sales', '業務部', '业务部', 'Sales'),
    choice('finance', '財務部', '财务部', 'Finance'),
    choice('warehouse', '成品倉庫', '成品仓库', 'Finished-goods warehouse'),
    choice('personnel', '人事部', '人事部', 'Personnel'),
  ],
  // 002§2 Art.12(1): the return has no 重處理 beside it
  outcomes: p2.outcomes.filter(({ code }) => code !== 'rework'),
  demands: p2.demands.filter(({ code }) => code !== 'rework'),
  demandMayBeUndetermined: false,
  // 002§2 Art.9(8)
  complaintCopies: copiesKeptBy(
    text('質量管理部', '质量管理部', 'Quality management'),
    text('製造部', '制造部', 'Manufacturing'),
    text('業務部', '业务部', 'Sales'),
    text('財務部', '财务部', 'Finance'),
    text('總經理室', '总经理室', 'GM office'),
  ),
  formWarning: null, // 002§2 does not say it
  limits: [
    limit({
      code: CLOSING_LIMIT,
      label: { 'zh-TW': '結案', 'zh-CN': '结案', en: 'Closing' },
      from: 'accepted',
      until: 'closed',
      who: { 'zh-TW': '各部門', 'zh-CN': '各部门', en: 'All units' },
      target: { unit: 'calendar-days', amount: 14 },
      hard: { unit: 'calendar-days', amount: 21 },
      source: '002§2 Art.10',
    }),
    limit({
      code: 'form',
      label: text('查明異常並填表送出', '查明异常并填表送出', 'Facts found, form filled and sent'),
      from: 'received',
      until: 'accepted',
      who: text('業務部', '业务部', 'Sales'),
      target: atOnce,
      passed: 'warn',
      source: '002§2 Art.9(1)',
    }),
    limit({
      code: 'inspection',
      label: text('會勘', '会勘', 'Joint on-site inspection'),
      from: 'inspection-needed',
      until: 'inspected',
      who: text('業務部、質量管理部、製造部', '业务部、质量管理部、制造部', 'Sales, quality, manufacturing'),
      target: atOnce,
      passed: 'warn',
      source: '002§2 Art.9(2)',
    }),
    limit({
      code: 'report',
      label: text('調查報告', '调查报告', 'Investigation report'),
      from: 'investigated',
      until: 'reported',
      who: text('質量管理部', '质量管理部', 'Quality management'),
      hard: days(3),
      source: '002§2 Art.9(3)',
    }),
    limit({
      code: 'collection',
      label: text('收回應收帳款', '收回应收账款', 'Collect the receivable'),
      from: 'collection',
      until: 'collected',
      who: text('業務部', '业务部', 'Sales'),
      hard: setPerCase, // the normal period of the customer
      passed: 'warn',
      source: '002§2 Art.9(14)',
    }),
  ],
  // 002§2 Art.9(4)–(6): the same stations, other words
  route: [
    station({
      code: 'quality',
      unit: 'quality',
      task: text('追查原因、判定責任部門', '追查原因、判定责任部门', 'Trace the cause, decide the responsible unit'),
      part: 'cause',
      source: '002§2 Art.9(4)(2)',
    }),
    station({
      code: 'manufacturing',
      unit: 'manufacturing',
      task: text('原因分析與處理對策', '原因分析与处理对策', 'Cause analysis and countermeasure'),
      part: 'countermeasure',
      source: '002§2 Art.9(4)(3)',
    }),
    station({
      code: 'manager-office',
      unit: 'manager-office',
      task: text('徵求意見', '征求意见', 'Asked for an opinion'),
      part: 'manager-opinion',
      source: '002§2 Art.9(4)(3)',
    }),
    station({
      code: 'rd',
      unit: 'rd',
      task: text('特別異常之意見', '特别异常之意见', 'Opinion on a special abnormality'),
      part: 'rd-opinion',
      condition: 'when-needed',
      source: '002§2 Art.9(4)(4)',
    }),
    station({
      code: 'check',
      unit: 'gm-office',
      task: text('查核', '查核', 'Check'),
      part: null,
      source: '002§2 Art.9(4)(5)',
    }),
    station({
      code: 'proposal',
      unit: 'sales',
      task: text('擬定處理意見', '拟定处理意见', 'Propose the handling'),
      source: '002§2 Art.9(4)(5)',
    }),
    station({
      code: 'negotiation',
      unit: 'sales',
      task: text('向客戶說明、交涉並填註結果', '向客户说明、交涉并填注结果', 'Explain, negotiate, write the result'),
      target: atOnce,
      source: '002§2 Art.9(5)',
    }),
    station({
      code: 'composite',
      unit: 'production-management',
      task: text('綜合意見', '综合意见', 'Composite opinion'),
      hard: days(1),
      source: '002§2 Art.9(6)',
    }),
  ],
  milestones: [
    choice('inspection-needed', '需要會勘', '需要会勘', 'Joint inspection needed'),
    choice('inspected', '會勘完成', '会勘完成', 'Joint inspection done'),
    ...p2.milestones,
  ],
  reports: [
    report(
      'statistics',
      text('客戶投訴案件統計表', '客户投诉案件统计表', 'Complaint case statistics'),
      'month',
      10,
      '002§2 Art.9(10)',
    ),
    report('discipline', text('行政處分檢討', '行政处分检讨', 'Review of discipline'), 'month', 10, '002§2 Art.11(1)'),
  ],
  objection: 'competent-unit', // 002§2 Art.9(12)
  jointInspection: true, // 002§2 Art.9(2)
};
