import type { Policy } from '../rules/policy.ts';
import {
  apology,
  atOnce,
  choice,
  closingLimit,
  compensation,
  exchanged,
  explanation,
  followUp,
  level,
  limit,
  nothingDone,
  penalty,
  policyOf,
  repaired,
  returned,
  setPerCase,
  station,
  text,
  typeTree,
  when,
  workingDays,
  outcomesOf,
} from './parts.ts';

/** V10: 001§15 (step 6 is lost). A car dealer: five types, a solution within one working day, a meeting for what is major. */
export const v10Dealer: Policy = policyOf({
  code: 'v10',
  source: '001§15',
  name: text('汽車經銷商投訴', '汽车经销商投诉', 'Car dealer'),
  summary: text(
    '五類投訴；一個工作日內提出解決方案，重大投訴召開緊急會議。',
    '五类投诉；一个工作日内提出解决方案，重大投诉召开紧急会议。',
    'Five types; a solution within one working day; an emergency meeting for a major complaint.',
  ),
  labels: {
    complaint: text('客戶投訴', '客户投诉', 'Complaint'),
    complaintForm: text('客戶投訴處理表', '客户投诉处理表', 'Complaint Handling Form'),
    ledger: text('客戶投訴登記表', '客户投诉登记表', 'Complaint Ledger'),
    statistics: text('客戶投訴統計表', '客户投诉统计表', 'Complaint Statistics'),
    goods: {
      orderNo: text('車牌號', '车牌号', 'Licence plate'),
      materialNo: text('車架號', '车架号', 'Frame no.'),
      product: text('車型', '车型', 'Car model'),
      lotNo: text('工單號', '工单号', 'Work order'),
    },
  },
  units: [
    choice('customer-relations', '客戶關係部', '客户关系部', 'Customer relations'),
    choice('sales', '銷售部', '销售部', 'Sales'),
    choice('service', '售後服務部', '售后服务部', 'After-sales service'),
    choice('department', '責任部門', '责任部门', 'Responsible department'),
    choice('gm', '總經理', '总经理', 'General manager'),
  ],
  acceptingUnit: 'customer-relations',
  types: typeTree([
    choice('product', '產品質量', '产品质量', 'Product quality'),
    choice('contract', '新車購銷合同', '新车购销合同', 'New-car purchase contract'),
    choice('repair', '維修質量', '维修质量', 'Repair quality'),
    choice('service', '服務質量', '服务质量', 'Service quality'),
    choice(
      'suggestion',
      '提議、建議、批評、意見',
      '提议、建议、批评、意见',
      'Proposals, suggestions, criticism, opinions',
    ),
  ]),
  outcomes: outcomesOf([repaired, returned, exchanged, compensation, apology, explanation, nothingDone]),
  route: [
    station({
      code: 'solution',
      unit: 'department',
      task: text(
        '調查、確定責任人，提出解決與預防方案',
        '调查、确定责任人，提出解决与预防方案',
        'Investigate, name the person, solution and prevention',
      ),
      source: '001§15',
    }),
    station({
      code: 'gm',
      unit: 'gm',
      task: text('同意解決與預防方案', '同意解决与预防方案', 'Agree to solution and prevention'),
      source: '001§15',
    }),
  ],
  milestones: [choice('emergency-meeting', '召開緊急會議', '召开紧急会议', 'Emergency meeting held')],
  limits: [
    limit({
      code: 'solution',
      label: text('提出解決方案', '提出解决方案', 'Solution'),
      from: 'accepted',
      until: 'returned:solution',
      who: text('責任部門', '责任部门', 'Responsible department'),
      hard: workingDays(1),
      source: '001§15',
    }),
    limit({
      code: 'emergency-meeting',
      label: text('重大投訴緊急會議', '重大投诉紧急会议', 'Emergency meeting'),
      from: 'accepted',
      until: 'emergency-meeting',
      when: when({ major: true }),
      who: text('客戶關係部', '客户关系部', 'Customer relations'),
      hard: atOnce,
      passed: 'escalate',
      tell: text('部門經理、總經理', '部门经理、总经理', 'Department manager and GM'),
      source: '001§15',
    }),
    closingLimit({ hard: setPerCase, source: '001§15' }),
  ],
  approval: [level('gm', '總經理', '总经理', 'General manager')],
  penalties: [
    penalty({
      code: 'person',
      label: text('責任人，按損失大小', '责任人，按损失大小', 'Responsible person, by size of loss'),
      source: '001§15',
    }),
    penalty({
      code: 'head',
      label: text('部門主管，按損失大小', '部门主管，按损失大小', 'Department head, by size of loss'),
      source: '001§15',
    }),
    penalty({ code: 'delay', label: text('受理人拖延', '受理人拖延', 'Delay by the receiver'), source: '001§15' }),
  ],
  followUps: [
    followUp({
      code: 'satisfaction',
      label: text('詢問是否滿意', '询问是否满意', 'Ask whether satisfied'),
      within: setPerCase,
      who: text('客戶關係部', '客户关系部', 'Customer relations'),
      source: '001§15',
    }),
  ],
  notAccepted: 'reopen', // [inferred]: the step is lost
  replyBy: ['telephone', 'in-person'], // 001§15 names no way
});
