import type { Policy } from '../rules/policy.ts';
import { choice, closingLimit, policyOf, serviceOutcomes, setPerCase, station, text, typeTree } from './parts.ts';

/** V06: 001§1. Commercial tenants: one window, a hotline day and night, every request answered. */
export const v06Tenants: Policy = policyOf({
  code: 'v06',
  source: '001§1',
  name: text('商業租戶訴求', '商业租户诉求', 'Commercial tenants'),
  summary: text(
    '單一服務窗口、24 小時熱線，訴求 100% 答覆；期限逐案訂定。',
    '单一服务窗口、24 小时热线，诉求 100% 答复；期限逐案订定。',
    'One service window, a hotline day and night, every request answered; limits set per case.',
  ),
  labels: {
    complaint: text('訴求', '诉求', 'Request'),
    complaintForm: text('訴求（需求）記錄表', '诉求（需求）记录表', 'Request Record'), // 4.4
    ledger: text('訴求登記表', '诉求登记表', 'Request Ledger'),
    statistics: text('訴求統計表', '诉求统计表', 'Request Statistics'),
    goods: {
      orderNo: text('鋪位號', '铺位号', 'Shop no.'),
      materialNo: text('項目代號', '项目代号', 'Item code'),
      product: text('項目', '项目', 'Item'),
      lotNo: text('其他編號', '其他编号', 'Other no.'),
    },
  },
  units: [
    choice('window', '服務窗口', '服务窗口', 'Service window'),
    choice('department', '專業部門', '专业部门', 'Specialised department'),
    choice('leader', '主管領導', '主管领导', 'Leader in charge'),
    choice('web-watch', '網路專人', '网路专人', 'Watcher of website and forum'),
  ],
  acceptingUnit: 'window',
  // 4.2
  types: typeTree([
    choice('urgent', '緊急', '紧急', 'Urgent'),
    choice('repair', '報修', '报修', 'Repair'),
    choice('complaint', '投訴', '投诉', 'Complaint'),
    choice('enquiry', '諮詢', '咨询', 'Enquiry'),
  ]),
  // 4.1–4.2, 4.16
  channels: [
    choice('window', '服務窗口', '服务窗口', 'Service window'),
    choice('hotline', '24 小時熱線', '24 小时热线', 'Hotline, day and night'),
    choice('web', '網站與論壇', '网站与论坛', 'Website and forum'),
    choice('letter', '書信', '书信', 'Letter'),
  ],
  outcomes: serviceOutcomes,
  route: [
    station({
      code: 'department',
      unit: 'department',
      task: text('處理訴求，擬答覆稿', '处理诉求，拟答复稿', 'Handle the request, draft the answer'),
      source: '001§1 4.8',
    }),
    station({
      code: 'leader',
      unit: 'leader',
      task: text('批准發文', '批准发文', 'Approve the letter'),
      condition: 'when-needed',
      source: '001§1 4.8',
    }),
  ],
  // Answered always (4.10); when, the source does not say
  limits: [closingLimit({ hard: setPerCase, source: '001§1 4.10' })],
  notAccepted: 'reopen', // [inferred]
  replyBy: ['letter', 'telephone', 'in-person'], // 4.8
});
