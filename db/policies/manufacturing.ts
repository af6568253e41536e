import type { Policy, PolicyChoice, PolicyCopy } from '../rules/policy.ts';

/** What the manufacturing policies P1 (002§2) and P2 (002§3) have in common; each adds what is its own. */
export const manufacturing = {
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
    { code: 'return', label: { 'zh-TW': '退貨', 'zh-CN': '退货', en: 'Return' } },
    { code: 'rework', label: { 'zh-TW': '重處理', 'zh-CN': '重处理', en: 'Rework' } },
    { code: 'exchange', label: { 'zh-TW': '換貨', 'zh-CN': '换货', en: 'Exchange' } },
    { code: 'allowance', label: { 'zh-TW': '折讓', 'zh-CN': '折让', en: 'Allowance' } },
    { code: 'compensation', label: { 'zh-TW': '賠款', 'zh-CN': '赔款', en: 'Compensation' } },
    { code: 'repair', label: { 'zh-TW': '維修', 'zh-CN': '维修', en: 'Repair' } },
    { code: 'apology', label: { 'zh-TW': '道歉', 'zh-CN': '道歉', en: 'Apology' } },
    { code: 'explanation', label: { 'zh-TW': '說明', 'zh-CN': '说明', en: 'Explanation' } },
    { code: 'none', label: { 'zh-TW': '不予處理', 'zh-CN': '不予处理', en: 'None' } },
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
  // 002§3 Art.9(5); the source has lost the amounts of each level, so they are the office's
  approvers: [
    { 'zh-TW': '業務部經理', 'zh-CN': '业务部经理', en: 'Sales manager' },
    { 'zh-TW': '副總經理', 'zh-CN': '副总经理', en: 'Deputy general manager' },
    { 'zh-TW': '總經理', 'zh-CN': '总经理', en: 'General manager' },
  ],
} satisfies Partial<Policy>;

const gmOffice = { code: 'gm-office', label: { 'zh-TW': '總經理室', 'zh-CN': '总经理室', en: 'GM office' } };
const quality = { code: 'quality', label: { 'zh-TW': '質量管理部', 'zh-CN': '质量管理部', en: 'Quality management' } };
const making = { code: 'manufacturing', label: { 'zh-TW': '製造部', 'zh-CN': '制造部', en: 'Manufacturing' } };
const managerOffice = {
  code: 'manager-office',
  label: { 'zh-TW': '經理室', 'zh-CN': '经理室', en: "Manager's office" },
};
const rd = { code: 'rd', label: { 'zh-TW': '研發部', 'zh-CN': '研发部', en: 'R&D' } };
const sales = { code: 'sales', label: { 'zh-TW': '業務部', 'zh-CN': '业务部', en: 'Sales' } };
const service = { code: 'service', label: { 'zh-TW': '服務部', 'zh-CN': '服务部', en: 'Service' } };

/** The units of Art.7; who keeps the accounts and who the goods has a name of its own in each policy. */
export function manufacturingUnits({
  accounts,
  store,
}: {
  readonly accounts: PolicyChoice;
  readonly store: PolicyChoice;
}): readonly PolicyChoice[] {
  return [gmOffice, quality, making, managerOffice, rd, sales, accounts, store, service];
}

/** The five copies of the complaint form and who keeps them: 002§2 Art.9(8), 002§3 Art.9(7). */
export function complaintCopies(accounts: PolicyChoice): readonly PolicyCopy[] {
  return [
    { copy: 1, keeper: quality.label, colour: 'white' },
    { copy: 2, keeper: making.label, colour: 'pink' },
    { copy: 3, keeper: sales.label, colour: 'blue' },
    { copy: 4, keeper: accounts.label, colour: 'green' },
    { copy: 5, keeper: gmOffice.label, colour: 'yellow' },
  ];
}
