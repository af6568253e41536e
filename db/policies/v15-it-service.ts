import type { Policy } from '../rules/policy.ts';
import {
  choice,
  closingLimit,
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

/** V15: 003§6. An IT service company: first-contact duty, call-backs by month and by quarter, weekly meeting. */
export const v15ItService: Policy = policyOf({
  code: 'v15',
  source: '003§6',
  name: text('資訊服務公司', '信息服务公司', 'IT service company'),
  summary: text(
    '首問負責制；交付專案第一年每月、之後每季回訪；週五例會。',
    '首问负责制；交付项目第一年每月、之后每季回访；周五例会。',
    'First-contact duty; projects called back monthly in the first year, then quarterly; meeting on Fridays.',
  ),
  labels: {
    complaint: text('服務投訴', '服务投诉', 'Service complaint'),
    complaintForm: text('服務投訴處理單', '服务投诉处理单', 'Service Complaint Form'),
    ledger: text('服務投訴登記表', '服务投诉登记表', 'Service Complaint Ledger'),
    statistics: text('服務監督報告', '服务监督报告', 'Service Supervision Report'), // 一
    slips: {
      inquiry: text('工作聯絡單', '工作联络单', 'Work liaison slip'), // 二
      abnormality: text('故障分析報告', '故障分析报告', 'Fault analysis report'), // 七
    },
    goods: {
      orderNo: text('合同號', '合同号', 'Contract no.'),
      materialNo: text('專案代號', '项目代号', 'Project code'),
      product: text('專案或系統', '项目或系统', 'Project or system'),
      lotNo: text('其他編號', '其他编号', 'Other no.'),
    },
  },
  units: [
    choice('first-contact', '首問人', '首问人', 'First-contact person'),
    choice('technical', '技術部', '技术部', 'Technical department'),
    choice('business', '商務部', '商务部', 'Business department'),
    choice('office', '辦公室', '办公室', 'Office'),
    choice('gm', '總經理', '总经理', 'General manager'),
  ],
  acceptingUnit: 'first-contact',
  types: typeTree([
    choice('fault', '故障', '故障', 'Fault'),
    choice('service', '服務', '服务', 'Service'),
    {
      ...choice('project', '交付專案', '交付项目', 'Delivered project'),
      below: [
        choice('first-year', '交付第一年內', '交付第一年内', 'In the first year'),
        choice('later-years', '交付滿一年後', '交付满一年后', 'After the first year'),
      ],
    },
  ]),
  // 10.2
  channels: [
    choice('hotline', '熱線', '热线', 'Hotline'),
    choice('remote', '遠端', '远端', 'Remote'),
    choice('on-site', '現場', '现场', 'On site'),
    choice('email', '電子郵件', '电子邮件', 'E-mail'),
  ],
  outcomes: serviceOutcomes,
  route: [
    station({
      code: 'technical',
      unit: 'technical',
      task: text('處理並填工作聯絡單', '处理并填工作联络单', 'Handle, and fill the liaison slip'),
      source: '003§6 二',
    }),
    station({
      code: 'office',
      unit: 'office',
      task: text('部門爭議裁定', '部门争议裁定', 'Decide a dispute between departments'),
      condition: 'when-needed',
      source: '003§6 六',
    }),
    station({
      code: 'gm',
      unit: 'gm',
      task: text('重大事項處理', '重大事项处理', 'Major matter'),
      condition: 'when-needed',
      source: '003§6 二',
    }),
  ],
  limits: [closingLimit({ hard: setPerCase, source: '003§6 二' })],
  followUps: [
    followUp({
      code: 'monthly',
      label: text('每月回訪', '每月回访', 'Monthly call-back'),
      when: when({ types: ['first-year'] }),
      within: months(1),
      every: months(1),
      who: text('商務部', '商务部', 'Business department'),
      source: '003§6 五',
    }),
    followUp({
      code: 'quarterly',
      label: text('每季回訪', '每季回访', 'Quarterly call-back'),
      when: when({ types: ['later-years'] }),
      within: months(3),
      every: months(3),
      who: text('商務部', '商务部', 'Business department'),
      source: '003§6 五',
    }),
  ],
  reports: [
    report('meeting', text('週五服務例會', '周五服务例会', 'Service meeting on Friday'), 'week', 5, '003§6 四'),
    report(
      'supervision',
      text('月末服務監督報告', '月末服务监督报告', 'Service supervision report'),
      'month',
      1,
      '003§6 一 [day inferred]',
    ),
  ],
  notAccepted: 'reopen', // [inferred]
  replyBy: ['telephone', 'letter', 'in-person'], // 10.1.2
});
