import type { Policy } from '../rules/policy.ts';
import {
  choice,
  closingLimit,
  limit,
  penalty,
  policyOf,
  sameDay,
  serviceOutcomes,
  setPerCase,
  station,
  text,
  when,
  yuan,
} from './parts.ts';

/** V19: 003§17. A real-estate sales office: agreed the same day, or a fixed time told the same day. */
export const v19SalesOffice: Policy = policyOf({
  code: 'v19',
  source: '003§17',
  name: text('房產銷售案場投訴', '房产销售案场投诉', 'Real-estate sales office'),
  summary: text(
    '投訴當日處理；需多部門者當日告知客戶確定時間。',
    '投诉当日处理；需多部门者当日告知客户确定时间。',
    'Settled the same day; where several departments are needed, a fixed time is told the same day.',
  ),
  labels: {
    complaint: text('客戶投訴', '客户投诉', 'Complaint'),
    complaintForm: text('客戶投訴單', '客户投诉单', 'Complaint Slip'), // 二.1
    ledger: text('客戶投訴追蹤表', '客户投诉追踪表', 'Complaint Tracking List'),
    statistics: text('客戶投訴統計表', '客户投诉统计表', 'Complaint Statistics'),
  },
  units: [
    choice('assistant', '銷售助理', '销售助理', 'Sales assistant'),
    choice('department', '責任部門', '责任部门', 'Responsible department'),
    choice('director', '銷售總監', '销售总监', 'Sales director'),
  ],
  acceptingUnit: 'assistant',
  outcomes: serviceOutcomes,
  majorReasons: [choice('several', '需多部門處理', '需多部门处理', 'Several departments are needed')], // 二.1–2
  route: [
    station({
      code: 'department',
      unit: 'department',
      task: text('處理並簽字', '处理并签字', 'Handle and sign'),
      source: '003§17 二.4',
    }),
    station({
      code: 'director',
      unit: 'director',
      task: text('特殊問題上報', '特殊问题上报', 'Special question'),
      condition: 'when-needed',
      source: '003§17 二.3',
    }),
  ],
  milestones: [choice('time-told', '告知客戶確定時間', '告知客户确定时间', 'Fixed time told to the customer')],
  limits: [
    limit({
      code: 'time-told',
      label: text('告知確定時間', '告知确定时间', 'Tell the fixed time'),
      from: 'received',
      until: 'time-told',
      when: when({ major: true }),
      who: text('銷售助理', '销售助理', 'Sales assistant'),
      hard: sameDay,
      source: '003§17 二.1–2',
    }),
    closingLimit({ from: 'received', when: when({ major: true }), hard: setPerCase, source: '003§17 二.1–2' }),
    closingLimit({ from: 'received', hard: sameDay, source: '003§17 二.1' }),
  ],
  penalties: [
    penalty({
      code: 'late',
      label: text('逾時，每項', '逾时，每项', 'Late, each item'),
      least: yuan(100),
      most: yuan(100),
      source: '003§17 二.2',
    }),
    penalty({
      code: 'director',
      label: text('總監連帶', '总监连带', 'Director'),
      least: yuan(50),
      most: yuan(50),
      source: '003§17 二.2',
    }),
    penalty({
      code: 'assistant',
      label: text('助理連帶', '助理连带', 'Assistant'),
      least: yuan(50),
      most: yuan(50),
      source: '003§17 二.2',
    }),
  ],
  notAccepted: 'reopen', // [inferred]
  replyBy: ['telephone', 'in-person'],
});
