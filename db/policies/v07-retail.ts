import type { Policy } from '../rules/policy.ts';
import {
  apology,
  choice,
  closingLimit,
  compensation,
  days,
  exchanged,
  explanation,
  level,
  nothingDone,
  policyOf,
  report,
  returned,
  station,
  text,
  outcomesOf,
} from './parts.ts';

const priceCut = choice('price-cut', '減價', '减价', 'Price reduction');

/** V07: 001§4 (articles 3, 5, 6, 8, 10, 16, 19–24 are lost). Shops and agents: decision on acceptance, investigation report, 7 days. */
export const v07Retail: Policy = policyOf({
  code: 'v07',
  source: '001§4',
  name: text('零售門市與代理商投訴', '零售门市与代理商投诉', 'Retail shops and agents'),
  summary: text(
    '投訴記錄卡、投訴調查報告；收到後 7 天結案。',
    '投诉记录卡、投诉调查报告；收到后 7 天结案。',
    'Complaint card and investigation report; closed within 7 days of receipt.',
  ),
  labels: {
    complaint: text('投訴', '投诉', 'Complaint'),
    complaintForm: text('投訴記錄卡', '投诉记录卡', 'Complaint Record Card'), // Art.9, 15
    ledger: text('投訴登記表', '投诉登记表', 'Complaint Ledger'),
    statistics: text('投訴統計表', '投诉统计表', 'Complaint Statistics'), // Art.27
    slips: { abnormality: text('投訴調查報告', '投诉调查报告', 'Investigation report') }, // Art.11, 17
    goods: {
      orderNo: text('訂單編號', '订单编号', 'Order no.'),
      materialNo: text('貨號', '货号', 'Article no.'),
      product: text('品名', '品名', 'Product'),
      lotNo: text('批號', '批号', 'Lot no.'),
    },
  },
  units: [
    choice('shop', '門市', '门市', 'Shop'),
    choice('superior', '上級主管', '上级主管', 'Superior'),
    choice('hr-admin', '行政人力資源部', '行政人力资源部', 'Administration and HR'),
    choice('department', '受理部門', '受理部门', 'Accepting department'),
    choice('operations', '營運部客服', '营运部客服', 'Customer service of operations'),
    choice('gm', '總經理', '总经理', 'General manager'),
  ],
  acceptingUnit: 'hr-admin',
  // Art.2
  demands: [
    priceCut,
    returned,
    exchanged,
    choice('damages', '損害賠償', '损害赔偿', 'Damages'),
    choice('criticism', '批評建議', '批评建议', 'Criticism or suggestion'),
  ],
  outcomes: outcomesOf([priceCut, returned, exchanged, compensation, apology, explanation, nothingDone]),
  route: [
    station({
      code: 'acceptance',
      unit: 'superior',
      task: text('決定是否受理', '决定是否受理', 'Decide on acceptance'),
      source: '001§4 Art.4, 7',
    }),
    station({
      code: 'investigation',
      unit: 'department',
      task: text('調查並提出投訴調查報告', '调查并提出投诉调查报告', 'Investigate and write the report'),
      source: '001§4 Art.9, 11, 17',
    }),
    station({
      code: 'opinion',
      unit: 'hr-admin',
      task: text('簽註意見', '签注意见', 'Add an opinion'),
      source: '001§4 Art.12',
    }),
    station({
      code: 'gm',
      unit: 'gm',
      task: text('總經理批示', '总经理批示', 'General manager'),
      source: '001§4 Art.12',
    }),
    station({
      code: 'handling',
      unit: 'department',
      task: text('擬定處理意見', '拟定处理意见', 'Form the handling'),
      source: '001§4 Art.13',
    }),
    station({
      code: 'approval',
      unit: 'superior',
      task: text('核准處理意見', '核准处理意见', 'Approve the handling'),
      source: '001§4 Art.13',
    }),
    station({
      code: 'answer',
      unit: 'operations',
      task: text('書面或口頭答覆客戶', '书面或口头答复客户', 'Answer in writing or orally'),
      source: '001§4 Art.14',
    }),
  ],
  limits: [closingLimit({ from: 'received', hard: days(7), source: '001§4 Art.26' })],
  approval: [level('superior', '上級主管', '上级主管', 'Superior'), level('gm', '總經理', '总经理', 'General manager')],
  reports: [
    report(
      'statistics',
      text('投訴統計表呈總經理', '投诉统计表呈总经理', 'Statistics to the GM'),
      'month',
      10,
      '001§4 Art.27',
    ),
  ],
  notAccepted: 'reopen', // [inferred]: the article is lost
  replyBy: ['letter', 'telephone', 'in-person'], // Art.14
});
