/** What is typed before the program is killed. */
export const typedPapers = {
  letter: '敬啟者：貴公司所提之事，本公司正在查明……（未完',
  report: '林小姐說：下個月改用新包裝；{{不是欄位}}',
} as const;
