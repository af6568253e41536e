import type { Policy } from '../rules/policy.ts';
import {
  choice,
  closingLimit,
  followUp,
  limit,
  penalty,
  policyOf,
  serviceOutcomes,
  setPerCase,
  station,
  text,
  typeTree,
  workingDays,
  yuan,
} from './parts.ts';

const head = text('被投訴部門主管', '被投诉部门主管', 'Head of the department complained about');

/** V16: 003§8. An agency: the head of the department complained about investigates and answers the customer himself. */
export const v16Agency: Policy = policyOf({
  code: 'v16',
  source: '003§8',
  name: text('房產仲介服務投訴', '房产中介服务投诉', 'Real-estate agency'),
  summary: text(
    '1 個工作日調查、2 個工作日答覆至滿意，再由人力行政部回訪。',
    '1 个工作日调查、2 个工作日答复至满意，再由人力行政部回访。',
    'Investigated in 1 working day, answered in 2; then called back by HR and administration.',
  ),
  labels: {
    complaint: text('客戶投訴', '客户投诉', 'Complaint'),
    complaintForm: text('客戶投訴記錄表', '客户投诉记录表', 'Complaint Record'),
    ledger: text('客戶投訴登記表', '客户投诉登记表', 'Complaint Ledger'),
    statistics: text('客戶投訴統計表', '客户投诉统计表', 'Complaint Statistics'),
  },
  units: [
    choice('hr-admin', '人力行政部', '人力行政部', 'HR and administration'),
    choice('department', '被投訴部門', '被投诉部门', 'Department complained about'),
    choice('gm', '總經理', '总经理', 'General manager'),
  ],
  acceptingUnit: 'hr-admin',
  // 二
  types: typeTree([
    choice('attitude', '服務態度', '服务态度', 'Service attitude'),
    choice('professional', '專業素質', '专业素质', 'Professional quality'),
    choice('efficiency', '服務效率', '服务效率', 'Service efficiency'),
    choice('other', '其他', '其他', 'Other'),
  ]),
  // 三
  channels: [choice('phone', '電話', '电话', 'Telephone'), choice('email', '信箱', '信箱', 'Mailbox')],
  outcomes: serviceOutcomes,
  route: [
    station({
      code: 'department',
      unit: 'department',
      task: text(
        '調查、擬定方案並親自聯繫客戶',
        '调查、拟定方案并亲自联系客户',
        'Investigate, plan, contact the customer himself',
      ),
      hard: workingDays(1),
      source: '003§8 四, 五',
    }),
  ],
  limits: [
    limit({
      code: 'reply',
      label: text('答覆至滿意', '答复至满意', 'Satisfactory reply'),
      from: 'returned:department',
      until: 'replied',
      who: head,
      hard: workingDays(2),
      source: '003§8 五',
    }),
    closingLimit({
      who: text('人力行政部', '人力行政部', 'HR and administration'),
      hard: setPerCase,
      source: '003§8 四',
    }),
  ],
  // 七
  penalties: [
    penalty({
      code: 'fine',
      label: text('罰款', '罚款', 'Fine'),
      least: yuan(30),
      most: yuan(100),
      source: '003§8 七',
    }),
    penalty({
      code: 'circular',
      label: text('罰款並通報', '罚款并通报', 'Fine and circular'),
      least: yuan(200),
      most: yuan(200),
      points: 5,
      source: '003§8 七',
    }),
    penalty({
      code: 'reprimand',
      label: text('罰款、申誡並通報', '罚款、申诫并通报', 'Fine, reprimand and circular'),
      least: yuan(300),
      most: yuan(300),
      points: 10,
      source: '003§8 七',
    }),
    penalty({
      code: 'major-demerit',
      label: text(
        '罰款、當月績效並記大過',
        '罚款、当月绩效并记大过',
        "Fine, the month's performance pay, major demerit",
      ),
      least: yuan(1000),
      most: yuan(1000),
      source: '003§8 七',
    }),
    penalty({ code: 'dismissal', label: text('辭退', '辞退', 'Dismissal'), source: '003§8 七' }),
  ],
  followUps: [
    followUp({
      code: 'call-back',
      within: setPerCase,
      who: text('人力行政部經理', '人力行政部经理', 'HR and administration manager'),
      source: '003§8 四',
    }),
  ],
  notAccepted: 'reopen', // [inferred]: until a satisfactory reply
  recusal: false, // Annex C 13: the head complained about contacts the customer himself
  replyBy: ['telephone', 'in-person'],
});
