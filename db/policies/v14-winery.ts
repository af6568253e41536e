import type { Policy } from '../rules/policy.ts';
import {
  apology,
  choice,
  closingLimit,
  compensation,
  exchanged,
  explanation,
  hours,
  limit,
  nothingDone,
  penalty,
  policyOf,
  report,
  returned,
  station,
  text,
  typeTree,
  when,
  workingDays,
  outcomesOf,
} from './parts.ts';

const marketing = text('市場部', '市场部', 'Marketing');

/** V14: 003§5. A winery: answered in 24 hours, settled in 3 working days, 7 for special cases. */
export const v14Winery: Policy = policyOf({
  code: 'v14',
  source: '003§5',
  name: text('酒業客戶投訴', '酒业客户投诉', 'Winery'),
  summary: text(
    '24 小時答覆；3 個工作日處理，特殊情況 7 個工作日；完成後 24 小時內送反饋單。',
    '24 小时答复；3 个工作日处理，特殊情况 7 个工作日；完成后 24 小时内送反馈单。',
    'Answered in 24 hours; settled in 3 working days, special cases 7; feedback slip within 24 hours.',
  ),
  labels: {
    complaint: text('客戶投訴', '客户投诉', 'Complaint'),
    complaintForm: text('客戶投訴處理單', '客户投诉处理单', 'Complaint Handling Slip'), // 六
    ledger: text('客戶抱怨投訴登記表', '客户抱怨投诉登记表', 'Complaint Register'), // 六
    statistics: text('客戶投訴統計表', '客户投诉统计表', 'Complaint Statistics'),
    slips: { reply: text('客戶處理反饋單', '客户处理反馈单', 'Handling feedback slip') }, // 四
    goods: {
      orderNo: text('訂單編號', '订单编号', 'Order no.'),
      materialNo: text('貨號', '货号', 'Article no.'),
      product: text('品名', '品名', 'Product'),
      lotNo: text('批號', '批号', 'Lot no.'),
    },
  },
  units: [
    choice('marketing', '市場部辦公室', '市场部办公室', 'Marketing office'),
    choice('quality', '質量部', '质量部', 'Quality department'),
    choice('warehouse', '倉庫', '仓库', 'Warehouse'),
    choice('after-sales', '售後部', '售后部', 'After-sales'),
    choice('director', '市場總監', '市场总监', 'Marketing director'),
  ],
  acceptingUnit: 'marketing',
  // 3.1–3.4
  types: typeTree([
    {
      ...choice('quality', '產品質量', '产品质量', 'Product quality'),
      below: [
        choice('taste', '口感', '口感', 'Taste'),
        choice('flavour', '風味', '风味', 'Flavour'),
        choice('packaging', '包裝', '包装', 'Packaging'),
      ],
    },
    {
      ...choice('return', '產品退貨', '产品退货', 'Product return'),
      below: [
        choice('sediment', '沉澱或大塊懸浮物', '沉淀或大块悬浮物', 'Sediment or large suspended matter'),
        choice(
          'mould-early',
          '出庫 15 日內發霉（核對銷售出庫審核表，無條件退貨）',
          '出库 15 日内发霉（核对销售出库审核表，无条件退货）',
          'Mould within 15 days of leaving the warehouse',
        ),
        choice(
          'storage',
          '客戶儲存不當（發霉、瓶蓋扭曲、滲漏，不予退貨）',
          '客户储存不当（发霉、瓶盖扭曲、渗漏，不予退货）',
          "Customer's storage: mould, caps, leakage; no return",
        ),
      ],
    },
    {
      ...choice('service', '售後服務', '售后服务', 'Service'),
      below: [
        choice('after-sales', '售後不到位', '售后不到位', 'After-sales'),
        choice('neglect', '怠慢', '怠慢', 'Neglect'),
        choice('attitude', '服務態度', '服务态度', 'Attitude'),
      ],
    },
    choice('misunderstanding', '誤會', '误会', 'Misunderstanding'),
  ]),
  channels: [
    choice('phone', '電話', '电话', 'Telephone'),
    choice('letter', '書面', '书面', 'Written'),
    choice('oral', '口頭', '口头', 'Oral'),
    choice('forwarded', '轉來', '转来', 'Forwarded'),
  ],
  demands: [returned, exchanged, compensation, apology, choice('other', '其他', '其他', 'Other')],
  outcomes: outcomesOf([returned, exchanged, compensation, apology, explanation, nothingDone]),
  majorReasons: [choice('special', '特殊情況', '特殊情况', 'Special case')], // 三
  route: [
    station({
      code: 'quality',
      unit: 'quality',
      task: text('質量問題查明與說明', '质量问题查明与说明', 'Find out and explain the quality'),
      condition: 'when-needed',
      source: '003§5 3.1',
    }),
    station({
      code: 'warehouse',
      unit: 'warehouse',
      task: text('核對銷售出庫審核表', '核对销售出库审核表', 'Check the outgoing goods record'),
      condition: 'when-needed',
      source: '003§5 3.2',
    }),
    station({
      code: 'responsible',
      unit: 'after-sales',
      task: text('責任人說明與處理', '责任人说明与处理', 'Explained and handled by the responsible person'),
      condition: 'when-needed',
      source: '003§5 3.3, 3.4',
    }),
  ],
  milestones: [
    choice('first-answer', '首次答覆客戶', '首次答复客户', 'First answer to the customer'),
    choice('quality-answer', '質量問題答覆', '质量问题答复', 'Answer on the quality'),
    choice('carried-out', '處理執行完畢', '处理执行完毕', 'Carried out'),
    choice('feedback-sent', '客戶處理反饋單已送', '客户处理反馈单已送', 'Feedback slip sent'),
  ],
  limits: [
    limit({
      code: 'register',
      label: text('登記分類', '登记分类', 'Register and classify'),
      from: 'received',
      until: 'accepted',
      who: marketing,
      hard: hours(24),
      source: '003§5 二.3',
    }),
    limit({
      code: 'answer',
      label: text('答覆客戶', '答复客户', 'Answer'),
      from: 'received',
      until: 'first-answer',
      who: marketing,
      hard: hours(24),
      source: '003§5 二.1–2',
    }),
    limit({
      code: 'quality-answer',
      label: text('質量問題答覆', '质量问题答复', 'Answer on the quality'),
      from: 'accepted',
      until: 'quality-answer',
      when: when({ types: ['quality'] }),
      who: text('質量部', '质量部', 'Quality department'),
      hard: workingDays(3),
      source: '003§5 3.1',
    }),
    limit({
      code: 'feedback',
      label: text('客戶處理反饋單', '客户处理反馈单', 'Feedback slip'),
      from: 'carried-out',
      until: 'feedback-sent',
      who: marketing,
      hard: hours(24),
      source: '003§5 四',
    }),
    closingLimit({ from: 'received', when: when({ major: true }), hard: workingDays(7), source: '003§5 三' }),
    closingLimit({ from: 'received', hard: workingDays(3), source: '003§5 三' }),
  ],
  penalties: [
    penalty({
      code: 'complaint',
      label: text('每一投訴扣一分', '每一投诉扣一分', 'One point each complaint'),
      points: 1,
      source: '003§5 七',
    }),
  ],
  reports: [
    report(
      'meeting',
      text('市場總監於例會報告', '市场总监于例会报告', 'Marketing director at the meeting'),
      'month',
      1,
      '003§5 五 [day inferred]',
    ),
  ],
  notAccepted: 'reopen', // [inferred]
  replyBy: ['telephone', 'letter'], // 二.1–2
  // 3.3 tells the customer of the punishment; internal everywhere else, so it is the office that turns it on
  customerSeesDiscipline: false,
});
