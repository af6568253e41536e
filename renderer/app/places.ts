import type { FormState } from '../../db/rules/form-entries.ts';
import type { LedgerView, StatisticsNumber } from '../../electron/contract/ledger.ts';
import type { SlipKind } from '../../electron/contract/slips.ts';
import type { TodayListName } from '../../electron/contract/today.ts';

/**
 * Where the clerk can be. Plain data, so that a place can be kept and compared;
 * the pages that show them are in `pages.tsx`.
 */
export type Place =
  | { readonly name: 'today' }
  /** One of the lists of Today, whole. */
  | { readonly name: 'today-list'; readonly list: TodayListName }
  /** A new complaint, or a draft that goes on. */
  | { readonly name: 'intake'; readonly draftId?: number; readonly customerId?: number }
  /** `view` narrows the ledger when another page opens it (late cases, cases of one customer). */
  | { readonly name: 'ledger'; readonly view?: LedgerDoor }
  /** One case; F6 and F7 go through what it was opened from: a view of the ledger, or a list as it stood. */
  /** `field`: where the cursor is put. */
  | {
      readonly name: 'case';
      readonly id: number;
      readonly among?: LedgerView | readonly number[];
      readonly field?: string;
    }
  /** Proof of the numbers, month by month. */
  | { readonly name: 'proof' }
  | { readonly name: 'customers'; readonly text?: string }
  /** One customer file; no `id`: a new one, or one that goes on from its draft. */
  | { readonly name: 'customer'; readonly id?: number; readonly draftId?: number }
  | { readonly name: 'statistics'; readonly month?: string }
  /** The papers that wait; or one: the form of a case, a slip, the record of a follow-up. */
  | {
      readonly name: 'print-desk';
      readonly caseId?: number;
      readonly slipId?: number;
      readonly followUpId?: number;
      readonly formId?: number;
    }
  /** 退貨單, 折讓證明單 and the other papers that are filled in; `state`: those that wait for something; `change`: one that is changed. */
  | { readonly name: 'forms'; readonly state?: FormState; readonly change?: number; readonly field?: string }
  /** 催辦單, 查辦單, 異常處理單, 簽呈. */
  | { readonly name: 'slips'; readonly tab?: SlipKind; readonly caseId?: number }
  /** 回訪. */
  | { readonly name: 'follow-ups' }
  /** Copies of papers that are not back, or not handed over. */
  | { readonly name: 'copies'; readonly show?: 'handed' | 'printed' }
  /** What a scanner read. */
  | { readonly name: 'scans' }
  /** Letters of a case to its customer. */
  | { readonly name: 'letters'; readonly caseId: number; readonly letterId?: number; readonly field?: string }
  /** Templates and head of letters, in the settings. */
  | { readonly name: 'letter-setup' }
  | { readonly name: 'import'; readonly kind: 'customers' | 'cases' }
  /** The office's own policy, in the settings. */
  | { readonly name: 'policy' }
  /** Profiles of this PC's printers, and their calibration. */
  | { readonly name: 'printers' }
  /** `typhoon`: the clerk came to say that the office is shut today. */
  | { readonly name: 'settings'; readonly ask?: 'typhoon'; readonly field?: string };

/** What the doors into the ledger can ask for; the rest of the view is as the clerk left it. */
export interface LedgerDoor {
  readonly month?: string | null;
  readonly text?: string;
  readonly lateOnly?: boolean;
  readonly openOnly?: boolean;
  readonly customerId?: number;
  readonly states?: readonly string[];
  readonly types?: readonly string[];
  readonly units?: readonly string[];
  readonly channels?: readonly string[];
  readonly outcomes?: readonly string[];
  /** The cases that a number of the statistics counts. */
  readonly behind?: StatisticsNumber;
}

export type PlaceName = Place['name'];

/** The seven places of the navigation, in the order of their keys Ctrl+1 … Ctrl+7. */
export const roots = ['today', 'intake', 'ledger', 'customers', 'statistics', 'print-desk', 'settings'] as const;
export type RootName = (typeof roots)[number];

const rootOfPlace = {
  today: 'today',
  'today-list': 'today',
  intake: 'intake',
  ledger: 'ledger',
  case: 'ledger',
  proof: 'ledger',
  customers: 'customers',
  customer: 'customers',
  statistics: 'statistics',
  'print-desk': 'print-desk',
  import: 'settings',
  policy: 'settings',
  letters: 'ledger',
  'letter-setup': 'settings',
  printers: 'settings',
  settings: 'settings',
  forms: 'print-desk',
  slips: 'today',
  'follow-ups': 'today',
  copies: 'today',
  scans: 'today',
} as const satisfies Readonly<Record<PlaceName, RootName>>;

/** The entry of the navigation that is marked while a place is shown with nothing under it. */
export function rootOf(place: Place): RootName {
  return rootOfPlace[place.name];
}

export function isRoot(name: PlaceName): name is RootName {
  return roots.some((root) => root === name);
}
