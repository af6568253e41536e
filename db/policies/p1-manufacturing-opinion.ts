import { CLOSING_LIMIT, type Policy } from '../rules/policy.ts';
import { p2ManufacturingComplaint as p2 } from './p2-manufacturing-complaint.ts';
import { limit } from './parts.ts';

/** P1: 002§2. 客戶投訴, 客戶意見處理表, 14 to 21 days; where it does not differ from P2 it takes the lists of P2. */
export const p1ManufacturingOpinion: Policy = {
  ...p2,
  code: 'p1',
  source: '002§2, 000§4',
  name: { 'zh-TW': '製造業客戶投訴（P1）', 'zh-CN': '制造业客户投诉（P1）', en: 'Manufacturing opinions (P1)' },
  summary: {
    'zh-TW': '客戶意見處理表五聯；14 至 21 日結案。',
    'zh-CN': '客户意见处理表五联；14 至 21 日结案。',
    en: 'Opinion form in five copies; closed within 14 to 21 days.',
  },
  labels: {
    complaint: { 'zh-TW': '客戶投訴', 'zh-CN': '客户投诉', en: 'Complaint' },
    complaintForm: { 'zh-TW': '客戶意見處理表', 'zh-CN': '客户意见处理表', en: 'Customer Opinion Form' },
    ledger: { 'zh-TW': '客戶投訴案件登記追蹤表', 'zh-CN': '客户投诉案件登记追踪表', en: 'Complaint Case Ledger' },
    statistics: { 'zh-TW': '客戶投訴案件統計表', 'zh-CN': '客户投诉案件统计表', en: 'Complaint Case Statistics' },
    slips: {
      ...p2.labels.slips,
      inquiry: { 'zh-TW': '查辦單', 'zh-CN': '查办单', en: 'Inquiry slip' },
      penalty: { 'zh-TW': '處罰通知單', 'zh-CN': '处罚通知单', en: 'Penalty notice' },
    },
    goods: p2.labels.goods,
  },
  units: p2.units.map((unit) => {
    if (unit.code === 'accounting')
      return { code: 'finance', label: { 'zh-TW': '財務部', 'zh-CN': '财务部', en: 'Finance' } };
    if (unit.code === 'warehouse')
      return { code: 'warehouse', label: { 'zh-TW': '成品倉庫', 'zh-CN': '成品仓库', en: 'Finished-goods warehouse' } };
    return unit;
  }),
  demandMayBeUndetermined: false,
  // 002§2 Art.9(8)
  complaintCopies: p2.complaintCopies.map((copy) =>
    copy.copy === 4 ? { ...copy, keeper: { 'zh-TW': '財務部', 'zh-CN': '财务部', en: 'Finance' } } : copy,
  ),
  formWarning: null, // 002§2 does not say it
  limits: [
    limit({
      code: CLOSING_LIMIT,
      label: { 'zh-TW': '結案', 'zh-CN': '结案', en: 'Closing' },
      from: 'accepted',
      until: 'closed',
      who: { 'zh-TW': '各部門', 'zh-CN': '各部门', en: 'All units' },
      target: { unit: 'calendar-days', amount: 14 },
      hard: { unit: 'calendar-days', amount: 21 },
      source: '002§2 Art.10',
    }),
    ...p2.limits.filter(({ code }) => code !== CLOSING_LIMIT),
  ],
  objection: 'competent-unit', // 002§2 Art.9(12)
  jointInspection: true, // 002§2 Art.9(2)
};
