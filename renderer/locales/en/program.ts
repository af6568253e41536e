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
    case: 'Case',
    ledger: 'Ledger',
    customers: 'Customers',
    statistics: 'Statistics',
    go: 'Go',
    view: 'View',
    zoomIn: 'Zoom In',
    zoomOut: 'Zoom Out',
    zoomReset: 'Actual Size',
  },
  usage: {
    help: `The command line of Kesu

  kesu                                        opens the window
  kesu check                                  proves the numbers month by month: no gap, no double
  kesu import customers FILE [--map FILE] [--trial]
  kesu import cases FILE [--map FILE] [--trial]
                                              customers or past cases; --trial only tries
  kesu report YYYY-MM --to FILE.xlsx|.pdf|.csv
                                              ledger and statistics of the month
  kesu print NUMBER --to FILE.pdf [--size a4|a5|half|full] [--paper complaint|form] [--reason WHY] [--month YYYY-MM]
                                              the complaint form, or a paper by its number
  kesu backup --to FILE.db                    a copy of all data, verified when written
  kesu call METHOD [JSON] [--file FILE]       any call; files are "@1", "@2" in the JSON

Each command takes:
  --data DIR       the folder of the data
  --json           the result as JSON
  --locale zh-TW|zh-CN|en

The exit code is 0 only when all was done.`,
    withHelp: '{{sentence}} (See kesu help.)',
    noData: 'There is no data file in {{folder}}.',
    'unknown-command': 'There is no command “{{name}}”.',
    'unknown-option': 'There is no option {{option}}.',
    'option-needs-value': '{{option}} needs a value.',
    'option-takes-no-value': '{{option}} takes no value.',
    'too-many': '“{{word}}” is too much.',
    'missing-argument': '{{name}} needs {{what}}.',
    'missing-option': '{{name}} needs {{option}}.',
    'unknown-locale': 'There is no language “{{locale}}”; there are zh-TW, zh-CN and en.',
    'not-a-month': '“{{word}}” is no month; write it like 2016-02.',
    'unknown-format': '“{{file}}” has no format that can be written; there are {{formats}}.',
    'unknown-paper': 'There is no paper “{{word}}”.',
    'unknown-size': 'There is no size “{{word}}”; there are a4, a5, half, full and third.',
    'unknown-kind': '“{{word}}” cannot be imported; customers and cases can.',
  },
  check: {
    month: '{{month}}  {{first}}–{{last}}  {{total}} cases, {{voided}} voided',
    gaps: '{{month}} has gaps: {{numbers}}',
    doubles: '{{month}} has doubles: {{numbers}}',
    ok: '{{months}} months, no gap and no double.',
    attachments: '{{files}} attachments, all there and whole.',
    unnamed: '{{files}} files ({{bytes}} bytes) belong to no attachment any more; they are deleted after thirty days.',
  },
  call: { noJson: 'The input is no valid JSON.', unknown: 'There is no method “{{method}}”.' },
  import: {
    done: '{{read}} rows read, {{created}} created, {{updated}} completed, {{skipped}} left out, {{customersCreated}} customers created with them.',
    trial:
      'Trial: {{read}} rows read, {{created}} would be created, {{updated}} completed, {{skipped}} left out, {{customersCreated}} customers created with them; nothing was written.',
    row: 'Row {{row}}, {{field}}: {{message}}',
    wholeRow: 'Row {{row}}: {{message}}',
    more: '{{more}} more; --json lists all.',
    leftOut: '{{skipped}} rows were not imported.',
    mapNotJson: 'The map {{name}} is no valid JSON.',
    mapWrong: 'The map {{name}} is wrong at “{{where}}”.',
    mapOther: 'The map {{name}} is for {{kind}}.',
  },
  report: { done: '{{month}}: {{cases}} cases, written to {{name}}.' },
  print: {
    done: '{{number}}: {{pages}} pages, written to {{name}}.',
    noCase: 'There is no {{number}} in the ledger.',
    noPaper: 'There is no paper {{number}}.',
    ambiguous: 'There are two {{number}}; say which with --month: {{months}}.',
  },
  backup: {
    done: '{{name}} is written and verified: {{cases}} cases, {{customers}} customers, {{attachments}} attachments, {{bytes}} bytes.',
  },
  attachments: {
    missing: 'Attachment missing: {{number}} “{{name}}”',
    damaged: 'Attachment damaged: {{number}} “{{name}}”',
    unnumbered: 'unnumbered',
  },
  closed: {
    'not-ours': 'The kesu.db in {{folder}} is no data file of Kesu.',
    'from-future': 'The data file in {{folder}} was written by a newer Kesu; open it with that one.',
    damaged: 'The data file in {{folder}} is damaged; nothing was changed, copy it before anything else.',
    'read-only': 'The data file in {{folder}} can only be read.',
    locked: 'The data file in {{folder}} is in use by another program.',
    'network-drive': '{{folder}} is on a network drive; the data file must lie on this PC.',
    'disk-full': 'The disk is full, so the data file in {{folder}} cannot be opened.',
    'unwritable-folder': '{{folder}} cannot be written to.',
    'not-migrated': 'The data file in {{folder}} could not be brought to this version; nothing was changed.',
  },
} satisfies TextsLike<typeof original>;
