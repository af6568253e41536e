export const program = {
  menu: {
    file: '檔案',
    quit: '結束',
    edit: '編輯',
    undoTyping: '復原輸入',
    redoTyping: '重做輸入',
    cut: '剪下',
    copy: '複製',
    paste: '貼上',
    selectAll: '全選',
    view: '檢視',
    zoomIn: '放大',
    zoomOut: '縮小',
    zoomReset: '原來大小',
  },
};
