import type { Policy } from '../rules/policy.ts';
import {
  apology,
  choice,
  closingLimit,
  compensation,
  exchanged,
  explanation,
  followUp,
  hours,
  limit,
  nothingDone,
  policyOf,
  repaired,
  report,
  returned,
  setPerCase,
  station,
  text,
  when,
  outcomesOf,
} from './parts.ts';

/** V08: 001§5. A car dealer in a group: alert of a major complaint and report of the result, 24 hours each. */
export const v08DealerGroup: Policy = policyOf({
  code: 'v08',
  source: '001§5',
  name: text('汽車經銷集團投訴', '汽车经销集团投诉', 'Car dealer in a group'),
  summary: text(
    '重大投訴 24 小時內通報；處理完成後 24 小時內報集團，由集團回訪。',
    '重大投诉 24 小时内通报；处理完成后 24 小时内报集团，由集团回访。',
    'Major complaints alerted within 24 hours; results reported to the group within 24 hours; the group calls back.',
  ),
  labels: {
    complaint: text('客戶投訴', '客户投诉', 'Complaint'),
    complaintForm: text('客戶投訴處理單', '客户投诉处理单', 'Complaint Form'),
    ledger: text('客戶投訴登記表', '客户投诉登记表', 'Complaint Ledger'),
    statistics: text('客戶投訴統計表', '客户投诉统计表', 'Complaint Statistics'),
    goods: {
      orderNo: text('車牌號', '车牌号', 'Licence plate'), // 2.3
      materialNo: text('車架號', '车架号', 'Frame no.'),
      product: text('車型', '车型', 'Car model'),
      lotNo: text('工單號', '工单号', 'Work order'),
    },
  },
  units: [
    choice('shop', '門店', '门店', 'Shop'),
    choice('customer-relations', '客戶關係部', '客户关系部', 'Customer relations'),
    choice('gm', '總經理', '总经理', 'General manager'),
    choice('crisis', '危機處理小組', '危机处理小组', 'Crisis team'),
    choice('group-service', '集團客服', '集团客服', 'Group customer service'),
    choice('brand', '品牌事業部', '品牌事业部', 'Brand division'),
    choice('legal', '法務部', '法务部', 'Legal'),
  ],
  acceptingUnit: 'customer-relations',
  channels: [
    choice('phone', '來電', '来电', 'Call'),
    choice('visit', '來店', '来店', 'Shop visit'),
    choice('call-back', '回訪得知', '回访得知', 'Learnt by a call-back'),
    choice('group', '集團呼叫中心', '集团呼叫中心', 'Group call centre'),
  ],
  outcomes: outcomesOf([repaired, returned, exchanged, compensation, apology, explanation, nothingDone]),
  // 2.5
  majorReasons: [
    choice('repeated', '重複投訴', '重复投诉', 'Repeated'),
    choice('manufacturer', '投訴至廠家', '投诉至厂家', 'Complained to the manufacturer'),
    choice('blocking', '堵門', '堵门', 'Door blocked'),
    choice('disturbance', '鬧事', '闹事', 'Disturbance'),
    choice('car-return', '退換車', '退换车', 'Return or exchange of the car'),
    choice('media', '媒體負面報導', '媒体负面报导', 'Negative media'),
    choice('wide', '其他影響廣泛者', '其他影响广泛者', 'Other with wide impact'),
  ],
  route: [
    station({
      code: 'shop',
      unit: 'shop',
      task: text('調查並處理', '调查并处理', 'Investigate and handle'),
      source: '001§5 2.2–2.4',
    }),
    station({
      code: 'crisis',
      unit: 'crisis',
      task: text('危機處理', '危机处理', 'Crisis team'),
      condition: 'when-needed',
      source: '001§5 2.6',
    }),
  ],
  milestones: [
    choice('alerted', '重大投訴已通報', '重大投诉已通报', 'Major complaint alerted'),
    choice('carried-out', '處理執行完畢', '处理执行完毕', 'Carried out'),
    choice('reported-group', '結果已報集團', '结果已报集团', 'Result reported to the group'),
  ],
  limits: [
    limit({
      code: 'alert',
      label: text('重大投訴通報', '重大投诉通报', 'Alert of a major complaint'),
      from: 'received',
      until: 'alerted',
      when: when({ major: true }),
      who: text('客戶關係部', '客户关系部', 'Customer relations'),
      hard: hours(24),
      passed: 'escalate',
      tell: text('品牌事業部、法務部', '品牌事业部、法务部', 'Brand division and legal'),
      source: '001§5 2.5',
    }),
    limit({
      code: 'report-group',
      label: text('結果報集團客服', '结果报集团客服', 'Result to group customer service'),
      from: 'carried-out',
      until: 'reported-group',
      who: text('門店', '门店', 'Shop'),
      hard: hours(24),
      source: '001§5 2.4',
    }),
    closingLimit({ hard: setPerCase, source: '001§5' }),
  ],
  // Compensation goes by the group's authority table 權限核決表 (2.9), which the source does not give
  approval: [],
  followUps: [
    followUp({
      code: 'group',
      label: text('集團回訪', '集团回访', 'Call-back by the group'),
      after: 'reported-group',
      within: setPerCase,
      who: text('集團客服', '集团客服', 'Group customer service'),
      source: '001§5 2.4',
    }),
  ],
  reports: [
    report('weekly', text('投訴週報', '投诉周报', 'Weekly report'), 'week', 1, '001§5 2.8 [day inferred]'),
    report('monthly', text('投訴月報', '投诉月报', 'Monthly report'), 'month', 1, '001§5 2.8 [day inferred]'),
  ],
  notAccepted: 'reopen', // [inferred]
  recusal: true, // 2.2: not the receptionist complained about
  replyBy: ['telephone', 'in-person'], // sources name calls and visits
});
