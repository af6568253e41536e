/** Reads the complaint form: every field with its own sentence (`fields.<code>`), all issues at once. */
import type { CaseFormText, GoodsText, InspectionText, ReadCase, ReadGoods, ReadInspection } from './case-form-text.ts';
import {
  fieldReader,
  oneLine,
  paragraph,
  type FieldReader,
  type ReaderOptions,
  type ReadNumber,
  type Reading,
} from './field-reader.ts';
import type { Policy } from './policy.ts';
import { formatQuantity } from './quantity.ts';

export type CaseFormReading = Reading<ReadCase>;

export type FormPolicy = Pick<Policy, 'types' | 'severities' | 'channels' | 'demands' | 'demandMayBeUndetermined'>;

interface ReadOptions extends ReaderOptions {
  readonly policy: FormPolicy;
}

/** What fits on the papers and in the ledger, in characters. */
export const caseFormLengths = {
  receivedBy: 60,
  customerName: 200,
  contactName: 60,
  contactTelephone: 60,
  accused: 60,
  majorReason: 400,
  description: 20_000,
  sampleNote: 400,
  demandNote: 400,
  salesOpinion: 20_000,
} as const satisfies Partial<Record<keyof CaseFormText, number>>;

export const goodsLengths = {
  orderNo: 60,
  materialNo: 60,
  product: 200,
  lotNo: 60,
  unit: 20,
} as const satisfies Partial<Record<keyof GoodsText, number>>;

export const inspectionLengths = { by: 200, finding: 20_000 } as const satisfies Partial<
  Record<keyof InspectionText, number>
>;

/** Takes the typed form apart. Pure: the screen asks it while the clerk types, the office before it keeps anything. */
export function readCaseForm(form: CaseFormText, options: ReadOptions): CaseFormReading {
  const reader = createReader(options);
  const { policy } = options;

  for (const [field, max] of entries(caseFormLengths)) reader.length(field, form[field], max);
  // Who complains inside the house, suggests or appeals need not be a customer.
  if (form.kind === 'customer-complaint' && form.customerId === null) {
    reader.issue('customerName', form.customerName.trim() === '' ? 'required' : 'unknown-customer');
  }
  if (form.description.trim() === '') reader.issue('description', 'required');
  if (form.major && form.majorReason.trim() === '') reader.issue('majorReason', 'required');
  reader.choice('channel', form.channel, policy.channels);
  reader.choice('type', form.type, policy.types);
  reader.choice('severity', form.severity, policy.severities);
  for (const demand of form.demands) reader.choice('demands', demand, policy.demands);

  const receivedAt = reader.moment('receivedAt', form.receivedAt);
  const inspection = readInspection(form.inspection, reader);
  const goods = form.goods.flatMap((line, index) => {
    const read = reader.goods(line, `goods.${index}`);
    return read ? [read] : [];
  });
  const demanded = reader.quantity('demandQuantity', form.demandQuantity);
  if (form.demandUndetermined) {
    // 002§3 Art.9(1): the phrase stands in place of the quantity; only where the policy knows it.
    if (!policy.demandMayBeUndetermined) reader.issue('demandUndetermined', 'undetermined-not-allowed');
    else if (form.demandQuantity.trim() !== '') reader.issue('demandQuantity', 'quantity-or-undetermined');
  }

  if (reader.issues.length > 0) return { ok: false, issues: reader.issues };
  return {
    ok: true,
    value: {
      kind: form.kind,
      source: form.source,
      receivedAt,
      channel: form.channel,
      receivedBy: oneLine(form.receivedBy),
      customerId: form.customerId,
      customerName: oneLine(form.customerName),
      contactName: oneLine(form.contactName),
      contactTelephone: oneLine(form.contactTelephone),
      region: form.region,
      accused: oneLine(form.accused),
      goods,
      type: form.type,
      severity: form.severity,
      major: form.major,
      majorReason: oneLine(form.majorReason),
      description: paragraph(form.description),
      sampleAttached: form.sampleAttached,
      sampleNote: oneLine(form.sampleNote),
      demands: [...new Set(form.demands)],
      demandQuantity: demanded.thousandths,
      demandUnit: demanded.unit,
      demandUndetermined: form.demandUndetermined,
      demandNote: oneLine(form.demandNote),
      salesOpinion: paragraph(form.salesOpinion),
      inspection,
    },
  };
}

/** 會勘 before the form exists (002§2 Art.9(2)): who went, when, what was found. Nothing of it, or at least the day. */
function readInspection({ on, by, finding }: InspectionText, reader: FieldReader): ReadInspection {
  reader.length('inspection.by', by, inspectionLengths.by);
  reader.length('inspection.finding', finding, inspectionLengths.finding);
  if (`${by}${finding}`.trim() !== '') reader.required('inspection.on', on);
  return { on: reader.date('inspection.on', on), by: oneLine(by), finding: paragraph(finding) };
}

function entries<Key extends string>(record: Readonly<Record<Key, number>>): readonly (readonly [Key, number])[] {
  return Object.entries(record) as [Key, number][];
}

function createReader(options: ReaderOptions) {
  const fields = fieldReader(options);
  const { issue, length, date, quantity } = fields;

  /** The unit of a line, from its own field or from beside a quantity; they must be one. */
  function unitOf(line: GoodsText, at: string, quantities: readonly (readonly [string, ReadNumber])[]): string {
    let unit = oneLine(line.unit);
    for (const [field, { unit: beside }] of quantities) {
      if (beside === '') continue;
      if (unit === '') unit = beside;
      else if (!sameUnit(unit, beside)) issue(`${at}.${field}`, 'other-unit', { unit, other: beside });
    }
    return unit;
  }

  function goods(line: GoodsText, at: string): ReadGoods | undefined {
    if (Object.values(line).every((text: string) => text.trim() === '')) return undefined;
    for (const [field, max] of entries(goodsLengths)) length(`${at}.${field}`, line[field], max);
    const shippedOn = date(`${at}.shippedOn`, line.shippedOn);
    const delivered = quantity(`${at}.quantity`, line.quantity);
    const defective = quantity(`${at}.defectiveQuantity`, line.defectiveQuantity);
    const unit = unitOf(line, at, [
      ['quantity', delivered],
      ['defectiveQuantity', defective],
    ]);
    if (
      delivered.thousandths !== null &&
      defective.thousandths !== null &&
      defective.thousandths > delivered.thousandths
    ) {
      issue(`${at}.defectiveQuantity`, 'more-than-delivered', { quantity: formatQuantity(delivered.thousandths) });
    }
    return {
      orderNo: oneLine(line.orderNo),
      materialNo: oneLine(line.materialNo),
      product: oneLine(line.product),
      lotNo: oneLine(line.lotNo),
      shippedOn,
      quantity: delivered.thousandths,
      unit,
      defectiveQuantity: defective.thousandths,
    };
  }

  return { ...fields, goods };
}

function sameUnit(one: string, other: string): boolean {
  const plain = (unit: string): string => unit.normalize('NFKC').toLowerCase().trim();
  return plain(one) === plain(other);
}
