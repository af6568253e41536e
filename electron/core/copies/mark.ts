/** What happened to copies: one or many, the five at closing, and taken back again. */
import { copyStore, type CopyWithPaper } from '../../../db/repositories/copies.ts';
import { isOpen } from '../../../db/rules/case-state.ts';
import {
  copyAfter,
  goesToKeeper,
  whyNotDistribute,
  whyNotMark,
  type CopyMark,
  type CopyObjection,
  type CopyObjectionCode,
  type CopyState,
  type DistributionObjection,
} from '../../../db/rules/copies.ts';
import { fieldReader, oneLine } from '../../../db/rules/field-reader.ts';
import type { CallInput, CallOutput } from '../../contract/calls.ts';
import type { FieldIssue } from '../../contract/errors.ts';
import { invalidForm, workOnCases, type CaseWork } from '../case-work.ts';
import type { OfficeContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { copyView, factsOf, meantCopy, paperNames, policyUnder } from './view.ts';

const NAME_MOST = 100;
const NOTE_MOST = 400;

/** What is written down with a mark, read. */
export interface Happening {
  readonly on: string;
  readonly to: string;
  readonly note: string;
}

export function readHappening(
  work: CaseWork,
  typed: { readonly on: string; readonly to?: string; readonly note: string },
): Happening {
  const reader = fieldReader(work);
  const on = reader.date('on', typed.on) ?? work.today;
  reader.length('to', typed.to ?? '', NAME_MOST);
  reader.length('note', typed.note, NOTE_MOST);
  if (reader.issues.length > 0) throw invalidForm(reader.issues);
  return { on, to: oneLine(typed.to ?? ''), note: oneLine(typed.note) };
}

/** To whom it goes, or who has it then: as typed, else its keeper. Whoever found a copy has it only where that was said. */
function receiver(context: OfficeContext, work: CaseWork, row: CopyWithPaper, mark: CopyMark, to: string): string {
  if (to !== '' || (mark !== 'handed' && mark !== 'kept')) return to;
  return keeperOf(context, work, row);
}

function keeperOf(context: OfficeContext, work: CaseWork, row: CopyWithPaper): string {
  return meantCopy(paperNames(work.writer, row, context.settings().screenLocale), row.copy).keeper;
}

/** One thing wrong with what was typed, for this copy; undefined: nothing. */
function issueOf(row: CopyWithPaper, mark: CopyMark, to: string, on: string): FieldIssue | undefined {
  if (on < row.on_date) return { field: 'on', code: 'before-date', params: { first: row.on_date } };
  return mark === 'handed' && to === '' ? { field: 'to', code: 'required' } : undefined;
}

/** Writes one mark down, or says why not. */
export function markOne(
  context: OfficeContext,
  work: CaseWork,
  row: CopyWithPaper,
  mark: CopyMark,
  happening: Happening,
):
  | { readonly event: number }
  | { readonly objection: CopyObjection; readonly issue?: undefined }
  | { readonly issue: FieldIssue; readonly objection?: undefined } {
  const objection = whyNotMark(mark, factsOf(row));
  if (objection) return { objection };
  const to = receiver(context, work, row, mark, happening.to);
  const issue = issueOf(row, mark, to, happening.on);
  if (issue) return { issue };
  const event = copyStore(work.writer).add({
    copy_id: row.id,
    kind: mark,
    on_date: happening.on,
    printing: row.printing,
    ...copyAfter(mark, row, to),
    note: happening.note,
    at: work.now,
    actor: work.operator,
  });
  return { event };
}

export async function markCopies(
  context: OfficeContext,
  { copies, mark, ...typed }: CallInput<'copies.mark'>,
): Promise<CallOutput<'copies.mark'>> {
  return workOnCases(context, ['papers'], (work) => {
    const store = copyStore(work.writer);
    const happening = readHappening(work, typed);
    const events: number[] = [];
    const marked: number[] = [];
    const refused: { id: number; copy: number; number: string; objection: CopyObjection }[] = [];
    for (const id of new Set(copies)) {
      const row = store.byId(id);
      if (!row) throw new Refusal('not-found');
      const done = markOne(context, work, row, mark, happening);
      if ('event' in done) {
        events.push(done.event);
        marked.push(id);
      } else if (done.issue) {
        // What was typed is meant for all of them: where it is wrong for one, nothing is written down.
        throw invalidForm([done.issue]);
      } else refused.push({ id, copy: row.copy, number: row.number ?? '', objection: done.objection });
    }
    const [first] = refused;
    if (events.length === 0 && first) throw refusal(first.objection);
    work.lookups.audit(work.now, work.operator, 'copies.mark', `copies ${marked.join(' ')} ${mark}`);
    return {
      events,
      copies: viewsOf(context, work, marked),
      refused: refused.map((one) => ({ ...one, objection: { ...one.objection } })),
    };
  });
}

export async function distributeCopies(
  context: OfficeContext,
  { caseId, ...typed }: CallInput<'copies.distribute'>,
): Promise<CallOutput<'copies.distribute'>> {
  return workOnCases(context, ['papers', 'cases'], (work) => {
    const row = work.cases.row(caseId);
    if (!row) throw new Refusal('not-found');
    const store = copyStore(work.writer);
    const printed = store.ofSubject({ paper: 'complaint', caseId, subjectId: null });
    const objection = objectionToDistribution(row.state, printed);
    if (objection) throw refusal(objection);
    const { on, note } = readHappening(work, typed);
    const going = printed.filter(({ state }) => goesToKeeper(state));
    const last = going.reduce((latest, { on_date }) => (on_date > latest ? on_date : latest), row.closed_on ?? on);
    if (on < last) throw invalidForm([{ field: 'on', code: 'before-date', params: { first: last } }]);

    const to = going.map((copy) => ({ copy, keeper: keeperOf(context, work, copy) }));
    const events = to.map(({ copy, keeper }) =>
      store.add({
        copy_id: copy.id,
        kind: 'distributed',
        on_date: on,
        printing: copy.printing,
        ...copyAfter('distributed', copy, keeper),
        note,
        at: work.now,
        actor: work.operator,
      }),
    );
    work.cases.addEvent(caseId, {
      at: work.now,
      kind: 'copies-distributed',
      actor: work.operator,
      on: on === work.today ? null : on,
      note: [to.map(({ copy, keeper }) => `${copy.copy} ${keeper}`.trim()).join('\n'), note].filter(Boolean).join('\n'),
    });
    work.lookups.audit(work.now, work.operator, 'copies.distribute', `case ${caseId}`);
    const meant = policyUnder(work.writer, row.policy_id).complaintCopies.map(({ copy }) => copy);
    return {
      events,
      copies: viewsOf(
        context,
        work,
        going.map(({ id }) => id),
      ),
      behind: meant.filter((copy) => !printed.some((one) => one.copy === copy && one.state !== 'lost')),
    };
  });
}

export function objectionToDistribution(
  state: Parameters<typeof isOpen>[0],
  printed: readonly CopyWithPaper[],
): DistributionObjection | undefined {
  return whyNotDistribute({
    closed: !isOpen(state),
    dead: state === 'voided' || state === 'merged',
    states: printed.map((copy) => copy.state),
  });
}

export async function undoMarks(
  context: OfficeContext,
  { events }: CallInput<'copies.undo'>,
): Promise<CallOutput<'copies.undo'>> {
  return workOnCases(context, ['papers', 'cases'], (work) => {
    const store = copyStore(work.writer);
    const copies = new Set<number>();
    const redistributed = new Set<number>();
    // Newest first: of one copy several may be taken back.
    for (const id of [...new Set(events)].toSorted((one, other) => other - one)) {
      const event = store.event(id);
      if (!event) throw new Refusal('not-found');
      if (event.undone_at !== null) throw refusal({ why: 'undone' });
      if (event.kind === 'printed') throw refusal({ why: 'printed-stays' });
      // The first event is how the copy was found when the office began to write such things down.
      if (store.lastEvent(event.copy_id)?.id !== id || store.events(event.copy_id)[0]?.id === id) {
        throw refusal({ why: 'not-last' });
      }
      store.takeBack(event, work.now);
      copies.add(event.copy_id);
      const caseId = event.kind === 'distributed' ? store.byId(event.copy_id)?.case_id : null;
      if (caseId !== null && caseId !== undefined) redistributed.add(caseId);
    }
    for (const caseId of redistributed) {
      const at = { at: work.now, actor: work.operator, on: null, note: '' };
      work.cases.addEvent(caseId, { ...at, kind: 'copies-taken-back' });
    }
    work.lookups.audit(work.now, work.operator, 'copies.undo', `copies ${[...copies].join(' ')}`);
    return { copies: viewsOf(context, work, [...copies]) };
  });
}

function refusal({
  why,
  state,
  on,
}: {
  readonly why: CopyObjectionCode;
  readonly state?: CopyState | undefined;
  readonly on?: string | undefined;
}): Refusal {
  return new Refusal('copy-refused', {
    params: { why, ...(state === undefined ? {} : { state }), ...(on === undefined ? {} : { on }) },
  });
}

function viewsOf(context: OfficeContext, work: CaseWork, ids: readonly number[]) {
  const store = copyStore(work.writer);
  const { screenLocale } = context.settings();
  return ids.flatMap((id) => {
    const row = store.byId(id);
    return row && !isGone(row) ? [copyView(work.writer, row, screenLocale)] : [];
  });
}

function isGone({ number }: CopyWithPaper): boolean {
  return number === null;
}
