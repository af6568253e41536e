import type { TextsLike } from '../texts.ts';
import type { program as original } from '../zh-TW/program.ts';

export const program = {
  menu: {
    file: 'File',
    quit: 'Quit',
    edit: 'Edit',
    undoTyping: 'Undo Typing',
    redoTyping: 'Redo Typing',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select All',
    view: 'View',
    zoomIn: 'Zoom In',
    zoomOut: 'Zoom Out',
    zoomReset: 'Actual Size',
  },
} satisfies TextsLike<typeof original>;
