/** Filing (待受理) and acceptance (受理): the number is given here and nowhere else (002§3 Art.8, Art.9(3)). */
import { takeDraft, type DraftOrigin } from '../../db/repositories/drafts.ts';
import type { MonthStore } from '../../db/repositories/months.ts';
import type { StoredPolicy } from '../../db/repositories/policies.ts';
import { objectionToAcceptance } from '../../db/rules/acceptance.ts';
import type { ReadCase } from '../../db/rules/case-form-text.ts';
import { monthOf, NEARING_HUNDRED, shownNumber, styleForMonth } from '../../db/rules/case-number.ts';
import type { CaseRow, NewCase } from '../../db/schema.ts';
import type { CallInput, CallOutput } from '../contract/calls.ts';
import { readCase } from './case-record.ts';
import {
  caseFor,
  formColumns,
  formOfDraft,
  invalidForm,
  policyNow,
  readForm,
  workOnCases,
  type CaseWork,
} from './case-work.ts';
import { localDate, today, type OfficeContext } from './context.ts';
import { firstDeadlines, refreshDeadlines } from './deadlines.ts';
import { linkToOrigin } from './life/links.ts';
import { officeCalendar } from './office-calendar.ts';
import { Refusal } from './refusal.ts';

/** draft → filed: checked and kept, without a number. */
export async function fileCase(
  context: OfficeContext,
  { draftId }: CallInput<'cases.file'>,
): Promise<CallOutput<'cases.file'>> {
  return workOnCases(context, ['cases', 'drafts', 'customers'], (work) => {
    const draft = takeDraft(work.writer, draftId);
    if (!draft) throw new Refusal('not-found');
    if (draft.caseId !== null) throw new Refusal('wrong-state');
    const policy = policyNow(work.lookups);
    const value = readForm(formOfDraft(draft.form), work, { policy });
    const id = insertNew(work, policy, value, unnumbered);
    work.cases.addEvent(id, { at: work.now, kind: 'filed', actor: work.operator, on: null, note: '' });
    linkToOrigin(work, id, '', draft.origin);
    work.lookups.audit(work.now, work.operator, 'cases.file', `case ${id}`);
    return { id, version: 1 };
  });
}

type AcceptInput = CallInput<'cases.accept'>;

/** Gives the number, in the one transaction that keeps everything else of the acceptance. */
export async function acceptCase(context: OfficeContext, input: AcceptInput): Promise<CallOutput<'cases.accept'>> {
  return workOnCases(context, ['cases', 'drafts', 'customers'], (work) => {
    const { row, policy, value, origin } = subjectOf(work, input);
    const numbered = giveNumber(work, input, policy);
    const kept = row
      ? numberFiled(work, row, policy, value, numbered)
      : { id: insertNew(work, policy, value, numbered), version: 1 };
    work.cases.addEvent(kept.id, {
      at: work.now,
      kind: 'accepted',
      actor: work.operator,
      on: numbered.accepted_on,
      note: numbered.backdated_reason,
    });
    linkToOrigin(work, kept.id, numbered.number, origin);
    work.lookups.audit(work.now, work.operator, 'cases.accept', `case ${kept.id}`);
    return { ...kept, number: numbered.number, nearingHundred: numbered.serial >= NEARING_HUNDRED };
  });
}

interface Subject {
  /** The filed case; undefined when a draft becomes a case now. */
  readonly row: CaseRow | undefined;
  /** The policy in force at acceptance is the one the case keeps. */
  readonly policy: StoredPolicy;
  readonly value: ReadCase;
  /** The earlier case that a draft continues. */
  readonly origin: DraftOrigin | null;
}

/** What is accepted: a draft, a filed case, or a filed case as a draft changes it. */
function subjectOf(work: CaseWork, { draftId, id, version }: AcceptInput): Subject {
  const draft = draftId === undefined ? undefined : takeDraft(work.writer, draftId);
  if (draftId !== undefined && !draft) throw new Refusal('not-found');
  const caseId = draft ? draft.caseId : id;
  if (draft && id !== undefined && draft.caseId !== id) throw new Refusal('invalid-input', { field: 'id' });

  if (caseId === null || caseId === undefined) {
    if (!draft) throw new Refusal('invalid-input', { field: 'draftId' });
    const policy = policyNow(work.lookups);
    return { row: undefined, policy, value: readForm(formOfDraft(draft.form), work, { policy }), origin: draft.origin };
  }
  const row = caseFor('accept', work, caseId, version);
  const policy = policyNow(work.lookups);
  const record = readCase(work.cases, row);
  return {
    row,
    policy,
    value: draft ? readForm(formOfDraft(draft.form), work, { policy, before: { row, record } }) : record,
    origin: null,
  };
}

type Numbered = ReturnType<typeof giveNumber>;

/** Takes the next running number of the month of `acceptedOn`, if nothing speaks against it. */
function giveNumber(work: CaseWork, { acceptedOn, reason, clockConfirmed }: AcceptInput, policy: StoredPolicy) {
  const { months, now, today: day } = work;
  const month = acceptedOn.slice(0, 7);
  const objection = objectionToAcceptance({
    today: day,
    acceptedOn,
    reason,
    lastAcceptance: lastAcceptance(months),
    clockConfirmed,
    monthClosed: months.state(month).frozenAt !== null,
  });
  if (objection?.code === 'too-early') {
    throw invalidForm([{ field: 'acceptedOn', code: 'too-early', params: objection.params }]);
  }
  if (objection) {
    throw new Refusal(objection.code, {
      field: objection.code === 'reason-required' ? 'reason' : 'acceptedOn',
      params: objection.params,
    });
  }

  const serial = months.takeSerial(month);
  return {
    state: 'accepted',
    ...monthOf(month),
    serial,
    number: shownNumber({ ...monthOf(month), serial }, styleForMonth(months.styles(), month)),
    accepted_on: acceptedOn,
    accepted_at: now,
    backdated_reason: acceptedOn < day ? reason.trim() : '',
    unit: policy.policy.acceptingUnit,
  } satisfies Partial<NewCase>;
}

const unnumbered = {
  state: 'filed',
  year: null,
  month: null,
  serial: null,
  number: null,
  accepted_on: null,
  accepted_at: null,
  backdated_reason: '',
  unit: '',
} satisfies Partial<NewCase>;

/** The day by which the clock is judged: an earlier date of acceptance does not set it back. */
function lastAcceptance(months: MonthStore): string | undefined {
  const { on, at } = months.lastAcceptance();
  const entered = at === null ? undefined : localDate(new Date(at));
  return entered !== undefined && (on === null || entered > on) ? entered : (on ?? undefined);
}

/** Keeps a new case with what is due of it; answers its id. */
function insertNew(
  work: CaseWork,
  policy: StoredPolicy,
  value: ReadCase,
  numbered: Numbered | typeof unnumbered,
): number {
  const row = newRow(work, policy, value, numbered);
  const deadlines = firstDeadlines(policy.policy, row, officeCalendar(work.writer));
  const id = work.cases.insert({ ...row, due_on: deadlines.dueOn }, value);
  deadlines.keep(work.writer, id);
  return id;
}

function newRow(work: CaseWork, policy: StoredPolicy, value: ReadCase, numbered: Numbered | typeof unnumbered) {
  return {
    version: 1,
    ...formColumns(value),
    ...numbered,
    state_before_void: null,
    policy_id: policy.id,
    closed_on: null,
    responsible_unit: '',
    closing_note: '',
    void_reason: '',
    import_id: null,
    created_at: work.now,
    updated_at: work.now,
  } satisfies Partial<NewCase>;
}

function numberFiled(work: CaseWork, row: CaseRow, policy: StoredPolicy, value: ReadCase, numbered: Numbered) {
  const { cases, now } = work;
  const version = row.version + 1;
  cases.update(row.id, { ...formColumns(value), ...numbered, policy_id: policy.id, version, updated_at: now });
  cases.replaceGoods(row.id, value.goods);
  cases.replaceDemands(row.id, value.demands);
  cases.index(row.id);
  refreshDeadlines(work, row.id);
  return { id: row.id, version };
}

/** What the next acceptance on that day would get; nothing is reserved. */
export function nextNumber(
  context: OfficeContext,
  months: MonthStore,
  acceptedOn: string,
): CallOutput<'cases.nextNumber'> {
  const objection = objectionToAcceptance({
    today: today(context),
    acceptedOn,
    reason: '-',
    lastAcceptance: undefined,
    clockConfirmed: true,
    monthClosed: months.state(acceptedOn.slice(0, 7)).frozenAt !== null,
  });
  if (objection?.code === 'too-early') {
    throw invalidForm([{ field: 'acceptedOn', code: 'too-early', params: objection.params }]);
  }
  if (objection) throw new Refusal(objection.code, { params: objection.params });
  const month = acceptedOn.slice(0, 7);
  const serial = months.state(month).lastSerial + 1;
  return {
    number: shownNumber({ ...monthOf(month), serial }, styleForMonth(months.styles(), month)),
    serial,
  };
}
