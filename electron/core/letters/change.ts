/** Letters written, written anew, voided; with the reply and the agreed day that they tell the customer of. */
import { formSearchText, formStore, type FormWithCase } from '../../../db/repositories/forms.ts';
import type { CaseEventKind } from '../../../db/rules/case-events.ts';
import { whyNot } from '../../../db/rules/case-life.ts';
import { fieldReader, oneLine, type FormIssue } from '../../../db/rules/field-reader.ts';
import { wallClock } from '../../../db/rules/moments.ts';
import { translator } from '../../../renderer/locales/translate.ts';
import type { CallInput } from '../../contract/calls.ts';
import type { LetterEntries, LetterRecord } from '../../contract/letters.ts';
import { invalidForm, refuseClosedMonth, workOnCases, type CaseWork } from '../case-work.ts';
import type { OfficeContext } from '../context.ts';
import { nextFormNumber } from '../forms/numbers.ts';
import { takePaperDraft } from '../paper-drafts.ts';
import { no } from '../forms/subject.ts';
import { agreeWithin } from '../life/clock.ts';
import { replyWithin } from '../life/decision.ts';
import { acceptedMoment, factsOf, refuse } from '../life/facts.ts';
import { Refusal } from '../refusal.ts';
import { filled, letterCase, type LetterCase } from './fill.ts';
import { cleanLetter, textIssues } from './templates.ts';
import { letterOf, letterRecord } from './view.ts';

const areas = ['forms', 'cases', 'drafts'] as const;

export async function create(context: OfficeContext, input: CallInput<'letters.create'>): Promise<LetterRecord> {
  return workOnCases(context, [...areas], (work) => {
    const { writer, now, operator } = work;
    const subject = letterCase(writer, input.caseId);
    const { row } = subject;
    const { letter } = input.entries;
    const issues: FormIssue[] = [];
    if (letter === 'reply') refuseReply(context, work, subject, issues);
    // Only these letters say so; an answer recorded by a letter that does not answer would be none.
    if (input.recordReply && letter !== 'reply') issues.push({ field: 'recordReply', code: 'not-of-this-letter' });
    if (input.agree && letter !== 'extension') issues.push({ field: 'agree', code: 'not-of-this-letter' });
    const reader = fieldReader(work);
    const newDue = input.agree ? reader.due('agree.due', input.agree.due, wallClock(acceptedMoment(row))) : null;
    if (input.agree) {
      reader.required('agree.due', input.agree.due);
      reader.required('agree.reason', input.agree.reason);
    }
    const { entries, on } = readTyped(context, work, subject, {
      entries: input.entries,
      on: input.on,
      issues: [...issues, ...reader.issues],
      newDue,
    });
    refuseClosedMonth(work.months, on);
    takePaperDraft(work, input.draftId);
    const { number, serial } = nextFormNumber(work, 'letter', row.number);
    const id = formStore(writer).insert({
      kind: 'letter',
      number,
      serial,
      case_id: row.id,
      customer_id: row.customer_id,
      policy_id: row.policy_id,
      on_date: on,
      ...columnsOf(entries, subject, number),
      state: 'done',
      version: 1,
      created_at: now,
      updated_at: now,
      actor: operator,
      voided_at: null,
    });
    const record = kept(work, id, { call: 'letters.create', event: 'form-made', words: nameOf(context, entries), on });
    if (input.agree) {
      const { code, due, reason } = input.agree;
      agreeWithin(context, work, { id: row.id, version: row.version, code, due, reason });
    }
    if (input.recordReply) {
      replyWithin(context, work, {
        id: row.id,
        version: row.version,
        at: on === work.today ? '' : input.on,
        way: 'letter',
        by: operator,
        text: [entries.subject, entries.body].filter(Boolean).join('\n'),
      });
    }
    return record;
  });
}

/** Not beyond authority: after the decision only, and by letter only where the office answers so (002§3 Art.9(10)). */
function refuseReply(context: OfficeContext, work: CaseWork, { row, policy }: LetterCase, issues: FormIssue[]): void {
  const rules = { policy, locale: context.settings().screenLocale };
  refuse(whyNot('reply', factsOf(work.writer, row, work.now), rules));
  if (policy.replyBy.length > 0 && !policy.replyBy.includes('letter')) {
    issues.push({ field: 'template', code: 'way-not-allowed' });
  }
}

export async function update(context: OfficeContext, input: CallInput<'letters.update'>): Promise<LetterRecord> {
  return workOnCases(context, [...areas], (work) => {
    const row = standing(work, input);
    const before = letterOf(row);
    if (input.entries.letter !== before.letter) return no('other-kind');
    const subject = letterCase(work.writer, row.case_id ?? 0);
    const { entries, on } = readTyped(context, work, subject, {
      entries: input.entries,
      on: input.on,
      issues: [],
      newDue: null,
      otherwise: row.on_date,
    });
    takePaperDraft(work, input.draftId);
    const columns = columnsOf(entries, subject, row.number);
    if (columns.entries === row.entries && on === row.on_date) return letterRecord(row);
    refuseClosedMonth(work.months, row.on_date, on);
    formStore(work.writer).update(row.id, { ...columns, on_date: on }, work.now);
    return kept(work, row.id, { call: 'letters.update', event: 'form-changed', words: nameOf(context, entries) });
  });
}

export async function voidLetter(context: OfficeContext, input: CallInput<'letters.void'>): Promise<LetterRecord> {
  return workOnCases(context, [...areas], (work) => {
    const row = standing(work, input);
    const reason = oneLine(input.reason);
    if (reason === '') throw new Refusal('reason-required', { field: 'reason' });
    refuseClosedMonth(work.months, row.on_date);
    formStore(work.writer).update(row.id, { state: 'voided', void_reason: reason, voided_at: work.now }, work.now);
    return kept(work, row.id, { call: 'letters.void', event: 'form-voided', words: reason });
  });
}

export async function unvoid(context: OfficeContext, input: CallInput<'letters.unvoid'>): Promise<LetterRecord> {
  return workOnCases(context, [...areas], (work) => {
    const row = letterRow(work, input);
    if (row.voided_at === null) return no('form-not-voided');
    refuseClosedMonth(work.months, row.on_date);
    formStore(work.writer).update(row.id, { state: 'done', void_reason: '', voided_at: null }, work.now);
    return kept(work, row.id, { call: 'letters.unvoid', event: 'form-unvoided', words: row.void_reason });
  });
}

function letterRow(work: CaseWork, { id, version }: { readonly id: number; readonly version: number }): FormWithCase {
  const row = formStore(work.writer).byId(id);
  if (row?.kind !== 'letter') throw new Refusal('not-found');
  if (row.version !== version) throw new Refusal('stale');
  return row;
}

function standing(work: CaseWork, on: { readonly id: number; readonly version: number }): FormWithCase {
  const row = letterRow(work, on);
  return row.voided_at === null ? row : no('form-voided');
}

interface Typed {
  readonly entries: LetterEntries;
  readonly on: string;
  readonly issues: readonly FormIssue[];
  readonly newDue: string | null;
  /** The day where none was typed; today without it. */
  readonly otherwise?: string;
}

/** The letter with its fields filled in, and its day; or everything that is wrong with it at once. */
function readTyped(
  context: OfficeContext,
  work: CaseWork,
  subject: LetterCase,
  { entries, on, issues, newDue, otherwise }: Typed,
): { readonly entries: LetterEntries; readonly on: string } {
  const reader = fieldReader(work);
  const day = reader.date('on', on) ?? otherwise ?? work.today;
  const { letter, template, locale, ...typed } = entries;
  const texts = cleanLetter(typed);
  reader.required('body', texts.body);
  reader.required('recipient', texts.recipient);
  const all = [...issues, ...reader.issues, ...textIssues(texts)];
  if (all.length > 0) throw invalidForm(all);
  const full = filled(context, work.writer, subject, { texts, locale, on: day, newDue });
  return { entries: { letter, template: template.trim(), locale, ...full }, on: day };
}

function columnsOf(entries: LetterEntries, { row }: LetterCase, number: string) {
  return {
    entries: JSON.stringify(entries),
    about: row.customer_name,
    net: null,
    tax: null,
    total: null,
    search: formSearchText([number, row.number ?? '', row.customer_name, entries.subject]),
  };
}

/** As the event names it, in the language of the paper. */
function nameOf(context: OfficeContext, { letter }: LetterEntries): string {
  return translator(context.settings().paperLocale)(`letters.kinds.${letter}`);
}

interface Happening {
  readonly call: string;
  readonly event: CaseEventKind;
  readonly words: string;
  /** The day it speaks of, where it was not today. */
  readonly on?: string;
}

function kept(work: CaseWork, id: number, { call, event, words, on }: Happening): LetterRecord {
  const row = formStore(work.writer).byId(id);
  if (!row || row.case_id === null) throw new Error(`letter ${id} is gone`);
  work.cases.addEvent(row.case_id, {
    at: work.now,
    kind: event,
    actor: work.operator,
    on: on === undefined || on === work.today ? null : on,
    note: `${row.number}\n${words}`.trim(),
  });
  work.lookups.audit(work.now, work.operator, call, `letter ${id}`);
  return letterRecord(row);
}
