import { addDays } from '../../db/rules/dates.ts';
import { emptyAllowanceLine, emptyCertificateLine, emptyForms, emptyRepairLine } from '../../db/rules/form-texts.ts';
import type { CallInput } from '../../electron/contract/calls.ts';
import type { FormEntries } from '../../electron/contract/forms.ts';
import type { PrintedList } from '../../electron/contract/lists.ts';
import { sizesOf } from '../../electron/contract/paper.ts';
import type { PaperSize } from '../../electron/contract/print-options.ts';
import type { Locale } from '../../electron/contract/shapes.ts';
import { wholeLedger } from '../../renderer/app/ledger-views.ts';
import { suggested } from './filled.ts';
import type { Office } from './office.ts';
import type { Sample } from './sample.ts';

type Subject = Pick<CallInput<'papers.pdf'>, 'caseId' | 'slipId' | 'followUpId' | 'formId'>;

/** A paper of the sample office, ready to be printed. */
export interface SamplePaper {
  readonly name: string;
  readonly sizes: readonly PaperSize[];
  readonly of: { readonly subject: Subject } | { readonly list: PrintedList } | { readonly month: string };
}

/** Writes the paper to a file that was chosen; answers of how many pages. Of a month, which says none, null. */
export async function writePaper(
  { call }: Office,
  { of }: SamplePaper,
  { size, locale, file }: { readonly size: PaperSize; readonly locale: Locale; readonly file: string },
): Promise<number | null> {
  const job = 'sample-paper';
  if ('subject' in of) {
    const request = { ...of.subject, size, locale, file, reprintReason: '查核', allowMissing: false };
    return (await call('papers.pdf', request)).pages;
  }
  if ('list' in of) {
    if (size === 'third') throw new Error('no list is printed on a third of a page');
    return (await call('lists.pdf', { of: of.list, size, locale, file, job, allowMissing: false })).pages;
  }
  await call('statistics.export', { month: of.month, format: 'pdf', locale, file, job });
  return null;
}

/** One of every paper that Kesu prints, of the cases of the sample; what the sample does not have yet is made. */
export async function everyPaper(office: Office, { numbers }: Sample): Promise<readonly SamplePaper[]> {
  const closed = await caseOf(office, numbers.closed);
  const decided = await caseOf(office, numbers.decided);
  const fresh = await caseOf(office, numbers.fresh);
  const sizes = sizesOf('complaint');
  return [
    { name: 'complaint', sizes, of: { subject: { caseId: closed } } },
    { name: 'complaint-begun', sizes, of: { subject: { caseId: fresh } } },
    ...(await forms(office, decided)),
    ...(await slips(office, decided)),
    ...(await letters(office, closed)),
    ...(await lists(office)),
  ];
}

async function forms(office: Office, caseId: number): Promise<readonly SamplePaper[]> {
  const { call } = office;
  const sizes = sizesOf('form');
  const made: SamplePaper[] = [];
  for (const entries of await filledIn(office, caseId)) {
    const { id: formId } = await call('forms.create', { caseId, customerId: null, on: '', entries });
    made.push({ name: entries.kind, sizes, of: { subject: { formId } } });
  }
  const above = (await call('forms.ofCase', { caseId })).forms.find(({ state }) => state === 'to-instruct');
  return above ? [...made, { name: 'return-above', sizes, of: { subject: { formId: above.id } } }] : made;
}

/** The slips of the sample and an objection to the decision; the record of a call-back. */
async function slips({ call }: Office, caseId: number): Promise<readonly SamplePaper[]> {
  const found: SamplePaper[] = [];
  await call('slips.object', {
    caseId,
    unit: 'manufacturing',
    person: '張課長',
    text: '模具由客戶指定，損失宜由雙方分擔，請再議。',
  });
  for (const kind of ['reminder', 'inquiry', 'abnormality', 'objection'] as const) {
    const { rows } = await call('slips.list', { kind, openOnly: false, offset: 0, limit: 50 });
    const slip = rows.find(({ answer }) => answer !== '') ?? rows[0];
    if (slip) found.push({ name: kind, sizes: sizesOf('slip'), of: { subject: { slipId: slip.id } } });
  }
  const [called] = (await call('followUps.list', { show: 'done', offset: 0, limit: 1 })).rows;
  if (called) {
    found.push({ name: 'follow-up', sizes: sizesOf('follow-up'), of: { subject: { followUpId: called.id } } });
  }
  return found;
}

/** Letters of the three templates, in two languages. */
async function letters({ call }: Office, caseId: number): Promise<readonly SamplePaper[]> {
  const written: SamplePaper[] = [];
  const { templates } = await call('letters.templates', {});
  for (const { code, kind } of templates) {
    for (const locale of ['zh-TW', 'en'] as const) {
      const newDue = kind === 'extension' ? '+10' : '';
      const { entries } = await call('letters.suggest', { caseId, template: code, locale, newDue });
      const { id: formId } = await call('letters.create', {
        caseId,
        on: '',
        entries: withoutGaps(entries),
        agree: null,
        recordReply: false,
      });
      written.push({ name: `letter-${kind}-${locale}`, sizes: sizesOf('letter'), of: { subject: { formId } } });
    }
  }
  return written;
}

async function lists({ call }: Office): Promise<readonly SamplePaper[]> {
  const month = (await call('ledger.months', {})).months.at(-1)?.month;
  return [
    {
      name: 'customer-list',
      sizes: sizesOf('customer-list'),
      of: { list: { list: 'customers', text: '', sort: 'number', descending: false } },
    },
    { name: 'overdue-list', sizes: sizesOf('overdue-list'), of: { list: { list: 'overdue', view: wholeLedger } } },
    ...(month === undefined ? [] : [{ name: 'month', sizes: ['a4'], of: { month } } as const]),
  ];
}

async function caseOf({ call }: Office, number: string): Promise<number> {
  const [id] = (await call('cases.find', { number })).ids;
  if (id === undefined) throw new Error(`the sample has no case ${number}`);
  return id;
}

/** What a template could not know is marked 【…】, and such a letter is not printed. */
function withoutGaps<Texts extends object>(entries: Texts): Texts {
  return Object.fromEntries(
    Object.entries(entries).map(([name, text]) => [
      name,
      typeof text === 'string' ? text.replaceAll(/[【】]/g, '') : text,
    ]),
  ) as Texts;
}

/** A paper of each kind as an office fills it. */
export async function filledIn({ call }: Office, caseId: number): Promise<readonly FormEntries[]> {
  const suggest = <Kind extends FormEntries['kind']>(kind: Kind) => suggested(call, kind, caseId);
  const { today } = await call('office.status', {});
  const taxed = { tax: 'on-top', taxRate: '5' } as const;
  const goods = await suggest('return');
  const product = goods.lines[0]?.product ?? '風扇葉輪 80 mm';
  const bought = { invoiceOn: addDays(today, -20), invoiceNo: 'AB-12345678', product, quantity: '300 PCS' } as const;
  return [
    {
      ...goods,
      ...taxed,
      method: '退回重工，全檢後補送。',
      warehouse: '成品一庫',
      lines: goods.lines.map((line) => ({ ...line, unitPrice: '61.5', amount: '', overRatio: '2' })),
    },
    {
      ...(await suggest('allowance')),
      ...taxed,
      lines: [{ ...emptyAllowanceLine(), ...bought, unitPrice: '1.23', receivedUnitPrice: '58.77' }],
    },
    {
      ...(await suggest('return-certificate')),
      ...taxed,
      lines: [{ ...emptyCertificateLine(), ...bought, unitPrice: '60' }],
    },
    {
      ...(await suggest('penalty')),
      amount: '1200',
      basis: '客訴處理辦法第 14 條',
      reason: '首件檢驗漏檢，致毛邊品流出。',
    },
    {
      ...(await suggest('repair')),
      ...taxed,
      serialNo: 'FB20-000118',
      purchasedOn: addDays(today, -200),
      warranty: 'within',
      fault: '開機後異音，十分鐘後停轉。',
      appointment: `${addDays(today, -1)} 14:00`,
      repairer: '周師傅',
      found: '軸承卡死，葉輪毛邊磨擦外框。',
      consentBy: '林小姐',
      work: '更換軸承與葉輪，試運轉三十分鐘。',
      finishedOn: today,
      engineeringNote: '軸承批號另案追查。',
      chargeNote: '保固內，材料費由本廠吸收。',
      lines: [
        { ...emptyRepairLine(), item: '軸承 6201', quantity: '2 個', unitPrice: '150' },
        { ...emptyRepairLine(), item: product, quantity: '1 個', unitPrice: '61.5' },
      ],
    },
    {
      ...(await suggest('personnel')),
      subject: '客訴案件懲處公布',
      basis: '獎懲辦法第 9 條',
      lines: [
        { unit: '製造部', person: '陳○○', position: '技術員', discipline: '申誡一次', reason: '首件漏檢' },
        { unit: '質量管理部', person: '李○○', position: '檢驗員', discipline: '口頭警告', reason: '末件檢驗未檢出' },
      ],
    },
    {
      ...(await suggest('investigation')),
      investigatedOn: addDays(today, -4),
      investigators: '陳品管、張課長',
      place: '射出二課 #07 機台',
      handling: '同批庫存 3,400 件隔離全檢。',
      measure: '模具保養週期改為每 2 萬模次。',
      conclusion: '責任明確，列入月會追蹤。',
    },
    {
      ...emptyForms['visit-report'](),
      ...(await suggest('visit-report')),
      visitedAt: `${addDays(today, -3)} 10:30`,
      place: '客戶龜山廠',
      visitors: '吳業務、陳品管',
      met: '林小姐、品保黃課長',
      purpose: '確認不良現象與庫存處理。',
      matter: '客戶端尚有未拆箱 12 箱，同批三箱抽驗有毛邊。',
      wishes: '下週三前補足 300 件。',
      agreed: '未拆箱者退回，補送品附檢驗報告。',
      next: '補送後電話確認。',
      nextOn: addDays(today, 5),
    },
  ];
}
