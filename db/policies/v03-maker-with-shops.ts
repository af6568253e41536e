import type { Policy } from '../rules/policy.ts';
import {
  allowance,
  apology,
  choice,
  closingLimit,
  compensation,
  days,
  exchanged,
  explanation,
  followUp,
  hours,
  level,
  limit,
  minutes,
  nothingDone,
  penalty,
  policyOf,
  repaired,
  report,
  returned,
  sameDay,
  setPerCase,
  station,
  text,
  typeTree,
  weeks,
  when,
  yuan,
  outcomesOf,
} from './parts.ts';

const customers = when({ kinds: ['customer-complaint'] });
const employees = when({ kinds: ['employee-complaint'] });
const head = text('部門最高負責人', '部门最高负责人', 'Top leader of the department');

/** V03: 000§9. A maker with shops and dealers: complaints of customers by the minute, and those of employees. */
export const v03MakerWithShops: Policy = policyOf({
  code: 'v03',
  source: '000§9',
  name: text('製造業門市：客戶與員工投訴', '制造业门市：客户与员工投诉', 'Maker with shops: customers and employees'),
  summary: text(
    '第一受理人 30 分鐘轉出，第二受理人 30 分鐘答覆；員工投訴當日、3 天答覆。',
    '第一受理人 30 分钟转出，第二受理人 30 分钟答复；员工投诉当日、3 天答复。',
    'Passed on within 30 minutes, answered within 30; complaints of employees the same day, at the latest in 3 days.',
  ),
  labels: {
    complaint: text('投訴', '投诉', 'Complaint'),
    complaintForm: text('投訴登記表', '投诉登记表', 'Complaint Record'),
    ledger: text('客戶投訴登記本', '客户投诉登记本', 'Complaint Register'), // 4.2.2
    statistics: text('投訴分類統計表', '投诉分类统计表', 'Complaint Statistics'), // 5.2.6
    goods: {
      orderNo: text('訂單或合同號', '订单或合同号', 'Order or contract no.'), // 4.2.2–4.2.3
      materialNo: text('型號', '型号', 'Model'),
      product: text('品名', '品名', 'Product'),
      lotNo: text('返修編號', '返修编号', 'Repair no.'),
    },
  },
  kinds: ['customer-complaint', 'employee-complaint', 'suggestion'], // 2
  // 3, 4.2, 6
  units: [
    choice('first-receiver', '第一受理人', '第一受理人', 'First receiver'),
    choice('second-receiver', '第二受理人', '第二受理人', 'Second receiver'),
    choice('manufacturing-centre', '製造中心', '制造中心', 'Manufacturing centre'),
    choice('top-leader', '部門最高負責人', '部门最高负责人', 'Top leader of the department'),
    choice('engineering', '工程經理', '工程经理', 'Engineering manager'),
    choice('quality-decision', '品質決策負責人', '品质决策负责人', 'Head of quality decisions'),
    choice('hr-admin', '人事行政部', '人事行政部', 'HR and administration'),
    choice('gm', '總經理', '总经理', 'General manager'),
    choice('chairman', '董事長', '董事长', 'Chairman'),
  ],
  acceptingUnit: 'first-receiver',
  // 2
  types: typeTree([
    {
      ...choice('external', '外部投訴', '外部投诉', 'External'),
      below: [
        choice('quality', '產品質量', '产品质量', 'Product quality'),
        choice('delivery', '交期', '交期', 'Delivery date'),
        choice('shipping', '發貨運輸', '发货运输', 'Shipping'),
        choice('installation', '安裝', '安装', 'Installation'),
        choice('after-sales', '售後服務', '售后服务', 'After-sales service'),
        choice('attitude', '門市服務態度', '门市服务态度', 'Attitude of the shop'),
      ],
    },
    {
      ...choice('internal', '內部投訴', '内部投诉', 'Internal'),
      below: [
        choice('event', '對事件有異議', '对事件有异议', 'Disagrees with an event'),
        choice('handling', '對處理結果有異議', '对处理结果有异议', 'Disagrees with the handling'),
      ],
    },
  ]),
  demands: [
    returned,
    exchanged,
    repaired,
    allowance,
    compensation,
    apology,
    choice('on-site', '現場解決', '现场解决', 'Solve on site'), // 5.2.2
    choice('other', '其他', '其他', 'Other'),
  ],
  // 6.2
  outcomes: outcomesOf([returned, exchanged, repaired, allowance, compensation, apology, explanation, nothingDone]),
  majorReasons: [
    choice('other-company', '涉及其他公司', '涉及其他公司', 'Another company is concerned'), // 6.3
    choice('engineering', '重大工程', '重大工程', 'Major engineering'), // 6.3
    choice('media', '媒體曝光', '媒体曝光', 'Exposed by media'), // 7
  ],
  route: [
    station({
      code: 'second-receiver',
      unit: 'second-receiver',
      task: text('調查並答覆第一受理人', '调查并答复第一受理人', 'Investigate and answer the first receiver'),
      condition: 'when-needed',
      // Annex C 8: 30 minutes to be kept, the hour is punished
      target: minutes(30),
      hard: hours(1),
      source: '000§9 5.2.3, 7.2.1',
    }),
    station({
      code: 'data',
      unit: 'manufacturing-centre',
      task: text('提供資料', '提供资料', 'Supply data'),
      condition: 'when-needed',
      hard: minutes(20),
      source: '000§9 5.2.4',
    }),
    station({
      code: 'top-leader',
      unit: 'top-leader',
      task: text('調查、處理並答覆', '调查、处理并答复', 'Investigate, handle and answer'),
      condition: 'when-needed',
      // Annex C 9
      target: hours(1),
      hard: sameDay,
      source: '000§9 6.1, 7.2.2',
    }),
    station({
      code: 'money-engineering',
      unit: 'engineering',
      task: text('賠款、折讓、退貨之方案', '赔款、折让、退货之方案', 'Solution for compensation, allowance, return'),
      condition: 'when-needed',
      parallel: 'money',
      hard: setPerCase,
      source: '000§9 6.2',
    }),
    station({
      code: 'money-quality',
      unit: 'quality-decision',
      task: text('賠款、折讓、退貨之決策', '赔款、折让、退货之决策', 'Decision on compensation, allowance, return'),
      condition: 'when-needed',
      parallel: 'money',
      hard: setPerCase,
      source: '000§9 6.2',
    }),
    station({
      code: 'gm',
      unit: 'gm',
      task: text(
        '涉及其他公司或重大工程之處理',
        '涉及其他公司或重大工程之处理',
        'Another company or major engineering',
      ),
      condition: 'when-needed',
      source: '000§9 6.3',
    }),
    station({
      code: 'employee-answer',
      unit: 'hr-admin',
      task: text('調查並答覆員工', '调查并答复员工', 'Investigate and answer the employee'),
      condition: 'when-needed',
      source: '000§9 5.1.2',
    }),
  ],
  milestones: [choice('gm-told', '呈報總經理、董事長', '呈报总经理、董事长', 'Reported to GM and chairman')],
  limits: [
    limit({
      code: 'dispatch',
      label: text('轉第二受理人', '转第二受理人', 'To the second receiver'),
      from: 'accepted',
      until: 'sent:second-receiver',
      when: customers,
      who: text('第一受理人', '第一受理人', 'First receiver'),
      hard: minutes(30),
      source: '000§9 5.2.2',
    }),
    limit({
      code: 'reply',
      label: text('答覆客戶', '答复客户', 'Reply to the customer'),
      from: 'returned:second-receiver',
      until: 'replied',
      when: customers,
      who: text('第一受理人', '第一受理人', 'First receiver'),
      hard: minutes(10),
      source: '000§9 5.2.5',
    }),
    limit({
      code: 'gm-told',
      label: text('重大員工投訴呈報', '重大员工投诉呈报', 'Report of a major employee complaint'),
      from: 'accepted',
      until: 'gm-told',
      when: when({ kinds: ['employee-complaint'], major: true }),
      who: text('人事行政部', '人事行政部', 'HR and administration'),
      hard: days(1),
      passed: 'escalate',
      tell: text('總經理、董事長', '总经理、董事长', 'GM and chairman'),
      source: '000§9 5.1.2, 7.1.1',
    }),
    // Annex C 10: same day to be kept, the third day is the last
    closingLimit({
      when: employees,
      who: text('人事行政部', '人事行政部', 'HR and administration'),
      target: sameDay,
      hard: days(3),
      passed: 'escalate',
      tell: head,
      source: '000§9 5.1.2, 7.1.1',
    }),
    // A time is given to the customer, or agreed with him
    closingLimit({ hard: setPerCase, source: '000§9 5.2.2, 7.2.1' }),
  ],
  approval: [
    level(
      'engineering-quality',
      '工程經理、品質決策負責人',
      '工程经理、品质决策负责人',
      'Engineering manager, head of quality decisions',
    ), // 6.2
    level('gm', '總經理', '总经理', 'General manager'), // 6.3
    level('chairman', '董事長', '董事长', 'Chairman'),
  ],
  // 7, per time
  penalties: [
    penalty({
      code: 'late-answer',
      label: text('答覆逾時致二次投訴', '答复逾时致二次投诉', 'Late answer, complained of again'),
      least: yuan(30),
      most: yuan(30),
      source: '000§9 7',
    }),
    penalty({
      code: 'broken-agreement',
      label: text('約定延期後再次投訴', '约定延期后再次投诉', 'Complained of again after an agreed delay'),
      least: yuan(50),
      most: yuan(200),
      source: '000§9 7',
    }),
    penalty({
      code: 'leader-late',
      label: text('負責人處理逾時', '负责人处理逾时', 'Leader late'),
      least: yuan(100),
      most: yuan(100),
      source: '000§9 7',
    }),
    penalty({
      code: 'receiver-idle',
      label: text(
        '受理人不答覆、不追蹤、不回訪',
        '受理人不答复、不追踪、不回访',
        'Receiver does not answer, follow or call back',
      ),
      least: yuan(30),
      most: yuan(50),
      source: '000§9 7',
    }),
    penalty({
      code: 'dealer',
      label: text('經銷商處理不當', '经销商处理不当', 'Badly handled by a dealer'),
      least: yuan(200),
      most: yuan(200),
      source: '000§9 7',
    }),
    penalty({
      code: 'own-shop',
      label: text('自營店取消投訴獎金', '自营店取消投诉奖金', 'Own shop loses its complaint bonus'),
      source: '000§9 7',
    }),
    penalty({
      code: 'staff',
      label: text('員工責任', '员工责任', 'Staff at fault'),
      least: yuan(30),
      most: yuan(200),
      source: '000§9 7',
    }),
    penalty({
      code: 'media',
      label: text('媒體曝光', '媒体曝光', 'Exposed by media'),
      least: yuan(50),
      most: yuan(500),
      source: '000§9 7',
    }),
    penalty({
      code: 'employee-late',
      label: text('員工投訴處理逾時', '员工投诉处理逾时', 'Employee complaint late'),
      least: yuan(50),
      most: yuan(50),
      source: '000§9 7',
    }),
  ],
  followUps: [
    followUp({
      code: 'weekly',
      label: text('每週回訪', '每周回访', 'Weekly call-back'),
      when: customers,
      within: weeks(1),
      who: text('第一受理人', '第一受理人', 'First receiver'),
      source: '000§9 5.2.7',
    }),
  ],
  reports: [
    report(
      'weekly',
      text('投訴分類週統計', '投诉分类周统计', 'Weekly classification'),
      'week',
      7,
      '000§9 5.2.6 [day inferred]',
    ),
    report(
      'monthly',
      text('投訴分類月末統計', '投诉分类月末统计', 'Classification at month end'),
      'month',
      1,
      '000§9 5.2.6 [day inferred]',
    ),
  ],
  notAccepted: 'reopen', // [inferred]: a second complaint goes on with the first
  replyBy: ['telephone', 'in-person'], // 4.2, 5.2.5
});
