import type { Policy } from '../rules/policy.ts';
import { complaintCopies, manufacturing, manufacturingUnits } from './manufacturing.ts';

const finance = { code: 'finance', label: { 'zh-TW': '財務部', 'zh-CN': '财务部', en: 'Finance' } };

/** P1: 002§2. 客戶投訴, 客戶意見處理表, 14 to 21 days. */
export const p1ManufacturingOpinion: Policy = {
  ...manufacturing,
  code: 'p1',
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
  },
  // 002§2 Art.7
  units: manufacturingUnits({
    accounts: finance,
    store: { code: 'warehouse', label: { 'zh-TW': '成品倉庫', 'zh-CN': '成品仓库', en: 'Finished-goods warehouse' } },
  }),
  demandMayBeUndetermined: false,
  complaintCopies: complaintCopies(finance), // 002§2 Art.9(8)
  formWarning: null, // 002§2 does not say it
  // The hard limit; the target of 14 days comes with two-stage limits.
  closing: { domesticDays: 21, overseasDays: 21, source: '002§2 Art.10' },
};
