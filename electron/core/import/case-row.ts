import type { Region, ReadGoods } from '../../../db/rules/case-form-text.ts';
import type { CaseStateName } from '../../../db/rules/case-state.ts';
import type { DateOrder } from '../../../db/rules/dates.ts';
import { caseImportFields, fixedChoices, type CaseImportField } from '../../../db/rules/import-fields.ts';
import { readMoment } from '../../../db/rules/moments.ts';
import { readQuantity } from '../../../db/rules/quantity.ts';
import { foldText } from '../../../db/search/fold.ts';
import type { ChoiceBook, ChoiceList } from './choices.ts';
import { fixedChoice } from './customer-row.ts';
import { readImportDate } from './dates.ts';
import type { RowReader } from './mapping.ts';
import type { Problem } from './report.ts';

/** A past case as a row of a file gives it, before it has a customer and a number. */
export interface CaseRowValues {
  readonly fileNumber: string;
  readonly state: Extract<CaseStateName, 'accepted' | 'closed' | 'not-established' | 'voided'>;
  readonly acceptedOn: string;
  /** UTC ISO. */
  readonly receivedAt: string;
  readonly closedOn: string | null;
  readonly customerNumber: string;
  readonly customerTaxNumber: string;
  readonly customerName: string;
  readonly contactName: string;
  readonly contactTelephone: string;
  readonly region: Region;
  readonly channel: string;
  readonly receivedBy: string;
  readonly type: string;
  readonly severity: string;
  readonly goods: readonly ReadGoods[];
  readonly description: string;
  readonly demands: readonly string[];
  readonly demandNote: string;
  readonly salesOpinion: string;
  readonly unit: string;
  readonly responsibleUnit: string;
  readonly outcomes: readonly string[];
  readonly closingNote: string;
  readonly voidReason: string;
}

interface ReadOptions {
  readonly today: string;
  readonly order: DateOrder;
  readonly choices: ChoiceBook;
}

type Tell = (problem: Problem) => void;

const LINE = 400;
const PARAGRAPH = 20_000;
const long: ReadonlySet<CaseImportField> = new Set(['description', 'closingNote', 'salesOpinion']);

/**
 * A row as a case; undefined for one that can be none: without a day, with a day
 * to come, or from before the years of the Republic. Everything else that cannot
 * be read is left empty and told.
 */
export function readCaseRow(
  row: readonly string[],
  reader: RowReader,
  options: ReadOptions,
  tell: Tell,
): CaseRowValues | undefined {
  const texts = new Map<CaseImportField, string>();
  for (const { field } of caseImportFields) {
    if (!reader.has(field)) continue;
    const text = reader.text(row, field);
    const max = long.has(field) ? PARAGRAPH : LINE;
    if (text.length <= max) texts.set(field, text);
    else tell({ field, code: 'too-long', action: 'field-left-empty', params: { max, length: text.length } });
  }
  const text = (field: CaseImportField): string => texts.get(field) ?? '';

  const dates = readDates(text, options, tell);
  if (!dates) return undefined;
  const choice = (field: CaseImportField, list: ChoiceList): string =>
    chosen(text(field), field, list, options.choices, tell);
  const { state, closedOn, voidReason } = readState(text, dates, tell);

  return {
    fileNumber: text('number'),
    state,
    acceptedOn: dates.acceptedOn,
    receivedAt: dates.receivedAt,
    closedOn,
    customerNumber: text('customerNumber'),
    customerTaxNumber: text('customerTaxNumber'),
    customerName: text('customerName'),
    contactName: text('contactName'),
    contactTelephone: text('contactTelephone'),
    region: fixedChoice('region', text('region'), 'domestic', tell),
    channel: choice('channel', 'channels'),
    receivedBy: text('receivedBy'),
    type: choice('type', 'types'),
    severity: choice('severity', 'severities'),
    goods: readGoods(text, options, tell),
    description: text('description'),
    demands: chosenMany(text('demands'), 'demands', 'demands', options.choices, tell),
    demandNote: text('demandNote'),
    salesOpinion: text('salesOpinion'),
    unit: choice('unit', 'units'),
    responsibleUnit: choice('responsibleUnit', 'units'),
    outcomes: chosenMany(text('outcomes'), 'outcomes', 'outcomes', options.choices, tell),
    closingNote: text('closingNote'),
    voidReason,
  };
}

type Text = (field: CaseImportField) => string;

interface CaseDates {
  readonly acceptedOn: string;
  readonly receivedAt: string;
  readonly closedOn: string | null;
}

/** The first month there can be a number in: year 1 of the Republic. */
const FIRST_DAY = '1912-01-01';

function readDates(text: Text, { today, order }: ReadOptions, tell: Tell): CaseDates | undefined {
  const read = (field: 'receivedAt' | 'acceptedOn' | 'closedOn', needed: boolean): { date: string; time: string } => {
    const reading = readImportDate(text(field), { today, order });
    const action = needed ? 'left-out' : 'field-left-empty';
    if (reading.ok && reading.date <= today) return reading;
    tell({ field, code: reading.ok ? 'date-in-future' : reading.reason, action, params: { text: text(field) } });
    return { date: '', time: '' };
  };
  const accepted = read('acceptedOn', text('receivedAt') === '');
  const received = read('receivedAt', accepted.date === '');
  const acceptedOn = accepted.date || received.date;
  if (acceptedOn === '') {
    if (text('acceptedOn') === '' && text('receivedAt') === '')
      tell({ field: 'acceptedOn', code: 'required', action: 'left-out' });
    return undefined;
  }
  if (acceptedOn < FIRST_DAY) {
    tell({ field: 'acceptedOn', code: 'too-early', action: 'left-out', params: { text: acceptedOn } });
    return undefined;
  }
  const receivedOn = received.date || acceptedOn;
  const closed = read('closedOn', false).date;
  return { acceptedOn, receivedAt: momentOf(receivedOn, received.time), closedOn: closed === '' ? null : closed };
}

/** Midnight of the office where the file has no time. */
function momentOf(date: string, time: string): string {
  const midnight = `${date} 00:00`;
  const options = { today: date, now: '' };
  const reading = readMoment(`${date} ${time === '' ? '00:00' : time}`, options);
  if (reading.ok) return reading.at;
  const plain = readMoment(midnight, options);
  if (!plain.ok) throw new Error(`${midnight} is no moment`);
  return plain.at;
}

function readState(
  text: Text,
  { acceptedOn, closedOn }: CaseDates,
  tell: Tell,
): Pick<CaseRowValues, 'state' | 'closedOn' | 'voidReason'> {
  const said = text('state') === '' ? undefined : saidState(text('state'));
  if (text('state') !== '' && said === undefined) {
    tell({ field: 'state', code: 'not-a-choice', action: 'field-left-empty', params: { text: text('state') } });
  }
  if (said === 'voided' || text('voidReason') !== '') {
    return { state: 'voided', closedOn: null, voidReason: text('voidReason') || text('state') };
  }
  const established = text('established');
  const refused = said === 'not-established' || (established !== '' && readYesNo(established, tell) === 'no');
  const closed = refused || said === 'closed' || (said === undefined && closedOn !== null);
  if (!closed) return { state: 'accepted', closedOn: null, voidReason: '' };

  let on = closedOn;
  if (on === null) {
    tell({ field: 'closedOn', code: 'closed-without-date', action: 'taken' });
  } else if (on < acceptedOn) {
    tell({ field: 'closedOn', code: 'closed-before-accepted', action: 'taken', params: { closedOn: on, acceptedOn } });
    on = acceptedOn;
  }
  return { state: refused ? 'not-established' : 'closed', closedOn: on, voidReason: '' };
}

export function saidState(text: string): keyof typeof fixedChoices.state | undefined {
  const folded = foldText(text);
  for (const state of ['open', 'closed', 'not-established', 'voided'] as const) {
    if (foldText(state) === folded || fixedChoices.state[state].some((word) => foldText(word) === folded)) return state;
  }
  return undefined;
}

function readYesNo(text: string, tell: Tell): 'yes' | 'no' | undefined {
  const answer = saidYesNo(text);
  if (answer === undefined)
    tell({ field: 'established', code: 'not-yes-or-no', action: 'field-left-empty', params: { text } });
  return answer;
}

export function saidYesNo(text: string): 'yes' | 'no' | undefined {
  const folded = foldText(text) || text;
  return (['yes', 'no'] as const).find((answer) =>
    fixedChoices.yesNo[answer].some((word) => (foldText(word) || word) === folded),
  );
}

function readGoods(text: Text, { today, order }: ReadOptions, tell: Tell): readonly ReadGoods[] {
  const fields = ['orderNo', 'materialNo', 'product', 'lotNo', 'shippedOn', 'quantity', 'defectiveQuantity'] as const;
  if (fields.every((field) => text(field) === '')) return [];
  const quantity = (field: 'quantity' | 'defectiveQuantity'): { thousandths: number | null; unit: string } => {
    if (text(field) === '') return { thousandths: null, unit: '' };
    const reading = readQuantity(text(field));
    if (reading.ok) return reading;
    tell({ field, code: reading.reason, action: 'field-left-empty', params: { text: text(field) } });
    return { thousandths: null, unit: '' };
  };
  const shipped = readImportDate(text('shippedOn'), { today, order });
  if (!shipped.ok) {
    tell({ field: 'shippedOn', code: shipped.reason, action: 'field-left-empty', params: { text: text('shippedOn') } });
  }
  const delivered = quantity('quantity');
  const defective = quantity('defectiveQuantity');
  return [
    {
      orderNo: text('orderNo'),
      materialNo: text('materialNo'),
      product: text('product'),
      lotNo: text('lotNo'),
      shippedOn: shipped.ok && shipped.date !== '' ? shipped.date : null,
      quantity: delivered.thousandths,
      unit: delivered.unit || defective.unit,
      defectiveQuantity: defective.thousandths,
    },
  ];
}

function chosen(text: string, field: string, list: ChoiceList, choices: ChoiceBook, tell: Tell): string {
  if (text === '') return '';
  const { code, added } = choices.resolve(list, text);
  if (added) tell({ field, code: 'new-choice', action: 'taken', params: { text } });
  return code;
}

function chosenMany(text: string, field: string, list: ChoiceList, choices: ChoiceBook, tell: Tell): readonly string[] {
  return [...new Set(choicesIn(text).map((part) => chosen(part, field, list, choices, tell)))];
}

/** Several choices in one cell: `退回、換貨`. */
export function choicesIn(text: string): readonly string[] {
  return text
    .split(/[、，;；]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
