/** The complaint form 客戶抱怨處理表 as typed, and as read (002§3 Art.9(1)). The same shape crosses the contract. */
import { formatDate, type YearStyle } from './dates.ts';
import { formatReceived } from './moments.ts';
import { formatQuantity } from './quantity.ts';

export type CaseKind = 'customer-complaint' | 'employee-complaint' | 'suggestion' | 'appeal';
export type CaseSource = 'external' | 'internal';
export type Region = 'domestic' | 'overseas';

export interface GoodsText {
  orderNo: string;
  materialNo: string;
  product: string;
  lotNo: string;
  shippedOn: string;
  quantity: string;
  unit: string;
  defectiveQuantity: string;
}

/** A joint inspection 會勘 before the form exists (002§2 Art.9(2)). */
export interface InspectionText {
  on: string;
  by: string;
  finding: string;
}

/** Every field is the clerk's own text; nothing is refused while it is a draft. */
export interface CaseFormText {
  kind: CaseKind;
  source: CaseSource;
  receivedAt: string;
  channel: string;
  receivedBy: string;
  customerId: number | null;
  customerName: string;
  contactName: string;
  contactTelephone: string;
  region: Region;
  accused: string;
  goods: GoodsText[];
  type: string;
  severity: string;
  major: boolean;
  majorReason: string;
  description: string;
  sampleAttached: boolean;
  sampleNote: string;
  demands: string[];
  demandQuantity: string;
  demandUndetermined: boolean;
  demandNote: string;
  salesOpinion: string;
  inspection: InspectionText;
}

export interface ReadGoods {
  readonly orderNo: string;
  readonly materialNo: string;
  readonly product: string;
  readonly lotNo: string;
  readonly shippedOn: string | null;
  /** Thousandths. */
  readonly quantity: number | null;
  readonly unit: string;
  readonly defectiveQuantity: number | null;
}

export interface ReadInspection {
  readonly on: string | null;
  readonly by: string;
  readonly finding: string;
}

/** The form, read: what is kept of a case. */
export interface ReadCase {
  readonly kind: CaseKind;
  readonly source: CaseSource;
  /** ISO, UTC. */
  readonly receivedAt: string;
  readonly channel: string;
  readonly receivedBy: string;
  readonly customerId: number | null;
  readonly customerName: string;
  readonly contactName: string;
  readonly contactTelephone: string;
  readonly region: Region;
  readonly accused: string;
  readonly goods: readonly ReadGoods[];
  readonly type: string;
  readonly severity: string;
  readonly major: boolean;
  readonly majorReason: string;
  readonly description: string;
  readonly sampleAttached: boolean;
  readonly sampleNote: string;
  readonly demands: readonly string[];
  /** Thousandths. */
  readonly demandQuantity: number | null;
  readonly demandUnit: string;
  readonly demandUndetermined: boolean;
  readonly demandNote: string;
  readonly salesOpinion: string;
  readonly inspection: ReadInspection;
}

export function emptyGoods(): GoodsText {
  return {
    orderNo: '',
    materialNo: '',
    product: '',
    lotNo: '',
    shippedOn: '',
    quantity: '',
    unit: '',
    defectiveQuantity: '',
  };
}

/** What a new complaint starts from. `receivedAt` empty means now, `receivedBy` empty the operator. */
export function emptyCaseForm(): CaseFormText {
  return {
    kind: 'customer-complaint',
    source: 'external',
    receivedAt: '',
    channel: '',
    receivedBy: '',
    customerId: null,
    customerName: '',
    contactName: '',
    contactTelephone: '',
    region: 'domestic',
    accused: '',
    goods: [emptyGoods()],
    type: '',
    severity: '',
    major: false,
    majorReason: '',
    description: '',
    sampleAttached: false,
    sampleNote: '',
    demands: [],
    demandQuantity: '',
    demandUndetermined: false,
    demandNote: '',
    salesOpinion: '',
    inspection: { on: '', by: '', finding: '' },
  };
}

/** What the edit form of a case starts from: read again, `today` or later, it gives the same case. */
export function formFromCase({ demandUnit, ...record }: ReadCase, style: YearStyle, today: string): CaseFormText {
  return {
    ...record,
    receivedAt: formatReceived(record.receivedAt, style, today),
    goods: record.goods.map((line) => ({
      ...line,
      shippedOn: line.shippedOn === null ? '' : formatDate(line.shippedOn, style),
      quantity: quantityText(line.quantity, ''),
      defectiveQuantity: quantityText(line.defectiveQuantity, ''),
    })),
    demands: [...record.demands],
    demandQuantity: quantityText(record.demandQuantity, demandUnit),
    inspection: {
      ...record.inspection,
      on: record.inspection.on === null ? '' : formatDate(record.inspection.on, style),
    },
  };
}

function quantityText(thousandths: number | null, unit: string): string {
  if (thousandths === null) return '';
  return unit === '' ? formatQuantity(thousandths) : `${formatQuantity(thousandths)} ${unit}`;
}
