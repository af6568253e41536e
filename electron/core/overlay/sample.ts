/** The values of a paper with what they say: of the newest paper in the office, or of one that is made up. */
import type { OverlayPaper } from '../../../db/rules/overlay.ts';
import { isKnownValue, valuesOf } from '../../../db/rules/overlay-values.ts';
import { policyInForce } from '../../../db/repositories/policies.ts';
import type { LocaleCode, Policy } from '../../../db/rules/policy.ts';
import type { CallOutput } from '../../contract/calls.ts';
import type { OverlayValue } from '../../contract/paper.ts';
import type { PaperSize } from '../../contract/print-options.ts';
import type { OfficeContext } from '../context.ts';
import { overlayValues } from '../papers/overlay-values.ts';
import type { PaperRequest } from '../papers/slip-document.ts';
import { paperSubject, type CasePaper, type SubjectChoice } from '../papers/subject.ts';
import { samplePaper } from './sample-paper.ts';
import { LABEL_MARK } from './sample-values.ts';

interface Asked {
  readonly paper: OverlayPaper;
  readonly locale: LocaleCode;
  readonly sample: 'newest' | 'built-in';
  readonly size: PaperSize;
}

export async function overlaySample(
  context: OfficeContext,
  { paper, locale, sample, size }: Asked,
): Promise<CallOutput<'overlays.sample'>> {
  const stored = await policyInForce(context.db.kysely);
  if (!stored) throw new Error('no policy in force');
  const { policy } = stored;
  const request = requestOf(context, locale, size);
  const own = samplePaper(paper, policy, request);
  // A paper says more than has a name: the warning on one that never bears any, totals of columns without one.
  const known = ({ name }: OverlayValue): boolean => isKnownValue(paper, policy, name);
  // What one keeper sees another may not: all copies together have every value.
  const everyCopy = { ...request, arrangement: 'pages' } as const;
  const labelled = allValues(samplePaper(paper, policy, everyCopy))
    .filter(known)
    .map(({ label, text, ...rest }) => ({
      ...rest,
      label,
      text: text.replaceAll(LABEL_MARK, label),
    }));
  const newest = sample === 'newest' ? await newestPaper(context, paper, everyCopy) : undefined;
  const { table } = valuesOf(paper, policy);
  return {
    from: newest === undefined ? '' : numberOf(newest),
    title: own.title,
    officeName: own.officeName,
    printedAt: own.printedAt,
    values: newest === undefined ? labelled : spoken(labelled, allValues(newest).filter(known)),
    table: table && {
      name: table.name,
      columns: table.columns.map((name) => ({ name, label: labelOf(`${table.name}.0.${name}`, labelled) })),
      totals: [...table.totals],
    },
    own: notTicked(own),
  };
}

/** The form as it is printed before anything is ticked or signed: what is chosen is set bold, and moves what follows it. */
function notTicked(own: CasePaper): CasePaper {
  if (own.kind !== 'complaint') return own;
  const { demands } = own.fields;
  return {
    ...own,
    filled: own.filled.map(({ part, text }) => ({ part, text, ticks: [], lines: [], signatures: [] })),
    fields: { ...own.fields, demands: demands.map((demand) => ({ ...demand, chosen: false })) },
  };
}

/** The values that a test page is filled with; a paper that is not there is the one that is made up. */
export async function testPaper(
  context: OfficeContext,
  policy: Policy,
  { paper, locale, sample }: Omit<Asked, 'size'>,
): Promise<CasePaper> {
  const request = requestOf(context, locale, 'a4');
  const newest = sample === 'newest' ? await newestPaper(context, paper, request) : undefined;
  return newest ?? samplePaper(paper, policy, request);
}

function requestOf({ settings, clock }: OfficeContext, locale: LocaleCode, size: PaperSize): PaperRequest {
  return {
    settings: settings(),
    size,
    locale,
    printing: 1,
    reprintReason: '',
    arrangement: 'impression',
    now: clock.now(),
  };
}

function allValues(paper: CasePaper): readonly OverlayValue[] {
  const found = new Map<string, OverlayValue>();
  for (const { values } of overlayValues(paper)) {
    for (const value of values) if (!found.has(value.name)) found.set(value.name, value);
  }
  return [...found.values()];
}

/** Labels of all values, texts of those that the paper has; and its further lines of goods. */
function spoken(all: readonly OverlayValue[], said: readonly OverlayValue[]): OverlayValue[] {
  const texts = new Map(said.map((value) => [value.name, value]));
  const known = new Set(all.map(({ name }) => name));
  return [
    ...all.map(({ name, label }) => ({ name, label, text: texts.get(name)?.text ?? '' })),
    ...said.filter(({ name }) => !known.has(name)),
  ];
}

function labelOf(name: string, values: readonly OverlayValue[]): string {
  return values.find((value) => value.name === name)?.label ?? name;
}

function numberOf(paper: CasePaper): string {
  return paper.kind === 'complaint' ? paper.fields.number : paper.number;
}

async function newestPaper(
  context: OfficeContext,
  paper: OverlayPaper,
  request: PaperRequest,
): Promise<CasePaper | undefined> {
  const choice = await newestOf(context, paper);
  if (choice === undefined) return undefined;
  const subject = await paperSubject(context, choice);
  return subject.draw({ ...request, size: 'a4' });
}

async function newestOf({ db }: OfficeContext, paper: OverlayPaper): Promise<SubjectChoice | undefined> {
  switch (paper) {
    case 'complaint': {
      const row = await db.kysely
        .selectFrom('cases')
        .select('id')
        .where('number', 'is not', null)
        .orderBy('year', 'desc')
        .orderBy('month', 'desc')
        .orderBy('serial', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row && { caseId: row.id };
    }
    case 'slip':
    case 'follow-up': {
      const row = await db.kysely
        .selectFrom(paper === 'slip' ? 'slips' : 'follow_ups')
        .select((eb) => eb.fn.max('id').as('id'))
        .executeTakeFirst();
      const id = row?.id ?? undefined;
      if (id === undefined) return undefined;
      return paper === 'slip' ? { slipId: id } : { followUpId: id };
    }
    default: {
      const row = await db.kysely
        .selectFrom('forms')
        .select('id')
        .where('kind', '=', paper)
        .where('voided_at', 'is', null)
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row && { formId: row.id };
    }
  }
}
