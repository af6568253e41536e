import type { Policy } from '../rules/policy.ts';
import {
  choice,
  closingLimit,
  level,
  policyOf,
  report,
  serviceOutcomes,
  setPerCase,
  station,
  text,
  typeTree,
  when,
  workingDays,
} from './parts.ts';

/** V02: 000§5. A hotel: during the stay within the time the guest asks for, after it three working days. */
export const v02Hotel: Policy = policyOf({
  code: 'v02',
  source: '000§5',
  name: text('酒店賓客投訴', '酒店宾客投诉', 'Hotel'),
  summary: text(
    '消費中依客人要求的時間，消費後 3 個工作日；每週、每月匯總。',
    '消费中依客人要求的时间，消费后 3 个工作日；每周、每月汇总。',
    'During the stay by the time the guest asks for, after it 3 working days; weekly and monthly reports.',
  ),
  labels: {
    complaint: text('客戶投訴', '客户投诉', 'Complaint'),
    complaintForm: text('客戶投訴記錄表', '客户投诉记录表', 'Complaint Record'), // Annex 1
    ledger: text('客戶投訴登記表', '客户投诉登记表', 'Complaint Ledger'),
    statistics: text('顧客投訴統計分析報告表', '顾客投诉统计分析报告表', 'Complaint Statistics and Analysis'), // Annex 2
    slips: { abnormality: text('顧客投訴處理報告表', '顾客投诉处理报告表', 'Complaint handling report') }, // Annex 3, 八
  },
  units: [
    choice('own-department', '受理部門', '受理部门', 'Receiving department'),
    choice('accused-department', '被投訴部門', '被投诉部门', 'Department complained about'),
    choice('deputy-gm', '分管副總', '分管副总', 'Deputy GM in charge'),
    choice('gm', '總經理', '总经理', 'General manager'),
    choice('marketing', '營銷部', '营销部', 'Marketing'),
    choice('gm-office', '總經理辦公室', '总经理办公室', 'GM office'),
  ],
  acceptingUnit: 'own-department',
  // 五, 六
  types: typeTree([
    {
      ...choice('during-stay', '消費中投訴', '消费中投诉', 'During the stay'),
      below: [
        choice('during-own', '投訴本部門（消費中）', '投诉本部门（消费中）', 'Own department (during)'),
        choice('during-other', '投訴其他部門（消費中）', '投诉其他部门（消费中）', 'Another department (during)'),
      ],
    },
    {
      ...choice('after-stay', '消費後投訴', '消费后投诉', 'After the stay'),
      below: [
        choice('after-own', '投訴本部門（消費後）', '投诉本部门（消费后）', 'Own department (after)'),
        choice('after-other', '投訴其他部門（消費後）', '投诉其他部门（消费后）', 'Another department (after)'),
      ],
    },
  ]),
  outcomes: serviceOutcomes,
  // 六(一): from step to step, only as far as is needed
  route: [
    station({
      code: 'own-head',
      unit: 'own-department',
      task: text('部門主管組織調查處理', '部门主管组织调查处理', 'Department head investigates and handles'),
      source: '000§5 六(一)(二)',
    }),
    station({
      code: 'accused-head',
      unit: 'accused-department',
      task: text('兩部門主管商定方案', '两部门主管商定方案', 'Both heads agree a plan'),
      condition: 'when-needed',
      source: '000§5 六(一)',
    }),
    station({
      code: 'deputy-gm',
      unit: 'deputy-gm',
      task: text('分管副總協調', '分管副总协调', 'Deputy GM in charge settles'),
      condition: 'when-needed',
      source: '000§5 六(一)',
    }),
    station({
      code: 'gm',
      unit: 'gm',
      task: text('總經理決定', '总经理决定', 'General manager decides'),
      condition: 'when-needed',
      source: '000§5 六(一)',
    }),
  ],
  limits: [
    closingLimit({ when: when({ types: ['during-stay'] }), hard: setPerCase, source: '000§5 六(二)' }),
    closingLimit({ hard: workingDays(3), source: '000§5 六(二)' }),
  ],
  approval: [
    level('staff', '受理員工', '受理员工', 'Staff member'),
    level('head', '部門主管', '部门主管', 'Department head'),
    level('deputy-gm', '分管副總', '分管副总', 'Deputy GM in charge'),
    level('gm', '總經理', '总经理', 'General manager'),
  ],
  reports: [
    report(
      'weekly',
      text('客戶投訴記錄表彙交營銷部', '客户投诉记录表汇交营销部', 'Complaint records to marketing'),
      'week',
      1,
      '000§5 七',
    ),
    // "mid-month"
    report(
      'monthly',
      text('顧客投訴統計分析報告表', '顾客投诉统计分析报告表', 'Statistics and analysis'),
      'month',
      15,
      '000§5 七',
    ),
  ],
  notAccepted: 'reopen', // [inferred]
  replyBy: ['in-person', 'telephone', 'letter'], // 000§5 names no way
});
