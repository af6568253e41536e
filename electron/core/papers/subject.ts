/** What is printed: the form of a case, a slip, or the record of a follow-up. */
import { followUpStore } from '../../../db/repositories/follow-ups.ts';
import { paperCase } from '../../../db/repositories/paper-cases.ts';
import { policyById, policyInForce } from '../../../db/repositories/policies.ts';
import { slipStore } from '../../../db/repositories/slips.ts';
import type { Policy } from '../../../db/rules/policy.ts';
import type { ComplaintDocument, SlipDocument } from '../../contract/paper.ts';
import { complaintSize } from '../../contract/print-options.ts';
import type { AssignedPaper } from '../../contract/printers.ts';
import type { OfficeContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { stationAbout } from '../slips.ts';
import { complaintDocument } from './complaint-document.ts';
import { fittingSize } from './fitting-size.ts';
import { followUpDocument } from './follow-up-document.ts';
import type { Printing } from './record.ts';
import { slipDocument, type PaperRequest } from './slip-document.ts';

export type CasePaper = ComplaintDocument | SlipDocument;

export interface PaperSubject extends Pick<Printing, 'paper' | 'caseId' | 'caseVersion' | 'subjectId'> {
  /** The paper whose profile it takes, where that is not `paper`: a form by its kind. */
  readonly assigned?: AssignedPaper;
  readonly copies: (document: CasePaper) => readonly number[];
  readonly draw: (request: PaperRequest) => CasePaper;
}

export interface SubjectChoice {
  readonly caseId?: number | undefined;
  readonly slipId?: number | undefined;
  readonly followUpId?: number | undefined;
}

/** Finds what is to be printed; exactly one thing must be named. */
export async function paperSubject(context: OfficeContext, choice: SubjectChoice): Promise<PaperSubject> {
  const { caseId, slipId, followUpId } = choice;
  if ([caseId, slipId, followUpId].filter((one) => one !== undefined).length !== 1) {
    throw new Refusal('invalid-input', { field: 'caseId' });
  }
  if (caseId !== undefined) return complaintOf(context, caseId);
  return slipId !== undefined ? slipOf(context, slipId) : followUpOf(context, followUpId ?? 0);
}

async function complaintOf(context: OfficeContext, caseId: number): Promise<PaperSubject> {
  const found = await paperCase(context.db.kysely, caseId);
  if (!found) throw new Refusal('not-found');
  if (found.row.number === null) throw new Refusal('not-numbered');
  const policy = await policyFor(context, found.row.policy_id);
  return {
    paper: 'complaint',
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
  return {
    paper: 'follow-up',
    caseId: row.id,
    subjectId: id,
    caseVersion: row.version,
    copies: () => [1],
    draw: (request) => followUpDocument({ ...request, call, row, policy }),
  };
}

async function policyFor({ db }: OfficeContext, id: number | null): Promise<Policy> {
  const stored = id === null ? await policyInForce(db.kysely) : await policyById(db.kysely, id);
  if (!stored) throw new Error(`no policy ${id ?? 'in force'}`);
  return stored.policy;
}
