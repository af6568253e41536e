import type { Policy } from '../rules/policy.ts';
import {
  apology,
  choice,
  closingLimit,
  compensation,
  explanation,
  followUp,
  nothingDone,
  policyOf,
  remedied,
  setPerCase,
  station,
  text,
  typeTree,
  when,
  workingDays,
  outcomesOf,
} from './parts.ts';

const source = '000§15 四';

/** V05: 000§15. A logistics network: types as a tree, limits by severity, service attitude by its own. */
export const v05Logistics: Policy = policyOf({
  code: 'v05',
  source: '000§15',
  name: text('物流網路投訴', '物流网络投诉', 'Logistics network'),
  summary: text(
    '一般 1、中度 3、重度 7 個工作日，服務態度 2 個工作日。',
    '一般 1、中度 3、重度 7 个工作日，服务态度 2 个工作日。',
    'General 1, moderate 3, severe 7 working days; service attitude 2.',
  ),
  labels: {
    complaint: text('投訴', '投诉', 'Complaint'),
    complaintForm: text('投訴處理單', '投诉处理单', 'Complaint Form'),
    ledger: text('投訴登記表', '投诉登记表', 'Complaint Ledger'),
    statistics: text('投訴統計表', '投诉统计表', 'Complaint Statistics'),
    goods: {
      orderNo: text('運單號', '运单号', 'Waybill no.'),
      materialNo: text('貨物代號', '货物代号', 'Goods code'),
      product: text('貨物名稱', '货物名称', 'Goods'),
      lotNo: text('其他編號', '其他编号', 'Other no.'),
    },
  },
  units: [
    choice('customer-service', '客服部', '客服部', 'Customer service'),
    choice('branch', '網點', '网点', 'Branch'),
    choice('hub', '分撥中心', '分拨中心', 'Hub'),
    choice('finance', '財務部', '财务部', 'Finance'),
    choice('claims', '理賠部', '理赔部', 'Claims'),
    choice('president', '總裁辦', '总裁办', "President's office"),
  ],
  acceptingUnit: 'customer-service',
  // 三.3, 3.1.3, 二.4
  types: typeTree([
    {
      ...choice('business', '業務投訴', '业务投诉', 'Business'),
      below: [
        {
          ...choice('damage', '貨損', '货损', 'Damage'),
          below: [
            choice('damage-damp', '受潮', '受潮', 'Damp'),
            choice('damage-packing', '外包裝破損', '外包装破损', 'Outer packing broken'),
            choice('damage-contents', '內物破損', '内物破损', 'Contents broken'),
          ],
        },
        {
          ...choice('shortage', '貨差', '货差', 'Shortage'),
          below: [
            choice('shortage-hub', '分撥遺失', '分拨遗失', 'Lost at a hub'),
            choice('shortage-branch', '網點遺失', '网点遗失', 'Lost at a branch'),
            choice(
              'shortage-transfer',
              '停運網點轉件遺失',
              '停运网点转件遗失',
              'Lost in transfer of a suspended branch',
            ),
          ],
        },
        {
          ...choice('delay', '時效延誤', '时效延误', 'Delay'),
          below: [
            choice('delay-transit', '中轉延誤', '中转延误', 'Late transit'),
            choice('delay-sorting', '分揀延誤', '分拣延误', 'Late sorting'),
            choice('delay-stowage', '配載延誤', '配载延误', 'Late stowage'),
            choice('delay-notice', '提貨通知延誤', '提货通知延误', 'Late pick-up notice'),
            choice('delay-delivery', '派送延誤', '派送延误', 'Late delivery'),
            choice('delay-collection', '取件延誤', '取件延误', 'Late collection'),
          ],
        },
        {
          ...choice('finance', '財務', '财务', 'Finance'),
          below: [
            choice('finance-commission', '佣金', '佣金', 'Commission'),
            choice('finance-cod', '代收貨款', '代收货款', 'COD money'),
            choice('finance-invoice', '發票', '发票', 'Invoice'),
            choice('finance-tax', '稅金', '税金', 'Tax'),
          ],
        },
        {
          ...choice('claims', '理賠', '理赔', 'Claims'),
          below: [
            choice('claims-late', '理賠不及時', '理赔不及时', 'Late'),
            choice('claims-unsatisfactory', '理賠不滿意', '理赔不满意', 'Unsatisfactory'),
          ],
        },
        {
          ...choice('error', '業務差錯', '业务差错', 'Business error'),
          below: [
            choice('error-billing', '開單錯誤', '开单错误', 'Billing'),
            choice('error-split', '分批配載', '分批配载', 'Split loading'),
            choice('error-label', '標籤錯誤', '标签错误', 'Label'),
            choice('error-promise', '未履行承諾', '未履行承诺', 'Broken promise'),
            choice('error-information', '資訊不及時', '信息不及时', 'Late information'),
            choice('error-signoff', '虛假簽收', '虚假签收', 'False sign-off'),
            choice('error-claimed', '貨物被冒領', '货物被冒领', 'Goods claimed by another'),
          ],
        },
      ],
    },
    {
      ...choice('service', '服務投訴', '服务投诉', 'Service'),
      below: [
        choice('attitude', '服務態度', '服务态度', 'Service attitude'),
        choice('charges', '價格費用', '价格费用', 'Price and charges'),
      ],
    },
    choice('other', '其他', '其他', 'Other'),
  ]),
  // 四
  severities: [
    choice('general', '一般', '一般', 'General'),
    choice('moderate', '中度', '中度', 'Moderate'),
    choice('severe', '重度', '重度', 'Severe'),
  ],
  // 三.1–2
  channels: [
    choice('hotline', '全國 400 熱線', '全国 400 热线', 'National hotline 400'),
    choice('web', '網站留言', '网站留言', 'Website message'),
    choice('client', '客戶端軟體', '客户端软件', 'Customer client software'),
    choice('branch', '網點間', '网点间', 'Branch to branch'),
    choice('messenger', '即時通訊', '即时通讯', 'Messenger'),
  ],
  outcomes: outcomesOf([compensation, remedied, apology, explanation, nothingDone]),
  route: [
    station({
      code: 'investigation',
      unit: 'branch',
      task: text('調查並處理', '调查并处理', 'Investigate and handle'),
      source: '000§15 二',
    }),
    station({
      code: 'claims',
      unit: 'claims',
      task: text('保價貨物理賠', '保价货物理赔', 'Claim of insured goods'),
      condition: 'when-needed',
      source: '000§15 二',
    }),
  ],
  // From receipt. Attitude has its own limit, whatever its severity.
  limits: [
    closingLimit({ from: 'received', when: when({ types: ['attitude'] }), hard: workingDays(2), source }),
    closingLimit({ from: 'received', when: when({ severities: ['severe'] }), hard: workingDays(7), source }),
    closingLimit({ from: 'received', when: when({ severities: ['moderate'] }), hard: workingDays(3), source }),
    closingLimit({ from: 'received', hard: workingDays(1), source }),
  ],
  followUps: [
    // organised by the department; neither ratio nor time is said
    followUp({
      code: 'call-back',
      within: setPerCase,
      who: text('客服部', '客服部', 'Customer service'),
      source: '000§15 二',
    }),
  ],
  notAccepted: 'reopen', // [inferred]
  replyBy: ['telephone'], // 三.1
});
