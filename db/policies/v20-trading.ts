import type { Policy } from '../rules/policy.ts';
import {
  choice,
  closingLimit,
  followUp,
  limit,
  minutes,
  policyOf,
  serviceOutcomes,
  setPerCase,
  station,
  text,
  typeTree,
} from './parts.ts';

/** V20: 002§5. Customer service of a trading firm: a reply within 30 minutes, follow-up cases on the original one. */
export const v20Trading: Policy = policyOf({
  code: 'v20',
  source: '002§5',
  name: text('貿易公司客戶服務', '贸易公司客户服务', 'Trading firm'),
  summary: text(
    '30 分鐘內答覆；回訪詢問滿意度，新需求另立跟進個案。',
    '30 分钟内答复；回访询问满意度，新需求另立跟进个案。',
    'Reply within 30 minutes; satisfaction asked by call-back; a new demand is a follow-up case.',
  ),
  labels: {
    complaint: text('客戶投訴', '客户投诉', 'Complaint'),
    complaintForm: text('客戶投訴記錄', '客户投诉记录', 'Complaint Record'),
    ledger: text('客戶投訴登記表', '客户投诉登记表', 'Complaint Ledger'),
    statistics: text('客戶投訴統計表', '客户投诉统计表', 'Complaint Statistics'),
  },
  units: [
    choice('service', '客服部', '客服部', 'Customer service'),
    choice('responsible', '相關負責人', '相关负责人', 'Responsible person'),
    choice('manager', '客服經理', '客服经理', 'Customer service manager'),
  ],
  acceptingUnit: 'service',
  types: typeTree([choice('enquiry', '諮詢', '咨询', 'Enquiry'), choice('complaint', '投訴', '投诉', 'Complaint')]),
  outcomes: serviceOutcomes,
  route: [
    station({
      code: 'responsible',
      unit: 'responsible',
      task: text('不能即時答覆者由負責人處理', '不能即时答复者由负责人处理', 'Handle what cannot be answered at once'),
      condition: 'when-needed',
      source: '002§5 四(二)',
    }),
  ],
  limits: [
    limit({
      code: 'reply',
      label: text('答覆客戶', '答复客户', 'Reply'),
      from: 'received',
      until: 'replied',
      who: text('客服部', '客服部', 'Customer service'),
      hard: minutes(30),
      source: '002§5 四(二)',
    }),
    closingLimit({ hard: setPerCase, source: '002§5 四(二)' }),
  ],
  followUps: [
    followUp({
      code: 'call-back',
      within: setPerCase,
      who: text('客服部', '客服部', 'Customer service'),
      untilSatisfied: true,
      source: '002§5 四(二)',
    }),
  ],
  notAccepted: 'follow-up-case', // 四(二): 跟進個案
  replyBy: ['telephone', 'in-person'],
});
