/** What was filled into the papers beside the complaint form, read: dates as ISO text, quantities in thousandths, money in minor units. */
import type {
  AllowanceText,
  CertificateText,
  InvestigationText,
  PenaltyText,
  PersonnelLineText,
  PersonnelText,
  RepairText,
  ReturnText,
  TaxText,
  VisitReportText,
} from './form-entries.ts';

export interface TaxValues {
  readonly tax: TaxText['tax'];
  /** Hundredths of a percent; null without tax. */
  readonly taxRate: number | null;
  readonly taxRounding: TaxText['taxRounding'];
}

type Words<Text, Read extends keyof Text> = Readonly<Omit<Text, Read | keyof TaxText>>;

export interface ReturnLineValues {
  readonly orderNo: string;
  readonly materialNo: string;
  readonly product: string;
  readonly lotNo: string;
  /** Thousandths. */
  readonly approved: number;
  readonly unit: string;
  /** Ten-thousandths of the currency unit. */
  readonly unitPrice: number | null;
  /** Minor units. */
  readonly amount: number | null;
  /** Hundredths of a percent. */
  readonly overRatio: number | null;
}

export type ReturnValues = Words<ReturnText, 'lines'> & TaxValues & { readonly lines: readonly ReturnLineValues[] };

export interface CertificateLineValues {
  readonly invoiceNo: string;
  readonly invoiceOn: string | null;
  readonly product: string;
  /** Thousandths. */
  readonly quantity: number | null;
  readonly unit: string;
  readonly unitPrice: number | null;
  /** Minor units. */
  readonly amount: number;
}

export interface AllowanceLineValues extends CertificateLineValues {
  readonly receivedUnitPrice: number | null;
  readonly receivedAmount: number | null;
}

export type AllowanceValues = Words<AllowanceText, 'lines'> &
  TaxValues & { readonly lines: readonly AllowanceLineValues[] };

export type CertificateValues = Words<CertificateText, 'lines'> &
  TaxValues & { readonly lines: readonly CertificateLineValues[] };

export type PenaltyValues = Words<PenaltyText, 'share' | 'amount' | 'points'> & {
  /** Hundredths of a percent. */
  readonly share: number | null;
  readonly amount: number | null;
  readonly points: number | null;
};

export interface RepairLineValues {
  readonly item: string;
  readonly quantity: number | null;
  readonly unit: string;
  readonly unitPrice: number | null;
  readonly amount: number | null;
}

export type RepairValues = Words<RepairText, 'purchasedOn' | 'appointment' | 'finishedOn' | 'lines'> &
  TaxValues & {
    readonly purchasedOn: string | null;
    /** ISO, UTC. */
    readonly appointment: string | null;
    readonly finishedOn: string | null;
    readonly lines: readonly RepairLineValues[];
  };

export type PersonnelValues = Words<PersonnelText, 'effectiveOn' | 'postedUntil' | 'lines'> & {
  readonly lines: readonly Readonly<PersonnelLineText>[];
  readonly effectiveOn: string | null;
  readonly postedUntil: string | null;
};

export type InvestigationValues = Words<InvestigationText, 'investigatedOn'> & {
  readonly investigatedOn: string | null;
};

export type VisitReportValues = Words<VisitReportText, 'visitedAt' | 'nextOn'> & {
  /** ISO, UTC. */
  readonly visitedAt: string | null;
  readonly nextOn: string | null;
};

export type FormValues =
  | ReturnValues
  | AllowanceValues
  | CertificateValues
  | PenaltyValues
  | RepairValues
  | PersonnelValues
  | InvestigationValues
  | VisitReportValues;
