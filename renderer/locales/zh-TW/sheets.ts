/** Lists on paper, and the dialog that prints them. */
export const sheets = {
  customerList: '客戶一覽表',
  overdueList: '逾期案件一覽表',
  lines: '共 {{count}} 筆',
  searched: '查詢「{{text}}」',
  customerColumns: {
    number: '編號',
    name: '名稱',
    taxNumber: '統一編號',
    region: '區域',
    contact: '聯絡人',
    telephone: '電話',
    address: '地址',
    openCases: '未結案',
  },
  dialog: {
    customers: '列印客戶一覽表',
    overdue: '列印逾期案件一覽表',
    intro: '印出畫面目前的清單，順序與篩選相同。',
    print: '列印',
    pdf: '存成 PDF',
    printed: '已送印，{{count}} 筆。',
    written: '已寫入 {{name}}，{{count}} 筆，{{pages}} 頁。',
    working: '正在製作清單',
    anyway: '仍要列印（這些字會印成空格）',
    act: '逾期表',
  },
};
