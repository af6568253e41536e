import type { FormKind } from '../../../electron/contract/form-kind.ts';
import type { FormDocument, FormSheet, PaperCopy } from '../../../electron/contract/paper.ts';
import { isContinuous, type PaperSize } from '../../../electron/contract/print-options.ts';
import type { Locale } from '../../../electron/contract/shapes.ts';
import { translator } from '../../../renderer/locales/translate.ts';

/** Words of the samples: Traditional, Simplified, English. */
type Words = readonly [string, string, string];
const place: Readonly<Record<Locale, 0 | 1 | 2>> = { 'zh-TW': 0, 'zh-CN': 1, en: 2 };

const copyNames = {
  sales: ['業務部', '业务部', 'Sales'],
  warehouse: ['倉庫', '仓库', 'Warehouse'],
  finance: ['財務部', '财务部', 'Finance'],
  customer: ['客戶', '客户', 'Customer'],
  engineering: ['工程部', '工程部', 'Engineering'],
  issuer: ['開單單位', '开单单位', 'Issuer'],
  punished: ['受罰單位', '受罚单位', 'Unit concerned'],
} as const satisfies Readonly<Record<string, Words>>;

const colours = ['white', 'pink', 'blue', 'green', 'yellow'] as const;

interface Sample {
  readonly title: Words;
  readonly letter: string;
  readonly keepers: readonly (keyof typeof copyNames)[];
  readonly landscape?: boolean;
  readonly cells: readonly (readonly [name: string, label: Words, text: Words, wide?: boolean])[];
  readonly columns?: readonly (readonly [name: string, label: Words, align: 'start' | 'end', width: number])[];
  readonly rows?: readonly (readonly (string | Words)[])[];
  readonly total?: readonly (string | Words)[];
  readonly blocks: readonly (readonly [
    name: string,
    label: Words,
    text: Words,
    weight: number,
    signatures: readonly (readonly [Words, string?])[],
  ])[];
  readonly stamp?: { readonly label: Words; readonly width: number; readonly height: number };
}

const same = (text: string): Words => [text, text, text];
const customer: Sample['cells'][number] = [
  'customer',
  ['客戶名稱', '客户名称', 'Customer'],
  ['甲乙電子工業股份有限公司', '甲乙电子工业股份有限公司', 'Jiayi Electronics Industrial Co., Ltd.'],
];
const product: Words = ['風扇葉輪 80 mm', '风扇叶轮 80 mm', 'Fan impeller 80 mm'];
const handler: Words = ['經辦', '经办', 'Handled by'];
const head: Words = ['主管', '主管', 'Head'];
const gm: Words = ['總經理', '总经理', 'General manager'];
const reason: Words = [
  '葉片根部毛邊，客戶端無法加工，核准退回未加工品。',
  '叶片根部毛边，客户端无法加工，核准退回未加工品。',
  'Burrs at the root of the blades; what is not yet processed is taken back.',
];
const goodsColumns: Sample['columns'] = [
  ['materialNo', ['料號', '料号', 'Material'], 'start', 20],
  ['product', ['品名規格', '品名规格', 'Goods'], 'start', 34],
  ['lotNo', ['批號', '批号', 'Lot'], 'start', 15],
  ['approved', ['核准數量', '核准数量', 'Approved'], 'end', 18],
  ['actual', ['實退數量', '实退数量', 'Returned'], 'end', 18],
  ['unit', ['單位', '单位', 'Unit'], 'start', 9],
];
const moneyColumns: Sample['columns'] = [
  ['invoice', ['發票號碼', '发票号码', 'Invoice'], 'start', 20],
  ['product', ['品名', '品名', 'Goods'], 'start', 30],
  ['quantity', ['數量', '数量', 'Quantity'], 'end', 14],
  ['price', ['單價', '单价', 'Price'], 'end', 14],
  ['amount', ['金額', '金额', 'Amount'], 'end', 18],
  ['tax', ['稅額', '税额', 'Tax'], 'end', 14],
];
const moneyRows: Sample['rows'] = [
  ['AB-12345678', product, '1,200', '12.50', '15,000.00', '750.00'],
  ['AB-12345679', product, '300', '12.50', '3,750.00', '188.00'],
];
const moneyTotal: Sample['total'] = [['合計', '合计', 'Total'], '', '1,500', '', '18,750.00', '938.00'];
const capitals: Sample['cells'][number] = [
  'capitals',
  ['金額（大寫）', '金额（大写）', 'Amount in words'],
  ['壹萬玖仟陸佰捌拾捌元整', '壹万玖仟陆佰捌拾捌元整', 'Nineteen thousand six hundred and eighty-eight only'],
  true,
];
const invoiceStamp = { label: ['統一發票章', '发票专用章', 'Invoice stamp'], width: 45, height: 28 } as const;

const samples: Readonly<Record<Exclude<FormKind, 'letter'>, Sample>> = {
  return: {
    title: ['成品退貨單', '成品退货单', 'Finished Goods Return Slip'],
    letter: 'T',
    keepers: ['sales', 'warehouse', 'finance', 'sales'],
    cells: [
      customer,
      ['orderNo', ['訂單編號', '订单编号', 'Order'], same('SO-261004-118')],
      ['warehouse', ['退入倉別', '退入仓别', 'Warehouse'], ['成品倉', '成品仓', 'Finished goods']],
      ['due', ['預定退回日', '预定退回日', 'Due'], same('2026/11/28')],
      ['carrier', ['運送方式', '运送方式', 'Carrier'], ['本公司派車', '本公司派车', 'Our own lorry'], true],
    ],
    columns: goodsColumns,
    rows: [
      ['EX-8813-B2', product, 'L2610-07', '300', '', 'PCS'],
      ['EX-8813-B4', product, 'L2610-09', '1,250', '', 'PCS'],
    ],
    total: [['合計', '合计', 'Total'], '', '', '1,550', '', 'PCS'],
    blocks: [
      ['reason', ['退貨原因', '退货原因', 'Reason'], reason, 1, [[handler, '王小明'], [head]]],
      [
        'warehouse',
        ['倉庫簽收', '仓库签收', 'Received by the warehouse'],
        same(''),
        1,
        [[['收貨人', '收货人', 'Received by']], [['日期', '日期', 'Date']]],
      ],
    ],
  },
  allowance: {
    title: ['銷貨折讓證明單', '销货折让证明单', 'Sales Allowance Certificate'],
    letter: 'A',
    keepers: ['sales', 'finance'],
    cells: [
      customer,
      ['taxNumber', ['統一編號', '纳税人识别号', 'Tax number'], same('12345675')],
      [
        'address',
        ['地址', '地址', 'Address'],
        [
          '桃園市龜山區文化一路 100 號 8 樓',
          '桃园市龟山区文化一路 100 号 8 楼',
          '8F, 100 Wenhua 1st Rd., Guishan, Taoyuan',
        ],
        true,
      ],
      capitals,
    ],
    columns: moneyColumns,
    rows: moneyRows,
    total: moneyTotal,
    blocks: [
      [
        'declaration',
        ['聲明', '声明', 'Declaration'],
        [
          '本證明單所列銷貨折讓屬實，特此證明。',
          '本证明单所列销货折让属实，特此证明。',
          'The allowances listed here have been granted.',
        ],
        1,
        [[['原進貨營業人', '原进货方', 'Buyer']]],
      ],
    ],
    stamp: invoiceStamp,
  },
  'return-certificate': {
    title: ['銷貨退回證明單', '销货退回证明单', 'Sales Return Certificate'],
    letter: 'C',
    keepers: ['finance'],
    cells: [customer, ['taxNumber', ['統一編號', '纳税人识别号', 'Tax number'], same('12345675')], capitals],
    columns: moneyColumns,
    rows: moneyRows,
    total: moneyTotal,
    blocks: [],
    stamp: invoiceStamp,
  },
  penalty: {
    title: ['處罰通知單', '处罚通知单', 'Penalty Notice'],
    letter: 'P',
    keepers: ['issuer', 'finance', 'punished'],
    cells: [
      ['unit', ['受罰單位', '受罚单位', 'Unit'], ['製造部 三課', '制造部 三科', 'Manufacturing, section 3']],
      ['person', ['受罰人', '受罚人', 'Person'], ['李○○', '李○○', 'Lee']],
      ['rule', ['依據', '依据', 'Rule'], ['客訴處理辦法第 14 條', '客诉处理办法第 14 条', 'Procedure, article 14']],
      ['amount', ['金額', '金额', 'Amount'], same('1,200')],
      capitals,
    ],
    blocks: [
      ['fact', ['事由', '事由', 'Matter'], reason, 2, []],
      ['decision', ['核決', '核决', 'Decision'], same(''), 1, [[handler, '王小明'], [head, '陳大文'], [gm]]],
    ],
  },
  repair: {
    title: ['維修單', '维修单', 'Repair Slip'],
    letter: 'M',
    keepers: ['customer', 'engineering', 'finance'],
    cells: [
      customer,
      ['room', ['地點', '地点', 'Place'], ['8 樓 812 室', '8 楼 812 室', 'Room 812']],
      ['reported', ['報修時間', '报修时间', 'Reported'], same('2026/11/21 09:05')],
      ['wanted', ['約定時間', '约定时间', 'Agreed time'], same('2026/11/22 14:00')],
    ],
    columns: [
      ['part', ['材料', '材料', 'Part'], 'start', 50],
      ['quantity', ['數量', '数量', 'Quantity'], 'end', 20],
      ['amount', ['金額', '金额', 'Amount'], 'end', 30],
    ],
    rows: [[['水龍頭', '水龙头', 'Tap'], '1', '1,250']],
    total: [['合計', '合计', 'Total'], '', '1,250'],
    blocks: [
      [
        'matter',
        ['維修內容', '维修内容', 'Work'],
        ['更換漏水龍頭。', '更换漏水龙头。', 'Leaking tap replaced.'],
        1,
        [],
      ],
      [
        'result',
        ['驗收', '验收', 'Acceptance'],
        same(''),
        1,
        [[['維修人員', '维修人员', 'Technician']], [['客戶簽名', '客户签名', 'Customer']]],
      ],
    ],
  },
  personnel: {
    title: ['人事公布單', '人事公布单', 'Personnel Notice'],
    letter: 'N',
    keepers: [],
    cells: [
      ['unit', ['單位', '单位', 'Unit'], ['製造部', '制造部', 'Manufacturing']],
      ['person', ['姓名', '姓名', 'Name'], ['李○○', '李○○', 'Lee']],
    ],
    blocks: [['text', ['公布事項', '公布事项', 'Notice'], reason, 3, [[gm]]]],
  },
  investigation: {
    title: ['調查報告', '调查报告', 'Investigation Report'],
    letter: 'I',
    keepers: [],
    cells: [customer, ['product', ['品名', '品名', 'Product'], product]],
    blocks: [
      ['finding', ['調查經過', '调查经过', 'Course of the investigation'], reason, 2, []],
      ['cause', ['原因', '原因', 'Cause'], reason, 2, []],
      ['measure', ['改善對策', '改善对策', 'Measures'], reason, 2, [[handler, '王小明'], [head]]],
      ['opinion', ['批示', '批示', 'Decision'], same(''), 1, [[gm]]],
    ],
  },
  'visit-report': {
    title: ['客戶拜訪報告', '客户拜访报告', 'Visit Report'],
    letter: 'V',
    keepers: [],
    landscape: true,
    cells: [customer, ['visited', ['拜訪日期', '拜访日期', 'Visited'], same('2026/11/23')]],
    blocks: [
      ['course', ['拜訪經過', '拜访经过', 'Course'], reason, 2, []],
      ['next', ['後續事項', '后续事项', 'What follows'], same(''), 1, [[handler], [head]]],
    ],
  },
};

export const sampleKinds = Object.keys(samples) as readonly (keyof typeof samples)[];

/** A filled form of each kind, to be drawn; what matters to a test is given as changes of every sheet. */
export function sampleForm(
  form: keyof typeof samples,
  size: PaperSize,
  locale: Locale = 'zh-TW',
  changes: Partial<FormSheet> = {},
  document: Partial<FormDocument> = {},
): FormDocument {
  const sample = samples[form];
  const t = translator(locale);
  const say = (words: Words | string): string => (typeof words === 'string' ? words : (words[place[locale]] ?? ''));
  const number = `261107-${sample.letter}1`;
  const copies = sample.keepers.map((keeper, index): PaperCopy => ({
    copy: index + 1,
    name: t('paper.copyName', { numeral: t('paper.numerals').split(' ')[index] }),
    keeper: say(copyNames[keeper]),
    colour: colours[index] ?? 'white',
  }));
  const sheet = (copy: PaperCopy | null): FormSheet => ({
    copy,
    barcode: `${sample.letter}-${number}-${copy?.copy ?? 0}-1`,
    cells: sample.cells.map(([name, label, text, wide = false]) => ({
      name,
      label: say(label),
      text: say(text),
      wide,
    })),
    table: sample.columns
      ? {
          name: 'lines',
          columns: sample.columns.map(([name, label, align, width]) => ({ name, label: say(label), align, width })),
          rows: (sample.rows ?? []).map((row) => row.map(say)),
          total: sample.total?.map(say) ?? null,
        }
      : null,
    blocks: sample.blocks.map(([name, label, text, weight, signatures]) => ({
      name,
      label: say(label),
      text: say(text),
      weight,
      signatures: signatures.map(([signed, by = '']) => ({ label: say(signed), text: by })),
    })),
    stamp: sample.stamp ? { ...sample.stamp, label: say(sample.stamp.label) } : null,
    ...changes,
  });
  const impression = isContinuous(size) && copies.length > 1;
  return {
    kind: 'form',
    form,
    size,
    locale,
    officeName: say(['範例精密工業股份有限公司', '范例精密工业股份有限公司', 'Sample Precision Industries Co., Ltd.']),
    title: say(sample.title),
    printedAt: '2026/11/24 09:07',
    landscape: sample.landscape ?? false,
    number,
    date: '2026/11/24',
    caseNumber: '261107',
    version: 2,
    printing: 1,
    reprintReason: '',
    arrangement: impression ? 'impression' : 'pages',
    copies,
    sheets: impression || copies.length === 0 ? [sheet(null)] : copies.map(sheet),
    warning:
      form === 'repair' ? '' : say(['本表不得影印送客戶', '本表不得影印送客户', 'Not to be copied to the customer']),
    ...document,
  };
}
