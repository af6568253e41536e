/**
 * What is filled into the papers beside the complaint form (002§3 Art.12, 13; 004§7): as the clerk types it.
 * `form-reading.ts` reads it, `form-texts.ts` writes it back.
 */

/** Papers with entries of their own. Letters are kept beside them, and are written otherwise. */
export const filledKinds = [
  'return',
  'allowance',
  'return-certificate',
  'penalty',
  'repair',
  'personnel',
  'investigation',
  'visit-report',
] as const;
export type FilledKind = (typeof filledKinds)[number];

/** How the amounts of a paper stand to the tax; `db/rules/tax.ts` reckons it. */
export interface TaxText {
  tax: 'on-top' | 'included' | 'none';
  /** `5`: percent as typed. */
  taxRate: string;
  /** Smallest amount of tax: the whole currency unit (Taiwan), or a hundredth of it. */
  taxRounding: 'whole' | 'hundredth';
}

export interface ReturnLineText {
  orderNo: string;
  materialNo: string;
  product: string;
  lotNo: string;
  /** 核定退貨量, with or without its unit: `300 PCS`. */
  approved: string;
  unit: string;
  /** Up to four places: `0.0325`. */
  unitPrice: string;
  /** Empty: quantity times unit price. */
  amount: string;
  /** 超量允收比率 that the order states, percent; empty: that of the office (002§3 Art.13(2)1). */
  overRatio: string;
}

/** 成品退貨單 (002§3 Art.13(1)2). */
export interface ReturnText extends TaxText {
  kind: 'return';
  customerName: string;
  contact: string;
  telephone: string;
  /** From where the goods come back. */
  address: string;
  /** 退貨原因 */
  reason: string;
  /** 處理方式 */
  method: string;
  /** 退回依據 */
  basis: string;
  warehouse: string;
  issuedBy: string;
  note: string;
  lines: ReturnLineText[];
}

export interface AllowanceLineText {
  invoiceNo: string;
  invoiceOn: string;
  product: string;
  quantity: string;
  unit: string;
  /** 折讓單價, 折讓金額; an empty amount is quantity times unit price. */
  unitPrice: string;
  amount: string;
  /** 實收單價, 實收金額 */
  receivedUnitPrice: string;
  receivedAmount: string;
}

/** 銷貨折讓證明單 (002§3 Art.13(1)1): the customer signs and stamps it. */
export interface AllowanceText extends TaxText {
  kind: 'allowance';
  customerName: string;
  taxNumber: string;
  address: string;
  issuedBy: string;
  note: string;
  lines: AllowanceLineText[];
}

export interface CertificateLineText {
  invoiceNo: string;
  invoiceOn: string;
  product: string;
  quantity: string;
  unit: string;
  unitPrice: string;
  amount: string;
}

/** 銷貨退回證明單 (002§3 Art.13(2)4(3)): the customer stamps it. */
export interface CertificateText extends TaxText {
  kind: 'return-certificate';
  customerName: string;
  taxNumber: string;
  address: string;
  issuedBy: string;
  note: string;
  lines: CertificateLineText[];
}

/** 處罰通知單, 獎罰通知單 (002§3 Art.12(2)): one unit or person each. */
export interface PenaltyText {
  kind: 'penalty';
  measure: 'penalty' | 'reward';
  unit: string;
  person: string;
  /** Item of the office's standard, or the clerk's own word. */
  item: string;
  reason: string;
  basis: string;
  /** Part of the responsibility, percent. */
  share: string;
  /** Taken from the performance bonus, or added to it. */
  amount: string;
  points: string;
  /** Month of the bonus, as the office writes it. */
  bonusMonth: string;
  issuedBy: string;
  note: string;
}

export interface RepairLineText {
  item: string;
  quantity: string;
  unit: string;
  unitPrice: string;
  amount: string;
}

/** 維修單 (004§7): copy 1 goes to the customer, without `engineeringNote` and `chargeNote`. */
export interface RepairText extends TaxText {
  kind: 'repair';
  customerName: string;
  contact: string;
  telephone: string;
  address: string;
  product: string;
  serialNo: string;
  purchasedOn: string;
  warranty: '' | 'within' | 'beyond';
  /** As the customer told it. */
  fault: string;
  /** Date and time, as typed. */
  appointment: string;
  repairer: string;
  /** What was found, as the customer may read it. */
  found: string;
  /** Who agreed to the price before work began. */
  consentBy: string;
  work: string;
  finishedOn: string;
  /** For the engineering director alone. */
  engineeringNote: string;
  /** For the engineering director and finance. */
  chargeNote: string;
  lines: RepairLineText[];
}

export interface PersonnelLineText {
  unit: string;
  person: string;
  position: string;
  /** 處分種類 */
  discipline: string;
  reason: string;
}

/** 人事公布單 (002§3 Art.12(1)). */
export interface PersonnelText {
  kind: 'personnel';
  subject: string;
  basis: string;
  effectiveOn: string;
  postedUntil: string;
  issuedBy: string;
  note: string;
  lines: PersonnelLineText[];
}

/** Investigation report (002§3 Art.9(2)): to the general manager within three days. */
export interface InvestigationText {
  kind: 'investigation';
  customerName: string;
  product: string;
  investigatedOn: string;
  investigators: string;
  place: string;
  /** 異常資料 */
  abnormality: string;
  /** 處理情形 */
  handling: string;
  cause: string;
  responsible: string;
  measure: string;
  conclusion: string;
}

/** Visit report: the customer may see it. */
export interface VisitReportText {
  kind: 'visit-report';
  customerName: string;
  /** Date and time, as typed. */
  visitedAt: string;
  place: string;
  visitors: string;
  met: string;
  purpose: string;
  matter: string;
  wishes: string;
  agreed: string;
  next: string;
  nextOn: string;
}

export type FormText =
  | ReturnText
  | AllowanceText
  | CertificateText
  | PenaltyText
  | RepairText
  | PersonnelText
  | InvestigationText
  | VisitReportText;

/** Lines that a paper can have. */
export const LINES_MOST = 60;

/** Proofs that close a return (002§3 Art.13(2)4: one of three) and an allowance (Art.13(2)5: one of two). */
export const proofKinds = ['invoice-recovered', 'invoice-copy', 'certificate'] as const;
export type ProofKind = (typeof proofKinds)[number];

const proofsOfKind: Partial<Readonly<Record<string, readonly ProofKind[]>>> = {
  return: ['invoice-recovered', 'invoice-copy', 'certificate'],
  allowance: ['invoice-copy', 'certificate'],
};

/** Proofs of which one is needed; none for a paper that needs none. */
export function proofsFor(kind: string): readonly ProofKind[] {
  return proofsOfKind[kind] ?? [];
}

/**
 * What a paper waits for. `to-receive`: goods of a return; `to-instruct`: more came than the ratio lets in, and nobody has
 * said yet what to book; `to-prove`: a stamped proof.
 */
export const formStates = ['to-receive', 'to-instruct', 'to-prove', 'done', 'voided'] as const;
export type FormState = (typeof formStates)[number];
