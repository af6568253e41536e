/**
 * A policy: everything in which one office's way of handling complaints differs
 * from another's. It is data, shipped in `db/policies` and kept with versions in
 * the database; a case keeps the version under which it was accepted.
 */

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

export type CopyColour = 'white' | 'pink' | 'blue' | 'green' | 'yellow';

export interface PolicyCopy {
  readonly copy: number;
  readonly keeper: Localized;
  readonly colour: CopyColour;
}

/** A part of the paper form, in the order in which it is filled (002§3 Art.9). */
export interface PolicyFormPart {
  readonly code: string;
  readonly unit: Localized;
  readonly label: Localized;
}

/** Calendar days from acceptance to closing (002§3 Art.10(1)). */
export interface ClosingLimit {
  readonly domesticDays: number;
  readonly overseasDays: number;
  readonly source: string;
}

export interface Policy {
  readonly code: string;
  readonly name: Localized;
  readonly summary: Localized;
  readonly labels: {
    readonly complaint: Localized;
    readonly complaintForm: Localized;
    readonly ledger: Localized;
    readonly statistics: Localized;
  };
  readonly units: readonly PolicyChoice[];
  /** Unit that holds the form from acceptance until it is sent on. */
  readonly acceptingUnit: string;
  readonly types: readonly PolicyType[];
  readonly severities: readonly PolicyChoice[];
  readonly channels: readonly PolicyChoice[];
  readonly demands: readonly PolicyChoice[];
  readonly outcomes: readonly PolicyChoice[];
  readonly demandMayBeUndetermined: boolean;
  readonly complaintCopies: readonly PolicyCopy[];
  readonly formParts: readonly PolicyFormPart[];
  readonly approvers: readonly Localized[];
  /** Printed on the form when it must not reach the customer (002§3 Art.9(10)); null where the policy is silent. */
  readonly formWarning: Localized | null;
  readonly closing: ClosingLimit;
}
