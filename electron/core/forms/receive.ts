/** Goods that come back against a return slip, and proofs of return and allowance (002§3 Art.13(2)). */
import { fieldReader, oneLine, paragraph, type FieldReader } from '../../../db/rules/field-reader.ts';
import { proofsFor } from '../../../db/rules/form-entries.ts';
import { ratioIn } from '../../../db/rules/form-reader.ts';
import type { ReturnLineValues } from '../../../db/rules/form-values.ts';
import { receivingEnding } from '../../../db/rules/goods-received.ts';
import type { Policy } from '../../../db/rules/policy.ts';
import { formatQuantity } from '../../../db/rules/quantity.ts';
import type { ReceivedRow } from '../../../db/repositories/forms.ts';
import { translator, type Translate } from '../../../renderer/locales/translate.ts';
import type { CallInput } from '../../contract/calls.ts';
import type { FormRecord } from '../../contract/forms.ts';
import { invalidForm, refuseClosedMonth, workOnCases } from '../case-work.ts';
import type { OfficeContext } from '../context.ts';
import { kept, no, standing, stateNow } from './subject.ts';
import { ratioFor } from './view.ts';

type TypedLine = CallInput<'forms.receive'>['lines'][number];
type ReadLine = Pick<
  ReceivedRow,
  | 'line'
  | 'approved'
  | 'actual'
  | 'ending'
  | 'ratio'
  | 'ratio_from'
  | 'booked'
  | 'instruction'
  | 'instructed_by'
  | 'signed_by'
  | 'note'
>;

export async function receive(context: OfficeContext, input: CallInput<'forms.receive'>): Promise<FormRecord> {
  return workOnCases(context, ['forms', 'cases'], (work) => {
    const subject = standing(work, input);
    const { row, values, policy, forms, received } = subject;
    if (values.kind !== 'return') return no('not-return-slip');
    const reader = fieldReader(work);
    const on = reader.date('receivedOn', input.receivedOn, { notBefore: row.on_date }) ?? work.today;
    const seen = new Set<number>();
    const read = input.lines.flatMap((typed, index): ReadLine[] => {
      const at = `lines.${index}`;
      if (seen.has(typed.line)) reader.issue(`${at}.line`, 'listed-twice');
      seen.add(typed.line);
      const line = values.lines[typed.line - 1];
      if (line) return readReceived(typed, line, { at, policy, reader });
      reader.issue(`${at}.line`, 'no-such-line');
      return [];
    });
    if (reader.issues.length > 0) throw invalidForm(reader.issues);
    const before = received.filter(({ line }) => seen.has(line)).map(({ received_on }) => received_on);
    refuseClosedMonth(work.months, on, ...before);
    for (const line of read) {
      forms.setReceived({ ...line, form_id: row.id, received_on: on, at: work.now, actor: work.operator });
    }
    forms.update(row.id, { state: stateNow(subject, values, false) }, work.now);
    const t = translator(context.settings().paperLocale);
    const instructed = read.some(({ ending, booked }) => ending === 'above-ratio' && booked !== null);
    return kept(context, work, row.id, {
      call: 'forms.receive',
      event: instructed ? 'goods-instructed' : 'goods-received',
      words: read.map((line) => receivedWords(line, values.lines[line.line - 1], t)).join('\n'),
      on,
    });
  });
}

interface LineOptions {
  readonly at: string;
  readonly policy: Policy;
  readonly reader: FieldReader;
}

function readReceived(typed: TypedLine, line: ReturnLineValues, { at, policy, reader }: LineOptions): ReadLine[] {
  const before = reader.issues.length;
  reader.required(`${at}.actual`, typed.actual);
  const actual = quantityIn(typed.actual, line, `${at}.actual`, reader);
  const ratio = ratioFor(ratioIn(`${at}.overRatio`, typed.overRatio, reader) ?? line.overRatio, policy);
  for (const [field, most] of [
    ['instruction', 1_000],
    ['instructedBy', 60],
    ['signedBy', 60],
    ['note', 200],
  ] as const) {
    reader.length(`${at}.${field}`, typed[field], most);
  }
  if (actual === null || reader.issues.length > before) return [];
  const { ending, booked } = receivingEnding({ approved: line.approved, actual, ratio: ratio.ratio });
  const instruction = paragraph(typed.instruction);
  const signedBy = oneLine(typed.signedBy);
  // 002§3 Art.13(2)2: a count other than the slip's is asked about first, then signed for as it is.
  if (ending !== 'as-approved' && signedBy !== '' && instruction === '') {
    reader.issue(`${at}.instruction`, 'instruction-before-signing');
  }
  if (instruction !== '') reader.required(`${at}.instructedBy`, typed.instructedBy);
  return [
    {
      line: typed.line,
      approved: line.approved,
      actual,
      ending,
      ratio: ratio.ratio,
      ratio_from: ratio.ratioFrom,
      booked:
        booked === null
          ? instructedQuantity(typed, actual, line, { at, reader })
          : sameAs(booked, typed, line, { at, reader }),
      instruction,
      instructed_by: oneLine(typed.instructedBy),
      signed_by: signedBy,
      note: oneLine(typed.note),
    },
  ];
}

/** Above the ratio: what the instruction lets book, never more than came; nothing while there is none. */
function instructedQuantity(
  typed: TypedLine,
  actual: number,
  line: ReturnLineValues,
  { at, reader }: Pick<LineOptions, 'at' | 'reader'>,
): number | null {
  if (typed.instruction.trim() === '') {
    if (typed.booked.trim() !== '') reader.issue(`${at}.instruction`, 'instruction-needed');
    return null;
  }
  reader.required(`${at}.booked`, typed.booked);
  const booked = quantityIn(typed.booked, line, `${at}.booked`, reader);
  if (booked !== null && booked > actual) {
    reader.issue(`${at}.booked`, 'more-than-came', { quantity: formatQuantity(actual) });
  }
  return booked;
}

/** Within the ratio nobody chooses: what came is booked. */
function sameAs(
  booked: number,
  typed: TypedLine,
  line: ReturnLineValues,
  { at, reader }: Pick<LineOptions, 'at' | 'reader'>,
): number {
  const said = quantityIn(typed.booked, line, `${at}.booked`, reader);
  if (said !== null && said !== booked) {
    reader.issue(`${at}.booked`, 'booked-is-actual', { quantity: formatQuantity(booked) });
  }
  return booked;
}

function quantityIn(text: string, { unit }: ReturnLineValues, field: string, reader: FieldReader): number | null {
  const read = reader.quantity(field, text);
  if (read.unit !== '' && unit !== '' && read.unit.toLowerCase() !== unit.toLowerCase()) {
    reader.issue(field, 'other-unit', { other: read.unit, unit });
  }
  return read.thousandths;
}

/** 風扇葉輪 80 mm：核定 300 PCS，實退 303 PCS，在比率內，入帳 303 PCS */
function receivedWords(line: ReadLine, goods: ReturnLineValues | undefined, t: Translate): string {
  const quantity = (thousandths: number): string =>
    [formatQuantity(thousandths), goods?.unit].filter(Boolean).join(' ');
  const words = t(`formPaper.came.${line.ending}`, {
    product: goods?.product || (goods?.materialNo ?? ''),
    approved: quantity(line.approved),
    actual: quantity(line.actual),
  });
  const booked =
    line.booked === null ? t('formPaper.awaits') : t('formPaper.books', { quantity: quantity(line.booked) });
  return `${words}${booked}${line.instruction === '' ? '' : `\n${line.instruction}`}`;
}

/** One tick of 002§3 Art.13(2)4 or 5; only a stamped one closes the paper. */
export async function proof(context: OfficeContext, input: CallInput<'forms.proof'>): Promise<FormRecord> {
  return workOnCases(context, ['forms', 'cases'], (work) => {
    const subject = standing(work, input);
    const { row, values, forms, proofs } = subject;
    const possible = proofsFor(values.kind);
    if (possible.length === 0) return no('no-proof-needed');
    const reader = fieldReader(work);
    if (!possible.includes(input.proof)) reader.issue('proof', 'not-a-choice', { text: input.proof });
    const before = proofs.find((one) => one.proof === input.proof);
    const on = reader.date('gotOn', input.gotOn) ?? work.today;
    reader.length('invoiceNo', input.invoiceNo, 40);
    reader.length('note', input.note, 200);
    // The certificate is itself; an invoice is known by its number.
    if (input.got && input.proof !== 'certificate') reader.required('invoiceNo', input.invoiceNo);
    if (reader.issues.length > 0) throw invalidForm(reader.issues);
    if (!input.got && !before) return kept(context, work, row.id, undefined);
    refuseClosedMonth(work.months, input.got ? on : null, before?.got_on ?? null);
    const invoiceNo = oneLine(input.invoiceNo);
    if (input.got) {
      forms.setProof({
        form_id: row.id,
        proof: input.proof,
        got_on: on,
        stamped: input.stamped ? 1 : 0,
        invoice_no: invoiceNo,
        note: oneLine(input.note),
        at: work.now,
        actor: work.operator,
      });
    } else forms.removeProof(row.id, input.proof);
    forms.update(row.id, { state: stateNow(subject, values, false) }, work.now);
    const t = translator(context.settings().paperLocale);
    const stamp = t(input.stamped ? 'formPaper.stamped' : 'formPaper.notStamped');
    return kept(context, work, row.id, {
      call: 'forms.proof',
      event: input.got ? 'proof-got' : 'proof-withdrawn',
      words: [t(`formPaper.proofs.${input.proof}`), ...(input.got ? [invoiceNo, stamp] : [])]
        .filter(Boolean)
        .join('　'),
      on: input.got ? on : null,
    });
  });
}
