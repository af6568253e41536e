/** Reads the complaint form: every field with its own sentence (`fields.<code>`), all issues at once. */
import type { CaseFormText, GoodsText, ReadCase, ReadGoods } from './case-form-text.ts';
import { readDate } from './dates.ts';
import { readMoment } from './moments.ts';
import type { Policy } from './policy.ts';
import { formatQuantity, readQuantity } from './quantity.ts';

/** One thing wrong with one field; `code` names the sentence. */
export interface FormIssue {
  /** `description`, `goods.2.quantity` (lines counted from 0). */
  readonly field: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export type CaseFormReading =
  | { readonly ok: true; readonly value: ReadCase }
  | { readonly ok: false; readonly issues: readonly FormIssue[] };

export type FormPolicy = Pick<Policy, 'types' | 'severities' | 'channels' | 'demands' | 'demandMayBeUndetermined'>;

interface ReadOptions {
  readonly today: string;
  /** The present moment, ISO. */
  readonly now: string;
  readonly policy: FormPolicy;
  /** Codes that stand on the case already: they may stay, also when the list has lost them. */
  readonly kept?: ReadonlySet<string>;
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
    },
  };
}

function entries<Key extends string>(record: Readonly<Record<Key, number>>): readonly (readonly [Key, number])[] {
  return Object.entries(record) as [Key, number][];
}

/** One line of text: pasted line breaks and tabs become blanks. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

/** Line breaks stay, other control characters go. */
function paragraph(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
}

interface ReadNumber {
  readonly thousandths: number | null;
  readonly unit: string;
}

function createReader({ today, now, kept }: ReadOptions) {
  const issues: FormIssue[] = [];

  function issue(field: string, code: string, params?: FormIssue['params']): void {
    issues.push(params === undefined ? { field, code } : { field, code, params });
  }

  function length(field: string, text: string, max: number): void {
    const characters = [...text.trim()].length;
    if (characters > max) issue(field, 'too-long', { max, length: characters });
  }

  function choice(field: string, code: string, choices: readonly { readonly code: string }[]): void {
    if (code === '' || kept?.has(code) === true || choices.some((one) => one.code === code)) return;
    issue(field, 'not-a-choice', { text: code });
  }

  function date(field: string, text: string): string | null {
    if (text.trim() === '') return null;
    const reading = readDate(text, { today });
    if (!reading.ok) issue(field, reading.reason);
    else if (reading.date > today) issue(field, 'date-in-future');
    return reading.ok ? reading.date : null;
  }

  function moment(field: string, text: string): string {
    const reading = readMoment(text, { today, now });
    if (!reading.ok) {
      issue(field, reading.reason);
      return now;
    }
    if (reading.at > now) issue(field, 'moment-in-future');
    return reading.at;
  }

  function quantity(field: string, text: string): ReadNumber {
    if (text.trim() === '') return { thousandths: null, unit: '' };
    const reading = readQuantity(text);
    if (!reading.ok) {
      issue(field, reading.reason);
      return { thousandths: null, unit: '' };
    }
    return reading;
  }

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

  return { issues, issue, length, choice, moment, quantity, goods };
}

function sameUnit(one: string, other: string): boolean {
  const plain = (unit: string): string => unit.normalize('NFKC').toLowerCase().trim();
  return plain(one) === plain(other);
}
