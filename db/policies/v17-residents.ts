import type { Policy } from '../rules/policy.ts';
import {
  choice,
  closingLimit,
  followUp,
  limit,
  policyOf,
  sameDay,
  serviceOutcomes,
  setPerCase,
  station,
  text,
  typeTree,
} from './parts.ts';

/** V17: 003§12. Residents: verified the same day, what is not solved goes to the director, every case called back. */
export const v17Residents: Policy = policyOf({
  code: 'v17',
  source: '003§12',
  name: text('住戶投訴與回訪', '住户投诉与回访', 'Residents'),
  summary: text(
    '當日調查核實並上報；未解決者由主任決定；回訪率 100%。',
    '当日调查核实并上报；未解决者由主任决定；回访率 100%。',
    'Verified and reported the same day; the director decides the unsolved; every case called back.',
  ),
  labels: {
    complaint: text('住戶投訴', '住户投诉', 'Complaint'),
    complaintForm: text('住戶投訴記錄表', '住户投诉记录表', 'Complaint Record'),
    ledger: text('住戶投訴登記表', '住户投诉登记表', 'Complaint Ledger'),
    statistics: text('住戶投訴統計表', '住户投诉统计表', 'Complaint Statistics'),
    goods: {
      orderNo: text('房號', '房号', 'House no.'),
      materialNo: text('項目代號', '项目代号', 'Item code'),
      product: text('事項', '事项', 'Subject'),
      lotNo: text('其他編號', '其他编号', 'Other no.'),
    },
  },
  units: [
    choice('staff', '物業管理員', '物业管理员', 'Property staff'),
    choice('department', '部門主管', '部门主管', 'Department head'),
    choice('director', '主任', '主任', 'Director'),
  ],
  acceptingUnit: 'staff',
  types: typeTree([
    choice('complaint', '投訴', '投诉', 'Complaint'),
    choice('suggestion', '建議', '建议', 'Suggestion'),
  ]),
  channels: [
    choice('visit', '來訪', '来访', 'Visit'),
    choice('letter', '來信', '来信', 'Letter'),
    choice('phone', '電話', '电话', 'Telephone'),
  ],
  outcomes: serviceOutcomes,
  route: [
    station({
      code: 'verification',
      unit: 'department',
      task: text('調查核實', '调查核实', 'Investigate and verify'),
      source: '003§12',
    }),
    station({
      code: 'director',
      unit: 'director',
      task: text('未能解決者由主任決定', '未能解决者由主任决定', 'The director decides what is unsolved'),
      condition: 'when-needed',
      source: '003§12',
    }),
  ],
  milestones: [choice('posted', '整改方案公布', '整改方案公布', 'Rectification plan posted')],
  limits: [
    limit({
      code: 'verification',
      label: text('調查核實並上報', '调查核实并上报', 'Verify and report'),
      from: 'received',
      until: 'investigated',
      who: text('物業管理員', '物业管理员', 'Property staff'),
      hard: sameDay,
      tell: text('部門主管、主任', '部门主管、主任', 'Department head and director'),
      source: '003§12',
    }),
    closingLimit({ hard: setPerCase, source: '003§12' }),
  ],
  followUps: [
    followUp({
      code: 'complaint',
      within: setPerCase,
      who: text('物業管理員', '物业管理员', 'Property staff'),
      source: '003§12 二.1(4)',
    }),
  ],
  notAccepted: 'reopen', // [inferred]
  replyBy: ['in-person', 'telephone'],
});
