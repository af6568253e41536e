import type { TextsLike } from '../texts.ts';
import type { common as original } from '../zh-TW/common.ts';

export const common = {
  appName: 'Kesu 客诉台账',
  save: '保存',
  cancel: '取消',
  close: '关闭',
  back: '返回',
  yes: '是',
  no: '否',
  all: '全部',
  none: '无',
  more: '更多',
  undo: '撤销',
  search: '查找',
  loading: '读取中',
} satisfies TextsLike<typeof original>;
