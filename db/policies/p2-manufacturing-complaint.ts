import type { Policy } from '../rules/policy.ts';
import { complaintCopies, manufacturing, manufacturingUnits } from './manufacturing.ts';

const accounting = { code: 'accounting', label: { 'zh-TW': '會計科', 'zh-CN': '会计科', en: 'Accounting' } };

/** P2: 002§3 (with the clean wording of 002§14 and 003§3). 客訴, 客戶抱怨處理表, 15 and 20 days. The default. */
export const p2ManufacturingComplaint: Policy = {
  ...manufacturing,
  code: 'p2',
  name: { 'zh-TW': '製造業客訴（P2）', 'zh-CN': '制造业客诉（P2）', en: 'Manufacturing complaints (P2)' },
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
  },
  // 002§3 Art.7
  units: manufacturingUnits({
    accounts: accounting,
    store: { code: 'warehouse', label: { 'zh-TW': '成品倉儲', 'zh-CN': '成品仓储', en: 'Finished-goods storage' } },
  }),
  demandMayBeUndetermined: true, // 002§3 Art.9(1)
  complaintCopies: complaintCopies(accounting), // 002§3 Art.9(7)
  formWarning: { 'zh-TW': '本表不得影印送客戶', 'zh-CN': '本表不得影印送客户', en: 'Not to be copied to the customer' },
  closing: { domesticDays: 15, overseasDays: 20, source: '002§3 Art.10(1)' },
};
