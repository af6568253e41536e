/**
 * A policy: everything in which one office's way of handling complaints differs
 * from another's. It is data, shipped in `db/policies`, edited by the office,
 * and kept with versions in the database; a case keeps the version under which
 * it was accepted.
 *
 * What the sources leave open (amounts of the approval bands, limits of the
 * stations, loss standard, ratio of over-delivery) is null: the program asks.
 */

import type { Overlay } from './overlay.ts';

export type LocaleCode = 'zh-TW' | 'zh-CN' | 'en';

export type Localized = Readonly<Record<LocaleCode, string>>;

/** An entry of a list the clerk chooses from. The code is stored, the label shown. */
export interface PolicyChoice {
  readonly code: string;
  readonly label: Localized;
}

export interface PolicyType extends PolicyChoice {
  readonly parent: string | null;
}

/** A finer cause; `human` ones (人為疏忽) are exempt from tracked improvement unless the office says otherwise (002§3 Art.9(6)). */
export interface PolicyCause extends PolicyChoice {
  readonly human: boolean;
}

/** What a case can end with. One that costs money is decided with its amount, by the level which that requires (002§3 Art.11). */
export interface PolicyOutcome extends PolicyChoice {
  readonly costs: boolean;
}

export type CopyColour = 'white' | 'pink' | 'blue' | 'green' | 'yellow';

export interface PolicyCopy {
  readonly copy: number;
  readonly keeper: Localized;
  readonly colour: CopyColour;
}

/** Papers that are filled in beside the complaint form, and letters. */
export type PolicyPaperKind =
  | 'return'
  | 'allowance'
  | 'return-certificate'
  | 'penalty'
  | 'repair'
  | 'personnel'
  | 'investigation'
  | 'visit-report'
  | 'letter';

export interface PolicyPaperCopy extends PolicyCopy {
  /** It leaves the office: what is for the office alone is never on it. */
  readonly forCustomer: boolean;
  /** Fields that its keeper does not see (`form-papers.ts` names them). */
  readonly hidden: readonly string[];
}

/** Sheets that papers are made for; `half`, `full` and `third` are of continuous paper 9.5 in wide. */
export const policySizes = ['a4', 'a5', 'half', 'full', 'third'] as const;
export type PolicySize = (typeof policySizes)[number];

/** A paper under the name and with the copies that this policy gives it. */
export interface PolicyPaper {
  readonly kind: PolicyPaperKind;
  readonly name: Localized;
  readonly copies: readonly PolicyPaperCopy[];
  /** On what it is printed unless the clerk or a printer's profile says otherwise; left out, as all papers of the office. */
  readonly size?: PolicySize | undefined;
}

/** A part of the paper form, in the order in which it is filled (002§3 Art.9). */
export interface PolicyFormPart {
  readonly code: string;
  readonly unit: Localized;
  readonly label: Localized;
}

/** Papers beside the complaint form, under the names and with the copies that this policy gives them. */
export type SlipPaper = 'reminder' | 'inquiry' | 'abnormality' | 'objection' | 'penalty' | 'reply' | 'follow-up';

/** How long something may take. Never zero or less. */
export type Span =
  /** `office`: only minutes in which the office is open count; `round`: all of them. */
  | { readonly unit: 'minutes' | 'hours'; readonly amount: number; readonly clock: 'round' | 'office' }
  | { readonly unit: 'calendar-days' | 'working-days' | 'weeks' | 'months'; readonly amount: number }
  /** Before the day ends. */
  | { readonly unit: 'same-day' }
  /** 即刻: no time is given; it is late when the day ends. */
  | { readonly unit: 'at-once' }
  /** What was promised or agreed for this case; until that is written down, nothing is due and the program asks. */
  | { readonly unit: 'set-per-case' };

/** Two stages of a limit: to be kept, and not to be passed. One of them may be missing. */
export interface TwoStage {
  readonly target: Span | null;
  readonly hard: Span | null;
}

/**
 * Moments in the life of a case from which and until which limits run. Beside
 * these: `sent:<station>`, `returned:<station>`, and the policy's own milestones.
 */
export const builtInMilestones = [
  /** The complaint reached the office. */
  'received',
  /** Received its number (受理). */
  'accepted',
  /** Went to its first station. */
  'dispatched',
  /** Judged established or not. */
  'judged',
  /** Cause and responsibility were written down. */
  'investigated',
  'negotiated',
  'decided',
  'replied',
  'closed',
] as const;
export type BuiltInMilestone = (typeof builtInMilestones)[number];

/** For which cases something holds. Empty lists and nulls mean all. */
export interface CaseCondition {
  readonly kinds: readonly string[];
  readonly regions: readonly ('domestic' | 'overseas')[];
  /** A type counts with all below it. */
  readonly types: readonly string[];
  readonly severities: readonly string[];
  readonly major: boolean | null;
  readonly urgent: boolean | null;
}

/** What the program does when a limit passes. */
export type WhenPassed = 'reminder' | 'inquiry' | 'escalate' | 'warn';

export interface PolicyLimit extends TwoStage {
  /** Limits of the same code are alternatives: the first whose condition holds is the one. `closing` is the case's own. */
  readonly code: string;
  readonly label: Localized;
  readonly from: string;
  readonly until: string;
  readonly when: CaseCondition;
  /** Who must act. */
  readonly who: Localized;
  readonly passed: WhenPassed;
  /** Who is told when it passes or when it begins (a major complaint); null for nobody. */
  readonly tell: Localized | null;
  readonly source: string;
}

export const CLOSING_LIMIT = 'closing';

/** A stop of the form on its way (002§3 Art.9(3)). */
export interface PolicyStation extends TwoStage {
  readonly code: string;
  readonly unit: string;
  /** What it is to do: 追查原因、判定責任部門. */
  readonly task: Localized;
  /** Part of the paper form it fills; null for none. */
  readonly part: string | null;
  /** `when-needed`: skipped unless the abnormality calls for it (R&D, 002§3 Art.9(3)). */
  readonly condition: 'always' | 'when-needed';
  /** Stations that follow one another with the same name here may be asked at the same time; null for one after another. */
  readonly parallel: string | null;
  readonly source: string;
}

/** A level of decision (核決權限). The amounts are lost in the source: null until the office fills them in (002§3 Art.11). */
export interface ApprovalLevel extends PolicyChoice {
  /** Decides up to this amount, minor units of the office's currency; null on the highest, and where nothing was filled in. */
  readonly upTo: number | null;
}

/** One line of the standard by which the loss is reckoned (客訴損失金額核算基準). */
export interface LossItem extends PolicyChoice {
  readonly basis: 'per-case' | 'per-piece' | 'percent-of-amount';
  /** Minor units, or hundredths of a percent; null until the office fills it in. */
  readonly rate: number | null;
}

export interface PenaltyItem extends PolicyChoice {
  /** Minor units. */
  readonly least: number | null;
  readonly most: number | null;
  readonly points: number | null;
  readonly source: string;
}

export interface FollowUpRule {
  readonly code: string;
  readonly label: Localized;
  /** Milestone from which it runs. */
  readonly after: string;
  readonly when: CaseCondition;
  readonly within: Span;
  /** Out of a hundred cases so many are called back. */
  readonly percent: number;
  readonly who: Localized;
  /** Must be signed by the customer, or say that it was by telephone (001§14 1.7). */
  readonly signatureOrTelephone: boolean;
  /** Again and again until satisfied (003§1 Art.6, 003§14). */
  readonly untilSatisfied: boolean;
  /** Comes back after this time; null for once. */
  readonly every: Span | null;
  /** Nobody can be called back who gave no name (001§14 1.12). */
  readonly exemptAnonymous: boolean;
  readonly source: string;
}

/** A report the office hands in. */
export interface PolicyReport {
  readonly code: string;
  readonly label: Localized;
  readonly period: 'week' | 'month';
  /** Day of the next month (10), or weekday (1 Monday … 7 Sunday) of or after the week. */
  readonly dueDay: number;
  readonly source: string;
}

export interface Policy {
  readonly code: string;
  readonly name: Localized;
  readonly summary: Localized;
  /** `002§3`. */
  readonly source: string;
  readonly labels: {
    readonly complaint: Localized;
    readonly complaintForm: Localized;
    readonly ledger: Localized;
    readonly statistics: Localized;
    /** Names of the other papers. */
    readonly slips: Readonly<Record<SlipPaper, Localized>>;
    /** Heads of the goods lines; a service office writes a unit, a vehicle or a contract there. */
    readonly goods: {
      readonly orderNo: Localized;
      readonly materialNo: Localized;
      readonly product: Localized;
      readonly lotNo: Localized;
    };
  };
  /** Kinds of cases the office takes, as `CaseKind`. */
  readonly kinds: readonly string[];
  readonly units: readonly PolicyChoice[];
  /** Unit that holds the form from acceptance until it is sent on. */
  readonly acceptingUnit: string;
  readonly types: readonly PolicyType[];
  readonly severities: readonly PolicyChoice[];
  readonly channels: readonly PolicyChoice[];
  readonly demands: readonly PolicyChoice[];
  readonly outcomes: readonly PolicyOutcome[];
  readonly causes: readonly PolicyCause[];
  /** What makes a complaint a major one (001§5 2.5); an empty list leaves it to the clerk. */
  readonly majorReasons: readonly PolicyChoice[];
  readonly demandMayBeUndetermined: boolean;
  readonly complaintCopies: readonly PolicyCopy[];
  /** Other papers, where this policy has them otherwise than the sources; one that is not here is as `form-papers.ts` says. */
  readonly papers?: readonly PolicyPaper[] | undefined;
  /** Where values stand on the office's own printed stock (套打); a policy from before there were any has none. */
  readonly overlays?: readonly Overlay[] | undefined;
  readonly formParts: readonly PolicyFormPart[];
  /** Printed on the form when it must not reach the customer (002§3 Art.9(10)); null where the policy is silent. */
  readonly formWarning: Localized | null;
  readonly route: readonly PolicyStation[];
  /** Further milestones that the clerk records by hand: reported to the GM, carried out, escalated. */
  readonly milestones: readonly PolicyChoice[];
  readonly limits: readonly PolicyLimit[];
  /** Lowest first. */
  readonly approval: readonly ApprovalLevel[];
  readonly lossStandard: readonly LossItem[];
  readonly penalties: readonly PenaltyItem[];
  /** Hundredths of a percent that may come back beyond what was approved; null: ask (002§3 Art.13(2)1). */
  readonly overQuantity: number | null;
  readonly followUps: readonly FollowUpRule[];
  readonly reports: readonly PolicyReport[];
  /** What follows when the customer does not accept the result (002§3 Art.9(8) · 003§1, 003§14 · 002§5). */
  readonly notAccepted: 'new-case' | 'reopen' | 'follow-up-case';
  /** How a unit objects to a decision: 簽呈 (002§3 Art.9(11)) or with the unit concerned (002§2 Art.9(12)). */
  readonly objection: 'submission' | 'competent-unit';
  /** 會勘 before the form exists (002§2 Art.9(2)). */
  readonly jointInspection: boolean;
  /** Who is complained about cannot be given the case (000§1 二(二)). */
  readonly recusal: boolean;
  /** Within this time of the result the customer may appeal (003§14 1.1); null: at any time. */
  readonly appealWindow: Span | null;
  /** How the result may be told (002§3 Art.9(10): letter or telephone). */
  readonly replyBy: readonly ('letter' | 'telephone' | 'in-person')[];
  /** Whether the customer is told of the punishment (003§5 3.3); never by default. */
  readonly customerSeesDiscipline: boolean;
}

/** What the columns of the goods are called in one language. */
export function goodsLabels(
  { labels: { goods } }: Pick<Policy, 'labels'>,
  locale: LocaleCode,
): Record<keyof Policy['labels']['goods'], string> {
  return {
    orderNo: goods.orderNo[locale],
    materialNo: goods.materialNo[locale],
    product: goods.product[locale],
    lotNo: goods.lotNo[locale],
  };
}
