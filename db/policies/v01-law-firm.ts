import type { Policy } from '../rules/policy.ts';
import {
  choice,
  closingLimit,
  followUp,
  level,
  policyOf,
  serviceOutcomes,
  setPerCase,
  station,
  text,
} from './parts.ts';

/** V01: 000§1. A law firm: opinion of the designated officer, partner in charge, meeting for what is major, recusal. */
export const v01LawFirm: Policy = policyOf({
  code: 'v01',
  source: '000§1',
  name: text('律師事務所投訴', '律师事务所投诉', 'Law firm'),
  summary: text(
    '專門負責人提意見，分管合夥人決定；重大者上會，被投訴人回避。',
    '专门负责人提意见，分管合伙人决定；重大者上会，被投诉人回避。',
    'The designated officer advises, the partner in charge decides; meetings for major matters; recusal.',
  ),
  labels: {
    complaint: text('投訴', '投诉', 'Complaint'),
    complaintForm: text('投訴或意見反饋處理登記表', '投诉或意见反馈处理登记表', 'Complaint and Feedback Form'), // 000§1 一(四)
    ledger: text('投訴與意見反饋台帳', '投诉与意见反馈台账', 'Complaint and Feedback Ledger'), // 一(四)
    statistics: text('投訴統計表', '投诉统计表', 'Complaint Statistics'),
  },
  // 000§1 一, 二
  units: [
    choice('reception', '行政總臺', '行政总台', 'Administration reception'),
    choice('officer', '專門負責人', '专门负责人', 'Designated officer'),
    choice('partner', '分管合夥人', '分管合伙人', 'Partner in charge'),
    choice('office-meeting', '所務會議', '所务会议', 'Office meeting'),
    choice('partners-meeting', '合夥人會議', '合伙人会议', "Partners' meeting"),
    choice('administration', '行政部', '行政部', 'Administration'),
  ],
  acceptingUnit: 'officer',
  types: [
    { ...choice('complaint', '投訴', '投诉', 'Complaint'), parent: null },
    { ...choice('feedback', '意見反饋', '意见反馈', 'Feedback'), parent: null },
  ],
  severities: [
    choice('ordinary', '一般問題', '一般问题', 'Ordinary'),
    choice('major', '原則性或重大問題', '原则性或重大问题', 'Of principle or major'), // 二(二)
  ],
  // 一(一)–(三)
  channels: [
    choice('letter', '書面', '书面', 'Written'),
    choice('phone', '電話', '电话', 'Telephone'),
    choice('visit', '來訪', '来访', 'Visit'),
    choice('justice', '司法行政機關轉來', '司法行政机关转来', 'From the judicial administration'),
    choice('association', '律師協會轉來', '律师协会转来', "From the lawyers' association"),
  ],
  outcomes: serviceOutcomes,
  majorReasons: [
    choice('principle', '原則性問題', '原则性问题', 'Matter of principle'),
    choice('major', '重大問題', '重大问题', 'Major matter'),
  ],
  route: [
    station({
      code: 'opinion',
      unit: 'officer',
      task: text('提出書面意見', '提出书面意见', 'Written opinion'),
      source: '000§1 二(一)',
    }),
    station({
      code: 'partner',
      unit: 'partner',
      task: text('調查核實並簽署明確意見', '调查核实并签署明确意见', 'Investigate and sign a clear opinion'),
      source: '000§1 二(二)–(四)',
    }),
    station({
      code: 'meeting',
      unit: 'partners-meeting',
      task: text('重大問題會議決定', '重大问题会议决定', 'Meeting on a major matter'),
      condition: 'when-needed',
      source: '000§1 二(二)',
    }),
    station({
      code: 'execution',
      unit: 'officer',
      task: text('執行處理意見', '执行处理意见', 'Carry out the opinion'),
      source: '000§1 二(六)',
    }),
  ],
  milestones: [
    choice('schedule-told', '告知處理進程', '告知处理进程', 'Schedule told to the complainant'), // 二(五)
    choice('regulator-notified', '通報主管機關', '通报主管机关', 'Regulator notified'), // 二(二)
  ],
  // "Timely" only (二(五)): the day is what the complainant was told.
  limits: [closingLimit({ hard: setPerCase, source: '000§1 二(五)' })],
  approval: [
    level('partner', '分管合夥人', '分管合伙人', 'Partner in charge'),
    level('office-meeting', '所務會議', '所务会议', 'Office meeting'),
    level('partners-meeting', '合夥人會議', '合伙人会议', "Partners' meeting"),
  ],
  followUps: [
    followUp({
      code: 'satisfaction',
      label: text('徵詢是否滿意', '征询是否满意', 'Ask whether satisfied'),
      within: setPerCase,
      who: text('專門負責人', '专门负责人', 'Designated officer'),
      untilSatisfied: true,
      source: '000§1 三(二)(三)',
    }),
  ],
  notAccepted: 'reopen', // 三(三): back to the handler
  recusal: true, // 二(二)
  replyBy: ['letter'], // 二(七): in writing as a rule
});
