import { atOnce, choice, limit, setPerCase, text, when } from './parts.ts';
import { CLOSING_LIMIT, type Policy } from '../rules/policy.ts';

/** P2: 002§3 (with the clean wording of 002§14 and 003§3). 客訴, 客戶抱怨處理表, 15 and 20 days. The default. */
export const p2ManufacturingComplaint: Policy = {
  code: 'p2',
  name: { 'zh-TW': '製造業客訴（P2）', 'zh-CN': '制造业客诉（P2）', en: 'Manufacturing complaints (P2)' },
  source: '002§3, 002§14, 003§3',
  summary: {
    'zh-TW': '客戶抱怨處理表五聯；國內 15 日、國外 20 日結案。',
    'zh-CN': '客户抱怨处理表五联；国内 15 日、国外 20 日结案。',
    en: 'Complaint form in five copies; closed within 15 days domestic, 20 overseas.',
  },
  labels: {
    complaint: { 'zh-TW': '客訴', 'zh-CN': '客诉', en: 'Complaint' },
    complaintForm: { 'zh-TW': '客戶抱怨處理表', 'zh-CN': '客户抱怨处理表', en: 'Customer Complaint Form' },
    ledger: { 'zh-TW': '客戶抱怨案件登記追蹤表', 'zh-CN': '客户抱怨案件登记追踪表', en: 'Complaint Case Ledger' },
    statistics: { 'zh-TW': '客訴案件統計表', 'zh-CN': '客诉案件统计表', en: 'Complaint Case Statistics' },
    slips: {
      reminder: { 'zh-TW': '催辦單', 'zh-CN': '催办单', en: 'Reminder' },
      inquiry: { 'zh-TW': '洽辦單', 'zh-CN': '洽办单', en: 'Inquiry slip' }, // 002§3 Art.14, a letter lost there
      abnormality: { 'zh-TW': '異常處理單', 'zh-CN': '异常处理单', en: 'Abnormality slip' },
      objection: { 'zh-TW': '簽呈', 'zh-CN': '签呈', en: 'Submission' },
      penalty: { 'zh-TW': '獎罰通知單', 'zh-CN': '奖罚通知单', en: 'Reward and penalty notice' },
      reply: { 'zh-TW': '客訴處理結果函復', 'zh-CN': '客诉处理结果函复', en: 'Letter of reply' },
      'follow-up': { 'zh-TW': '回訪記錄表', 'zh-CN': '回访记录表', en: 'Follow-up record' },
    },
    goods: {
      orderNo: { 'zh-TW': '訂單編號', 'zh-CN': '订单编号', en: 'Order no.' },
      materialNo: { 'zh-TW': '料號', 'zh-CN': '料号', en: 'Material no.' },
      product: { 'zh-TW': '品名', 'zh-CN': '品名', en: 'Product' },
      lotNo: { 'zh-TW': '批號', 'zh-CN': '批号', en: 'Lot no.' },
    },
  },
  kinds: ['customer-complaint', 'suggestion'],
  // 002§3 Art.7
  units: [
    { code: 'gm-office', label: { 'zh-TW': '總經理室', 'zh-CN': '总经理室', en: 'GM office' } },
    choice('production-management', '總經理室生產管理組', '总经理室生产管理组', 'Production management, GM office'),
    { code: 'quality', label: { 'zh-TW': '質量管理部', 'zh-CN': '质量管理部', en: 'Quality management' } },
    { code: 'manufacturing', label: { 'zh-TW': '製造部', 'zh-CN': '制造部', en: 'Manufacturing' } },
    { code: 'manager-office', label: { 'zh-TW': '經理室', 'zh-CN': '经理室', en: "Manager's office" } },
    { code: 'rd', label: { 'zh-TW': '研發部', 'zh-CN': '研发部', en: 'R&D' } },
    { code: 'sales', label: { 'zh-TW': '業務部', 'zh-CN': '业务部', en: 'Sales' } },
    { code: 'accounting', label: { 'zh-TW': '會計科', 'zh-CN': '会计科', en: 'Accounting' } },
    { code: 'warehouse', label: { 'zh-TW': '成品倉儲', 'zh-CN': '成品仓储', en: 'Finished-goods storage' } },
    { code: 'service', label: { 'zh-TW': '服務部', 'zh-CN': '服务部', en: 'Service' } },
  ],
  acceptingUnit: 'gm-office',
  // 002§3 Art.5 gives the two branches; the source has no finer list, so finer items are the office's own.
  types: [
    { code: 'quality', parent: null, label: { 'zh-TW': '質量異常', 'zh-CN': '质量异常', en: 'Quality abnormality' } },
    {
      code: 'non-quality',
      parent: null,
      label: { 'zh-TW': '非質量異常', 'zh-CN': '非质量异常', en: 'Non-quality abnormality' },
    },
  ],
  severities: [
    { code: 'general', label: { 'zh-TW': '一般', 'zh-CN': '一般', en: 'General' } },
    { code: 'moderate', label: { 'zh-TW': '中度', 'zh-CN': '中度', en: 'Moderate' } },
    { code: 'severe', label: { 'zh-TW': '重度', 'zh-CN': '重度', en: 'Severe' } },
  ],
  channels: [
    { code: 'phone', label: { 'zh-TW': '電話', 'zh-CN': '电话', en: 'Telephone' } },
    { code: 'visit', label: { 'zh-TW': '來訪', 'zh-CN': '来访', en: 'Visit' } },
    { code: 'letter', label: { 'zh-TW': '書信', 'zh-CN': '书信', en: 'Letter' } },
    { code: 'fax', label: { 'zh-TW': '傳真', 'zh-CN': '传真', en: 'Fax' } },
    { code: 'email', label: { 'zh-TW': '電子郵件', 'zh-CN': '电子邮件', en: 'E-mail' } },
    { code: 'web', label: { 'zh-TW': '網路', 'zh-CN': '网络', en: 'Web' } },
    { code: 'referral', label: { 'zh-TW': '轉介', 'zh-CN': '转介', en: 'Referral' } },
  ],
  demands: [
    { code: 'return', label: { 'zh-TW': '退貨', 'zh-CN': '退货', en: 'Return' } },
    { code: 'exchange', label: { 'zh-TW': '換貨', 'zh-CN': '换货', en: 'Exchange' } },
    { code: 'allowance', label: { 'zh-TW': '折讓', 'zh-CN': '折让', en: 'Allowance' } },
    { code: 'compensation', label: { 'zh-TW': '賠款', 'zh-CN': '赔款', en: 'Compensation' } },
    { code: 'rework', label: { 'zh-TW': '重處理', 'zh-CN': '重处理', en: 'Rework' } },
    { code: 'repair', label: { 'zh-TW': '維修', 'zh-CN': '维修', en: 'Repair' } },
    { code: 'apology', label: { 'zh-TW': '道歉', 'zh-CN': '道歉', en: 'Apology' } },
    { code: 'other', label: { 'zh-TW': '其他', 'zh-CN': '其他', en: 'Other' } },
  ],
  outcomes: [
    { code: 'return', label: { 'zh-TW': '退貨', 'zh-CN': '退货', en: 'Return' }, costs: true },
    { code: 'rework', label: { 'zh-TW': '重處理', 'zh-CN': '重处理', en: 'Rework' }, costs: false },
    { code: 'exchange', label: { 'zh-TW': '換貨', 'zh-CN': '换货', en: 'Exchange' }, costs: false },
    { code: 'allowance', label: { 'zh-TW': '折讓', 'zh-CN': '折让', en: 'Allowance' }, costs: true },
    { code: 'compensation', label: { 'zh-TW': '賠款', 'zh-CN': '赔款', en: 'Compensation' }, costs: true },
    { code: 'repair', label: { 'zh-TW': '維修', 'zh-CN': '维修', en: 'Repair' }, costs: false },
    { code: 'apology', label: { 'zh-TW': '道歉', 'zh-CN': '道歉', en: 'Apology' }, costs: false },
    { code: 'explanation', label: { 'zh-TW': '說明', 'zh-CN': '说明', en: 'Explanation' }, costs: false },
    { code: 'none', label: { 'zh-TW': '不予處理', 'zh-CN': '不予处理', en: 'None' }, costs: false },
  ],
  demandMayBeUndetermined: true, // 002§3 Art.9(1)
  // 002§3 Art.9(7)
  complaintCopies: [
    { copy: 1, keeper: { 'zh-TW': '質量管理部', 'zh-CN': '质量管理部', en: 'Quality management' }, colour: 'white' },
    { copy: 2, keeper: { 'zh-TW': '製造部', 'zh-CN': '制造部', en: 'Manufacturing' }, colour: 'pink' },
    { copy: 3, keeper: { 'zh-TW': '業務部', 'zh-CN': '业务部', en: 'Sales' }, colour: 'blue' },
    { copy: 4, keeper: { 'zh-TW': '會計科', 'zh-CN': '会计科', en: 'Accounting' }, colour: 'green' },
    { copy: 5, keeper: { 'zh-TW': '總經理室', 'zh-CN': '总经理室', en: 'GM office' }, colour: 'yellow' },
  ],
  // 002§3 Art.9(1)–(6), in the order of filling
  formParts: [
    {
      code: 'complaint',
      unit: { 'zh-TW': '業務部填報', 'zh-CN': '业务部填报', en: 'Sales' },
      label: { 'zh-TW': '業務意見', 'zh-CN': '业务意见', en: 'Opinion of sales' },
    },
    {
      code: 'cause',
      unit: { 'zh-TW': '質量管理部', 'zh-CN': '质量管理部', en: 'Quality' },
      label: { 'zh-TW': '原因分析及責任歸屬', 'zh-CN': '原因分析及责任归属', en: 'Cause and responsibility' },
    },
    {
      code: 'countermeasure',
      unit: { 'zh-TW': '製造部', 'zh-CN': '制造部', en: 'Manufacturing' },
      label: { 'zh-TW': '原因分析與處理對策', 'zh-CN': '原因分析与处理对策', en: 'Cause analysis and countermeasure' },
    },
    {
      code: 'manager-opinion',
      unit: { 'zh-TW': '會簽', 'zh-CN': '会签', en: 'Opinions' },
      label: { 'zh-TW': '經理室意見', 'zh-CN': '经理室意见', en: "Manager's office" },
    },
    {
      code: 'rd-opinion',
      unit: { 'zh-TW': '會簽', 'zh-CN': '会签', en: 'Opinions' },
      label: { 'zh-TW': '研發部意見（特殊異常）', 'zh-CN': '研发部意见（特殊异常）', en: 'R&D (special abnormality)' },
    },
    {
      code: 'proposal',
      unit: { 'zh-TW': '業務部', 'zh-CN': '业务部', en: 'Sales' },
      label: { 'zh-TW': '擬定處理意見', 'zh-CN': '拟定处理意见', en: 'Proposed handling' },
    },
    {
      code: 'negotiation',
      unit: { 'zh-TW': '業務部', 'zh-CN': '业务部', en: 'Sales' },
      label: { 'zh-TW': '與客戶交涉結果', 'zh-CN': '与客户交涉结果', en: 'Negotiation with the customer' },
    },
    {
      code: 'composite',
      unit: { 'zh-TW': '總經理室', 'zh-CN': '总经理室', en: 'GM office' },
      label: { 'zh-TW': '綜合意見（一日內）', 'zh-CN': '综合意见（一日内）', en: 'Composite opinion (within one day)' },
    },
    {
      code: 'decision',
      unit: { 'zh-TW': '核決', 'zh-CN': '核决', en: 'Decision' },
      label: { 'zh-TW': '核決', 'zh-CN': '核决', en: 'Decision' },
    },
  ],
  formWarning: { 'zh-TW': '本表不得影印送客戶', 'zh-CN': '本表不得影印送客户', en: 'Not to be copied to the customer' },
  // 002§3 Art.5 names no finer causes; the office's own list.
  causes: [],
  majorReasons: [],
  // 002§3 Art.9(3)–(5). The limits of the stations are lost (Art.10(2)): the office fills them in.
  route: [
    {
      code: 'quality',
      unit: 'quality',
      task: {
        'zh-TW': '追查原因、判定責任部門',
        'zh-CN': '追查原因、判定责任部门',
        en: 'Find the cause and the responsible unit',
      },
      part: 'cause',
      condition: 'always',
      parallel: null,
      target: null,
      hard: null,
      source: '002§3 Art.9(3)',
    },
    {
      code: 'manufacturing',
      unit: 'manufacturing',
      task: {
        'zh-TW': '原因分析並擬定處理對策',
        'zh-CN': '原因分析并拟定处理对策',
        en: 'Analyse the cause, propose a countermeasure',
      },
      part: 'countermeasure',
      condition: 'always',
      parallel: null,
      target: null,
      hard: null,
      source: '002§3 Art.9(3)',
    },
    {
      code: 'manager-office',
      unit: 'manager-office',
      task: { 'zh-TW': '批示意見', 'zh-CN': '批示意见', en: 'Opinion' },
      part: 'manager-opinion',
      condition: 'always',
      parallel: null,
      target: null,
      hard: null,
      source: '002§3 Art.9(3)',
    },
    {
      code: 'rd',
      unit: 'rd',
      task: { 'zh-TW': '特殊異常之意見', 'zh-CN': '特殊异常之意见', en: 'Opinion on a special abnormality' },
      part: 'rd-opinion',
      condition: 'when-needed',
      parallel: null,
      target: null,
      hard: null,
      source: '002§3 Art.9(3)',
    },
    {
      code: 'check',
      unit: 'gm-office',
      task: { 'zh-TW': '查核', 'zh-CN': '查核', en: 'Check' },
      part: null,
      condition: 'always',
      parallel: null,
      target: null,
      hard: null,
      source: '002§3 Art.9(3)',
    },
    {
      code: 'proposal',
      unit: 'sales',
      task: { 'zh-TW': '擬定處理意見', 'zh-CN': '拟定处理意见', en: 'Propose the handling' },
      part: 'proposal',
      condition: 'always',
      parallel: null,
      target: null,
      hard: null,
      source: '002§3 Art.9(3)',
    },
    {
      code: 'negotiation',
      unit: 'sales',
      task: {
        'zh-TW': '向客戶說明、交涉並填註結果',
        'zh-CN': '向客户说明、交涉并填注结果',
        en: 'Explain, negotiate, write the result',
      },
      part: 'negotiation',
      condition: 'always',
      parallel: null,
      target: { unit: 'at-once' },
      hard: null,
      source: '002§3 Art.9(4)',
    },
    {
      code: 'composite',
      unit: 'production-management',
      task: { 'zh-TW': '綜合意見', 'zh-CN': '综合意见', en: 'Composite opinion' },
      part: 'composite',
      condition: 'always',
      parallel: null,
      target: null,
      hard: { unit: 'calendar-days', amount: 1 },
      source: '002§3 Art.9(5)',
    },
  ],
  milestones: [
    {
      code: 'reported',
      label: { 'zh-TW': '調查結果呈報總經理', 'zh-CN': '调查结果呈报总经理', en: 'Investigation reported to the GM' },
    },
    { code: 'carried-out', label: { 'zh-TW': '處理執行完畢', 'zh-CN': '处理执行完毕', en: 'Carried out' } },
    choice('collection', '不成立，依規定收款', '不成立，依规定收款', 'Not established: to be collected'), // 002§3 Art.9(13)
    choice('collected', '應收帳款已收回', '应收账款已收回', 'Receivable collected'),
  ],
  limits: [
    limit({
      code: CLOSING_LIMIT,
      label: { 'zh-TW': '結案', 'zh-CN': '结案', en: 'Closing' },
      from: 'accepted',
      until: 'closed',
      when: when({ regions: ['overseas'] }),
      who: { 'zh-TW': '各部門', 'zh-CN': '各部门', en: 'All units' },
      hard: { unit: 'calendar-days', amount: 20 },
      source: '002§3 Art.10(1)',
    }),
    limit({
      code: CLOSING_LIMIT,
      label: { 'zh-TW': '結案', 'zh-CN': '结案', en: 'Closing' },
      from: 'accepted',
      until: 'closed',
      who: { 'zh-TW': '各部門', 'zh-CN': '各部门', en: 'All units' },
      hard: { unit: 'calendar-days', amount: 15 },
      source: '002§3 Art.10(1)',
    }),
    limit({
      code: 'report',
      label: { 'zh-TW': '調查報告', 'zh-CN': '调查报告', en: 'Investigation report' },
      from: 'investigated',
      until: 'reported',
      who: { 'zh-TW': '質量管理部', 'zh-CN': '质量管理部', en: 'Quality management' },
      hard: { unit: 'calendar-days', amount: 3 },
      source: '002§3 Art.9(2)',
    }),
    limit({
      code: 'form',
      label: text('查明異常並填表送出', '查明异常并填表送出', 'Facts found, form filled and sent'),
      from: 'received',
      until: 'accepted',
      who: text('業務部', '业务部', 'Sales'),
      target: atOnce,
      passed: 'warn',
      source: '002§3 Art.9(1)',
    }),
    limit({
      code: 'collection',
      label: text('收回應收帳款', '收回应收账款', 'Collect the receivable'),
      from: 'collection',
      until: 'collected',
      who: text('業務部', '业务部', 'Sales'),
      hard: setPerCase, // the normal period of the customer
      passed: 'warn',
      source: '002§3 Art.9(13)',
    }),
  ],
  // 002§3 Art.9(5), Art.11; the source has lost the amounts of each level, so they are the office's.
  approval: [
    { code: 'sales-manager', label: { 'zh-TW': '業務部經理', 'zh-CN': '业务部经理', en: 'Sales manager' }, upTo: null },
    {
      code: 'deputy-gm',
      label: { 'zh-TW': '副總經理', 'zh-CN': '副总经理', en: 'Deputy general manager' },
      upTo: null,
    },
    { code: 'gm', label: { 'zh-TW': '總經理', 'zh-CN': '总经理', en: 'General manager' }, upTo: null },
  ],
  lossStandard: [], // 002§3 Annex 1 is lost
  penalties: [], // the standard is lost
  overQuantity: null, // 002§3 Art.13(2)1 gives no number
  followUps: [],
  reports: [
    {
      code: 'statistics',
      label: { 'zh-TW': '客訴案件統計表', 'zh-CN': '客诉案件统计表', en: 'Complaint case statistics' },
      period: 'month',
      dueDay: 10,
      source: '002§3 Art.9(9)',
    },
    {
      code: 'discipline',
      label: { 'zh-TW': '行政處分檢討', 'zh-CN': '行政处分检讨', en: 'Review of discipline' },
      period: 'month',
      dueDay: 10,
      source: '002§3 Art.12(1)',
    },
  ],
  notAccepted: 'new-case', // 002§3 Art.9(8)
  objection: 'submission', // 002§3 Art.9(11)
  jointInspection: false,
  recusal: true,
  appealWindow: null,
  replyBy: ['letter', 'telephone'], // 002§3 Art.9(10)
  customerSeesDiscipline: false,
};
