import type { Policy } from '../rules/policy.ts';
import {
  choice,
  closingLimit,
  compensation,
  days,
  explanation,
  followUp,
  level,
  nothingDone,
  policyOf,
  setPerCase,
  station,
  text,
  typeTree,
  when,
  workingDays,
  outcomesOf,
} from './parts.ts';

/** V18: 003§14. A testing laboratory: objection within 10 days, result in writing within 15, urgent appeals 3 working days. */
export const v18Laboratory: Policy = policyOf({
  code: 'v18',
  source: '003§14',
  name: text('檢測實驗室抱怨與申訴', '检测实验室抱怨与申诉', 'Testing laboratory'),
  summary: text(
    '報告後 10 日內可申訴；受理後 15 日書面答覆，緊急申訴 3 個工作日。',
    '报告后 10 日内可申诉；受理后 15 日书面答复，紧急申诉 3 个工作日。',
    'Appeals within 10 days of the report; answered in writing within 15 days, urgent appeals 3 working days.',
  ),
  labels: {
    complaint: text('抱怨與申訴', '抱怨与申诉', 'Complaints and appeals'),
    complaintForm: text('客戶投訴處理登記表', '客户投诉处理登记表', 'Complaint Handling Register'),
    ledger: text('抱怨受理登記表', '抱怨受理登记表', 'Complaint Acceptance Register'),
    statistics: text('抱怨與申訴統計表', '抱怨与申诉统计表', 'Complaint and Appeal Statistics'),
    slips: {
      objection: text('抱怨申訴登記表', '抱怨申诉登记表', 'Complaint and appeal sheet'), // 1.1
      'follow-up': text('投訴處理結果客戶反饋登記表', '投诉处理结果客户反馈登记表', 'Customer feedback on the result'), // 3.3
    },
    goods: {
      orderNo: text('報告編號', '报告编号', 'Report no.'),
      materialNo: text('檢測項目', '检测项目', 'Test item'),
      product: text('樣品', '样品', 'Sample'),
      lotNo: text('樣品編號', '样品编号', 'Sample no.'),
    },
  },
  kinds: ['customer-complaint', 'appeal', 'suggestion'],
  units: [
    choice('technical-office', '技術業務室', '技术业务室', 'Technical business office'),
    choice('quality-head', '質量負責人', '质量负责人', 'Quality head'),
    choice('department', '責任科室', '责任科室', 'Responsible department'),
    choice('laboratory', '檢測室', '检测室', 'Test room'),
    choice('signatory', '授權簽字人', '授权签字人', 'Authorised signatory'),
    choice('office', '辦公室', '办公室', 'Office'),
    choice('archivist', '檔案管理員', '档案管理员', 'Archivist'),
  ],
  acceptingUnit: 'technical-office',
  types: typeTree([
    choice('result', '檢測結果申訴', '检测结果申诉', 'Appeal against a result'),
    choice('general', '一般事務投訴', '一般事务投诉', 'General matter'),
    choice('data', '監測數據投訴', '监测数据投诉', 'Monitoring data'),
  ]),
  channels: [
    choice('letter', '書面', '书面', 'Written'),
    choice('visit', '來訪', '来访', 'Visit'),
    choice('phone', '電話', '电话', 'Telephone'),
    choice('survey', '滿意度調查', '满意度调查', 'Satisfaction survey'),
  ],
  demands: [
    choice('review', '復審', '复审', 'Review'),
    choice('retest', '復測', '复测', 'Retest'),
    compensation,
    choice('other', '其他', '其他', 'Other'),
  ],
  outcomes: outcomesOf([
    choice('stands', '維持原報告', '维持原报告', 'The report stands'),
    choice('corrected', '撤回並出具更正報告', '撤回并出具更正报告', 'Withdrawn, corrected report'), // (g)
    compensation,
    explanation,
    nothingDone,
  ]),
  route: [
    station({
      code: 'investigation',
      unit: 'department',
      task: text(
        '調查，或查核原始記錄與設備',
        '调查，或查核原始记录与设备',
        'Investigate, or check raw records and equipment',
      ),
      source: '003§14 2',
    }),
    station({
      code: 'retest',
      unit: 'laboratory',
      task: text(
        '以原樣編碼，二人同時復測',
        '以原样编码，二人同时复测',
        'Retest of the coded original sample by two persons',
      ),
      condition: 'when-needed',
      source: '003§14 2',
    }),
    station({
      code: 'quality-head',
      unit: 'quality-head',
      task: text('質量負責人核准', '质量负责人核准', 'Approval by the quality head'),
      source: '003§14 2',
    }),
    station({
      code: 'signatory',
      unit: 'signatory',
      task: text('核准更正報告', '核准更正报告', 'Approve the corrected report'),
      condition: 'when-needed',
      source: '003§14 2',
    }),
  ],
  limits: [
    closingLimit({ when: when({ urgent: true }), hard: workingDays(3), source: '003§14 2.2.5' }),
    closingLimit({ hard: days(15), source: '003§14 1.1' }),
  ],
  approval: [
    level('quality-head', '質量負責人', '质量负责人', 'Quality head'),
    level('signatory', '授權簽字人', '授权签字人', 'Authorised signatory'),
  ],
  followUps: [
    followUp({
      code: 'feedback',
      label: text('投訴處理結果客戶反饋', '投诉处理结果客户反馈', 'Feedback on the result'),
      within: setPerCase,
      who: text('技術業務室', '技术业务室', 'Technical business office'),
      untilSatisfied: true,
      source: '003§14 3–7',
    }),
  ],
  notAccepted: 'reopen', // repeated until satisfied
  appealWindow: days(10), // 1.1: from the receipt of the report
  replyBy: ['letter'], // 1.1
});
