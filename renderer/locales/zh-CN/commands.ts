import type { TextsLike } from '../texts.ts';
import type { commands as original } from '../zh-TW/commands.ts';

export const commands = {
  keys: '按键',
  newComplaint: '新客诉',
  search: '查找',
  palette: '命令',
  undo: '撤销',
  back: '返回',
  leave: '离开这一页',
  goToday: '到今日',
  goIntake: '到登录',
  goLedger: '到台账',
  goCustomers: '到客户',
  goStatistics: '到统计',
  goPrintDesk: '到打印',
  goSettings: '到设置',
  choose: '挑选',
  previousCase: '上一件',
  nextCase: '下一件',
  print: '打印',
  save: '保存',
  accept: '受理给号',
  open: '打开',
} satisfies TextsLike<typeof original>;
