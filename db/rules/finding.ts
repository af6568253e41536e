/** The finding: cause, responsible units with their shares, loss, established or not (002§3 Art.9(2), (6), (9)). */
import { formatDate, type YearStyle } from './dates.ts';
import { fieldReader, oneLine, paragraph, type FieldReader, type ReaderOptions, type Reading } from './field-reader.ts';
import { formatMoney } from './money.ts';
import type { Policy } from './policy.ts';
import { mustStepAside } from './route.ts';

export interface ShareText {
  unit: string;
  person: string;
  share: string;
}

/** As typed. */
export interface FindingText {
  established: '' | 'yes' | 'no';
  judgedBy: string;
  judgedOn: string;
  judgedReason: string;
  abnormality: '' | 'quality' | 'non-quality';
  cause: string;
  causeNote: string;
  humanNegligence: boolean;
  productionUnit: string;
  machineShift: string;
  operators: string;
  producedOn: string;
  party: 'own' | 'supplier' | 'other-company';
  partyName: string;
  lossAmount: string;
  lossNote: string;
  discipline: string;
  investigatedOn: string;
  shares: ShareText[];
}

export interface ReadShare {
  readonly unit: string;
  readonly person: string;
  /** Hundredths of a percent. */
  readonly share: number;
}

export interface ReadFinding {
  readonly established: 'yes' | 'no' | null;
  readonly judgedBy: string;
  readonly judgedOn: string | null;
  readonly judgedReason: string;
  readonly abnormality: 'quality' | 'non-quality' | null;
  readonly cause: string;
  readonly causeNote: string;
  readonly humanNegligence: boolean;
  readonly productionUnit: string;
  readonly machineShift: string;
  readonly operators: string;
  readonly producedOn: string | null;
  readonly party: 'own' | 'supplier' | 'other-company';
  readonly partyName: string;
  /** Minor units. */
  readonly lossAmount: number | null;
  readonly lossNote: string;
  readonly discipline: string;
  readonly investigatedOn: string | null;
  readonly shares: readonly ReadShare[];
}

/** All shares together: 100 %. */
export const WHOLE = 10_000;

export function emptyFinding(): FindingText {
  return {
    established: '',
    judgedBy: '',
    judgedOn: '',
    judgedReason: '',
    abnormality: '',
    cause: '',
    causeNote: '',
    humanNegligence: false,
    productionUnit: '',
    machineShift: '',
    operators: '',
    producedOn: '',
    party: 'own',
    partyName: '',
    lossAmount: '',
    lossNote: '',
    discipline: '',
    investigatedOn: '',
    shares: [],
  };
}

interface Options extends ReaderOptions {
  readonly policy: Pick<Policy, 'units' | 'causes' | 'recusal'>;
  /** Who must step aside. */
  readonly accused: string;
  /** The day the complaint came: nothing is judged before it. */
  readonly receivedOn: string;
  /** It was decided, so it can no longer be found not established. */
  readonly decided: boolean;
  /** Who judges when the form does not say. */
  readonly operator: string;
}

const lengths = {
  judgedBy: 60,
  judgedReason: 400,
  productionUnit: 60,
  machineShift: 60,
  operators: 200,
  partyName: 200,
  lossNote: 400,
  discipline: 400,
} as const satisfies Partial<Record<keyof FindingText, number>>;

export function readFinding(form: FindingText, options: Options): Reading<ReadFinding> {
  const reader = fieldReader(options);
  const { policy, accused, today, receivedOn } = options;
  for (const [field, max] of Object.entries(lengths) as [keyof typeof lengths, number][]) {
    reader.length(field, form[field], max);
  }
  reader.choice('cause', form.cause, policy.causes);
  if (form.established === 'no') {
    reader.required('judgedReason', form.judgedReason);
    if (options.decided) reader.issue('established', 'decided-already');
  }
  if (form.party !== 'own') reader.required('partyName', form.partyName);
  const judgedBy = oneLine(form.judgedBy) || (form.established === '' ? '' : options.operator);
  if (mustStepAside(judgedBy, accused, policy)) reader.issue('judgedBy', 'recused', { name: judgedBy });
  const judgedOn = reader.date('judgedOn', form.judgedOn, { notBefore: receivedOn });
  const investigatedOn = reader.date('investigatedOn', form.investigatedOn, { notBefore: receivedOn });
  const producedOn = reader.date('producedOn', form.producedOn);
  const lossAmount = reader.money('lossAmount', form.lossAmount);
  const shares = readShares(form.shares, options, reader);

  if (reader.issues.length > 0) return { ok: false, issues: reader.issues };
  const investigated = shares.length > 0 || form.causeNote.trim() !== '' || form.cause !== '';
  return {
    ok: true,
    value: {
      established: form.established === '' ? null : form.established,
      judgedBy,
      // What is written down without a day was found on the day it is written down.
      judgedOn: judgedOn ?? (form.established === '' ? null : today),
      judgedReason: oneLine(form.judgedReason),
      abnormality: form.abnormality === '' ? null : form.abnormality,
      cause: form.cause,
      causeNote: paragraph(form.causeNote),
      humanNegligence: form.humanNegligence,
      productionUnit: oneLine(form.productionUnit),
      machineShift: oneLine(form.machineShift),
      operators: oneLine(form.operators),
      producedOn,
      party: form.party,
      partyName: oneLine(form.partyName),
      lossAmount,
      lossNote: oneLine(form.lossNote),
      discipline: oneLine(form.discipline),
      investigatedOn: investigatedOn ?? (investigated ? today : null),
      shares,
    },
  };
}

/** Shares of the responsible units: exactly 100 % together, or none (002§3 Art.9(9)). */
function readShares(lines: readonly ShareText[], { policy }: Options, reader: FieldReader): readonly ReadShare[] {
  const before = reader.issues.length;
  const seen = new Set<string>();
  const shares = lines.flatMap((line, index): readonly ReadShare[] => {
    if (`${line.unit}${line.person}${line.share}`.trim() === '') return [];
    const at = `shares.${index}`;
    reader.required(`${at}.unit`, line.unit);
    reader.required(`${at}.share`, line.share);
    reader.choice(`${at}.unit`, line.unit, policy.units);
    reader.length(`${at}.person`, line.person, 60);
    const person = oneLine(line.person);
    const key = `${line.unit}\n${person}`;
    if (seen.has(key)) reader.issue(`${at}.unit`, 'listed-twice');
    seen.add(key);
    const share = line.share.trim() === '' ? null : readPercent(line.share);
    if (share === undefined) reader.issue(`${at}.share`, 'not-a-percent');
    return typeof share === 'number' ? [{ unit: line.unit, person, share }] : [];
  });
  // A sum is only said to be wrong when every share could be read.
  const sum = shares.reduce((total, { share }) => total + share, 0);
  if (reader.issues.length === before && shares.length > 0 && sum !== WHOLE) {
    reader.issue('shares', 'shares-sum', { sum: formatPercent(sum) });
  }
  return shares;
}

/** `60`, `33.33 %`, `３３．３％`: hundredths of a percent, more than nothing and at most all; undefined for anything else. */
export function readPercent(text: string): number | undefined {
  const match = /^(\d{1,3})(?:\.(\d{1,2})0*)?\s*%?$/.exec(text.normalize('NFKC').trim());
  if (!match) return undefined;
  const hundredths = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return hundredths >= 1 && hundredths <= WHOLE ? hundredths : undefined;
}

export function formatPercent(hundredths: number): string {
  return String(hundredths / 100);
}

/** The unit with the largest share, the first of equals; empty where nobody is named. */
export function mostResponsible(shares: readonly ReadShare[]): string {
  const byUnit = new Map<string, number>();
  for (const { unit, share } of shares) byUnit.set(unit, (byUnit.get(unit) ?? 0) + share);
  let largest = '';
  for (const [unit, share] of byUnit) if (share > (byUnit.get(largest) ?? 0)) largest = unit;
  return largest;
}

/** What the form starts from: read again it gives the same finding. */
export function findingForm(finding: ReadFinding, style: YearStyle): FindingText {
  const date = (on: string | null): string => (on === null ? '' : formatDate(on, style));
  return {
    ...finding,
    established: finding.established ?? '',
    judgedOn: date(finding.judgedOn),
    abnormality: finding.abnormality ?? '',
    producedOn: date(finding.producedOn),
    lossAmount: finding.lossAmount === null ? '' : formatMoney(finding.lossAmount),
    investigatedOn: date(finding.investigatedOn),
    shares: finding.shares.map((share) => ({ ...share, share: formatPercent(share.share) })),
  };
}
