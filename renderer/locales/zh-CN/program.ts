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
    case: '案件',
    ledger: '台账',
    customers: '客户',
    statistics: '统计',
    go: '前往',
    view: '查看',
    zoomIn: '放大',
    zoomOut: '缩小',
    zoomReset: '原来大小',
  },
  usage: {
    help: `客诉台账的命令行

  kesu                                        打开窗口
  kesu check                                  逐月证明编号：无缺号、无重号
  kesu import customers 文件 [--map 文件] [--trial]
  kesu import cases 文件 [--map 文件] [--trial]
                                              导入客户或旧案；--trial 只试算
  kesu report 年-月 --to 文件.xlsx|.pdf|.csv   当月台账与统计
  kesu print 编号 --to 文件.pdf [--size a4|a5|half|full] [--paper complaint|form] [--reason 补印原因] [--month 年-月]
                                              客户抱怨处理表，或依编号打印单据
  kesu backup --to 文件.db                     全部数据的备份，写完即验证
  kesu call 方法 [JSON] [--file 文件]          任一调用；文件在 JSON 中写作 "@1"、"@2"

每个命令都可加：
  --data 文件夹    数据所在的文件夹
  --json           结果以 JSON 写出
  --locale zh-TW|zh-CN|en

全部做完时退出代码为 0。`,
    withHelp: '{{sentence}}（用法请看 kesu help）',
    noData: '{{folder}} 内没有数据文件。',
    'unknown-command': '没有“{{name}}”这个命令。',
    'unknown-option': '没有 {{option}} 这个选项。',
    'option-needs-value': '{{option}} 后面要有值。',
    'option-takes-no-value': '{{option}} 后面不可有值。',
    'too-many': '“{{word}}”是多余的。',
    'missing-argument': '{{name}} 还缺 {{what}}。',
    'missing-option': '{{name}} 还缺 {{option}}。',
    'unknown-locale': '语言“{{locale}}”没有，可用 zh-TW、zh-CN、en。',
    'not-a-month': '“{{word}}”不是月份，请写成 2016-02。',
    'unknown-format': '“{{file}}”的格式不对，可用 {{formats}}。',
    'unknown-paper': '没有“{{word}}”这种表单。',
    'unknown-size': '没有“{{word}}”这种纸张，可用 a4、a5、half、full、third。',
    'unknown-kind': '“{{word}}”不能导入，可用 customers、cases。',
  },
  check: {
    month: '{{month}}　{{first}}–{{last}}　{{total}} 件，作废 {{voided}} 件',
    gaps: '{{month}} 缺号：{{numbers}}',
    doubles: '{{month}} 重号：{{numbers}}',
    ok: '共 {{months}} 个月，编号无缺、无重。',
    attachments: '附件 {{files}} 个，都在且完好。',
    unnamed: '{{files}} 个文件（{{bytes}} 字节）已不属于任何附件，三十天后删除。',
  },
  call: { noJson: '输入不是正确的 JSON。', unknown: '没有“{{method}}”这个方法。' },
  import: {
    done: '读取 {{read}} 行，新增 {{created}}，补全 {{updated}}，略过 {{skipped}}，随案新增客户 {{customersCreated}}。',
    trial:
      '试算：读取 {{read}} 行，将新增 {{created}}，补全 {{updated}}，略过 {{skipped}}，随案新增客户 {{customersCreated}}；尚未写入。',
    row: '第 {{row}} 行　{{field}}：{{message}}',
    wholeRow: '第 {{row}} 行：{{message}}',
    more: '另有 {{more}} 项，以 --json 可看全部。',
    leftOut: '有 {{skipped}} 行没有导入。',
    mapNotJson: '对应文件 {{name}} 不是正确的 JSON。',
    mapWrong: '对应文件 {{name}} 的“{{where}}”不对。',
    mapOther: '对应文件 {{name}} 是 {{kind}} 用的。',
  },
  report: { done: '{{month}} 共 {{cases}} 件，已写入 {{name}}。' },
  print: {
    done: '{{number}} 共 {{pages}} 页，已写入 {{name}}。',
    noCase: '台账里没有 {{number}}。',
    noPaper: '没有编号 {{number}} 的单据。',
    ambiguous: '{{number}} 有两件，请以 --month 指明：{{months}}。',
  },
  backup: {
    done: '{{name}} 已写好并验证：案件 {{cases}} 件，客户 {{customers}} 笔，附件 {{attachments}} 个，{{bytes}} 字节。',
  },
  attachments: {
    missing: '附件不见了：{{number}}“{{name}}”',
    damaged: '附件损坏：{{number}}“{{name}}”',
    unnumbered: '未编号',
  },
  closed: {
    'not-ours': '{{folder}} 内的 kesu.db 不是客诉台账的数据文件。',
    'from-future': '{{folder}} 的数据文件是较新版本写的，请用新版打开。',
    damaged: '{{folder}} 的数据文件已损坏；内容未改动，请先复制再处理。',
    'read-only': '{{folder}} 的数据文件只能读取。',
    locked: '{{folder}} 的数据文件正由另一个程序使用。',
    'network-drive': '{{folder}} 在网络磁盘上，数据文件只能放在本机。',
    'disk-full': '磁盘已满，无法打开 {{folder}} 的数据文件。',
    'unwritable-folder': '无法写入 {{folder}}。',
    'not-migrated': '{{folder}} 的数据文件无法更新到本版；内容未改动。',
  },
} satisfies TextsLike<typeof original>;
