/** Codes as a scanner read them: which copy each is, and what is to be said of it. */
import { copyStore, type CodedSubject, type CopyStore, type CopyWithPaper } from '../../../db/repositories/copies.ts';
import { markOfScan, type CopyMark } from '../../../db/rules/copies.ts';
import { readCopyCode, type CopyCode } from '../../../db/rules/copy-code.ts';
import type { CallInput, CallOutput } from '../../contract/calls.ts';
import type { Scanned } from '../../contract/copies.ts';
import type { FieldIssue } from '../../contract/errors.ts';
import { workOnCases, type CaseWork } from '../case-work.ts';
import { localDate, type OfficeContext } from '../context.ts';
import { markOne, readHappening, type Happening } from './mark.ts';
import { copyView } from './view.ts';

export async function scanCodes(
  context: OfficeContext,
  { texts, mark, ...typed }: CallInput<'copies.scan'>,
): Promise<CallOutput<'copies.scan'>> {
  return workOnCases(context, mark === null ? [] : ['papers'], (work) => {
    const happening = readHappening(work, typed);
    const scans = texts.map((text) => scanOne(context, work, text, mark, happening));
    const marked = scans.flatMap(({ outcome, copy }) => (outcome === 'marked' && copy ? [copy.id] : []));
    if (marked.length > 0) {
      work.lookups.audit(work.now, work.operator, 'copies.scan', `copies ${marked.join(' ')} ${mark ?? ''}`.trim());
    }
    return { scans };
  });
}

/** A paper that the code may be of, with the copies of it that were printed. */
interface Candidate {
  readonly subject: CodedSubject;
  readonly copies: readonly CopyWithPaper[];
}

function scanOne(
  context: OfficeContext,
  work: CaseWork,
  text: string,
  mark: CopyMark | null,
  happening: Happening,
): Scanned {
  const nothing = {
    text,
    caseId: null,
    copy: null,
    choices: [],
    event: null,
    objection: null,
    printing: 0,
    old: false,
  };
  const reading = readCopyCode(text);
  if (!reading.ok) return { ...nothing, outcome: reading.reason };
  const { code, old } = reading;
  const store = copyStore(work.writer);
  const candidates = store.subjects(code.paper, code.number).map((subject) => ({
    subject,
    copies: store.ofSubject(subject),
  }));
  const candidate = likeliest(store, candidates, code);
  const read = { ...nothing, printing: code.printing, old, caseId: candidate?.subject.caseId ?? null };
  if (!candidate) return { ...read, outcome: 'unknown' };
  const view = (row: CopyWithPaper) => copyView(work.writer, row, context.settings().screenLocale);
  const current = candidate.copies.filter(({ printing }) => printing === code.printing);
  const named = candidate.copies.find(({ copy }) => copy === code.copy);

  const later = (code.copy === 0 ? candidate.copies : named ? [named] : []).find(
    ({ printing }) => printing > code.printing,
  );
  if (later && (code.copy !== 0 || current.length === 0)) {
    const again = store.printedAt(candidate.subject, later.printing);
    const on = again === undefined ? later.on_date : localDate(new Date(again));
    return { ...read, outcome: 'replaced', copy: view(later), objection: { why: 'replaced', on } };
  }
  if (code.copy === 0 && current.length > 1) {
    // One impression: the sheet does not say which of its copies it is.
    return { ...read, outcome: 'which', choices: current.map(view) };
  }
  const row = code.copy === 0 ? current[0] : named;
  if (!row || row.printing < code.printing) return { ...read, outcome: 'not-printed' };
  if (mark === null) return { ...read, outcome: 'found', copy: view(row) };

  const done = markOne(context, work, row, markOfScan(mark, row.state), happening);
  if ('event' in done) {
    return { ...read, outcome: 'marked', copy: view(store.byId(row.id) ?? row), event: done.event };
  }
  return {
    ...read,
    outcome: 'refused',
    copy: view(row),
    objection: { ...(done.objection ?? asObjection(done.issue, row)) },
  };
}

/** What was typed once for all scans does not fit this copy: it stays as it was, and the others go on. */
function asObjection({ field }: FieldIssue, row: CopyWithPaper): NonNullable<Scanned['objection']> {
  return field === 'to' ? { why: 'no-keeper' } : { why: 'earlier', on: row.on_date };
}

/** Where two papers have the number, the one of which this printing came out; of those the newest. */
function likeliest(store: CopyStore, candidates: readonly Candidate[], code: CopyCode): Candidate | undefined {
  const printed = candidates.filter(({ subject }) => store.printedAt(subject, code.printing) !== undefined);
  return printed.at(-1) ?? candidates.at(-1);
}
