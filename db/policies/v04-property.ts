import type { Policy } from '../rules/policy.ts';
import {
  choice,
  closingLimit,
  days,
  followUp,
  months,
  policyOf,
  report,
  serviceOutcomes,
  setPerCase,
  station,
  text,
  typeTree,
  when,
} from './parts.ts';

/** V04 with V09: 000§14 (forms 000§13), return visits by 001§14. Property management: limits are set per case. */
export const v04Property: Policy = policyOf({
  code: 'v04',
  source: '000§14, 000§13, 001§14',
  name: text('物業客戶投訴', '物业客户投诉', 'Property management'),
  summary: text(
    '責任部門限期處理；3 日內回訪投訴 50%，一個月內回訪報修 30%。',
    '责任部门限期处理；3 日内回访投诉 50%，一个月内回访报修 30%。',
    'Departments get a limit per case; 50 % of complaints called back within 3 days, 30 % of repairs within a month.',
  ),
  labels: {
    complaint: text('客戶投訴', '客户投诉', 'Complaint'),
    complaintForm: text('客戶投訴、報修、求助記錄', '客户投诉、报修、求助记录', 'Complaint, Repair and Help Record'),
    ledger: text('客戶投訴記錄', '客户投诉记录', 'Complaint Ledger'),
    statistics: text('每月投訴情況分析', '每月投诉情况分析', 'Monthly Complaint Analysis'),
    slips: { reply: text('投訴處理反饋意見記錄', '投诉处理反馈意见记录', 'Feedback on the handling') },
    goods: {
      orderNo: text('單元號碼', '单元号码', 'Unit no.'),
      materialNo: text('項目代號', '项目代号', 'Item code'),
      product: text('投訴對象', '投诉对象', 'Object of complaint'),
      lotNo: text('其他編號', '其他编号', 'Other no.'),
    },
  },
  units: [
    choice('front-desk', '前臺', '前台', 'Front desk'),
    choice('customer-service', '客戶服務部', '客户服务部', 'Customer service'),
    choice('department', '責任部門', '责任部门', 'Responsible department'),
    choice('leader', '公司領導', '公司领导', 'Company leader'),
  ],
  acceptingUnit: 'front-desk',
  types: typeTree([
    {
      ...choice('complaint', '投訴', '投诉', 'Complaint'),
      below: [choice('personal', '個人行為不當', '个人行为不当', 'Misconduct of a person')],
    },
    choice('repair', '報修', '报修', 'Repair'),
    choice('help', '求助', '求助', 'Help'),
    choice('event', '社區文體活動', '社区文体活动', 'Community event'),
  ]),
  severities: [
    choice('ordinary', '一般', '一般', 'Ordinary'),
    choice('serious', '較嚴重', '较严重', 'Serious'),
    choice('malicious', '惡意投訴', '恶意投诉', 'Malicious'),
  ],
  channels: [choice('hotline', '服務熱線', '服务热线', 'Hotline'), choice('visit', '來訪', '来访', 'Visit')],
  outcomes: serviceOutcomes,
  route: [
    station({
      code: 'department',
      unit: 'department',
      task: text('限期處理並回報結果', '限期处理并回报结果', 'Handle within the limit and report'),
      hard: setPerCase,
      source: '000§14',
    }),
    station({
      code: 'leader',
      unit: 'leader',
      task: text('特殊投訴之處理', '特殊投诉之处理', 'Special complaint'),
      condition: 'when-needed',
      source: '000§14',
    }),
    station({
      code: 'review',
      unit: 'customer-service',
      task: text(
        '嚴重投訴檢討：措施、責任人、期限',
        '严重投诉检讨：措施、责任人、期限',
        'Review of a serious complaint: measures, person, limit',
      ),
      condition: 'when-needed',
      source: '000§14',
    }),
  ],
  limits: [closingLimit({ hard: setPerCase, source: '000§14' })],
  // 000§14 calls back after every case and says no time; 001§14 gives the ratios, and every figure can be changed.
  followUps: [
    followUp({
      code: 'complaint',
      label: text('投訴回訪', '投诉回访', 'Call-back of a complaint'),
      when: when({ types: ['complaint', 'help'], major: false }),
      within: days(3),
      percent: 50,
      who: text(
        '一般：物業助理；重要：部門主管',
        '一般：物业助理；重要：部门主管',
        'General: property assistant; important: department head',
      ),
      signatureOrTelephone: true, // 1.7
      untilSatisfied: true, // 2.3
      exemptAnonymous: true, // 1.13
      source: '001§14 1.3',
    }),
    followUp({
      code: 'major-complaint',
      label: text('重大投訴回訪', '重大投诉回访', 'Call-back of a major complaint'),
      when: when({ types: ['complaint', 'help'], major: true }),
      within: days(3),
      percent: 50,
      who: text('公司經理', '公司经理', 'Company manager'),
      signatureOrTelephone: true,
      untilSatisfied: true,
      exemptAnonymous: true,
      source: '001§14 1.3',
    }),
    followUp({
      code: 'repair',
      label: text('報修回訪', '报修回访', 'Call-back of a repair'),
      when: when({ types: ['repair'] }),
      within: months(1),
      percent: 30,
      who: text('該區物業助理', '该区物业助理', 'Assistant of the area'),
      signatureOrTelephone: true,
      untilSatisfied: true,
      exemptAnonymous: true,
      source: '001§14 1.4',
    }),
    followUp({
      code: 'event',
      label: text('文體活動回訪', '文体活动回访', 'Call-back after an event'),
      when: when({ types: ['event'] }),
      within: months(1),
      percent: 10,
      who: text('社區文化員', '社区文化员', 'Community culture clerk'),
      signatureOrTelephone: true,
      untilSatisfied: true,
      exemptAnonymous: true,
      source: '001§14 1.5',
    }),
  ],
  reports: [
    report(
      'monthly',
      text('每月投訴情況分析', '每月投诉情况分析', 'Monthly analysis'),
      'month',
      1,
      '000§14 [day inferred]',
    ),
    report(
      'follow-ups',
      text('客戶回訪記錄月統計', '客户回访记录月统计', 'Monthly count of call-backs'),
      'month',
      1,
      '001§14 2.4 [day inferred]',
    ),
  ],
  notAccepted: 'reopen', // 001§14 1.9, 2.3: solved or explained, and visited again
  replyBy: ['telephone', 'in-person'], // 000§14: telephone or visit
});
