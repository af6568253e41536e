/** 回訪 (001§14, rules.md 6.1–6.2): who is called back when, what was said, and what share of the cases it was. */
import type BetterSqlite3 from 'better-sqlite3';

import { beginDraft } from '../../db/repositories/drafts.ts';
import { BY_HAND, followUpStore, type FollowUpWithCase } from '../../db/repositories/follow-ups.ts';
import { officeLookups } from '../../db/repositories/office-lookups.ts';
import { emptyCaseForm } from '../../db/rules/case-form-text.ts';
import type { WhyNotCode } from '../../db/rules/case-life.ts';
import { fieldReader, oneLine, paragraph } from '../../db/rules/field-reader.ts';
import type { FollowUpRule, LocaleCode, Policy } from '../../db/rules/policy.ts';
import type { CaseRow } from '../../db/schema.ts';
import { translator } from '../../renderer/locales/translate.ts';
import type { CallInput, CallOutput } from '../contract/calls.ts';
import type { FollowUp, followUpCalls } from '../contract/follow-ups.ts';
import { invalidForm, policyOf, refuseClosedMonth, workOnCases, type CaseWork } from './case-work.ts';
import { localDate, type OfficeContext } from './context.ts';
import { refreshDeadlines } from './deadlines.ts';
import type { Handlers } from './dispatch.ts';
import { nextRound } from './follow-up-rounds.ts';
import { Refusal } from './refusal.ts';

const NOTE_MOST = 2_000;

export function followUpHandlers(context: OfficeContext): Handlers<typeof followUpCalls> {
  const { reader } = context.db;
  return {
    'followUps.list': (filter) =>
      reader.transaction(() => {
        const { total, rows } = followUpStore(reader).list(filter);
        return { total, rows: rows.map((row) => followUpView(context, reader, row)) };
      })(),
    'followUps.record': (input) => recordCall(context, input),
    'followUps.add': (input) => addCall(context, input),
    'followUps.ratio': ({ month }) => ({ rules: ratioOf(context, reader, month) }),
  };
}

async function recordCall(
  context: OfficeContext,
  input: CallInput<'followUps.record'>,
): Promise<CallOutput<'followUps.record'>> {
  return workOnCases(context, input.newMatter ? ['cases', 'drafts'] : ['cases'], (work) => {
    const store = followUpStore(work.writer);
    const call = store.byId(input.id);
    if (!call) throw new Refusal('not-found');
    const row = callable(work, call.case_id);
    if (call.done_at !== null) return no('called-already');
    if (call.drawn === 0 || call.due_on === null) return no('not-called');
    const { policy } = policyOf(work.lookups, row);
    const rule = policy.followUps.find(({ code }) => code === call.rule);

    const reader = fieldReader(work);
    const at = reader.moment('at', input.at, new Date(`${call.since}T00:00`).toISOString());
    reader.length('by', input.by, 100);
    reader.length('note', input.note, NOTE_MOST);
    // 001§14 1.7: signed by the customer, or said to be by telephone.
    if (rule?.signatureOrTelephone === true && input.method !== 'telephone' && !input.signed) {
      reader.issue('signed', 'signature-needed');
    }
    const day = localDate(new Date(at));
    const againOn = reader.date('againOn', input.againOn, { future: true, notBefore: day });
    const next = nextRound(work.writer, { rule, satisfaction: input.satisfaction, againOn, from: at });
    if (next === 'ask') reader.issue('againOn', 'required');
    if (input.newMatter) reader.required('note', input.note);
    if (reader.issues.length > 0) throw invalidForm(reader.issues);
    refuseClosedMonth(work.months, day);

    const note = paragraph(input.note);
    const by = oneLine(input.by);
    store.record(call.id, {
      done_at: at,
      by: by === '' ? work.operator : by,
      method: input.method,
      signed: input.signed ? 1 : 0,
      satisfaction: input.satisfaction,
      note,
    });
    const nextId =
      next === undefined || next === 'ask'
        ? null
        : store.insert({
            case_id: row.id,
            rule: call.rule,
            round: call.round + 1,
            place: call.place,
            drawn: 1,
            since: day,
            due_on: next,
            note: '',
          });
    const draftId = input.newMatter ? newMatter(work, row, note) : null;
    work.cases.addEvent(row.id, {
      at: work.now,
      kind: 'followed-up',
      actor: work.operator,
      on: day === work.today ? null : day,
      note: [input.satisfaction, note].filter(Boolean).join('\n'),
    });
    settled(work, row.id, 'followUps.record', call.id);
    return { followUp: viewOf(context, work, call.id), draftId, next: nextId };
  });
}

async function addCall(context: OfficeContext, input: CallInput<'followUps.add'>): Promise<FollowUp> {
  return workOnCases(context, ['cases'], (work) => {
    const row = callable(work, input.caseId);
    const reader = fieldReader(work);
    reader.required('dueOn', input.dueOn);
    const dueOn = reader.date('dueOn', input.dueOn, { future: true, notBefore: work.today });
    if (reader.issues.length > 0) throw invalidForm(reader.issues);
    const store = followUpStore(work.writer);
    const before = store.ofCase(row.id).filter(({ rule }) => rule === BY_HAND);
    if (before.some(({ done_at }) => done_at === null)) return no('called-by-hand');
    // A rule of its own: the places and ratios of the drawn ones stay as they were drawn.
    const id = store.insert({
      case_id: row.id,
      rule: BY_HAND,
      round: before.length + 1,
      place: 1,
      drawn: 1,
      since: work.today,
      due_on: dueOn,
      note: oneLine(input.note),
    });
    settled(work, row.id, 'followUps.add', id);
    return viewOf(context, work, id);
  });
}

/** The customer raised something new: a complaint that follows this one (001§14 1.8). */
function newMatter(work: CaseWork, row: CaseRow, note: string): number {
  const form = {
    ...emptyCaseForm(),
    customerId: row.customer_id,
    customerName: row.customer_name,
    contactName: row.contact_name,
    contactTelephone: row.contact_telephone,
    region: row.region,
    description: note,
  };
  return beginDraft(work.writer, form, { caseId: row.id, kind: 'follow-up', slipId: null }, work.now);
}

function settled(work: CaseWork, caseId: number, call: string, id: number): void {
  work.lookups.audit(work.now, work.operator, call, `follow-up ${id}`);
  refreshDeadlines(work, caseId);
}

function no(why: WhyNotCode): never {
  throw new Refusal('not-allowed', { params: { why } });
}

/** A case that has a number and is still one. */
function callable(work: CaseWork, caseId: number): CaseRow {
  const row = work.cases.row(caseId);
  if (!row) throw new Refusal('not-found');
  if (row.state === 'voided' || row.state === 'merged') return no(row.state);
  if (row.number === null) return no('not-numbered');
  return row;
}

function viewOf(context: OfficeContext, work: CaseWork, id: number): FollowUp {
  const row = followUpStore(work.writer).byId(id);
  if (!row) throw new Refusal('not-found');
  return followUpView(context, work.writer, row);
}

function followUpView(context: OfficeContext, connection: BetterSqlite3.Database, row: FollowUpWithCase): FollowUp {
  const { screenLocale: locale } = context.settings();
  const words = ruleWords(policyById(connection, row.policy_id), row.rule, locale);
  return {
    id: row.id,
    caseId: row.case_id,
    caseNumber: row.case_number ?? '',
    customerName: row.customer_name,
    contactName: row.contact_name,
    contactTelephone: row.contact_telephone,
    rule: row.rule,
    ...words,
    round: row.round,
    drawn: row.drawn === 1,
    dueOn: row.due_on,
    doneAt: row.done_at,
    by: row.by,
    method: row.method,
    signed: row.signed === 1,
    satisfaction: row.satisfaction,
    note: row.note,
  };
}

function policyById(connection: BetterSqlite3.Database, id: number): Policy {
  const stored = officeLookups(connection).policyById(id);
  if (!stored) throw new Error(`no policy ${id}`);
  return stored.policy;
}

/** What the rule is called and who calls. */
export function ruleWords(
  policy: Pick<Policy, 'followUps'>,
  code: string,
  locale: LocaleCode,
): { readonly label: string; readonly who: string } {
  if (code === BY_HAND) return { label: translator(locale)('followUps.byHand'), who: '' };
  const rule = policy.followUps.find((one) => one.code === code);
  return { label: rule?.label[locale] ?? code, who: rule?.who[locale] ?? '' };
}

/** The month against the rules; those in force are shown also when no case fell under them. */
function ratioOf(
  context: OfficeContext,
  connection: BetterSqlite3.Database,
  month: string,
): CallOutput<'followUps.ratio'>['rules'] {
  const { screenLocale: locale } = context.settings();
  return connection.transaction(() => {
    const rows = followUpStore(connection).ratio(month);
    const inForce = officeLookups(connection).policyInForce()?.policy;
    const lineOf = (code: string, rule: FollowUpRule | undefined) => {
      const row = rows.find((one) => one.rule === code);
      return {
        rule: code,
        label: rule?.label[locale] ?? code,
        percent: rule?.percent ?? 0,
        eligible: row?.eligible ?? 0,
        drawn: row?.drawn ?? 0,
        done: row?.done ?? 0,
        inTime: row?.in_time ?? 0,
        satisfied: row?.satisfied ?? 0,
      };
    };
    const now = (inForce?.followUps ?? []).map((rule) => lineOf(rule.code, rule));
    const earlier = rows
      .filter(({ rule }) => !now.some((line) => line.rule === rule))
      .map(({ rule, policy_id }) =>
        lineOf(
          rule,
          policyById(connection, policy_id).followUps.find(({ code }) => code === rule),
        ),
      );
    return [...now, ...earlier];
  })();
}
