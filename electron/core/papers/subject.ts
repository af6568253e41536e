/** What is printed: the form of a case, a slip, the record of a follow-up, or a paper that was filled in. */
import { followUpStore } from '../../../db/repositories/follow-ups.ts';
import { formStore, type FormWithCase } from '../../../db/repositories/forms.ts';
import { paperCase } from '../../../db/repositories/paper-cases.ts';
import { policyById, policyInForce } from '../../../db/repositories/policies.ts';
import { slipStore } from '../../../db/repositories/slips.ts';
import { gapsIn } from '../../../db/rules/letter-text.ts';
import type { Policy } from '../../../db/rules/policy.ts';
import type { ComplaintDocument, FormDocument, LetterDocument, SlipDocument } from '../../contract/paper.ts';
import { complaintSize } from '../../contract/print-options.ts';
import { assignedPaper, type AssignedPaper } from '../../contract/printers.ts';
import type { OfficeContext } from '../context.ts';
import { valuesOf } from '../forms/view.ts';
import { letterheadOf } from '../letters/letterhead.ts';
import { letterOf } from '../letters/view.ts';
import { Refusal } from '../refusal.ts';
import { stationAbout } from '../slips.ts';
import { complaintDocument } from './complaint-document.ts';
import { customerFacts } from './customer-facts.ts';
import { fittingSize } from './fitting-size.ts';
import { followUpDocument } from './follow-up-document.ts';
import { formDocument } from './form-document.ts';
import { letterDocument } from './letter-document.ts';
import type { Printing } from './record.ts';
import { slipDocument, type PaperRequest } from './slip-document.ts';

export type CasePaper = ComplaintDocument | SlipDocument | FormDocument | LetterDocument;

export interface PaperSubject extends Pick<Printing, 'paper' | 'caseId' | 'caseVersion' | 'subjectId'> {
  /** What a letter still lacks; nothing else is printed with gaps in it. */
  readonly unfinished?: readonly string[];
  /** The paper whose printer profile it takes: a form by its kind. */
  readonly assigned: AssignedPaper;
  readonly copies: (document: CasePaper) => readonly number[];
  readonly draw: (request: PaperRequest) => CasePaper;
}

export interface SubjectChoice {
  readonly caseId?: number | undefined;
  readonly slipId?: number | undefined;
  readonly followUpId?: number | undefined;
  readonly formId?: number | undefined;
}

/** Finds what is to be printed; exactly one thing must be named. */
export async function paperSubject(context: OfficeContext, choice: SubjectChoice): Promise<PaperSubject> {
  const { caseId, slipId, followUpId, formId } = choice;
  if ([caseId, slipId, followUpId, formId].filter((one) => one !== undefined).length !== 1) {
    throw new Refusal('invalid-input', { field: 'caseId' });
  }
  if (caseId !== undefined) return complaintOf(context, caseId);
  if (formId !== undefined) return letterOrForm(context, formId);
  return slipId !== undefined ? slipOf(context, slipId) : followUpOf(context, followUpId ?? 0);
}

async function complaintOf(context: OfficeContext, caseId: number): Promise<PaperSubject> {
  const found = await paperCase(context.db.kysely, caseId);
  if (!found) throw new Refusal('not-found');
  if (found.row.number === null) throw new Refusal('not-numbered');
  const policy = await policyFor(context, found.row.policy_id);
  return {
    paper: 'complaint',
    assigned: 'complaint',
    caseId,
    subjectId: null,
    caseVersion: found.row.version,
    copies: (document) => (document.kind === 'complaint' ? document.copies.map(({ copy }) => copy) : []),
    draw: (request) =>
      complaintDocument({
        ...request,
        size: fittingSize(complaintSize.options, request.size),
        paperCase: found,
        policy,
      }),
  };
}

async function slipOf(context: OfficeContext, id: number): Promise<PaperSubject> {
  const { reader } = context.db;
  const slip = slipStore(reader).byId(id);
  if (!slip) throw new Refusal('not-found');
  const policy = await policyFor(context, slip.policy_id);
  const row = slip.case_id === null ? undefined : (await paperCase(context.db.kysely, slip.case_id))?.row;
  const station = stationAbout(reader, slip);
  return {
    paper: 'slip',
    assigned: 'slip',
    caseId: slip.case_id,
    subjectId: id,
    caseVersion: row?.version ?? 1,
    copies: () => [1],
    draw: (request) => slipDocument({ ...request, slip, policy, station, acceptedOn: row?.accepted_on ?? null }),
  };
}

async function followUpOf(context: OfficeContext, id: number): Promise<PaperSubject> {
  const call = followUpStore(context.db.reader).byId(id);
  const row = call && (await paperCase(context.db.kysely, call.case_id))?.row;
  if (!call || !row) throw new Refusal('not-found');
  const policy = await policyFor(context, row.policy_id);
  const facts = customerFacts(context.db.reader, { caseId: row.id, customerId: null });
  if (!facts) throw new Refusal('not-found');
  return {
    paper: 'follow-up',
    assigned: 'follow-up',
    caseId: row.id,
    subjectId: id,
    caseVersion: row.version,
    copies: () => [1],
    draw: (request) => followUpDocument({ ...request, call, facts, policy }),
  };
}

function letterOrForm(context: OfficeContext, id: number): PaperSubject | Promise<PaperSubject> {
  const row = formStore(context.db.reader).byId(id);
  if (!row) throw new Refusal('not-found');
  if (row.voided_at !== null) throw new Refusal('form-voided');
  return row.kind === 'letter' ? letterSubject(context, row) : formOf(context, row);
}

function letterSubject(context: OfficeContext, row: FormWithCase): PaperSubject {
  const entries = letterOf(row);
  const letterhead = letterheadOf(context.db.reader);
  return {
    paper: 'letter',
    assigned: 'letter',
    caseId: row.case_id,
    subjectId: row.id,
    caseVersion: row.version,
    unfinished: gapsIn(entries),
    copies: () => [1],
    draw: (request) => letterDocument({ ...request, entries, number: row.number, on: row.on_date, letterhead }),
  };
}

async function formOf(context: OfficeContext, row: FormWithCase): Promise<PaperSubject> {
  const { id } = row;
  const forms = formStore(context.db.reader);
  const policy = await policyFor(context, row.policy_id);
  const values = valuesOf(row);
  const received = forms.received(id);
  return {
    paper: 'form',
    assigned: assignedPaper.parse(row.kind),
    caseId: row.case_id,
    subjectId: id,
    // What the paper shows is its own version; that of the case says nothing of it.
    caseVersion: row.version,
    copies: (document) => (document.kind === 'form' ? (document.copies ?? []).map(({ copy }) => copy) : []),
    draw: (request) => formDocument({ ...request, row, values, received, policy }),
  };
}

async function policyFor({ db }: OfficeContext, id: number | null): Promise<Policy> {
  const stored = id === null ? await policyInForce(db.kysely) : await policyById(db.kysely, id);
  if (!stored) throw new Error(`no policy ${id ?? 'in force'}`);
  return stored.policy;
}
