/**
 * Names, copies and keepers of the papers that are filled in: as the policy says (`Policy.papers`), else as the sources do
 * (002§3 Art.12(2), 13; 004§7). Pure.
 */
import { filledKinds, type FilledKind } from './form-entries.ts';
import {
  policySizes,
  type CopyColour,
  type Localized,
  type Policy,
  type PolicyPaper,
  type PolicyPaperCopy,
  type PolicyPaperKind,
  type PolicySize,
} from './policy.ts';

export const policyPaperKinds: readonly PolicyPaperKind[] = [...filledKinds, 'letter'];

type NamingPolicy = Pick<Policy, 'labels' | 'units' | 'acceptingUnit' | 'papers'>;

/** Every name a field of the paper has: of cells, columns and paragraphs. A copy may leave out any of them. */
export const paperFields = {
  return: [
    'customer', 'contact', 'address', 'basis', 'warehouse',
    'orderNo', 'materialNo', 'product', 'lotNo', 'approved', 'actual', 'unitPrice', 'amount',
    'capitals', 'reason', 'method', 'note', 'received',
  ],
  allowance: [
    'customer', 'taxNumber', 'address', 'invoiceOn', 'invoiceNo', 'product', 'quantity', 'unitPrice',
    'amount', 'tax', 'receivedUnitPrice', 'receivedAmount', 'capitals', 'note', 'customerSigns',
  ],
  'return-certificate': [
    'customer', 'taxNumber', 'address', 'invoiceOn', 'invoiceNo', 'product', 'quantity', 'unitPrice',
    'amount', 'tax', 'capitals', 'note', 'customerSigns',
  ],
  penalty: [
    'unit', 'person', 'measure', 'item', 'share', 'amount', 'capitals', 'points', 'bonusMonth', 'basis',
    'reason', 'note',
  ],
  repair: [
    'customer', 'contact', 'address', 'product', 'serialNo', 'purchasedOn', 'warranty', 'appointment',
    'repairer', 'finishedOn', 'consentBy', 'item', 'quantity', 'unitPrice', 'amount', 'capitals', 'fault',
    'found', 'work', 'engineeringNote', 'chargeNote',
  ],
  personnel: [
    'subject', 'basis', 'effectiveOn', 'postedUntil', 'unit', 'person', 'position', 'discipline', 'reason',
    'note',
  ],
  investigation: [
    'customer', 'product', 'investigatedOn', 'investigators', 'place', 'abnormality', 'cause', 'responsible',
    'handling', 'measure', 'conclusion',
  ],
  'visit-report': [
    'customer', 'visitedAt', 'place', 'visitors', 'met', 'nextOn', 'purpose', 'matter', 'wishes', 'agreed',
    'next',
  ],
} as const satisfies Record<FilledKind, readonly string[]>; // prettier-ignore

/** Fields that no copy for the customer ever holds, whatever the policy says (004§7). */
const officeOnly: Partial<Readonly<Record<PolicyPaperKind, readonly string[]>>> = {
  repair: ['engineeringNote', 'chargeNote'],
};

/** Fields of a paper that must not be on a copy for the customer. */
export function officeFields(kind: PolicyPaperKind): readonly string[] {
  return officeOnly[kind] ?? [];
}

/** All fields of a paper; a letter is written whole and has none. */
export function fieldsOf(kind: PolicyPaperKind): readonly string[] {
  return kind === 'letter' ? [] : paperFields[kind];
}

/** What the keeper of a copy does not see. */
export function hiddenFields(kind: PolicyPaperKind, { hidden, forCustomer }: PolicyPaperCopy): ReadonlySet<string> {
  return new Set([...hidden, ...(forCustomer ? officeFields(kind) : [])]);
}

/** Sizes that a paper has room on. */
export function sizesFor(kind: PolicyPaperKind): readonly PolicySize[] {
  return kind === 'letter' ? ['a4', 'a5'] : policySizes;
}

/** Papers that name units, persons and failures: no copy of them is for the customer (002§3 Art.9(10)). */
const internal: ReadonlySet<PolicyPaperKind> = new Set(['penalty', 'personnel', 'investigation']);

export function isInternal(kind: PolicyPaperKind): boolean {
  return internal.has(kind);
}

const text = (zhTW: string, zhCN: string, en: string): Localized => ({ 'zh-TW': zhTW, 'zh-CN': zhCN, en });

const names: Readonly<Record<Exclude<PolicyPaperKind, 'penalty' | 'letter'>, Localized>> = {
  return: text('成品退貨單', '成品退货单', 'Finished-goods return slip'),
  allowance: text('銷貨折讓證明單', '销货折让证明单', 'Sales allowance certificate'),
  'return-certificate': text('銷貨退回證明單', '销货退回证明单', 'Sales return certificate'),
  repair: text('維修單', '维修单', 'Repair slip'),
  personnel: text('人事公布單', '人事公布单', 'Personnel notice'),
  investigation: text('調查報告', '调查报告', 'Investigation report'),
  'visit-report': text('訪問報告', '访问报告', 'Visit report'),
};

const colours: readonly CopyColour[] = ['white', 'pink', 'blue', 'green', 'yellow'];

interface Keeper {
  readonly keeper: Localized;
  readonly forCustomer?: boolean;
  readonly hidden?: readonly string[];
}

const customer: Localized = text('客戶', '客户', 'Customer');

/** The paper as this policy has it. */
export function formPaper(policy: NamingPolicy, kind: PolicyPaperKind): PolicyPaper {
  return policy.papers?.find((paper) => paper.kind === kind) ?? usualPaper(policy, kind);
}

/** The paper as the sources have it, kept by the units of the policy. */
export function usualPaper(policy: NamingPolicy, kind: PolicyPaperKind): PolicyPaper {
  const copies = keepersOf(policy, kind).map(({ keeper, forCustomer = false, hidden = [] }, index) => ({
    copy: index + 1,
    keeper,
    colour: colours[index] ?? ('white' as const),
    forCustomer,
    hidden,
  }));
  return { kind, name: nameOf(policy, kind), copies };
}

function nameOf({ labels }: NamingPolicy, kind: PolicyPaperKind): Localized {
  if (kind === 'penalty') return labels.slips.penalty;
  return kind === 'letter' ? labels.slips.reply : names[kind];
}

function keepersOf(policy: NamingPolicy, kind: PolicyPaperKind): readonly Keeper[] {
  const unit = (codes: readonly string[], otherwise: Localized): Localized =>
    policy.units.find(({ code }) => codes.includes(code))?.label ?? otherwise;
  const sales = unit(['sales'], text('業務部', '业务部', 'Sales'));
  const finance = unit(['accounting', 'finance'], text('財務部', '财务部', 'Finance'));
  switch (kind) {
    case 'return':
      // 002§3 Art.13(1)2, (2)2: the first is kept by sales at issue, the fourth once the warehouse has signed.
      return [
        { keeper: also(sales, text('督促', '督促', 'to press progress')) },
        { keeper: unit(['warehouse'], text('成品倉庫', '成品仓库', 'Finished-goods warehouse')) },
        { keeper: finance },
        { keeper: also(sales, text('倉庫簽收後', '仓库签收后', 'after the warehouse signed')) },
      ];
    case 'allowance':
      return [{ keeper: sales }, { keeper: finance }];
    case 'return-certificate':
      return [{ keeper: finance }];
    case 'penalty':
      return [
        { keeper: unit([policy.acceptingUnit], text('發單單位', '发单单位', 'Issuer')) },
        { keeper: finance },
        { keeper: text('受處分單位或個人', '受处分单位或个人', 'Unit or person concerned') },
      ];
    case 'repair':
      return [
        { keeper: customer, forCustomer: true, hidden: ['engineeringNote', 'chargeNote'] },
        { keeper: unit(['engineering'], text('工程部主任', '工程部主任', 'Engineering director')) },
        { keeper: text('前臺轉財務部', '前台转财务部', 'Front desk, then finance'), hidden: ['engineeringNote'] },
      ];
    case 'personnel':
      return [{ keeper: unit(['personnel'], text('人事單位', '人事单位', 'Personnel')) }];
    case 'investigation':
      return [{ keeper: unit(['gm-office'], text('總經理室', '总经理室', 'GM office')) }];
    case 'visit-report':
      return [{ keeper: sales, forCustomer: true }];
    case 'letter':
      return [{ keeper: customer, forCustomer: true }];
  }
}

function also(one: Localized, other: Localized): Localized {
  return text(
    `${one['zh-TW']}（${other['zh-TW']}）`,
    `${one['zh-CN']}（${other['zh-CN']}）`,
    `${one.en} (${other.en})`,
  );
}
