import type { Policy } from '../rules/policy.ts';
import {
  choice,
  closingLimit,
  days,
  followUp,
  level,
  limit,
  penalty,
  policyOf,
  sameDay,
  serviceOutcomes,
  station,
  text,
  weeks,
  yuan,
} from './parts.ts';

/** V12: 003§1. A technical or inspection company: 1 day, 3 days, 1 week, telephone on the day of completion. */
export const v12Technical: Policy = policyOf({
  code: 'v12',
  source: '003§1',
  name: text('技術檢測公司申訴與投訴', '技术检测公司申诉与投诉', 'Technical and inspection company'),
  summary: text(
    '1 天定責並初步協商、3 天報告、1 週完成，完成當日電話回訪至滿意。',
    '1 天定责并初步协商、3 天报告、1 周完成，完成当日电话回访至满意。',
    'Plan and preliminary agreement in 1 day, report in 3, done in a week; telephoned the same day until satisfied.',
  ),
  labels: {
    complaint: text('申訴和投訴', '申诉和投诉', 'Appeals and complaints'),
    complaintForm: text('申訴和投訴處理登記表', '申诉和投诉处理登记表', 'Appeal and Complaint Register'),
    ledger: text('申訴和投訴登記表', '申诉和投诉登记表', 'Appeal and Complaint Ledger'),
    statistics: text('申訴和投訴統計表', '申诉和投诉统计表', 'Appeal and Complaint Statistics'),
  },
  kinds: ['customer-complaint', 'appeal', 'suggestion'],
  units: [
    choice('gm-office', '總經辦', '总经办', 'GM office'),
    choice('technical', '技術部', '技术部', 'Technical department'),
    choice('general', '綜合部', '综合部', 'General affairs'),
    choice('quality-head', '質量負責人', '质量负责人', 'Quality head'),
    choice('manager', '經理', '经理', 'Manager'),
  ],
  acceptingUnit: 'gm-office',
  channels: [
    choice('visit', '現場', '现场', 'On site'),
    choice('phone', '電話', '电话', 'Telephone'),
    choice('letter', '書面', '书面', 'Written'),
  ],
  outcomes: serviceOutcomes,
  route: [
    station({
      code: 'facts',
      unit: 'technical',
      task: text('查明事實、責任部門與責任人', '查明事实、责任部门与责任人', 'Facts, department and person'),
      source: '003§1',
    }),
    station({
      code: 'plan',
      unit: 'general',
      task: text('原因分析、擬定處理方案', '原因分析、拟定处理方案', 'Cause and plan'),
      source: '003§1',
    }),
    station({
      code: 'quality-head',
      unit: 'quality-head',
      task: text('質量負責人審批', '质量负责人审批', 'Approval by the quality head'),
      source: '003§1',
    }),
    station({
      code: 'manager',
      unit: 'manager',
      task: text('經理審批', '经理审批', 'Approval by the manager'),
      source: '003§1',
    }),
  ],
  milestones: [
    choice('preliminary', '與客戶初步協商一致', '与客户初步协商一致', 'Preliminary agreement with the customer'),
    choice('reported', '調查報告呈報總經理', '调查报告呈报总经理', 'Investigation reported to the GM'),
    choice('carried-out', '處理執行完畢', '处理执行完毕', 'Carried out'),
  ],
  limits: [
    limit({
      code: 'plan',
      label: text('定責、方案與初步協商', '定责、方案与初步协商', 'Responsibility, plan, preliminary agreement'),
      from: 'accepted',
      until: 'preliminary',
      who: text('綜合部', '综合部', 'General affairs'),
      hard: days(1),
      source: '003§1 Art.6',
    }),
    limit({
      code: 'report',
      label: text('調查報告', '调查报告', 'Investigation report'),
      from: 'investigated',
      until: 'reported',
      who: text('綜合部', '综合部', 'General affairs'),
      hard: days(3),
      source: '003§1 Art.6',
    }),
    closingLimit({ who: text('總經辦', '总经办', 'GM office'), hard: weeks(1), source: '003§1 Art.6' }),
  ],
  approval: [
    level('quality-head', '質量負責人', '质量负责人', 'Quality head'),
    level('manager', '經理', '经理', 'Manager'),
  ],
  penalties: [
    penalty({
      code: 'complaint',
      label: text('責任人，每次', '责任人，每次', 'Responsible person, each time'),
      least: yuan(200),
      most: yuan(1500),
      source: '003§1 Art.7',
    }),
  ],
  followUps: [
    followUp({
      code: 'completion',
      label: text('完成當日電話回訪', '完成当日电话回访', 'Telephone call on the day of completion'),
      after: 'carried-out',
      within: sameDay,
      who: text('總經辦', '总经办', 'GM office'),
      untilSatisfied: true,
      source: '003§1 Art.6',
    }),
  ],
  notAccepted: 'reopen', // Art.6: handled again until satisfied
  replyBy: ['telephone', 'letter'],
});
