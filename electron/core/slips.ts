/** 催辦單, 查辦單/洽辦單, 異常處理單 and 簽呈: made, answered, turned into a case. */
import type BetterSqlite3 from 'better-sqlite3';

import { beginDraft, takeDraft } from '../../db/repositories/drafts.ts';
import { lifeStore } from '../../db/repositories/case-life.ts';
import { officeLookups } from '../../db/repositories/office-lookups.ts';
import { slipStore, type OverrunRow, type SlipKindName, type SlipWithCase } from '../../db/repositories/slips.ts';
import { emptyCaseForm, emptyGoods } from '../../db/rules/case-form-text.ts';
import { whyNot, type WhyNotCode } from '../../db/rules/case-life.ts';
import { styleForMonth } from '../../db/rules/case-number.ts';
import { isOpen } from '../../db/rules/case-state.ts';
import { daysBetween, ROC_OFFSET } from '../../db/rules/dates.ts';
import { fieldReader, oneLine, paragraph } from '../../db/rules/field-reader.ts';
import { wallClock } from '../../db/rules/moments.ts';
import type { Policy } from '../../db/rules/policy.ts';
import type { CaseRow } from '../../db/schema.ts';
import type { CallInput } from '../contract/calls.ts';
import type { Overrun, Slip, slipCalls } from '../contract/slips.ts';
import { invalidForm, policyOf, refuseClosedMonth, workOnCases, type CaseWork } from './case-work.ts';
import type { OfficeContext } from './context.ts';
import type { Handlers } from './dispatch.ts';
import { factsOf, refuse } from './life/facts.ts';
import { Refusal } from './refusal.ts';
import { aboutWords, overrunLabel, overrunUnit, unitCode, unitName } from './slip-words.ts';

const TEXT_MOST = 2_000;

export function slipHandlers(context: OfficeContext): Handlers<typeof slipCalls> {
  const { reader } = context.db;
  return {
    'slips.list': (filter) =>
      reader.transaction(() => {
        const { total, rows } = slipStore(reader).list(filter);
        return { total, rows: rows.map((row) => slipView(context, reader, row)) };
      })(),
    'slips.overruns': (filter) =>
      reader.transaction(() => {
        const now = wallClock(context.clock.now().toISOString());
        const { total, rows } = slipStore(reader).overruns({ ...filter, now });
        return { total, rows: rows.map((row) => overrunView(context, reader, row, now)) };
      })(),
    'slips.make': (input) => makeSlip(context, input),
    'slips.abnormality': (input) => makeAbnormality(context, input),
    'slips.toCase': (input) => turnIntoCase(context, input),
    'slips.object': (input) => makeObjection(context, input),
    'slips.answer': (input) => answerSlip(context, input),
    'slips.open': () => ({
      counts: slipStore(reader)
        .openCounts()
        .map((count) => ({ ...count })),
    }),
  };
}

/*
 * Numbers are free of any language: the paper may be printed in another one, and
 * what was said on the telephone must find the slip. So a letter for the kind:
 * R reminder, Q query, S submission within the case; A abnormality within the year.
 */
const letters = { reminder: 'R', inquiry: 'Q', objection: 'S' } as const;

async function makeSlip(context: OfficeContext, input: CallInput<'slips.make'>): Promise<Slip> {
  return workOnCases(context, ['slips', 'cases'], (work) => {
    const { row, policy } = numbered(work, input.caseId);
    const slips = slipStore(work.writer);
    const now = wallClock(work.now);
    const kind = isOpen(row.state) ? 'reminder' : 'inquiry';
    const { rows } = slips.overruns({ caseId: row.id, now, offset: 0, limit: 500 });
    const late = rows.find(({ code }) => code === input.code);
    if (!late) return no(kind === 'reminder' ? 'nothing-late' : 'nothing-overran');

    const { text, answerDue } = readText(work, input);
    const unit = unitCode(policy, oneLine(input.unit));
    const id = slips.insert({
      ...base(work, kind),
      case_id: row.id,
      ...numberInCase(work, kind, row),
      unit,
      person: oneLine(input.person),
      about: late.code,
      about_due: late.due,
      about_days: daysOf(late, now),
      text,
      answer_due: answerDue,
    });
    return kept(context, work, id, {
      caseId: row.id,
      event: kind === 'reminder' ? 'reminded' : 'inquired',
      call: 'slips.make',
      words: [unitName(policy, unit, context.settings().paperLocale), oneLine(input.person)].filter(Boolean).join(' '),
    });
  });
}

async function makeObjection(context: OfficeContext, input: CallInput<'slips.object'>): Promise<Slip> {
  return workOnCases(context, ['slips', 'cases'], (work) => {
    const { row, policy } = numbered(work, input.caseId);
    const locale = context.settings().screenLocale;
    refuse(whyNot('object', factsOf(work.writer, row, work.now), { policy, locale }));
    const { text } = readText(work, { ...input, answerDue: '' }, true);
    const unit = unitCode(policy, oneLine(input.unit));
    const id = slipStore(work.writer).insert({
      ...base(work, 'objection'),
      case_id: row.id,
      ...numberInCase(work, 'objection', row),
      unit,
      person: oneLine(input.person),
      text,
    });
    return kept(context, work, id, {
      caseId: row.id,
      event: 'objected',
      call: 'slips.object',
      words: `${unitName(policy, unit, context.settings().paperLocale)}\n${text}`,
    });
  });
}

/** No loss was caused: a slip of its own instead of a case (002§3 Art.3). The draft it was typed on becomes the slip. */
async function makeAbnormality(context: OfficeContext, input: CallInput<'slips.abnormality'>): Promise<Slip> {
  return workOnCases(context, input.draftId === undefined ? ['slips'] : ['slips', 'drafts'], (work) => {
    const { lookups, writer, today } = work;
    const policy = lookups.policyInForce()?.policy;
    const name = input.customerId === null ? oneLine(input.customerName) : lookups.customerName(input.customerId);
    const reader = fieldReader(work);
    if (name === undefined) reader.issue('customerName', 'unknown-customer');
    else reader.required('customerName', name);
    reader.length('product', input.product, 200);
    reader.length('lotNo', input.lotNo, 200);
    const { text, answerDue } = readText(work, input, true, reader);
    if (input.draftId !== undefined) {
      const draft = takeDraft(writer, input.draftId);
      if (!draft) throw new Refusal('not-found', { field: 'draftId' });
      // What changes a case that is there is no complaint of its own.
      if (draft.caseId !== null) throw new Refusal('wrong-state');
    }
    const year = today.slice(0, 4);
    const shownYear =
      styleForMonth(work.months.styles(), today.slice(0, 7)) === 'roc'
        ? String(Number(year) - ROC_OFFSET)
        : year.slice(2);
    const slips = slipStore(writer);
    const serial = slips.nextAbnormality(year);
    const id = slips.insert({
      ...base(work, 'abnormality'),
      case_id: null,
      serial,
      number: `A${shownYear}-${String(serial).padStart(3, '0')}`,
      unit: policy ? unitCode(policy, oneLine(input.unit)) : oneLine(input.unit),
      person: oneLine(input.person),
      text,
      answer_due: answerDue,
      customer_id: input.customerId,
      customer_name: name ?? '',
      product: oneLine(input.product),
      lot_no: oneLine(input.lotNo),
    });
    return kept(context, work, id, { caseId: null, event: undefined, call: 'slips.abnormality', words: '' });
  });
}

/** It was a loss after all: a draft with what the slip says. When that is accepted, the slip knows its case (`linkToOrigin`). */
async function turnIntoCase(context: OfficeContext, { id }: CallInput<'slips.toCase'>): Promise<{ draftId: number }> {
  return workOnCases(context, ['slips', 'drafts'], (work) => {
    const slips = slipStore(work.writer);
    const slip = slipFor(slips.byId(id));
    if (slip.kind !== 'abnormality') return no('not-abnormality');
    if (slip.became_case !== null) return no('slip-became-case');
    const begun = slips.draftOf(id);
    if (begun !== undefined) return { draftId: begun };
    const form = {
      ...emptyCaseForm(),
      customerId: slip.customer_id,
      customerName: slip.customer_name,
      goods: [{ ...emptyGoods(), product: slip.product, lotNo: slip.lot_no }],
      description: slip.text,
    };
    const draftId = beginDraft(work.writer, form, { caseId: null, kind: null, slipId: id }, work.now);
    work.lookups.audit(work.now, work.operator, 'slips.toCase', `slip ${id}`);
    return { draftId };
  });
}

async function answerSlip(context: OfficeContext, input: CallInput<'slips.answer'>): Promise<Slip> {
  return workOnCases(context, ['slips', 'cases'], (work) => {
    const slips = slipStore(work.writer);
    const slip = slipFor(slips.byId(input.id));
    if (slip.answered_on !== null) return no('slip-answered', { on: slip.answered_on });
    if (slip.became_case !== null) return no('slip-became-case');
    const reader = fieldReader(work);
    const on = reader.date('answeredOn', input.answeredOn, { notBefore: slip.on_date }) ?? work.today;
    reader.required('answer', input.answer);
    reader.length('answer', input.answer, TEXT_MOST);
    if (reader.issues.length > 0) throw invalidForm(reader.issues);
    refuseClosedMonth(work.months, on);
    const answer = paragraph(input.answer);
    slips.answer(slip.id, on, answer);
    return kept(context, work, slip.id, {
      caseId: slip.case_id,
      event: 'slip-answered',
      call: 'slips.answer',
      words: answer,
      on: on === work.today ? null : on,
    });
  });
}

function no(why: WhyNotCode, params: Readonly<Record<string, string | number>> = {}): never {
  throw new Refusal('not-allowed', { params: { ...params, why } });
}

function slipFor(slip: SlipWithCase | undefined): SlipWithCase {
  if (!slip) throw new Refusal('not-found');
  return slip;
}

/** A case that has a number and is still one. */
function numbered(work: CaseWork, id: number): { readonly row: CaseRow; readonly policy: Policy } {
  const row = work.cases.row(id);
  if (!row) throw new Refusal('not-found');
  if (row.state === 'voided' || row.state === 'merged') return no(row.state);
  if (row.number === null) return no('not-numbered');
  return { row, policy: policyOf(work.lookups, row).policy };
}

interface TypedSlip {
  readonly unit: string;
  readonly person: string;
  readonly text: string;
  readonly answerDue: string;
}

function readText(
  work: CaseWork,
  { unit, person, text, answerDue }: TypedSlip,
  textRequired = false,
  reader = fieldReader(work),
): { readonly text: string; readonly answerDue: string | null } {
  reader.required('unit', unit);
  reader.length('unit', unit, 100);
  reader.length('person', person, 100);
  if (textRequired) reader.required('text', text);
  reader.length('text', text, TEXT_MOST);
  const due = reader.date('answerDue', answerDue, { future: true, notBefore: work.today });
  if (reader.issues.length > 0) throw invalidForm(reader.issues);
  return { text: paragraph(text), answerDue: due };
}

function base(work: CaseWork, kind: SlipKindName) {
  return {
    kind,
    on_date: work.today,
    about: '',
    about_due: null,
    about_days: 0,
    answer_due: null,
    customer_id: null,
    customer_name: '',
    product: '',
    lot_no: '',
    created_at: work.now,
    actor: work.operator,
  };
}

function numberInCase(work: CaseWork, kind: keyof typeof letters, row: CaseRow) {
  const caseNumber = row.number ?? '';
  // By the number, not by the case: western and 民國 years can give two cases the same digits.
  const serial = slipStore(work.writer).nextSerial(kind, caseNumber);
  return { serial, number: `${caseNumber}-${letters[kind]}${serial}` };
}

interface Happening {
  readonly caseId: number | null;
  readonly event: 'reminded' | 'inquired' | 'objected' | 'slip-answered' | undefined;
  readonly call: string;
  readonly words: string;
  readonly on?: string | null;
}

/** Event and audit line; answers the slip as it is now. */
function kept(context: OfficeContext, work: CaseWork, id: number, { caseId, event, call, words, on }: Happening): Slip {
  const slip = slipFor(slipStore(work.writer).byId(id));
  if (caseId !== null && event !== undefined) {
    work.cases.addEvent(caseId, {
      at: work.now,
      kind: event,
      actor: work.operator,
      on: on ?? null,
      note: `${slip.number}\n${words}`.trim(),
    });
  }
  work.lookups.audit(work.now, work.operator, call, `slip ${id}`);
  return slipView(context, work.writer, slip);
}

/** Station of the visit that a slip is about. */
export function stationAbout(
  connection: BetterSqlite3.Database,
  slip: Pick<SlipWithCase, 'about' | 'case_id'>,
): string | null {
  if (slip.case_id === null || !slip.about.startsWith('visit:')) return null;
  const id = Number(slip.about.slice('visit:'.length));
  return (
    lifeStore(connection)
      .visits(slip.case_id)
      .find((visit) => visit.id === id)?.station ?? null
  );
}

function slipView(context: OfficeContext, connection: BetterSqlite3.Database, row: SlipWithCase): Slip {
  const { screenLocale: locale, dateStyle: style } = context.settings();
  const lookups = officeLookups(connection);
  const policy = (row.policy_id === null ? lookups.policyInForce() : lookups.policyById(row.policy_id))?.policy;
  return {
    id: row.id,
    kind: row.kind,
    number: row.number,
    on: row.on_date,
    caseId: row.case_id,
    caseNumber: row.case_number ?? '',
    unit: policy ? unitName(policy, row.unit, locale) : row.unit,
    person: row.person,
    about: policy ? aboutWords(row, { policy, station: stationAbout(connection, row), locale, style }) : '',
    text: row.text,
    answerDue: row.answer_due,
    answeredOn: row.answered_on,
    answer: row.answer,
    customerId: row.customer_id,
    customerName: row.case_customer ?? row.customer_name,
    product: row.case_product ?? row.product,
    lotNo: row.lot_no,
    becameCase: row.became_case,
    actor: row.actor,
  };
}

function overrunView(
  context: OfficeContext,
  connection: BetterSqlite3.Database,
  row: OverrunRow,
  now: string,
): Overrun {
  const locale = context.settings().screenLocale;
  const policy = officeLookups(connection).policyById(row.policy_id)?.policy;
  if (!policy) throw new Error(`case ${row.case_id} has no policy`);
  return {
    caseId: row.case_id,
    caseVersion: row.version,
    caseNumber: row.number,
    customerName: row.customer_name,
    kind: row.closed === 1 ? 'inquiry' : 'reminder',
    code: row.code,
    label: overrunLabel(policy, row, locale),
    unit: unitName(policy, overrunUnit(policy, row, locale), locale),
    person: row.person ?? '',
    due: row.due,
    days: daysOf(row, now),
    made: row.made,
  };
}

/** Whole days from the due time until it was met, or until now. */
function daysOf({ due, met }: Pick<OverrunRow, 'due' | 'met'>, now: string): number {
  return Math.max(0, daysBetween(due.slice(0, 10), (met ?? now).slice(0, 10)));
}
