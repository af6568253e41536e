import type { TextsLike } from '../texts.ts';
import type { sheets as original } from '../zh-TW/sheets.ts';

/** Lists on paper, and the dialog that prints them. */
export const sheets = {
  customerList: '客户一览表',
  overdueList: '逾期案件一览表',
  lines: '共 {{count}} 笔',
  searched: '查询“{{text}}”',
  customerColumns: {
    number: '编号',
    name: '名称',
    taxNumber: '税号',
    region: '区域',
    contact: '联系人',
    telephone: '电话',
    address: '地址',
    openCases: '未结案',
  },
  dialog: {
    customers: '打印客户一览表',
    overdue: '打印逾期案件一览表',
    intro: '打印画面目前的清单，顺序与筛选相同。',
    print: '打印',
    pdf: '存成 PDF',
    printed: '已送打印，{{count}} 笔。',
    written: '已写入 {{name}}，{{count}} 笔，{{pages}} 页。',
    working: '正在制作清单',
    anyway: '仍要打印（这些字会打印成空格）',
    act: '逾期表',
  },
} satisfies TextsLike<typeof original>;
