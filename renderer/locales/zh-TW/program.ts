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
    case: '案件',
    ledger: '台帳',
    customers: '客戶',
    statistics: '統計',
    go: '前往',
    view: '檢視',
    zoomIn: '放大',
    zoomOut: '縮小',
    zoomReset: '原來大小',
  },
  usage: {
    help: `客訴台帳的命令列

  kesu                                        開啟視窗
  kesu check                                  逐月證明編號：無缺號、無重號
  kesu import customers 檔案 [--map 檔案] [--trial]
  kesu import cases 檔案 [--map 檔案] [--trial]
                                              匯入客戶或舊案；--trial 只試算
  kesu report 年-月 --to 檔案.xlsx|.pdf|.csv   當月台帳與統計
  kesu print 編號 --to 檔案.pdf [--size a4|a5|half|full] [--paper complaint|form] [--reason 補印原因] [--month 年-月]
                                              客戶抱怨處理表，或依編號列印單據
  kesu backup --to 檔案.db                     全部資料的備份，寫完即驗證
  kesu call 方法 [JSON] [--file 檔案]          任一呼叫；檔案在 JSON 中寫作 "@1"、"@2"

每個命令都可加：
  --data 資料夾    資料所在的資料夾
  --json           結果以 JSON 寫出
  --locale zh-TW|zh-CN|en

全部做完時結束代碼為 0。`,
    withHelp: '{{sentence}}（用法請看 kesu help）',
    noData: '{{folder}} 內沒有資料檔。',
    'unknown-command': '沒有「{{name}}」這個命令。',
    'unknown-option': '沒有 {{option}} 這個選項。',
    'option-needs-value': '{{option}} 後面要有值。',
    'option-takes-no-value': '{{option}} 後面不可有值。',
    'too-many': '「{{word}}」是多餘的。',
    'missing-argument': '{{name}} 還缺 {{what}}。',
    'missing-option': '{{name}} 還缺 {{option}}。',
    'unknown-locale': '語言「{{locale}}」沒有，可用 zh-TW、zh-CN、en。',
    'not-a-month': '「{{word}}」不是月份，請寫成 2016-02。',
    'unknown-format': '「{{file}}」的格式不對，可用 {{formats}}。',
    'unknown-paper': '沒有「{{word}}」這種表單。',
    'unknown-size': '沒有「{{word}}」這種紙張，可用 a4、a5、half、full、third。',
    'unknown-kind': '「{{word}}」不能匯入，可用 customers、cases。',
  },
  check: {
    month: '{{month}}　{{first}}–{{last}}　{{total}} 件，作廢 {{voided}} 件',
    gaps: '{{month}} 缺號：{{numbers}}',
    doubles: '{{month}} 重號：{{numbers}}',
    ok: '共 {{months}} 個月，編號無缺、無重。',
    attachments: '附件 {{files}} 個，都在且完好。',
    unnamed: '{{files}} 個檔案（{{bytes}} 位元組）已不屬於任何附件，三十天後刪除。',
  },
  call: { noJson: '輸入不是正確的 JSON。', unknown: '沒有「{{method}}」這個方法。' },
  import: {
    done: '讀取 {{read}} 列，新增 {{created}}，補全 {{updated}}，略過 {{skipped}}，隨案新增客戶 {{customersCreated}}。',
    trial:
      '試算：讀取 {{read}} 列，將新增 {{created}}，補全 {{updated}}，略過 {{skipped}}，隨案新增客戶 {{customersCreated}}；尚未寫入。',
    row: '第 {{row}} 列　{{field}}：{{message}}',
    wholeRow: '第 {{row}} 列：{{message}}',
    more: '另有 {{more}} 項，以 --json 可看全部。',
    leftOut: '有 {{skipped}} 列沒有匯入。',
    mapNotJson: '對應檔 {{name}} 不是正確的 JSON。',
    mapWrong: '對應檔 {{name}} 的「{{where}}」不對。',
    mapOther: '對應檔 {{name}} 是 {{kind}} 用的。',
  },
  report: { done: '{{month}} 共 {{cases}} 件，已寫入 {{name}}。' },
  print: {
    done: '{{number}} 共 {{pages}} 頁，已寫入 {{name}}。',
    noCase: '台帳裡沒有 {{number}}。',
    noPaper: '沒有編號 {{number}} 的單據。',
    ambiguous: '{{number}} 有兩件，請以 --month 指明：{{months}}。',
  },
  backup: {
    done: '{{name}} 已寫好並驗證：案件 {{cases}} 件，客戶 {{customers}} 筆，附件 {{attachments}} 個，{{bytes}} 位元組。',
  },
  attachments: {
    missing: '附件不見了：{{number}}「{{name}}」',
    damaged: '附件損壞：{{number}}「{{name}}」',
    unnumbered: '未編號',
  },
  closed: {
    'not-ours': '{{folder}} 內的 kesu.db 不是客訴台帳的資料檔。',
    'from-future': '{{folder}} 的資料檔是較新版本寫的，請用新版開啟。',
    damaged: '{{folder}} 的資料檔已損壞；內容未更動，請先複製再處理。',
    'read-only': '{{folder}} 的資料檔只能讀取。',
    locked: '{{folder}} 的資料檔正由另一個程式使用。',
    'network-drive': '{{folder}} 在網路磁碟上，資料檔只能放在本機。',
    'disk-full': '磁碟已滿，無法開啟 {{folder}} 的資料檔。',
    'unwritable-folder': '無法寫入 {{folder}}。',
    'not-migrated': '{{folder}} 的資料檔無法更新到本版；內容未更動。',
  },
};
