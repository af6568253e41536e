import type { TextsLike } from '../texts.ts';
import type { program as original } from '../zh-TW/program.ts';

export const program = {
  menu: {
    file: '文件',
    quit: '退出',
    edit: '编辑',
    undoTyping: '撤销输入',
    redoTyping: '重做输入',
    cut: '剪切',
    copy: '复制',
    paste: '粘贴',
    selectAll: '全选',
    view: '查看',
    zoomIn: '放大',
    zoomOut: '缩小',
    zoomReset: '原来大小',
  },
} satisfies TextsLike<typeof original>;
